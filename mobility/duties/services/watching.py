"""Write down who looked where people are."""

from collections.abc import Mapping
from typing import Any

from portal.audit.services import plain, record
from portal.people.models import User


def looked(*, by: User, asked: Mapping[str, Any]) -> None:
    """Leave a row in the trail that says who asked who is where, and for what."""
    told = {name: plain(value) for name, value in asked.items() if value}
    record(action="whereabouts.read", by=by, changes=told)
