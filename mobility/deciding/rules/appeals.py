"""Until when a decision can be appealed against, and when an appeal is late."""

from datetime import date, timedelta

from portal.casework.rules import Machine, Turn
from portal.core.states import Transition
from portal.core.working_days import working_day_from

KIND = "appeal"
OPEN = ("received", "reconsidered", "forwarded")
# States of an application in which a late appeal has nothing left to change.
RUN_OUT = frozenset(
    {
        "declined",
        "withdrawn",
        "cancelled",
        "ongoing",
        "interrupted",
        "returned_home",
        "reported",
        "closed",
    }
)
# Who made the decision looks at it anew first; what stands goes to the appeals body
# (forvaltningsloven § 33).
MACHINE = Machine(
    KIND,
    "received",
    (
        Transition("maintain", ("received",), "reconsidered"),
        Transition("forward", ("reconsidered",), "forwarded"),
        Transition("uphold", ("forwarded",), "upheld"),
        Transition("reverse", OPEN, "reversed"),
        Transition("dismiss", ("received", "forwarded"), "dismissed"),
        Transition("withdraw", OPEN, "withdrawn"),
    ),
    {
        "received": Turn("dean"),
        "reconsidered": Turn("faculty_officer"),
        "forwarded": Turn("faculty_officer"),
    },
)
# What may take the place of the decision that is reversed.
REVERSALS = ("granted", "granted_with_conditions")


def appeal_until(available_on: date, weeks: int) -> date:
    """Return the last day of the period that began when the letter was made available.

    Three weeks from notification unless the call says otherwise (forvaltningsloven § 29); the
    same weekday counts, and a period that ends on a Saturday, Sunday or public holiday ends on
    the next working day (domstolloven §§ 148 and 149, to which forvaltningsloven § 30 leads).
    """
    return working_day_from(available_on + timedelta(weeks=weeks))


def is_late(received_on: date, until: date) -> bool:
    """Tell whether an appeal came after its period; a late one is marked, never blocked.

    Whether it is heard all the same is for a human to judge (forvaltningsloven § 31).
    """
    return received_on > until
