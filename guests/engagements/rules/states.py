"""How an engagement moves on: its states, its steps, who takes them, whose turn it is. Data.

The buttons, the guard of `move` and the diagram of the README come from here. Source: section 8.2
of the domain notes; the invitation has its own states beside it.
"""

from collections.abc import Mapping
from types import MappingProxyType

from portal.casework.rules import Machine, Turn
from portal.core.states import Transition

KIND = "engagement"
FIRST = "draft"

BEFORE_APPROVAL = ("draft", "submitted", "needs_information", "export_review")
COMING = ("leader_approved", "agreement_signing", "registered", "ready")
BEFORE_ARRIVAL = (*BEFORE_APPROVAL, *COMING)
HERE = ("arrived", "active", "extension_requested", "ending")
AFTER_APPROVAL = (*COMING, *HERE)
OVER = frozenset({"rejected", "ended", "archived", "cancelled", "no_show"})
# Submitted and not over: what a changed rule or date is worked out anew for.
RUNNING = (*BEFORE_APPROVAL[1:], *AFTER_APPROVAL)

_STEPS = (
    Transition("submit", ("draft", "needs_information"), "submitted"),
    # A guest who needs nothing of the full path is one line, and the leader sees it in the list.
    Transition("announce", ("draft",), "ready"),
    Transition("ask_information", ("submitted", "export_review"), "needs_information"),
    Transition("review_export", ("submitted",), "export_review"),
    Transition("clear_export", ("export_review",), "submitted"),
    Transition("approve", ("submitted",), "leader_approved"),
    Transition("reject", ("submitted", "export_review"), "rejected"),
    Transition("start_signing", ("leader_approved",), "agreement_signing"),
    Transition("register", ("agreement_signing",), "registered"),
    Transition("make_ready", ("registered",), "ready"),
    # What was one line and now needs more goes the full way.
    Transition("take_full_path", ("ready",), "submitted"),
    Transition("arrive", ("ready",), "arrived"),
    Transition("start_work", ("arrived",), "active"),
    Transition("request_extension", ("active", "ending"), "extension_requested"),
    Transition("approve_extension", ("extension_requested",), "active"),
    Transition("refuse_extension", ("extension_requested",), "active"),
    Transition("start_ending", ("active",), "ending"),
    Transition("end", ("ending", "active", "arrived"), "ended"),
    Transition("end_early", HERE, "ended"),
    Transition("archive", ("ended",), "archived"),
    Transition("no_show", ("registered", "ready"), "no_show"),
    Transition("cancel", BEFORE_ARRIVAL, "cancelled"),
)
# Who takes a step: the host's side, the department, or whose turn it is.
HOST, DEPARTMENT, TURN = "host", "department", "turn"
STEP_BY: Mapping[str, str] = MappingProxyType(
    {
        "submit": HOST,
        "announce": HOST,
        "ask_information": TURN,
        "review_export": TURN,
        "clear_export": TURN,
        "approve": TURN,
        "reject": TURN,
        "start_signing": DEPARTMENT,
        "register": DEPARTMENT,
        "make_ready": DEPARTMENT,
        "take_full_path": HOST,
        "arrive": HOST,
        "start_work": HOST,
        "request_extension": HOST,
        "approve_extension": TURN,
        "refuse_extension": TURN,
        "start_ending": HOST,
        "end": HOST,
        "end_early": HOST,
        "archive": DEPARTMENT,
        "no_show": HOST,
        "cancel": HOST,
    }
)
# Whose turn each state is (a role of `portal.casework.rules`, or the host), and the parameter
# with the days.
_TURNS: Mapping[str, tuple[str, str]] = {
    "draft": ("host", ""),
    "submitted": ("head", "approve_days"),
    "needs_information": ("host", "information_days"),
    "export_review": ("export_control_contact", "export_days"),
    "leader_approved": ("department_administrator", "prepare_days"),
    "agreement_signing": ("department_administrator", "signing_days"),
    "registered": ("department_administrator", ""),
    "ready": ("host", ""),
    "arrived": ("host", ""),
    "extension_requested": ("head", "extension_days"),
    "ending": ("host", ""),
    "ended": ("department_administrator", "archive_days"),
}


def machine(days: Mapping[str, int]) -> Machine:
    """Return the machine of an engagement; `days` are the rule set's parameters of that name."""
    turns = {
        state: Turn(role, days.get(name) if name else None)
        for state, (role, name) in _TURNS.items()
    }
    return Machine(KIND, FIRST, _STEPS, MappingProxyType(turns))


STATES: tuple[str, ...] = machine({}).states


def mermaid() -> str:
    """Return the diagram in Mermaid's words: every step once, in the order of the data."""
    arrows = [
        f"    {one} --> {step.target}: {step.name}" for step in _STEPS for one in step.sources
    ]
    return "\n".join(["stateDiagram-v2", *arrows])
