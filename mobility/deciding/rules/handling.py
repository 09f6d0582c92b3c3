"""Who may handle whose case: never one's own, and never for somebody who may not."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

# Who leads a unit and so stands in where the usual handler is the applicant.
LEADERS = frozenset({"head", "dean"})


@dataclass(frozen=True, slots=True)
class Seat:
    """A mandate that covers the case's unit: whose, in which role, how many levels above.

    `distance` is 0 at the case's own unit. `lender` is whose mandate it is where it is borrowed.
    """

    person: int
    role: str
    distance: int
    lender: int | None = None


def handlers(
    seats: Iterable[Seat],
    roles: Collection[str],
    applicants: Collection[int],
    barred: Collection[int] = (),
) -> frozenset[int]:
    """Return the persons who may take a step that one of the roles takes.

    Out are the applicants, who borrows an applicant's mandate, and who declared a conflict
    (`barred`; forvaltningsloven §§ 6 to 8 and 10). Where an applicant leads a unit, those on the
    same level and below are out as well, as subordinates may not decide for their leader
    (§ 6, third paragraph). Where nobody is left, the leaders of the units above take the step.
    """
    everybody = list(seats)
    leading = LEADERS | set(roles)
    led = (
        one.distance
        for one in everybody
        if one.person in applicants and one.lender is None and one.role in leading
    )
    level = max(led, default=-1)
    out = {*applicants, *barred}
    fit = [one for one in everybody if one.distance > level and one.person not in out]
    fit = [one for one in fit if one.lender not in applicants]
    usual = frozenset(one.person for one in fit if one.role in roles)
    return usual or frozenset(one.person for one in fit if one.role in LEADERS)
