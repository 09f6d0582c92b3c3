"""What each type of activity asks for, how it moves on and what is worth a remark."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mobility.activities.rules.parameters import ActivityParameters
from portal.casework.rules import Machine, Turn
from portal.core.findings import Finding
from portal.core.periods import days_inclusive
from portal.core.states import Transition

# The types of outgoing.md 7.1. Nobody in Norway has a list of them that could be copied. The
# physical part of a blended programme is a stay, to which the virtual part is linked.
TYPES = (
    "coil",
    "bip_virtual",
    "joint_supervision_online",
    "guest_teaching_online",
    "online_job_shadowing",
    "online_training_week",
    "hosting_guest",
    "international_project_work",
    "language_or_intercultural_course",
)
# What a type asks for beside partner, country, contact, period and hours.
ASKS = {
    "coil": ("learning_goals", "output"),
    "bip_virtual": ("stay", "learning_goals", "output"),
    "joint_supervision_online": ("output",),
    "guest_teaching_online": ("output",),
    "online_job_shadowing": ("learning_goals",),
    "online_training_week": ("learning_goals",),
    "hosting_guest": ("output",),
    "international_project_work": ("learning_goals", "output"),
    "language_or_intercultural_course": ("learning_goals",),
}
# A course may be the university's own; then there is no partner to name.
PARTNER_OPTIONAL = frozenset({"language_or_intercultural_course"})
# Why somebody did not travel. A free choice; health is never asked and has no code here.
REASONS = ("family", "climate", "cost", "time", "teaching", "preferred", "other")
STATES = (
    "registered",
    "manager_confirmed",
    "completed",
    "recognised",
    "declined",
    "withdrawn",
)
MACHINE = Machine(
    kind="activity",
    first="registered",
    transitions=(
        Transition("confirm", ("registered",), "manager_confirmed"),
        Transition("decline", ("registered",), "declined"),
        Transition("register_again", ("declined",), "registered"),
        Transition("complete", ("manager_confirmed",), "completed"),
        Transition("recognise", ("completed",), "recognised"),
        Transition("reopen", ("completed",), "manager_confirmed"),
        Transition(
            "withdraw", ("registered", "manager_confirmed", "declined", "completed"), "withdrawn"
        ),
    ),
    # Between them the person waits for the last day; reminders and the home page ask then.
    turns={"registered": Turn("head", 14), "completed": Turn("hr", 14)},
)


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity as these rules need it."""

    type: str
    state: str = "registered"
    starts_on: date | None = None
    ends_on: date | None = None
    hours: Decimal = Decimal(0)
    output: str = ""
    evidence: int = 0


def acts(activity: Activity, today: date) -> list[str]:
    """Return the names of the steps open to an activity; it is done once its last day has come."""
    names = MACHINE.steps_from(activity.state)
    if activity.ends_on and activity.ends_on > today and "complete" in names:
        names.remove("complete")
    return names


def findings(activity: Activity, parameters: ActivityParameters, source: str = "") -> list[Finding]:
    """Return the remarks on an activity; a person may go on past a warning with open eyes."""
    if activity.state in ("withdrawn", "recognised"):
        return []
    return [
        *_hours(activity, parameters, source),
        *_missing(activity, parameters, source),
    ]


def _hours(one: Activity, parameters: ActivityParameters, source: str) -> Iterator[Finding]:
    if one.hours < parameters.least_hours:
        facts = {"hours": one.hours, "least": parameters.least_hours}
        yield Finding("activity.few_hours", "warning", facts, source)
    if one.starts_on and one.ends_on:
        most = parameters.most_hours_a_day * days_inclusive(one.starts_on, one.ends_on)
        if one.hours > most:
            yield Finding(
                "activity.many_hours", "warning", {"hours": one.hours, "most": most}, source
            )


def _missing(one: Activity, parameters: ActivityParameters, source: str) -> Iterator[Finding]:
    severity = parameters.severity
    if one.type in parameters.evidence_types and not one.evidence:
        yield Finding("activity.missing_evidence", severity, source=source)
    if one.type in parameters.output_types and not one.output.strip():
        yield Finding("activity.missing_output", severity, source=source)
