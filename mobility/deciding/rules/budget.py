"""Where the money ends in an order, and who is next when some comes back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Rung:
    """One row of an order against the budget.

    `total` is the sum down to this row. `within` holds for the rows above the line. `cost` is
    None where nobody has calculated it; such a row adds nothing to the sum and is told of.
    """

    key: str
    cost: Decimal | None
    total: Decimal
    within: bool


def rungs(
    rows: Iterable[tuple[str, Decimal | None]], budget: Decimal | None, places: int | None
) -> Iterator[Rung]:
    """Yield the rows in order with their running sum, and on which side of the line they lie.

    The line falls above the first row for which money or places do not suffice; nobody below
    it moves up because they are cheaper. An empty budget or number of places limits nothing.
    """
    total, within = Decimal(0), True
    for number, (key, cost) in enumerate(rows, start=1):
        total += cost or Decimal(0)
        fits = (budget is None or total <= budget) and (places is None or number <= places)
        within = within and fits
        yield Rung(key, cost, total, within)


def line_after(ladder: Iterable[Rung]) -> int:
    """Return after how many rows the line falls."""
    return sum(rung.within for rung in ladder)


@dataclass(frozen=True, slots=True)
class Overdraft:
    """By how much granting the given costs goes beyond what is left, in money and in places."""

    money: Decimal = Decimal(0)
    places: int = 0

    def __bool__(self) -> bool:
        return bool(self.money or self.places)


def overdraft(
    costs: Iterable[Decimal | None], left: Decimal | None, places_left: int | None
) -> Overdraft:
    """Return what would be missing if all of the costs were granted."""
    wanted = [cost or Decimal(0) for cost in costs]
    money = Decimal(0) if left is None else max(Decimal(0), sum(wanted, Decimal(0)) - left)
    places = 0 if places_left is None else max(0, len(wanted) - places_left)
    return Overdraft(money, places)
