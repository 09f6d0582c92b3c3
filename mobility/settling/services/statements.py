"""The settlement statement: every line, the receipts by number, what is paid or paid back."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from mobility.applications.selectors.stay_facts import stay_facts
from mobility.grants.selectors.sheets import grant_facts
from mobility.grants.selectors.shown import money
from mobility.settling.models import Settlement
from portal.documents.services.letters import release_letter, write_letter
from portal.people.models import User
from portal.web.wording import word

KIND = "settlement_statement"


def write_statement(*, settlement: Settlement, by: User) -> None:
    """Write an approved settlement's statement in the traveller's language, and release it."""
    calculation = settlement.calculation
    if calculation is None:
        return
    application = settlement.application
    user = getattr(application.case.person, "user", None)
    language = user.language if user else settings.LANGUAGE_CODE
    with override(language):
        facts = {
            **stay_facts(application),
            **grant_facts(calculation, language),
            **_told(settlement, language),
        }
    letter = write_letter(case=application.case, kind=KIND, language=language, facts=facts, by=by)
    # The mail that the settlement is approved says where the statement is.
    release_letter(letter=letter, by=by, notify=False)
    Settlement.objects.filter(pk=settlement.pk).update(statement=letter)
    settlement.statement = letter


def _told(settlement: Settlement, language: str) -> dict[str, Any]:
    """Return what the statement says in words: the documented days and the receipt index."""
    days = [settlement.documented_from, settlement.documented_until]
    shown = [date_format(day, "SHORT_DATE_FORMAT") for day in days if day]
    declared = _("The commuter declaration was confirmed.")
    notes = [declared] if settlement.commuter_declared else []
    return {
        "documented": " – ".join(shown),
        "receipts": [*_index(settlement, language), *notes],
    }


def _index(settlement: Settlement, language: str) -> Iterator[str]:
    for number, one in enumerate(settlement.application.receipts.all(), start=1):
        parts = [
            word(f"receipt_kind.{one.kind}", language),
            one.text,
            date_format(one.paid_on, "SHORT_DATE_FORMAT"),
            f"{money(one.amount, one.currency)} {one.currency}",
        ]
        yield f"{number}. {', '.join(part for part in parts if part)}"
