"""When a grant may be computed anew, and what a budget then holds for it. Plain Python."""

from decimal import Decimal

# From the submission until the case is closed; a case that came to nothing keeps what it had.
RECALCULATED_FROM = frozenset(
    {
        "submitted",
        "returned",
        "recommended",
        "not_recommended",
        "ranked",
        "waitlisted",
        "granted",
        "granted_with_conditions",
        "funds_reserved",
        "accepted",
        "agreement_signed",
        "preparing",
        "cleared",
        "postponed",
        "ongoing",
        "interrupted",
        "returned_home",
        "reported",
    }
)
# How far its settlement has come when nothing may be computed beside it any more.
_SETTLED = {"submitted": "grant_being_settled", "approved": "grant_settled"}


def recalculation_problem(state: str, settlement: str = "") -> str:
    """Return the code of why a grant is not computed anew, or an empty text where it may be.

    `state` is the case's, `settlement` its settlement's. What finance looks at, or has approved,
    rests on its own calculation; sent back, it is computed anew when it is handed in.
    """
    if settlement in _SETTLED:
        return _SETTLED[settlement]
    if state == "draft":
        return "grant_not_submitted"
    return "" if state in RECALCULATED_FROM else "grant_case_over"


def to_hold(held: Decimal, before: Decimal, after: Decimal) -> Decimal:
    """Return what a budget holds for a grant whose calculation changed.

    It rises only as far as the new sum needs, and falls by what is no longer needed.
    """
    if after >= before:
        return max(held, after)
    return min(held, max(held + after - before, after))
