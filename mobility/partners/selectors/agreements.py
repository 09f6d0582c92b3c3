"""Reads of agreements: how they stand, who went under them, when to renew them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import (
    Count,
    Exists,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce, NullIf
from django.utils import timezone

from mobility.partners.models import PartnerAgreement
from mobility.partners.rules.agreements import Term, quiet_since, reminder_due
from mobility.partners.rules.parameters import PartnerParameters
from mobility.stays.models import Stay
from portal.documents.models import Upload
from portal.people.models import Unit
from portal.rulesets.selectors import rule_set_on

RULE_SET = "partner_agreements"


def parameters_on(day: date) -> PartnerParameters:
    """Return the register's parameters in force on the day. Raises NoRuleSetError."""
    return PartnerParameters.from_mapping(rule_set_on(RULE_SET, day).parameters)


def term_of(agreement: PartnerAgreement) -> Term:
    """Return an agreement's days as the rules need them."""
    return Term(agreement.starts_on, agreement.ends_on, agreement.review_on, agreement.ended_on)


def holding_on(day: date) -> Q:
    """Return the condition that an agreement holds on the day (as `rules.holds_on`)."""
    began = Q(starts_on__isnull=True) | Q(starts_on__lte=day)
    lasts = Q(ends_on__isnull=True) | Q(ends_on__gte=day)
    not_ended = Q(ended_on__isnull=True) | Q(ended_on__gte=day)
    return began & lasts & not_ended


def _stays_out() -> QuerySet[Any]:
    """Return the stays at an agreement's partner that have begun, by staff of its units."""
    began = Stay.objects.filter(
        institution=OuterRef("institution"), starts_on__lte=timezone.localdate()
    ).exclude(Q(state="cancelled") | Q(scheme="virtual"))
    whole = Q(Exists(PartnerAgreement.objects.filter(pk=OuterRef(OuterRef("pk")), units=None)))
    under = Unit.objects.filter(
        descents__unit__employments__person=OuterRef("person"),
        agreements=OuterRef(OuterRef("pk")),
    )
    return began.filter(whole | Q(Exists(under)))


def listed(user: Any) -> QuerySet[Any]:
    """Return the agreements with the partner's name and how many stays went there, and when last.

    `last_stay` is the latest day of a stay out that has begun; both count staff of the units.
    """
    agreements: QuerySet[Any] = PartnerAgreement.objects.visible_to(user)
    out = _stays_out()
    # An ordering would break the count into groups of one.
    count = out.order_by().values("institution").annotate(n=Count("pk")).values("n")
    latest = out.filter(ends_on__isnull=False).order_by("-ends_on").values("ends_on")[:1]
    rows: QuerySet[Any] = (
        agreements.select_related("institution", "country", "responsible")
        .prefetch_related("units")
        .annotate(
            partner_name=Coalesce("institution__name", NullIf("institution_name", Value(""))),
            stays_out=Coalesce(Subquery(count), Value(0), output_field=IntegerField()),
            last_stay=Subquery(latest),
        )
    )
    return rows


def quiet(agreements: QuerySet[Any]) -> QuerySet[Any]:
    """Keep the agreements in force without staff going out for the years of the rule set.

    A renewal is as old as the term it follows (as `rules.is_quiet`, by the database).
    """
    today = timezone.localdate()
    since = quiet_since(today, parameters_on(today))
    old = Q(starts_on__isnull=True) | Q(starts_on__lte=since) | Q(follows__starts_on__lte=since)
    nobody = Q(last_stay__isnull=True) | Q(last_stay__lt=since)
    return agreements.filter(holding_on(today), old, nobody)


def chain(agreement: PartnerAgreement) -> list[PartnerAgreement]:
    """Return the terms of an agreement, the latest first: what it follows and what follows it."""
    found = [agreement]
    while found[-1].follows_id:
        found.append(PartnerAgreement.objects.get(pk=found[-1].follows_id))
    while later := PartnerAgreement.objects.filter(follows=found[0]).first():
        found.insert(0, later)
    return found


def documents_of(user: Any, agreement: PartnerAgreement) -> QuerySet[Any]:
    """Return the files of an agreement that the user may see."""
    seen: QuerySet[Any] = Upload.objects.visible_to(user)
    return seen.filter(case=agreement.case_id) if agreement.case_id else seen.none()


@dataclass(frozen=True, slots=True)
class Renewal:
    """An agreement whose responsible person is due a reminder, so many days before the day."""

    agreement: PartnerAgreement
    days: int
    renew_by: date


def renewals_due(on: date) -> Iterator[Renewal]:
    """Yield the agreements of which somebody must be reminded on the day, not yet renewed."""
    parameters = parameters_on(on)
    open_ones = (
        PartnerAgreement.objects.filter(responsible__isnull=False, ended_on__isnull=True)
        .filter(Q(ends_on__gte=on) | Q(review_on__gte=on), followed_by__isnull=True)
        .select_related("responsible__user", "institution")
    )
    for agreement in open_ones:
        term = term_of(agreement)
        days = reminder_due(term, on, parameters)
        if days is not None and term.renew_by is not None:
            yield Renewal(agreement, days, term.renew_by)


def to_renew(person_id: int, on: date) -> QuerySet[Any]:
    """Return the person's agreements that are due for renewal, or past it and not renewed."""
    earliest = max(parameters_on(on).reminder_days, default=0)
    near = on + timedelta(days=earliest)
    mine: QuerySet[Any] = PartnerAgreement.objects.filter(
        responsible_id=person_id, ended_on__isnull=True, followed_by__isnull=True
    )
    return mine.filter(Q(ends_on__lte=near) | Q(review_on__lte=near))
