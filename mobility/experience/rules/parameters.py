"""The numbers and codes of the early-career report, as one version of a rule set holds them."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, get_type_hints

EXPERIENCES = ("strong", "some", "none", "unknown")
MOST_DAYS = 3660
MOST_MONTHS = 600


class BadParametersError(ValueError):
    """Parameters that cannot be used; `problems` says of each field what is wrong."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        self.problems = dict(problems)
        super().__init__("; ".join(f"{name}: {text}" for name, text in self.problems.items()))


@dataclass(frozen=True, slots=True)
class EarlyCareerParameters:
    """What a dated rule set decides about the early-career report; the defaults are ours.

    Days are inclusive, months are calendar months. `sum_parts` adds up the stays of one person
    that share a group id (never for national statistics); days that two parts share count once.
    With `fieldwork_counts` off, fieldwork counts only as a stay with a named host.
    `reminder_days` are the days after the question when who has not answered is reminded.
    """

    position_codes: tuple[str, ...] = ("1017", "1378", "1352")
    include_tenure_track: bool = True
    home_country: str = "NO"
    strong_days: int = 90
    fieldwork_strong_days: int = 90
    evidence_strong_days: int = 90
    weak_days: int = 28
    schemes_never: tuple[str, ...] = ("virtual",)
    fieldwork_counts: bool = True
    sum_parts: bool = False
    degree_kinds: tuple[str, ...] = ("degree_phd", "degree_master")
    dated_kinds: tuple[str, ...] = ("employment", "exchange", "project")
    weak_kinds: tuple[str, ...] = ("research_school",)
    evidence_states: tuple[str, ...] = ("documented", "self_declared", "register")
    flagged_experience: tuple[str, ...] = ("none",)
    margin_months: int = 6
    minimum_stay_months: int = 3
    lead_months: int = 3
    longest_stay_cap: int = 12
    reminder_days: tuple[int, ...] = (7, 21)

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> "EarlyCareerParameters":
        """Return the parameters in a JSON object; what is left out keeps its default.

        Raises BadParametersError that names every field that is unknown or wrong.
        """
        hints = get_type_hints(cls)
        problems = {name: "is not a parameter" for name in values if name not in hints}
        read: dict[str, Any] = {}
        for name in hints.keys() & values.keys():
            try:
                read[name] = _READERS[hints[name]](values[name])
            except ValueError as error:
                problems[name] = str(error)
        if problems:
            raise BadParametersError(problems)
        made = cls(**read)
        made.check()
        return made

    def check(self) -> None:
        """Raise BadParametersError where numbers contradict each other or are out of bounds."""
        problems = self._out_of_bounds() | self._contradictions()
        if problems:
            raise BadParametersError(problems)

    def to_mapping(self) -> dict[str, Any]:
        """Return the parameters as a JSON object."""
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in asdict(self).items()
        }

    @property
    def dated_evidence_kinds(self) -> tuple[str, ...]:
        """The kinds of evidence whose length decides."""
        return (*self.dated_kinds, "fieldwork") if self.fieldwork_counts else self.dated_kinds

    def _out_of_bounds(self) -> dict[str, str]:
        problems = {}
        for one in fields(self):
            value = getattr(self, one.name)
            if one.name.endswith("_days") and not _within(value, 1, MOST_DAYS):
                problems[one.name] = f"must be from 1 to {MOST_DAYS} days"
            elif one.name.endswith(("_months", "_cap")) and not 0 <= value <= MOST_MONTHS:
                problems[one.name] = f"must be from 0 to {MOST_MONTHS} months"
        return problems

    def _contradictions(self) -> dict[str, str]:
        problems = {}
        shortest = min(self.strong_days, self.fieldwork_strong_days, self.evidence_strong_days)
        if self.weak_days > shortest:
            problems["weak_days"] = f"must not be more than strong needs ({shortest})"
        if self.minimum_stay_months > self.longest_stay_cap:
            problems["minimum_stay_months"] = "must not be more than longest_stay_cap"
        if not (len(self.home_country) == 2 and self.home_country.isupper()):
            problems["home_country"] = "must be two capital letters, for example NO"
        if list(self.reminder_days) != sorted(set(self.reminder_days)):
            problems["reminder_days"] = "must rise from reminder to reminder"
        if unknown := set(self.flagged_experience) - set(EXPERIENCES):
            problems["flagged_experience"] = f"knows no {', '.join(sorted(unknown))}"
        return problems


def _within(value: int | tuple[int, ...], least: int, most: int) -> bool:
    numbers = value if isinstance(value, tuple) else (value,)
    return all(least <= number <= most for number in numbers)


def _read_number(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        message = "must be a whole number"
        raise ValueError(message)  # noqa: TRY004 -- one kind of error for wrong data
    return value


def _read_switch(value: Any) -> bool:
    if not isinstance(value, bool):
        message = "must be true or false"
        raise ValueError(message)  # noqa: TRY004
    return value


def _read_text(value: Any) -> str:
    if not isinstance(value, str):
        message = "must be a text"
        raise ValueError(message)  # noqa: TRY004
    return value


def _read_codes(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        message = "must be a list of codes, each a text"
        raise ValueError(message)
    return tuple(dict.fromkeys(value))


def _read_numbers(value: Any) -> tuple[int, ...]:
    if not isinstance(value, list | tuple):
        message = "must be a list of whole numbers"
        raise ValueError(message)  # noqa: TRY004
    return tuple(_read_number(one) for one in value)


_READERS: dict[Any, Any] = {
    int: _read_number,
    bool: _read_switch,
    str: _read_text,
    tuple[str, ...]: _read_codes,
    tuple[int, ...]: _read_numbers,
}
