"""What the letters of a stay say, drawn from the application and the person's employment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import F, Max, Prefetch, Q
from django.utils import timezone
from django.utils.translation import get_language, override

from mobility.applications.models import Application, Segment
from mobility.applications.selectors.stay_facts import stay_facts
from mobility.deciding.models import AwardDecision
from mobility.deciding.rules.codes import GIVING
from mobility.letters.access import can_write_letter
from mobility.letters.rules import (
    ERASMUS_AGREEMENTS,
    KNOWN,
    ONLY_KNOWN,
    Limits,
    Offer,
    StayFacts,
    needs_terms,
    offers,
)
from portal.casework.access import people_who_act
from portal.core.contributions import letter_kinds
from portal.core.decisions import Decision
from portal.core.periods import days_covered, days_inclusive
from portal.documents.access import can_sign
from portal.documents.composing import Amount, Coded, told
from portal.documents.models import Letter, Signature
from portal.documents.rules.kinds import ALWAYS, BY_HAND
from portal.documents.selectors import SignatureLine
from portal.people.models import Employment, Mandate, Person, PositionCode
from portal.rulesets.selectors import institution_profile, rule_set_on

DUTIES = "duties"


def limits_on(day: date) -> Limits:
    """Return the limits in days in force. Raises NoRuleSetError."""
    return Limits.from_parameters(rule_set_on(DUTIES, day).parameters)


def needs_of(application: Application) -> StayFacts:
    """Return what decides which letters a stay needs."""
    home = institution_profile().home_country
    abroad = [one for one in _dated(application) if one.country_id and one.country_id != home]
    days = days_covered(
        (one.starts_on, one.ends_on) for one in abroad if one.starts_on and one.ends_on
    )
    return StayFacts(
        scheme=application.scheme,
        days=days,
        countries=frozenset(one.country_id or "" for one in abroad),
        green=application.green_travel,
        has_award=application.wants_award,
    )


def offered(application: Application) -> list[Offer]:
    """Return the letters that the stay needs or may use."""
    return offers(needs_of(application), limits_on(timezone.localdate()))


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A letter that the stay needs or has: why, whether the reader may write it, what there is."""

    offer: Offer
    may_write: Decision
    letter: Letter | None
    signatures: list[SignatureLine]
    asked_again: bool = False

    @property
    def is_settled(self) -> bool:
        """Tell whether it is signed, and the stay has not changed since."""
        return self.is_signed and not self.asked_again

    @property
    def is_signed(self) -> bool:
        """Tell whether all who are asked have signed."""
        return bool(self.signatures) and all(one.signature.signed_at for one in self.signatures)


def letter_lines(user: Any, application: Application, wanted: list[Offer]) -> list[LetterLine]:
    """Return the letters of a stay with the newest of each kind and its signatures."""
    seen = Letter.objects.visible_to(user).filter(case=application.case, state="released")
    written: dict[str, Letter] = {}
    signatures = Signature.objects.select_related("letter__case__unit", "letter__case__person")
    for letter in seen.prefetch_related(Prefetch("signatures", signatures)).order_by(
        "written_at", "pk"
    ):
        written[letter.kind] = letter
    # Duties ask for a second look at what was settled for other dates.
    waiting = application.case.tasks.filter(state="open")
    reasons = {(code, why == "duty.again") for code, why in waiting.values_list("code", "why")}
    changed = changed_at(application)
    old = {kind for kind, one in written.items() if changed and one.written_at < changed}
    asked_again = {code for code, again in reasons if again or code in old}
    return [
        LetterLine(
            one,
            can_write_letter(user, application, one.kind),
            written.get(one.kind),
            _signatures(user, written.get(one.kind)),
            one.kind in asked_again,
        )
        for one in wanted
    ]


def changed_at(application: Application) -> datetime | None:
    """Return when a change of the stay was last approved; letters from before name other days."""
    approved = application.change_requests.filter(case__state="approved")
    found: datetime | None = approved.aggregate(last=Max("decided_at"))["last"]
    return found


