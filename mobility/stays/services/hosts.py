"""Where a stay or an item of experience was: on the list, or typed and queued for an officer."""

from collections.abc import Mapping
from typing import Any

from portal.people.models import User
from portal.places.services.queue import queue_institution


def with_host(values: Mapping[str, Any], by: User) -> dict[str, Any]:
    """Return the values with an institution for the name typed, and its country where none is.

    A name that is not on the list is queued; what was typed stays in `institution_name`.
    """
    name, country = values.get("institution_name", ""), values.get("country_id")
    if not name or values.get("institution_id"):
        return dict(values)
    city = values.get("city", "")
    institution = queue_institution(name=name, by=by, country_id=country, city=city)
    found = {"institution_id": institution.pk, "country_id": country or institution.country_id}
    return {**values, **found}
