"""Tell people by mail what happened to a report or a settlement, and what to do next."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from mobility.applications.models import Application
from portal.messages.services import post
from portal.people.models import Person


def tell(kind: str, application: Application, person: Person, **facts: Any) -> None:
    """Mail once for each time that something happened."""
    stamp = f"{timezone.now():%Y%m%d%H%M%S%f}"
    key = f"{kind}:{application.pk}:{person.pk}:{stamp}"
    context: Mapping[str, Any] = {"application": application, "case": application.case, **facts}
    post(kind=kind, key=key, person=person, context=context)
