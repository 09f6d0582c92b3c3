"""How an application moves on: its states, its steps, and whose turn it is. Data, no code.

The buttons, the guard of `move` and the diagrams of the README come from here. Source of states
and guards: section 7.2 of the domain notes; the days are parameters of the rule set.
"""

from collections.abc import Mapping
from types import MappingProxyType

from portal.casework.rules import PERSON, Machine, Turn
from portal.core.states import Transition

KIND = "application"
FIRST = "draft"
RANKED_CALL = "ranked_call"
FIRST_COME = "first_come"
FLOWS = (RANKED_CALL, FIRST_COME)
ERASMUS = frozenset({"staff_training", "staff_teaching", "staff_combined"})

GRANTED = ("granted", "granted_with_conditions")
BEFORE_DECISION = ("submitted", "returned", "recommended", "not_recommended")
PREPARED = ("accepted", "agreement_signed", "preparing", "cleared")
# Only in calls, never first come, first served.
ONLY_IN_CALLS = frozenset({"research_term"})
OVER = frozenset({"refused", "declined", "closed", "withdrawn", "cancelled"})

_START = (
    Transition("submit", ("draft", "returned"), "submitted"),
    Transition("return_for_changes", ("submitted",), "returned"),
    Transition("recommend", ("submitted",), "recommended"),
    Transition("not_recommend", ("submitted",), "not_recommended"),
    Transition("reassess", ("recommended", "not_recommended"), "submitted"),
)
_RANKED = (
    Transition("rank", ("recommended", "not_recommended"), "ranked"),
    Transition("reopen_ranking", ("ranked",), "recommended"),
    Transition("grant", ("ranked", "waitlisted"), "granted"),
    Transition("grant_with_conditions", ("ranked", "waitlisted"), "granted_with_conditions"),
    Transition("waitlist", ("ranked",), "waitlisted"),
    Transition("refuse", ("ranked", "not_recommended", "waitlisted"), "refused"),
    Transition("grant_on_appeal", ("refused", "waitlisted"), "granted"),
    Transition(
        "grant_with_conditions_on_appeal", ("refused", "waitlisted"), "granted_with_conditions"
    ),
    Transition("accept", GRANTED, "accepted"),
    Transition("decline", GRANTED, "declined"),
    Transition("withdraw", (*BEFORE_DECISION, "ranked", "waitlisted"), "withdrawn"),
    Transition("cancel", (*GRANTED, *PREPARED, "postponed"), "cancelled"),
    Transition("postpone", (*GRANTED, *PREPARED), "postponed"),
)
_FIRST_COME = (
    Transition("reserve_funds", ("recommended", "waitlisted"), "funds_reserved"),
    Transition("waitlist", ("recommended",), "waitlisted"),
    Transition("refuse", ("recommended", "not_recommended", "waitlisted"), "refused"),
    Transition("accept", ("funds_reserved",), "accepted"),
    Transition("decline", ("funds_reserved",), "declined"),
    Transition("withdraw", (*BEFORE_DECISION, "waitlisted"), "withdrawn"),
    Transition("cancel", ("funds_reserved", *PREPARED, "postponed"), "cancelled"),
    Transition("postpone", ("funds_reserved", *PREPARED), "postponed"),
)
_STAY = (
    Transition("sign_agreement", ("accepted",), "agreement_signed"),
    # A stay too short for an agreement is prepared at once.
    Transition("prepare", ("accepted", "agreement_signed"), "preparing"),
    Transition("clear", ("preparing",), "cleared"),
    Transition("reopen_clearance", ("cleared",), "preparing"),
    Transition("take_up", ("postponed",), "preparing"),
    Transition("depart", ("cleared",), "ongoing"),
    Transition("interrupt", ("ongoing",), "interrupted"),
    Transition("resume", ("interrupted",), "ongoing"),
    Transition("come_home", ("ongoing", "interrupted"), "returned_home"),
    Transition("approve_report", ("returned_home",), "reported"),
    Transition("close", ("reported",), "closed"),
)
# Whose turn each state is (a role of `portal.casework.rules`), and the parameter with the days.
_TURNS: Mapping[str, tuple[str, str]] = {
    "draft": (PERSON, ""),
    "submitted": ("head", "recommend_days"),
    "returned": (PERSON, "returned_days"),
    "accepted": ("head", "agreement_days"),
    "agreement_signed": (PERSON, ""),
    "preparing": (PERSON, ""),
    "cleared": (PERSON, ""),
    "ongoing": (PERSON, ""),
    "interrupted": (PERSON, ""),
    "postponed": (PERSON, ""),
    "returned_home": (PERSON, ""),
    "reported": ("payroll_and_finance", "close_days"),
}
_RANKED_TURNS: Mapping[str, tuple[str, str]] = {
    "recommended": ("head", "rank_days"),
    "not_recommended": ("head", "rank_days"),
    "ranked": ("dean", "decide_days"),
    "granted": (PERSON, "accept_days"),
    "granted_with_conditions": (PERSON, "accept_days"),
}
_STEPS = {
    RANKED_CALL: (*_START, *_RANKED, *_STAY),
    FIRST_COME: (*_START, *_FIRST_COME, *_STAY),
}


def flow_of(*, in_call: bool) -> str:
    """Return the flow of an application: in a call it is ranked, else the first come."""
    return RANKED_CALL if in_call else FIRST_COME


def machine(flow: str, scheme: str, days: Mapping[str, int]) -> Machine:
    """Return the machine of an application; `days` are the rule set's parameters of that name."""
    turns = {
        state: Turn(role, days.get(name) if name else None)
        for state, (role, name) in {**_TURNS, **_own_turns(flow, scheme)}.items()
    }
    return Machine(KIND, FIRST, _STEPS[flow], MappingProxyType(turns))


def _own_turns(flow: str, scheme: str) -> Mapping[str, tuple[str, str]]:
    if flow == RANKED_CALL:
        return _RANKED_TURNS
    # Erasmus+ money is the international office's, other money the faculty's.
    funder = "international_officer" if scheme in ERASMUS else "faculty_officer"
    return {
        "recommended": (funder, "reserve_days"),
        "not_recommended": (funder, "reserve_days"),
        "waitlisted": (funder, ""),
        "funds_reserved": (PERSON, "accept_days"),
    }


STATES: tuple[str, ...] = tuple(
    dict.fromkeys(state for flow in FLOWS for state in machine(flow, "", {}).states)
)


# What the README draws: both ways to a yes, and what they share after it.
DIAGRAMS: Mapping[str, tuple[Transition, ...]] = {
    RANKED_CALL: (*_START, *_RANKED),
    FIRST_COME: (*_START, *_FIRST_COME),
    "stay": _STAY,
}


def mermaid(name: str) -> str:
    """Return a diagram in Mermaid's words: every step once, in the order of the data."""
    steps = DIAGRAMS[name]
    arrows = [f"    {one} --> {step.target}: {step.name}" for step in steps for one in step.sources]
    return "\n".join(["stateDiagram-v2", *arrows])
