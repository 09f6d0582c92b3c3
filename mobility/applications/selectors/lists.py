"""Applications as lists show them."""

from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language

from mobility.applications.models import Application, Segment


def listed(user: Any) -> QuerySet[Any]:
    """Return the applications that the user may see, with first host, days, state and turn."""
    language = (get_language() or "nb")[:2]
    segments = Segment.objects.filter(application_id=OuterRef("pk"))
    first = segments.order_by(F("starts_on").asc(nulls_last=True), "pk")
    last = segments.order_by(F("ends_on").desc(nulls_last=True), "pk")
    host = Coalesce("institution__name", NullIf("institution_name", Value("")))
    rows: QuerySet[Any] = Application.objects.visible_to(user).select_related(
        "case__person", "case__unit", "case__turn_unit", "case__turn_person", "call"
    )
    annotated: QuerySet[Any] = rows.annotate(
        host_name=Subquery(first.annotate(named=host).values("named")[:1]),
        country_name=Subquery(first.values(f"country__name_{language}")[:1]),
        starts_on=Subquery(first.values("starts_on")[:1]),
        ends_on=Subquery(last.values("ends_on")[:1]),
        unit_name=F(f"case__unit__name_{language}"),
        call_title=F(f"call__title_{language}"),
    )
    return annotated
