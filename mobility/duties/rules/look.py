"""A stay seen with the parameters."""

from dataclasses import dataclass
from datetime import date

from mobility.duties.rules.days import Journey, days_away, journeys, longest
from mobility.duties.rules.facts import Part, StayFacts
from mobility.duties.rules.parameters import DutyParameters


@dataclass(frozen=True, slots=True)
class Look:
    """A stay seen with the parameters: the parts abroad, the longest journey and its days."""

    facts: StayFacts
    parameters: DutyParameters
    parts: Journey
    journey: Journey
    days: int

    @classmethod
    def at(cls, facts: StayFacts, parameters: DutyParameters) -> "Look":
        """Return the look at a stay; parts in the home country are left out."""
        parts = tuple(one for one in facts.parts if one.country != facts.home_country)
        found = journeys(parts, parameters.same_journey_gap_days)
        journey = longest(found)
        return cls(facts, parameters, parts, journey, days_away(journey))

    @property
    def starts_on(self) -> date:
        """Return the day of the first departure."""
        return min(one.starts_on for one in self.parts)

    @property
    def ends_on(self) -> date:
        """Return the last day abroad."""
        return max(one.ends_on for one in self.parts)

    @property
    def is_short(self) -> bool:
        """Tell whether the stay is too short for more than the first few duties."""
        return self.days < self.parameters.short_stay_under_days

    @property
    def countries(self) -> list[str]:
        """Return the countries in the order in which they are reached."""
        ordered = sorted(self.parts, key=lambda one: one.starts_on)
        return list(dict.fromkeys(one.country for one in ordered))

    def free(self) -> list[str]:
        """Return the countries of free movement, where an A1 counts and an EEA citizen may stay."""
        area = self.facts.eea | set(self.parameters.more_free_movement)
        return [one for one in self.countries if one in area]

    def outside(self) -> list[str]:
        """Return the other countries."""
        free = self.free()
        return [one for one in self.countries if one not in free]

    def risky(self) -> list[str]:
        """Return the countries on the list of high risk."""
        return [one for one in self.countries if one in self.parameters.high_risk]

    def all_days(self) -> tuple[Part, ...]:
        """Return the person's parts abroad, of this stay and of all others."""
        return (*self.parts, *self.facts.other_stays)
