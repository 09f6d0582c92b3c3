"""What a stay asks for, how it moves on, and what is worth a remark. Plain Python."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from portal.core.findings import Finding
from portal.core.periods import Period
from portal.core.states import Transition

# What each scheme asks for; the host, the country and the dates are asked of all.
ASKS = {
    "research_term": ("city", "purpose", "main_funding"),
    "phd_stay": ("city", "purpose", "main_funding"),
    "postdoc_stay": ("city", "purpose", "main_funding"),
    "staff_training": ("city", "purpose", "agreement_code", "main_funding"),
    "staff_teaching": ("city", "purpose", "agreement_code", "main_funding"),
    "staff_combined": ("city", "purpose", "agreement_code", "main_funding"),
    "short_stay": ("city", "purpose"),
    "fieldwork": ("city", "purpose", "main_funding"),
    "virtual": ("purpose",),
}
# Schemes that make sense without a host institution.
HOST_OPTIONAL = frozenset({"fieldwork"})
MORE = ("group_id",)

TRANSITIONS = {
    one.name: one
    for one in (
        Transition("confirm", ("planned",), "completed"),
        Transition("cancel", ("planned", "completed"), "cancelled"),
        Transition("reopen", ("completed", "cancelled"), "planned"),
    )
}


@dataclass(frozen=True, slots=True)
class Facts:
    """A stay as these rules need it; `key` tells stays apart."""

    key: str
    scheme: str
    state: str
    host: str = ""
    country: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None


def acts(state: str, ends_on: date | None, today: date) -> list[str]:
    """Return the names of the steps open to a stay; it is confirmed once its last day has come."""
    names = [one.name for one in TRANSITIONS.values() if state in one.sources]
    if ends_on is not None and ends_on > today and "confirm" in names:
        names.remove("confirm")
    return names


def findings(stay: Facts, others: Iterable[Facts], today: date) -> list[Finding]:
    """Return the remarks on a stay beside the person's other stays; none of them blocks."""
    if stay.state == "cancelled":
        return []
    return [*_missing(stay), *_past(stay, today), *_overlaps(stay, others)]


def missing_details(stay: Facts) -> list[str]:
    """Return the names of the facts without which a stay cannot count."""
    needed = {"country": stay.country, "starts_on": stay.starts_on, "ends_on": stay.ends_on}
    if stay.scheme not in HOST_OPTIONAL:
        needed = {"host": stay.host, **needed}
    return [name for name, value in needed.items() if not value]


def _missing(stay: Facts) -> Iterator[Finding]:
    for name in missing_details(stay):
        yield Finding(f"stay.missing_{name}", "warning")


def _past(stay: Facts, today: date) -> Iterator[Finding]:
    if stay.state == "planned" and stay.ends_on and stay.ends_on < today:
        yield Finding("stay.to_confirm", "warning", {"ends_on": stay.ends_on})


def _overlaps(stay: Facts, others: Iterable[Facts]) -> Iterator[Finding]:
    if not (stay.starts_on and stay.ends_on):
        return
    mine = Period(stay.starts_on, stay.ends_on)
    for other in others:
        apart = other.key == stay.key or other.state == "cancelled"
        if apart or not (other.starts_on and other.ends_on):
            continue
        shared = mine.overlap(Period(other.starts_on, other.ends_on))
        if shared:
            facts = {"starts_on": shared.starts_on, "ends_on": shared.ends_on, "host": other.host}
            yield Finding("stay.overlap", "warning", facts)
