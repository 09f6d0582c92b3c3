"""The granted stays that are prepared or under way."""

from typing import Any

from django.db.models import Max, Min, QuerySet

from mobility.duties.access import UNDER_WAY
from mobility.duties.selectors.checklist import with_progress
from portal.casework.models import Case


def under_way(user: Any) -> QuerySet[Any]:
    """Return the cases that the user may see, with their days and the progress of their tasks."""
    cases: QuerySet[Any] = Case.objects.visible_to(user).filter(
        kind="application", state__in=UNDER_WAY
    )
    dated = cases.annotate(
        starts_on=Min("application__segments__starts_on"),
        ends_on=Max("application__segments__ends_on"),
    )
    return with_progress(dated).select_related("person", "unit", "application")