def _signatures(user: Any, letter: Letter | None) -> list[SignatureLine]:
    found = letter.signatures.all() if letter else []
    return [SignatureLine(one, can_sign(user, one)) for one in found]


def _dated(application: Application) -> list[Segment]:
    found = application.segments.select_related("institution", "country")
    return [one for one in found if one.starts_on and one.ends_on]


@dataclass(frozen=True, slots=True)
class Fact:
    """One placeholder of a letter: what is known of it, and whether it may be typed."""

    name: str
    value: str
    needed: bool
    is_list: bool

    @property
    def is_fixed(self) -> bool:
        """Tell whether the letter says what the portal knows, whatever is typed."""
        return self.name in ONLY_KNOWN or (self.name in KNOWN and bool(self.value))


def facts_for(application: Application, kind: str, language: str) -> list[Fact]:
    """Return the placeholders of a letter with what the portal knows, told in its language.

    Citizenship and gender are not among them: the letter is a form, and the traveller writes
    them on it by hand.
    """
    known = letter_kinds()[kind]
    with override(language):
        values = {name: told(value) for name, value in _known(application, kind).items()}
    return [
        _fact(name, values.get(name, ""), name in known.needs)
        for name in known.names
        if name not in (*ALWAYS, *BY_HAND)
    ]


def _fact(name: str, value: Any, needed: bool) -> Fact:  # noqa: FBT001 - one fact's own field
    is_list = isinstance(value, list)
    return Fact(name, "\n".join(value) if is_list else str(value), needed, is_list)


def _known(application: Application, kind: str) -> dict[str, Any]:
    segments = list(application.segments.select_related("institution", "country"))
    found = {**_of_stay(application, segments), **_of_employment(application.case.person)}
    found |= {**_of_agreement(application, segments), **_of_award(application)}
    if kind in ERASMUS_AGREEMENTS.values() or kind == "certificate_of_attendance":
        found |= _of_erasmus(application, segments)
    return found


def _of_stay(application: Application, segments: list[Segment]) -> dict[str, Any]:
    codes = dict.fromkeys(one.country_id for one in segments if one.country_id)
    purposes = dict.fromkeys(one.purpose for one in segments)
    hosts = [", ".join(filter(None, (one.host, one.city))) for one in segments]
    return {
        **stay_facts(application),
        "recipient": hosts[0] if hosts else "",
        "country_code": ", ".join(codes),
        "purpose": ", ".join(told(Coded(f"segment_purpose.{one}")) for one in purposes),
    }


def _of_employment(person: Person) -> dict[str, Any]:
    today = timezone.localdate()
    current = Employment.objects.filter(person=person, starts_on__lte=today).filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=today)
    )
    job = current.select_related("unit").order_by("-percent", "starts_on").first()
    if job is None:
        return {}
    code = PositionCode.objects.filter(code=job.position_code).first()
    first = Employment.objects.filter(person=person).order_by("starts_on").first()
    return {
        "position": str(code) if code else job.position_code,
        "employed_since": first.starts_on if first else job.starts_on,
        "employed_until": job.ends_on,
        "percent": f"{job.percent:.0f} %",
        "pay_paid_by": institution_profile().name,
        "insurance": _INSURANCE[(get_language() or "nb")[:2]],
    }


_INSURANCE = {
    "nb": "Yrkesskadedekning og statens personalforsikring etter universitetets ordning.",
    "nn": "Yrkesskadedekning og personalforsikringa til staten etter ordninga ved universitetet.",
    "en": "Occupational injury cover and the state’s staff insurance, as the university has it.",
}


def _of_award(application: Application) -> dict[str, Any]:
    """Return the money that the latest decision gives, or what a change has made of it."""
    decisions: Any = AwardDecision.objects.filter(application=application, state="released")
    given = decisions.filter(outcome__in=GIVING, amount__isnull=False).first()
    if given is None:
        return {}
    changed = application.calculations.filter(moment="change", made_at__gt=given.created_at).first()
    if changed:
        return {"total": Amount(changed.total, changed.currency)}
    return {"total": Amount(given.amount, given.currency)}


