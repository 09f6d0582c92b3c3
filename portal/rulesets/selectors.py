"""Reads of rule sets and of the institution's profile."""

from datetime import date
from functools import lru_cache

from django.db.models import F, Q

from portal.rulesets.models import InstitutionProfile, RuleSet


def institution_profile() -> InstitutionProfile:
    """Return the institution's profile, or a nameless one before it has been filled in."""
    found = InstitutionProfile.objects.filter(pk=InstitutionProfile.ONLY).first()
    return found or _nameless()


@lru_cache(maxsize=1)
def _nameless() -> InstitutionProfile:
    return InstitutionProfile(name_nb="Utsyn", name_nn="Utsyn", name_en="Utsyn", short_name="Utsyn")


class NoRuleSetError(LookupError):
    """No approved version of the rule set is in force on the day."""


def rule_set_on(name: str, on: date) -> RuleSet:
    """Return the approved version of a rule set in force on the day.

    It is the one with the latest `valid_from` on or before the day whose `valid_to` has not
    passed; of two with the same first day, the later version. Raises NoRuleSetError.
    """
    found: RuleSet | None = (
        RuleSet.objects.filter(name=name, state="approved", valid_from__lte=on)
        .filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on))
        .order_by(F("valid_from").desc(), "-version")
        .first()
    )
    if found is None:
        message = f"no approved rule set {name} is in force on {on}"
        raise NoRuleSetError(message)
    return found


def rule_set_named(reference: str) -> RuleSet:
    """Return one version by its reference `name@version`. Raises NoRuleSetError."""
    name, _, version = reference.partition("@")
    found: RuleSet | None = (
        RuleSet.objects.filter(name=name, version=version).first() if version.isdigit() else None
    )
    if found is None:
        message = f"no rule set {reference}; write it as name@version"
        raise NoRuleSetError(message)
    return found
