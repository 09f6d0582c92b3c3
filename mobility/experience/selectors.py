"""Reads of this room that more than one place needs."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from mobility.experience.models import Evidence, EvidenceRequest
from mobility.experience.rules import EarlyCareerParameters
from portal.people.models import Employment, Person, Unit
from portal.rulesets.models import RuleSet
from portal.rulesets.selectors import institution_profile, rule_set_on

RULE_SET = "early_career"


def parameters_of(rule_set: RuleSet) -> EarlyCareerParameters:
    """Return a version's parameters; a home country it leaves open is the institution's."""
    home = {"home_country": institution_profile().home_country}
    return EarlyCareerParameters.from_mapping(home | dict(rule_set.parameters))


def parameters_on(day: date) -> tuple[RuleSet, EarlyCareerParameters]:
    """Return the rule set in force on the day and its parameters. Raises NoRuleSetError."""
    rule_set = rule_set_on(RULE_SET, day)
    return rule_set, parameters_of(rule_set)


def current_employments(day: date) -> QuerySet[Any]:
    """Return the employments that have not ended on the day."""
    return Employment.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day))


def unanswered(people: QuerySet[Any]) -> QuerySet[Any]:
    """Return those of the persons who have no evidence row of any kind."""
    answered = Evidence.objects.filter(person_id=OuterRef("pk"))
    return people.filter(~Exists(answered))


def askable(*, user: Any, unit: Unit) -> QuerySet[Any]:
    """Return the persons of a unit's subtree whom the user may ask: no answer, no open question."""
    today = timezone.localdate()
    inside = current_employments(today).filter(unit__in=Unit.objects.subtree(unit, today))
    people = Person.objects.visible_to(user).present().filter(pk__in=inside.values("person_id"))
    waiting = EvidenceRequest.objects.filter(person_id=OuterRef("pk"), answered_at__isnull=True)
    return unanswered(people).filter(~Exists(waiting))


def in_group_today(person_id: int) -> bool:
    """Tell whether a person holds an early-career position today."""
    today = timezone.localdate()
    _, parameters = parameters_on(today)
    held = current_employments(today).filter(person_id=person_id, starts_on__lte=today)
    codes = Q(position_code__in=parameters.position_codes)
    if parameters.include_tenure_track:
        codes |= Q(tenure_track=True)
    return held.filter(codes).exists()
