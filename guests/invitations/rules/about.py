"""What a guest is asked about themselves, step by step, and what is left to answer."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

ABOUT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "you": ("given_name", "family_name", "preferred_name"),
        "origin": (
            *("citizenships", "citizenships_2", "citizenships_3", "residence"),
            *("permit_country", "permit_until"),
        ),
        "family": ("partner_coming", "children_ages"),
        "work": ("home", "position_title", "funding", "remote_country", "insurance"),
        "needs": ("needs", "lab_note", "systems_note", "housing_note"),
        "emergency": ("contact_name", "contact_relation", "contact_phone", "contact_email"),
    }
)
STEPS_ABOUT = tuple(ABOUT)
# Of the strict class: kept in tables of their own, and never with a form whose sign-in ran out.
STRICT_STEPS = frozenset({"origin", "emergency"})
INSURANCES = ("ehic", "home_public", "private", "travel", "employer", "none")


def steps_left(answered: Iterable[str]) -> list[str]:
    """Return the steps that the guest has not gone through, in order."""
    done = set(answered)
    return [step for step in STEPS_ABOUT if step not in done]


def ages_in(text: str) -> list[int]:
    """Return the ages written with spaces or commas between them. Raises ValueError."""
    ages = [int(one) for one in text.replace(",", " ").replace(";", " ").split()]
    if any(not 0 <= age <= 25 for age in ages):
        raise ValueError(text)
    return sorted(ages)
