"""Two outlooks beside each other: what is new, what is gone, what it does to the grant."""

from dataclasses import dataclass
from typing import Any

from mobility.duties.rules import Difference, Duty, difference
from mobility.duties.selectors.checklist import country_names, named
from mobility.grants.selectors.shown import Shown, shown_computed
from mobility.planner.selectors.outlook import Noticed, Outlook
from portal.core.findings import Finding


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding with the rule it rests on; `is_new` where the sketch before had it not so."""

    finding: Finding
    rule: str
    rule_set: str
    source: str
    confirmed: bool
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class PlannedDuty:
    """A duty with why it is there, and what it was before where it was due or binding otherwise."""

    duty: Duty
    why: Finding
    is_new: bool = False
    was: Duty | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """An outlook beside the one before it, ready to be read."""

    remarks: list[Remark]
    gone_remarks: list[Finding]
    duties: list[PlannedDuty]
    gone_duties: list[Duty]
    grant: Shown | None
    has_before: bool

    @property
    def changes(self) -> int:
        """How many things differ from the sketch before."""
        marked = [one.is_new for one in self.remarks]
        due = [one.is_new or one.was is not None for one in self.duties]
        money = [bool(self.grant and self.grant.change)]
        return sum((*marked, *due, *money)) + len(self.gone_remarks) + len(self.gone_duties)


def beside(now: Outlook, before: Outlook | None) -> Beside:
    """Return an outlook beside the one before; without one nothing is new."""
    names = country_names()
    was = [named(one.finding, names) for one in before.noticed] if before else []
    codes = {one.finding.code for one in now.noticed}
    change = difference(before.duties, now.duties) if before else None
    return Beside(
        remarks=[_remark(one, names, was if before else None) for one in now.noticed],
        gone_remarks=[one for one in was if one.code not in codes],
        duties=[_duty(one, change, names) for one in now.duties],
        gone_duties=change.dropped if change else [],
        grant=_grant(now, before),
        has_before=before is not None,
    )


def _remark(one: Noticed, names: dict[str, str], was: list[Finding] | None) -> Remark:
    finding, version = named(one.finding, names), one.version
    rests: dict[str, Any] = version.basis.get(finding.source, {})
    return Remark(
        finding=finding,
        rule=f"parameter.{version.name}.{finding.source}",
        rule_set=str(version),
        source=str(rests.get("source", "")),
        confirmed=bool(rests.get("confirmed")),
        is_new=was is not None and finding not in was,
    )


def _duty(duty: Duty, change: Difference | None, names: dict[str, str]) -> PlannedDuty:
    added = change.added if change else []
    moved = {new.code: old for old, new in change.changed} if change else {}
    return PlannedDuty(duty, named(duty.why, names), duty in added, moved.get(duty.code))


def _grant(now: Outlook, before: Outlook | None) -> Shown | None:
    if now.grant is None:
        return None
    return shown_computed(now.grant, before.grant if before else None)
