"""What the rules need to know around an application, and what they find."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.utils import timezone

from mobility.applications.models import Application, Segment
from mobility.applications.rules import (
    ApplicationParameters,
    Earlier,
    Part,
    StayFacts,
    Taken,
    is_of_contract,
    stay_findings,
)
from mobility.applications.selectors.frozen import rules_of
from mobility.experience.rules import chain_end, represents
from mobility.experience.selectors import parameters_on
from mobility.experience.standing import employment_of
from mobility.stays.models import Stay
from portal.casework.models import Commitment, Task
from portal.core.findings import Finding
from portal.core.folding import fold
from portal.people.models import Person, Relation
from portal.people.organisation import valid_on
from portal.places.models import CountryMembership
from portal.rulesets.models import RuleSet

# The list of countries that take part in Erasmus+ on equal terms.
ASSOCIATED = "erasmus_programme"


def findings_on(application: Application, on: date | None = None) -> list[tuple[Finding, RuleSet]]:
    """Return what the rules find on a day, today unless told otherwise, each with its version.

    An application keeps the rules it was begun under. The window of the contract is the one that
    the early-career report tells on that day, for it is a fact about the person.
    """
    day = on or timezone.localdate()
    version, parameters = rules_of(application)
    return found_by(facts_of(application, day), version, parameters)


def found_by(
    facts: StayFacts, version: RuleSet, parameters: ApplicationParameters
) -> list[tuple[Finding, RuleSet]]:
    """Return what the rules find in facts, each with the version on which it rests."""
    of_contract, contract = parameters_on(facts.on)
    found = stay_findings(facts, parameters, contract)
    return [(one, of_contract if is_of_contract(one) else version) for one in found]


def facts_of(application: Application, on: date) -> StayFacts:
    """Return an application as the rules look at it on a day."""
    person, answers = application.case.person, application.answers
    covers = application.covers.filter(kind="supervision").exclude(state="confirmed")
    hours = answers.get("teaching_hours")
    return StayFacts(
        on=on,
        scheme=application.scheme,
        parts=list(_parts(application, on)),
        employment_ends_on=employment_end(person, on),
        funder=_funder(application),
        earlier=list(earlier_of(person)),
        taken=list(taken_of(person, application)),
        supervisors_away=list(supervisors_away(person, on)),
        supervision_open=[str(one.candidate or one.subject) for one in covers],
        reports_missing=reports_missing(person, on, application),
        teaching_hours=int(hours) if hours not in (None, "") else None,
        conference=answers.get("activity_type") == "conference",
        agreement=bool(answers.get("agreement_code")),
        call_from=application.call.starts_from if application.call else None,
        call_until=application.call.starts_until if application.call else None,
    )


def employment_end(person: Person, on: date) -> date | None:
    """Return the last day of the person's employment, None where it has no end.

    For early-career staff it is E of the early-career report: the end of the unbroken row.
    """
    _, parameters = parameters_on(on)
    held = [employment_of(one) for one in person.employments.all()]
    chosen = represents(held, on, parameters)
    if chosen:
        return chain_end(chosen.ends_on, held, parameters)
    ends = [one.ends_on for one in held if one.ends_on is None or one.ends_on >= on]
    known = [day for day in ends if day]
    return max(known) if known and len(known) == len(ends) else None


def _parts(application: Application, on: date) -> Iterator[Part]:
    dated = application.segments.select_related("institution", "country")
    segments = [one for one in dated if one.starts_on and one.ends_on]
    associated = associated_on(on, {one.country_id for one in segments})
    for one in segments:
        yield Part(
            starts_on=one.starts_on,
            ends_on=one.ends_on,
            country=one.country_id or "",
            host=host_key(one),
            host_name=one.host,
            associated=one.country_id in associated,
            has_eche=bool(one.institution and one.institution.erasmus_code),
        )


def associated_on(on: date, countries: Iterable[str | None]) -> set[str]:
    """Return those of the countries that take part in Erasmus+ on equal terms."""
    memberships = CountryMembership.objects.active_on(on).filter(group=ASSOCIATED)
    return set(memberships.filter(country__in=countries).values_list("country", flat=True))


def host_key(row: Any) -> str:
    """Return what tells one host from another: the institution on the list, else the name."""
    return f"#{row.institution_id}" if row.institution_id else fold(row.institution_name)


def _funder(application: Application) -> str:
    lines = application.funding_lines.order_by("-is_main", "pk")
    main = lines.filter(is_main=True).first()
    return main.programme_code if main else "own"


def earlier_of(person: Person) -> Iterator[Earlier]:
    """Yield where the person has been."""
    for stay in person.stays.filter(state="completed").select_related("institution"):
        yield Earlier(stay.country_id or "", host_key(stay), "stay", stay.starts_on, stay.ends_on)
    for item in person.evidence.exclude(kind="none").select_related("institution"):
        yield Earlier(
            item.country_id or "", host_key(item), item.kind, item.starts_on, item.ends_on
        )


def taken_of(person: Person, application: Application | None = None) -> Iterator[Taken]:
    """Yield the person's own stays, and what else they are bound to, but for the application."""
    stays = Stay.objects.filter(person=person, state="planned", segment__isnull=True)
    own = Stay.objects.filter(person=person, state="planned", segment__isnull=False)
    others = own.exclude(segment__application=application) if application else own
    for stay in (*stays.select_related("institution"), *others.select_related("institution")):
        if stay.starts_on and stay.ends_on:
            yield Taken(str(stay), stay.starts_on, stay.ends_on, "stay")
    bound = Commitment.objects.filter(person=person)
    bound = bound.exclude(case=application.case) if application else bound
    for one in bound.exclude(kind="stay"):
        yield Taken(str(one), one.starts_on, one.ends_on)


def supervisors_away(person: Person, on: date) -> Iterator[Taken]:
    """Yield when the person's supervisors are away, by their planned stays."""
    relations = Relation.objects.filter(valid_on(on), person=person, kind="supervisor")
    stays = Stay.objects.filter(person__in=relations.values("other"), state="planned")
    for stay in stays.select_related("person"):
        if stay.starts_on and stay.ends_on:
            yield Taken(str(stay.person), stay.starts_on, stay.ends_on, "stay")


def reports_missing(person: Person, on: date, application: Application | None = None) -> list[str]:
    """Return the person's cases whose report is overdue, but for the application's own."""
    tasks = Task.objects.filter(case__person=person, code="report", state="open", due_on__lt=on)
    tasks = tasks.exclude(case=application.case) if application else tasks
    return [str(task.case) for task in tasks.select_related("case")]


def segments_of(application: Application) -> list[Segment]:
    """Return the hosts of an application with what their lines show."""
    return list(application.segments.select_related("institution", "country"))
