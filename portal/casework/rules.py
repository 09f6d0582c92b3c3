"""How a case moves, whose turn it is, and what a checklist holds. Plain Python."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from portal.core.states import Transition

# Who acts where it is a role's turn: the mandates that count for it, over the unit of the turn.
ACTS_AS: Mapping[str, tuple[str, ...]] = {
    "head": ("head", "deputy"),
    "dean": ("dean", "head"),
    "faculty_officer": ("faculty_officer",),
    "hr": ("hr",),
    "payroll_and_finance": ("payroll_and_finance",),
    "international_officer": ("international_officer",),
    "it": ("it",),
    "export_control_contact": ("export_control_contact",),
    "department_administrator": ("department_administrator",),
    "hse": ("hse",),
    "welcome_centre": ("welcome_centre",),
}
# The role of a turn that is the case's own person's.
PERSON = "person"
# Whose turn it is one level up, where nobody may act on the first.
NEXT_UP: Mapping[str, str] = {"head": "dean", "faculty_officer": "dean"}

# Whose task it is where a case names no person for a role that no mandate gives.
INSTEAD: Mapping[str, str] = {
    "guest": PERSON,
    "host": "department_administrator",
    "buddy": "department_administrator",
}

TASK_STATES = ("open", "done", "not_relevant", "waived", "dropped")
# Nobody has to do anything about these any more.
SETTLED = ("done", "not_relevant", "waived")


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose turn a state is: the case's person or a role, and within how many days."""

    role: str = ""
    days: int | None = None


NOBODY = Turn()


@dataclass(frozen=True, slots=True)
class Machine:
    """The states of one kind of case as data: the steps between them and whose turn each is."""

    kind: str
    first: str
    transitions: tuple[Transition, ...]
    turns: Mapping[str, Turn]

    def step(self, name: str) -> Transition:
        """Return the step of that name. Raises KeyError."""
        for one in self.transitions:
            if one.name == name:
                return one
        raise KeyError(name)

    def steps_from(self, state: str) -> list[str]:
        """Return the names of the steps that lead from a state."""
        return [one.name for one in self.transitions if state in one.sources]

    def turn(self, state: str) -> Turn:
        """Return whose turn a state is; nobody's where the machine does not say."""
        return self.turns.get(state, NOBODY)

    @property
    def states(self) -> tuple[str, ...]:
        """Return all states in the order in which the steps name them."""
        named = [self.first]
        for one in self.transitions:
            named += [*one.sources, one.target]
        return tuple(dict.fromkeys(named))


@dataclass(frozen=True, slots=True)
class Wanted:
    """A task that a checklist should hold: `key` tells it apart within its case.

    `role` is a key of ACTS_AS or of INSTEAD, or PERSON; `why` is the code of the reason, worded
    with `facts`. `after` are the keys of what must be settled first, `blocks` the steps of the case
    that wait for it. `texts` are its own title and help by language, where no wording has them.
    """

    key: str
    code: str
    role: str = PERSON
    required: bool = True
    due_on: date | None = None
    why: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    source: str = ""
    phase: str = ""
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    after: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    strict: bool = False
    evidence: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A task that a checklist holds, as far as a comparison needs it."""

    key: str
    state: str
    due_on: date | None
    required: bool = True


@dataclass(frozen=True, slots=True)
class Changes:
    """What makes a checklist what it should be: keys by what happens to them.

    Done and not relevant tasks are never touched; a dropped one that is wanted again is reopened.
    """

    added: tuple[str, ...] = ()
    reopened: tuple[str, ...] = ()
    redated: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.reopened or self.redated or self.dropped)


def compare(known: Iterable[Known], wanted: Sequence[Wanted]) -> Changes:
    """Return what must happen to the known tasks so that they are the wanted ones."""
    held = {one.key: one for one in known}
    asked = {one.key: one for one in wanted}
    return Changes(
        added=tuple(key for key in asked if key not in held),
        reopened=tuple(key for key in asked if key in held and held[key].state == "dropped"),
        redated=tuple(key for key, one in asked.items() if _differs(held.get(key), one)),
        dropped=tuple(k for k, one in held.items() if one.state == "open" and k not in asked),
    )


def _differs(known: Known | None, wanted: Wanted) -> bool:
    if known is None or known.state != "open":
        return False
    return (known.due_on, known.required) != (wanted.due_on, wanted.required)
