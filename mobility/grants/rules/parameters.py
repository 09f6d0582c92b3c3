"""The percentages, caps and days of grants, as one version of the rule set `grants` holds them."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from portal.core.parameters import BadParametersError, read_parameters, written_parameters

RATE_DATES = ("application_year", "application_day", "stay_start")
_MOST = {"percent": 100, "days": 3660}


@dataclass(frozen=True, slots=True)
class GrantParameters:
    """What a dated rule set decides about grants; the amounts themselves are rates.

    Months: the household's monthly rate, of which days beyond whole months are a
    `part_month_days`th each. Erasmus+: full day rate for `full_rate_days` activity days, then
    `later_rate_percent`; `funded_days_cap` 0 is no cap. Green travel adds a travel day for each of
    `green_steps_km` that the distance exceeds, `green_extra_days` at most. Home is where
    journeys begin, in degrees; without it a distance must be typed.
    """

    monthly_schemes: tuple[str, ...] = ("research_term", "phd_stay", "postdoc_stay")
    erasmus_schemes: tuple[str, ...] = ("staff_training", "staff_teaching", "staff_combined")
    two_person_factor: Decimal = Decimal("1.375")
    rate_date: str = "application_year"
    part_month_days: int = 30
    advance_percent: int = 60
    erasmus_advance_percent: int = 0
    advance_earliest_days: int = 30
    pay_only_documented: bool = True
    offset_percent: int = 100
    return_trips: int = 1
    full_rate_days: int = 14
    later_rate_percent: int = 70
    funded_days_cap: int = 14
    least_days: int = 2
    least_days_outside: int = 5
    most_days: int = 60
    travel_days: int = 2
    travel_day_percent: int = 100
    green_extra_days: int = 4
    green_steps_km: tuple[int, ...] = (500, 1000, 1500, 2000)
    home_latitude: Decimal | None = None
    home_longitude: Decimal | None = None

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> "GrantParameters":
        """Return the parameters in a JSON object; what is left out keeps its default.

        Raises BadParametersError that names every field that is unknown or wrong.
        """
        made = read_parameters(cls, values)
        problems = made.out_of_bounds() | made.contradictions()
        if problems:
            raise BadParametersError(problems)
        return made

    def to_mapping(self) -> dict[str, Any]:
        """Return the parameters as a JSON object."""
        return written_parameters(self)

    def out_of_bounds(self) -> dict[str, str]:
        """Return what is wrong with single numbers."""
        problems = {}
        for one in fields(self):
            value, most = getattr(self, one.name), _most(one.name)
            if most and isinstance(value, int) and not 0 <= value <= most:
                problems[one.name] = f"must be from 0 to {most}"
        if self.part_month_days < 1:
            problems["part_month_days"] = "must be at least 1"
        if self.two_person_factor < 1:
            problems["two_person_factor"] = "must be at least 1"
        return problems

    def contradictions(self) -> dict[str, str]:
        """Return what is wrong with values beside each other."""
        problems = {}
        if self.rate_date not in RATE_DATES:
            problems["rate_date"] = f"must be one of {', '.join(RATE_DATES)}"
        if max(self.least_days, self.least_days_outside) > self.most_days:
            problems["most_days"] = "must not be less than the shortest stay"
        if list(self.green_steps_km) != sorted(set(self.green_steps_km)):
            problems["green_steps_km"] = "must rise from step to step"
        if both := set(self.monthly_schemes) & set(self.erasmus_schemes):
            problems["erasmus_schemes"] = f"must not name {', '.join(sorted(both))} twice"
        return problems | self._nowhere()

    def _nowhere(self) -> dict[str, str]:
        latitude, longitude = self.home_latitude, self.home_longitude
        if (latitude is None) != (longitude is None):
            return {"home_longitude": "needs the latitude, and the latitude it"}
        if latitude is not None and abs(latitude) > 90:
            return {"home_latitude": "must be from -90 to 90"}
        if longitude is not None and abs(longitude) > 180:
            return {"home_longitude": "must be from -180 to 180"}
        return {}


def _most(name: str) -> int:
    return next((most for part, most in _MOST.items() if part in name), 0)
