"""The arrival of a guest as a life event: its facts, days, phases, roles and steps."""

from guests.engagements.event.describing import describe, running
from guests.engagements.event.fields import ANCHORS, CODE, FACTS, PHASES, ROLES, STEPS
from guests.engagements.rules import KIND
from portal.core.contributions import LifeEvent

GUEST = LifeEvent(
    code=CODE,
    case_kind=KIND,
    rule_set=f"checklist_{CODE}",
    facts=FACTS,
    anchors=ANCHORS,
    phases=PHASES,
    roles=ROLES,
    steps=STEPS,
    describe=describe,
    running=running,
)

__all__ = ["GUEST"]
