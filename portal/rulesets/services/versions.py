"""Write new versions of rule sets and new rates; what is in force is never edited."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max

from portal.audit.services import changes_between, record, snapshot
from portal.core.contributions import rule_set_kinds
from portal.core.decisions import require
from portal.people.models import User
from portal.rulesets.access import can_administer_rules, can_edit
from portal.rulesets.models import Rate, RuleSet

_TRIES = 3


class BadParametersError(ValueError):
    """Values with which the rule cannot work; `problems` says of each parameter what is wrong."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__("; ".join(f"{name}: {text}" for name, text in problems.items()))
        self.problems = dict(problems)


@dataclass(frozen=True, slots=True)
class Draft:
    """What an administrator writes of a version."""

    parameters: Mapping[str, Any]
    valid_from: date
    valid_to: date | None = None
    source: str = ""
    note: str = ""
    basis: Mapping[str, Any] = field(default_factory=dict)


def draft_version(*, of: RuleSet, draft: Draft, by: User) -> RuleSet:
    """Write the next version of a rule set as a draft. Raises BadParametersError."""
    require(can_administer_rules(by))
    _check(of.name, draft)
    for last_try in (*(False,) * (_TRIES - 1), True):
        try:
            return _write(of, draft, by)
        except IntegrityError:  # somebody else took the number
            if last_try:
                raise
    raise AssertionError


@transaction.atomic
def _write(of: RuleSet, draft: Draft, by: User) -> RuleSet:
    same = RuleSet.objects.filter(name=of.name)
    version = (same.aggregate(last=Max("version"))["last"] or 0) + 1
    made: RuleSet = RuleSet.objects.create(
        name=of.name,
        version=version,
        title=of.title,
        owner=of.owner,
        drafted_by=by,
        **asdict(draft),
    )
    record(action="ruleset.drafted", by=by, obj=made, changes={"from": [None, str(of)]})
    return made


@transaction.atomic
def change_draft(*, version: RuleSet, draft: Draft, by: User) -> RuleSet:
    """Change a draft. Raises BadParametersError, and NotAllowedError once it is proposed."""
    require(can_edit(by, version))
    _check(version.name, draft)
    values = asdict(draft)
    before = snapshot(version, list(values))
    for name, value in values.items():
        setattr(version, name, value)
    changed = RuleSet.objects.filter(pk=version.pk, state="draft").update(**values, drafted_by=by)
    if changed:
        changes = changes_between(before, snapshot(version, list(values)))
        record(action="ruleset.changed", by=by, obj=version, changes=changes)
    version.refresh_from_db()
    require(can_edit(by, version))
    return version


def _check(name: str, draft: Draft) -> None:
    problems = rule_set_kinds()[name].check(draft.parameters)
    if problems:
        raise BadParametersError(problems)


@transaction.atomic
def draft_rate(
    *,
    name: str,
    key: str,
    amount: Decimal,
    currency: str,
    valid_from: date,
    source: str,
    by: User,
) -> Rate:
    """Write a new rate as a draft."""
    require(can_administer_rules(by))
    rate: Rate = Rate.objects.create(
        name=name,
        key=key,
        amount=amount,
        currency=currency,
        valid_from=valid_from,
        source=source,
        drafted_by=by,
        owner=by,
    )
    record(action="rate.drafted", by=by, obj=rate)
    return rate
