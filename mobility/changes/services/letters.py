"""The letter that answers a change request."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils import timezone, translation

from mobility.applications.selectors.stay_facts import stay_facts
from mobility.changes.models import ChangeRequest
from mobility.changes.selectors.told import told_stages
from mobility.grants.selectors.history import latest_calculation
from mobility.grants.selectors.sheets import grant_facts
from portal.documents.services.letters import release_letter, write_letter
from portal.people.models import User
from portal.web.wording import word

_KINDS = {"approved": "change_approved", "refused": "change_refused"}


def write_answer(*, change: ChangeRequest, by: User) -> None:
    """Write and release the letter that says how a request was answered."""
    person = change.case.person
    language = person.user.language if hasattr(person, "user") else settings.LANGUAGE_CODE
    with translation.override(language):
        facts = _facts(change, by, language)
    letter = write_letter(
        case=change.application.case,
        kind=_KINDS[change.case.state],
        language=language,
        facts=facts,
        by=by,
    )
    release_letter(letter=letter, by=by)
    ChangeRequest.objects.filter(pk=change.pk).update(letter=letter)
    change.letter = letter


def _facts(change: ChangeRequest, by: User, language: str) -> Mapping[str, Any]:
    application = change.application
    reason = word(f"change_reason.{change.reason_code}", language) if change.reason_code else ""
    facts: dict[str, Any] = {
        **stay_facts(application),
        "decided_by": str(by),
        "decided_on": timezone.localdate(),
        "rules_version": str(change.case.rule_set or ""),
        "change": [word(f"change_kind.{change.kind}", language), *told_stages(change.proposed)],
        "reasons": " ".join(one for one in (reason, change.answer) if one),
        "signer_name": str(by),
    }
    calculation = latest_calculation(application)
    if change.case.state == "approved" and calculation is not None and change.kind != "cancel":
        money = grant_facts(calculation, language)
        facts |= {name: money[name] for name in ("calculation", "total")}
    return facts
