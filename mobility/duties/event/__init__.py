"""A stay abroad as a life event, so that an institution adds tasks of its own to its duties."""

from mobility.duties.event.describing import KIND, describe, running
from mobility.duties.event.fields import ANCHORS, CODE, EXAMPLE, FACTS, PHASES, ROLES
from portal.core.contributions import LifeEvent

STAY = LifeEvent(
    code=CODE,
    case_kind=KIND,
    rule_set=f"checklist_{CODE}",
    facts=FACTS,
    anchors=ANCHORS,
    phases=PHASES,
    roles=ROLES,
    steps=(),
    describe=describe,
    running=running,
)

__all__ = ["EXAMPLE", "STAY"]
