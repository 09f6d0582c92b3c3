"""What others learn of strict data: that something is settled, never how or why."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from guests.sensitive.rules.kinds import CLEARED, PERMIT_HELD


def export_outcome(area_sensitive: bool | None, outcome: str) -> str:  # noqa: FBT001
    """Return open, cleared, with_conditions, stopped or not_asked for an export assessment."""
    if not outcome:
        return "open" if area_sensitive else "not_asked"
    if outcome == "conditions":
        return "with_conditions"
    return "cleared" if outcome in CLEARED else "stopped"


def permit_holds(state: str, valid_from: date | None, valid_to: date | None, on: date) -> bool:
    """Tell whether a permit lets somebody work on a day; unknown first days do not."""
    if state == "not_needed":
        return True
    if state not in PERMIT_HELD or valid_from is None or valid_from > on:
        return False
    return valid_to is None or valid_to >= on


def permit_state_on(state: str, valid_to: date | None, on: date, soon_days: int = 90) -> str:
    """Return the state of a permit as it is on a day: also expiring and expired."""
    if state not in PERMIT_HELD or valid_to is None:
        return state
    if valid_to < on:
        return "expired"
    return "expiring" if (valid_to - on).days <= soon_days else state


def permit_outcome(state: str, valid_from: date | None, valid_to: date | None, on: date) -> str:
    """Return in_place, under_way, refused or open: all that those without the right learn."""
    if permit_holds(state, valid_from, valid_to, on):
        return "in_place"
    if state in ("", "to_apply"):
        return "open"
    return "refused" if state == "refused" else "under_way"


def answers(kind: str, values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the codes of the checklist's tasks that what is written of a kind settles."""
    if kind == "export":
        licence = values.get("outcome") != "licence_needed"
        return ("export_assessment", "export_licence") if licence else ("export_assessment",)
    if kind == "permit":
        settled = values.get("state") in PERMIT_HELD | {"not_needed"}
        return ("permit_granted",) if settled else ()
    if kind == "background":
        return () if values.get("outcome") == "under_way" else ("background_check",)
    if kind == "numbers":
        got = values.get("d_number_on") or values.get("national_number_on")
        return ("number_received",) if got else ()
    return ("identity_by_host",) if kind == "identity" else ()
