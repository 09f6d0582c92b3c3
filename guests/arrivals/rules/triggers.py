"""Who takes the full path, with approval and agreement, and who is one line in a list.

UiB's triggers, whatever the length (incoming.md 1.4), and UiO's five working days (1.5).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from guests.arrivals.rules.facts import EMPLOYED, ArrivalFacts
from guests.arrivals.rules.parameters import ArrivalParameters
from portal.core.findings import Finding
from portal.core.working_days import is_working_day

# What each need asks for.
_BY_NEED = {
    "account": "account",
    "letter": "letter",
    "card": "rooms",
    "office": "rooms",
    "lab": "lab",
    "systems": "systems",
    "housing": "housing",
    "fieldwork": "fieldwork",
}
QUESTIONS = ("sensitive", "we_pay", "guest_pays")


@dataclass(frozen=True, slots=True)
class FirstFields:
    """What the host says first: dates, needs, kind if it is known, and three short answers.

    None is a question not answered yet. `arrival` is given once citizenship is known.
    """

    starts_on: date | None = None
    ends_on: date | None = None
    kind: str = ""
    needs: tuple[str, ...] = ()
    sensitive: bool | None = None
    we_pay: bool | None = None
    guest_pays: bool | None = None
    arrival: ArrivalFacts | None = None


@dataclass(frozen=True, slots=True)
class FullPath:
    """Whether the full path is needed, why or why not, and what could still change a no."""

    needed: bool
    reasons: tuple[Finding, ...]
    unanswered: tuple[str, ...]


def triggers(first: FirstFields, parameters: ArrivalParameters) -> FullPath:
    """Return whether a guest takes the full path; a no always has its reason too.

    Dates that are missing ask for the full path: nobody slips through by leaving them out.
    """
    pulled = [code for code in _pulled(first, parameters) if code in parameters.full_path_triggers]
    facts = {"limit": parameters.full_path_from_working_days}
    source = parameters.source_of("full_path_triggers")
    found = tuple(
        Finding(f"arrival.trigger.{code}", facts=facts, source=source)
        for code in parameters.full_path_triggers
        if code in pulled
    )
    if found:
        return FullPath(needed=True, reasons=found, unanswered=())
    why = Finding("arrival.trigger.none", facts=facts, source=source)
    unanswered = tuple(name for name in QUESTIONS if getattr(first, name) is None)
    return FullPath(needed=False, reasons=(why,), unanswered=unanswered)


def _pulled(first: FirstFields, parameters: ArrivalParameters) -> Iterator[str]:
    yield from (_BY_NEED[need] for need in first.needs if need in _BY_NEED)
    answered = {"export": first.sensitive, "we_pay": first.we_pay, "guest_pays": first.guest_pays}
    yield from (code for code, answer in answered.items() if answer)
    if first.kind in EMPLOYED:
        yield "employed"
    if first.arrival and _needs_paper(first.arrival):
        yield "entry"
    if not is_brief(first.starts_on, first.ends_on, parameters):
        yield "length"


def _needs_paper(arrival: ArrivalFacts) -> bool:
    """Tell whether an authority will ask for a letter: any path but an entry that is free."""
    if arrival.citizenship_group == "unknown":
        return False
    return arrival.permit_path not in {"none", "exempt_short"} or arrival.visa != "not_needed"


def is_brief(starts_on: date | None, ends_on: date | None, parameters: ArrivalParameters) -> bool:
    """Tell whether a stay has fewer working days than ask for the full path."""
    if starts_on is None or ends_on is None or ends_on < starts_on:
        return False
    limit = parameters.full_path_from_working_days
    days = (starts_on + timedelta(n) for n in range((ends_on - starts_on).days + 1))
    return len(list(islice((day for day in days if is_working_day(day)), limit))) < limit
