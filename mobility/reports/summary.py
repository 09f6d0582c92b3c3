"""The cohort in one picture: a bar of four parts, in shares that a page and a PDF can draw."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from mobility.experience.rules.parameters import EXPERIENCES
from mobility.reports.rows import Counts


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of the bar: how many, and where it lies, in percent of the width."""

    code: str
    count: int
    percent: Decimal
    x: str
    width: str


class Summary:
    """Counts as the bar and its captions need them."""

    def __init__(self, counts: Counts) -> None:
        self.counts = counts

    @cached_property
    def segments(self) -> list[Segment]:
        """The parts of the bar, the strongest first; they fill the whole width."""
        total, before, made = self.counts.cohort, 0, []
        for code in EXPERIENCES:
            count = getattr(self.counts, code)
            share = Decimal(100) * count / total if total else Decimal(0)
            start = Decimal(100) * before / total if total else Decimal(0)
            made.append(Segment(code, count, share, f"{start:.3f}%", f"{share:.3f}%"))
            before += count
        return made

    @property
    def strong_percent(self) -> Decimal | None:
        """Coverage with strong experience only, in percent."""
        return in_percent(self.counts.coverage_strong)

    @property
    def any_percent(self) -> Decimal | None:
        """Coverage with any experience, in percent."""
        return in_percent(self.counts.coverage_any)

    @property
    def known(self) -> int:
        """How many have answered or are known from registers."""
        return self.counts.cohort - self.counts.unknown

    @property
    def known_percent(self) -> int:
        """The same in whole percent, rounded down so that 100 means all."""
        return 100 * self.known // self.counts.cohort if self.counts.cohort else 0


def in_percent(share: Decimal | None) -> Decimal | None:
    """Return a share as percent."""
    return None if share is None else share * 100
