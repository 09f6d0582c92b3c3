"""What a version would change in the cases that are running."""

from dataclasses import dataclass
from datetime import date

from portal.casework.models import Case
from portal.casework.rules import Changes, Known, compare
from portal.checklists.rules import PREFIX
from portal.checklists.selectors.lists import listing_of
from portal.core.contributions import LifeEvent
from portal.rulesets.models import RuleSet


@dataclass(frozen=True, slots=True)
class Impact:
    """How many running cases a version changes, and how many of their tasks in which way."""

    running: int
    changed: list[tuple[Case, Changes]]

    def _count(self, name: str) -> int:
        return sum(len(getattr(changes, name)) for _, changes in self.changed)

    @property
    def cases(self) -> int:
        """Return the number of cases in which something changes."""
        return len(self.changed)

    @property
    def added(self) -> int:
        """Return how many tasks come, or come back."""
        return self._count("added") + self._count("reopened")

    @property
    def moved(self) -> int:
        """Return how many open tasks get another due date, or become required or not."""
        return self._count("redated")

    @property
    def dropped(self) -> int:
        """Return how many open tasks are no longer needed."""
        return self._count("dropped")


def impact_of(version: RuleSet, event: LifeEvent, on: date) -> Impact:
    """Return what a version would change in the running cases; nothing is stored."""
    cases = list(event.running().prefetch_related("tasks"))
    found = [(case, _changes(case, version, event, on)) for case in cases]
    return Impact(len(cases), [(case, changes) for case, changes in found if changes])


def _changes(case: Case, version: RuleSet, event: LifeEvent, on: date) -> Changes:
    prefix = f"{PREFIX}{event.code}:"
    held = [one for one in case.tasks.all() if one.key.startswith(prefix)]
    known = [Known(one.key, one.state, one.due_on, one.required) for one in held]
    return compare(known, listing_of(case, event=event, version=version, on=on).wanted)
