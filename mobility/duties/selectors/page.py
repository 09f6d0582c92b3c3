"""What a reader can do on the page of a stay that is prepared."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mobility.applications.models import Application, Segment
from mobility.duties.access import (
    can_clear,
    can_confirm_arrival,
    can_confirm_return,
    can_reopen_clearance,
    can_take_up,
)
from mobility.duties.rules.arriving import Actual, remarks
from mobility.duties.selectors.checklist import left_of
from portal.core.decisions import Decision
from portal.core.findings import Finding


@dataclass(frozen=True, slots=True)
class Acts:
    """What the reader may do, each with the reason where not."""

    clear: Decision
    reopen_clearance: Decision
    arrive: Decision
    come_home: Decision
    take_up: Decision


def acts_on(user: Any, application: Application) -> Acts:
    """Return what the user may do with a stay that is prepared or under way."""
    case = application.case
    return Acts(
        clear=can_clear(user, case, left=left_of(case)),
        reopen_clearance=can_reopen_clearance(user, case),
        arrive=can_confirm_arrival(user, application),
        come_home=can_confirm_return(user, application),
        take_up=can_take_up(user, case),
    )


def stages(application: Application) -> list[Segment]:
    """Return the hosts of a stay that have dates, in order."""
    dated = application.segments.filter(starts_on__isnull=False, ends_on__isnull=False)
    return list(dated.select_related("institution", "country"))


def remarks_on_days(application: Application) -> Iterator[Finding]:
    """Yield how the days of a stay that is over differ from what was granted."""
    return remarks(
        [
            Actual(
                one.host,
                one.starts_on,
                one.ends_on,
                one.confirmed_starts_on,
                one.confirmed_ends_on,
            )
            for one in stages(application)
            if one.starts_on and one.ends_on and one.confirmed_starts_on and one.confirmed_ends_on
        ]
    )
