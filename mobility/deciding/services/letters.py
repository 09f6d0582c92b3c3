"""What the letter of a decision says, in the applicant's language."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from mobility.applications.models import Application
from mobility.applications.selectors.frozen import rules_of
from mobility.applications.selectors.stay_facts import stay_facts
from mobility.deciding.models import AwardDecision
from mobility.deciding.rules.appeals import appeal_until
from mobility.deciding.rules.codes import GIVING
from mobility.deciding.rules.conditions import lines_of
from mobility.deciding.selectors.pages import place_in_queue
from mobility.grants.selectors.history import latest_calculation
from mobility.grants.selectors.sheets import grant_facts
from portal.documents.composing import (
    Amount,
    Coded,
    Composed,
    composed,
    kind_of,
    told_facts,
)
from portal.documents.models import Letter
from portal.documents.services.letters import discard_letter, template_for, write_letter
from portal.people.models import Person, Unit, User
from portal.rulesets.selectors import institution_profile

LETTERS = {
    "granted": "decision_granted",
    "granted_with_conditions": "decision_conditional",
    "waitlisted": "decision_waitlisted",
    "refused": "decision_refused",
}


def language_of(person: Person) -> str:
    """Return the language in which a person is written to."""
    user: User | None = getattr(person, "user", None)
    return user.language if user else settings.LANGUAGE_CODE[:2]


def write_decision_letter(*, decision: AwardDecision, by: User | None) -> Letter:
    """Write the letter of a decision as it would leave today; an older one is taken back.

    The dates in it count from the day on which it is made available.
    """
    application = decision.application
    if decision.letter is not None and decision.letter.state == "written":
        discard_letter(letter=decision.letter, by=by)
    language = language_of(application.case.person)
    with override(language):
        facts = facts_of(decision, timezone.localdate(), language)
    earlier = decision.reverses.letter if decision.reverses else None
    letter = write_letter(
        case=application.case,
        kind=LETTERS[decision.outcome],
        language=language,
        facts=facts,
        by=by,
        replaces=earlier,
    )
    AwardDecision.objects.filter(pk=decision.pk).update(letter=letter)
    decision.letter = letter
    return letter


def preview(decision: AwardDecision) -> Composed:
    """Return the letter of a decision as it would leave today, without writing it."""
    kind, template = kind_of(LETTERS[decision.outcome]), template_for(LETTERS[decision.outcome])
    case = decision.application.case
    language = language_of(case.person)
    with override(language):
        facts = facts_of(decision, timezone.localdate(), language)
        always = {
            "person_name": str(case.person),
            "unit_name": case.unit.name,
            "institution_name": institution_profile().name,
        }
    said = {**always, **told_facts(kind, facts, language)}
    return composed(kind, template.subjects[language], template.bodies[language], said)


def facts_of(decision: AwardDecision, on: date, language: str) -> dict[str, Any]:
    """Return the facts of a decision's letter made available on a day."""
    application = decision.application
    call = application.call
    facts: dict[str, Any] = {
        **stay_facts(application),
        "call_title": getattr(call, f"title_{language}") if call else "",
        "decided_by": str(decision.decided_by or _("not decided yet")),
        "decided_on": timezone.localdate(decision.decided_at or timezone.now()),
        "rules_version": str(application.case.rule_set or ""),
        "signer_name": str(decision.decided_by or ""),
        "unit_name": _deciding_unit(application).name,
        "reasons": _reasons(decision),
        **_appeal(application, on),
    }
    if decision.outcome in GIVING:
        facts |= _offer(decision, on, language)
    if decision.outcome == "waitlisted" and call is None:
        facts["waitlist_place"] = str(place_in_queue(application))
    if decision.outcome == "granted_with_conditions":
        facts["conditions"] = _conditions(decision)
    return facts


def _deciding_unit(application: Application) -> Unit:
    """Return where it is decided: the call's unit, unless the department decides itself."""
    call = application.call
    return call.unit if call and call.decision_level == "faculty" else application.case.unit


def accept_by(decision: AwardDecision, on: date) -> date:
    """Return the last day to accept an offer made available on a day."""
    call = decision.application.call
    days = call.accept_days if call else rules_of(decision.application)[1].accept_days
    return on + timedelta(days=days)


def appeal_deadline(application: Application, on: date) -> date | None:
    """Return the last day for an appeal, None where the decision cannot be appealed against."""
    call = application.call
    if call is None or call.legal_nature != "administrative_decision":
        return None
    return appeal_until(on, call.appeal_weeks)


def _appeal(application: Application, on: date) -> Mapping[str, Any]:
    until = appeal_deadline(application, on)
    if until is None:
        return {}
    return {"appeal_deadline": until, "appeal_to": Coded("appeal.body")}


def _offer(decision: AwardDecision, on: date, language: str) -> dict[str, Any]:
    facts: dict[str, Any] = {"accept_by": accept_by(decision, on)}
    made = latest_calculation(decision.application)
    if made is not None and made.lines and made.total == decision.amount:
        facts["calculation"] = grant_facts(made, language)["calculation"]
    if decision.amount:
        facts["total"] = Amount(decision.amount, decision.currency)
    steps = [
        _("Answer the offer in Utsyn."),
        _("Then sign the agreement and do what is on your list."),
    ]
    return {**facts, "next_steps": steps}


def _conditions(decision: AwardDecision) -> list[str]:
    """Return the conditions, each with the day by which it is to be met, where there is one."""
    lines = lines_of(decision.conditions)
    if decision.conditions_due_on is None:
        return lines
    day = date_format(decision.conditions_due_on, "DATE_FORMAT")
    return [_("%(condition)s (by %(day)s)") % {"condition": line, "day": day} for line in lines]


def _reasons(decision: AwardDecision) -> list[Any]:
    told: list[Any] = []
    if decision.reason_code:
        told.append(Coded(f"refusal_reason.{decision.reason_code}"))
    return [*told, *lines_of(decision.reason_text)]