def _of_agreement(application: Application, segments: list[Segment]) -> dict[str, Any]:
    signer = signer_of(application)
    told_terms = needs_terms(needs_of(application), limits_on(timezone.localdate()))
    return {
        "workplace_name": "; ".join(one.host for one in segments),
        "workplace_address": "; ".join(one.city for one in segments if one.city),
        "pay_currency": "NOK" if told_terms else "",
        "extra_terms": Coded("letter_fact.extra_terms") if told_terms else "",
        "return_terms": Coded("letter_fact.return_terms") if told_terms else "",
        "signer_name": str(signer.person) if signer else "",
        "signer_title": Coded(f"role.{signer.role}") if signer else "",
        "contact_person": str(signer.person) if signer else "",
    }


def signer_of(application: Application) -> Mandate | None:
    """Return the mandate of whoever leads the unit and may sign for the employer."""
    case = application.case
    people = people_who_act("head", case.unit).exclude(pk=case.person_id)
    found: Mandate | None = (
        Mandate.objects.in_force(timezone.localdate())
        .filter(person__in=people, role__in=("head", "dean"))
        .select_related("person")
        # Whoever holds the office before whoever was lent it; databases sort NULL differently.
        .order_by(F("delegated_from_id").asc(nulls_first=True), "starts_on", "pk")
        .first()
    )
    return found


def _of_erasmus(application: Application, segments: list[Segment]) -> dict[str, Any]:
    person, unit, profile = application.case.person, application.case.unit, institution_profile()
    answers: Mapping[str, Any] = application.answers
    starts = min((one.starts_on for one in segments if one.starts_on), default=None)
    return {
        "staff_last_name": person.family_name,
        "staff_first_name": person.given_name,
        "staff_email": person.email,
        "seniority": _coded("seniority", answers.get("seniority")),
        "academic_year": _academic_year(starts),
        "activity_days": str(_activity_days(segments)),
        "sending_name": profile.name,
        "sending_department": unit.name,
        "sending_country": profile.home_country,
        "objectives": application.plan,
        "added_value": application.strategic_link,
        "activities": application.plan,
        "outcomes": application.expected_results,
        "language": answers.get("language", ""),
        "subject_field": answers.get("subject_field", ""),
        "level": _coded("level", answers.get("level")),
        "students": str(answers.get("students") or ""),
        "teaching_hours": str(answers.get("teaching_hours") or ""),
        "teaching_content": application.plan,
        "training_activity": _coded("activity_type", answers.get("activity_type")),
        "first_mobility": answers.get("first_time"),
        **_receiving(segments),
    }


def _receiving(segments: list[Segment]) -> dict[str, Any]:
    main = next((one for one in segments if one.is_main_host), segments[0] if segments else None)
    if main is None:
        return {}
    return {
        "receiving_name": main.host,
        "receiving_code": main.institution.erasmus_code if main.institution else "",
        "receiving_address": main.city,
        "receiving_country": f"{main.country} ({main.country_id})" if main.country_id else "",
        "receiving_contact": main.contact_name,
        "receiving_contact_details": main.contact_email,
    }


def _coded(prefix: str, value: Any) -> Any:
    return Coded(f"{prefix}.{value}") if value else ""


def _activity_days(segments: list[Segment]) -> int:
    """Return the days at the hosts without days of rest; travel days are counted elsewhere."""
    return sum(
        days_inclusive(one.starts_on, one.ends_on) - one.rest_days
        for one in segments
        if one.starts_on and one.ends_on
    )


def _academic_year(day: date | None) -> str:
    if day is None:
        return ""
    first = day.year if day.month >= 8 else day.year - 1
    return f"{first}/{first + 1}"
