"""Engagements as lists show them; never anything of the strict class."""

from typing import Any

from django.db.models import Count, F, Q, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils import timezone
from django.utils.translation import get_language

from guests.engagements.models import Engagement
from guests.engagements.rules import RUNNING


def listed(user: Any) -> QuerySet[Any]:
    """Return the engagements that the user may see, with what a list shows of them."""
    language, today = (get_language() or "nb")[:2], timezone.localdate()
    late = Q(case__tasks__state="open", case__tasks__required=True, case__tasks__due_on__lt=today)
    rows: QuerySet[Any] = Engagement.objects.visible_to(user).select_related(
        "case__person", "case__unit", "case__turn_unit", "case__turn_person", "host"
    )
    annotated: QuerySet[Any] = rows.annotate(
        home_name=Coalesce("home_institution__name", NullIf("home_institution_name", Value(""))),
        country_name=F(f"home_country__name_{language}"),
        unit_name=F(f"case__unit__name_{language}"),
        overdue=Count("case__tasks", filter=late),
    )
    return annotated


def mine(user: Any) -> QuerySet[Any]:
    """Return the engagements that the user hosts, or stands in for the host."""
    own = Q(host_id=user.person_id) | Q(deputy_host_id=user.person_id)
    own |= Q(case__parties__person_id=user.person_id, case__parties__role="writer")
    return listed(user).filter(pk__in=Engagement.objects.filter(own).values("pk"))


def hosted_now(user: Any) -> int:
    """Return how many guests of the user are coming or here."""
    own = Engagement.objects.filter(host_id=user.person_id)
    return own.filter(case__state__in=("draft", *RUNNING)).count()
