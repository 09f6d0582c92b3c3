"""A guest seen with the parameters: what all answers are built on."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from guests.arrivals.rules.facts import UNKNOWN, ArrivalCase, is_employed
from guests.arrivals.rules.parameters import ArrivalParameters
from portal.core.findings import Finding, Severity
from portal.core.periods import add_months, days_inclusive

# An answer: its value and why.
Said = tuple[str, Finding]


@dataclass(frozen=True, slots=True)
class Look:
    """A guest seen with the parameters: the citizenship that counts, its group, the days."""

    case: ArrivalCase
    parameters: ArrivalParameters
    decided_by: str
    group: str
    days: int | None

    @classmethod
    def at(cls, case: ArrivalCase, parameters: ArrivalParameters) -> "Look":
        """Return the look at a guest; of several citizenships the most favourable counts."""
        ranked = sorted(set(case.citizenships), key=lambda code: (_rank(code, parameters), code))
        decided_by = ranked[0] if ranked else ""
        return cls(case, parameters, decided_by, _group(decided_by, parameters), _days(case))

    @property
    def comes(self) -> bool:
        """Tell whether the guest comes to Norway; a remote guest does not."""
        return self.case.kind not in self.parameters.remote_kinds

    @property
    def employed(self) -> bool:
        """Tell whether we pay a salary."""
        return is_employed(self.case)

    @property
    def is_short(self) -> bool:
        """Tell whether the stay is known and within the days of a short stay."""
        return self.days is not None and self.days <= self.parameters.short_stay_days

    @property
    def duration(self) -> str:
        """Return the class of the stay's length; exactly six months are not over six months."""
        if self.days is None:
            return UNKNOWN
        if self.is_short:
            return "up_to_90"
        months = self.parameters.report_move_from_months
        return "over_6_months" if self.exceeds(months) else "up_to_6_months"

    def exceeds(self, months: int) -> bool:
        """Tell whether the stay is longer than so many months; one of exactly that is not."""
        first, last = self.case.starts_on, self.case.ends_on
        return bool(first and last and self.days and last >= add_months(first, months))

    def reaches(self, months: int) -> bool:
        """Tell whether the stay lasts at least so many months, counted to the day before."""
        first, last = self.case.starts_on, self.case.ends_on
        day = timedelta(days=1)
        return bool(first and last and self.days and last + day >= add_months(first, months))

    @property
    def scheme_country(self) -> str:
        """Return the country whose social security covers the guest at home, as far as known."""
        return self.case.home_country or self.case.residence

    @property
    def in_scheme(self) -> bool:
        """Tell whether the European rules of social security hold: by citizenship and country."""
        return self.group in {"nordic", "eea"} and self.scheme_country in self.parameters.free_area

    def because(self, code: str, *rests_on: str, **facts: Any) -> Finding:
        """Return a finding with the source of the first parameter it rests on that has one."""
        return self._found(code, "info", rests_on, facts)

    def warn(self, code: str, *rests_on: str, **facts: Any) -> Finding:
        """Return a finding that somebody must look at."""
        return self._found(code, "warning", rests_on, facts)

    def unknown(self, code: str, *rests_on: str, **facts: Any) -> Said:
        """Return that an answer is not known, and why: never silence."""
        return UNKNOWN, self.warn(code, *rests_on, **facts)

    def _found(
        self, code: str, severity: Severity, rests_on: tuple[str, ...], facts: dict[str, Any]
    ) -> Finding:
        source = self.parameters.source_of(*rests_on)
        return Finding(f"arrival.{code}", severity, facts, source)


def _rank(code: str, parameters: ArrivalParameters) -> int:
    order = (
        code == "NO",
        code in parameters.nordic,
        code in parameters.free_area,
        code in parameters.visa_free,
        code in parameters.visa_free_biometric,
        code not in parameters.visa_required,
    )
    return order.index(True) if True in order else len(order)


def _group(code: str, parameters: ArrivalParameters) -> str:
    if not code:
        return UNKNOWN
    if code in parameters.nordic:
        return "nordic"
    return "eea" if code in parameters.free_area else "other"


def _days(case: ArrivalCase) -> int | None:
    """Return the length of the stay; None where a date is missing or they are in wrong order."""
    if case.starts_on is None or case.ends_on is None or case.ends_on < case.starts_on:
        return None
    return days_inclusive(case.starts_on, case.ends_on)
