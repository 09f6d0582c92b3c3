"""Rows of guests/sensitive."""

from guests.sensitive.rules import KINDS, READERS, WRITERS
from portal.casework.models import SEES_CASES
from tests.access.matrix import Row, holders_over_physics
from tests.factories.engagements import a_guest, an_engagement

HOST = frozenset({"pia"})
SEES = HOST | holders_over_physics(*SEES_CASES)
MEETS = SEES | holders_over_physics(*(role for kind in KINDS for role in READERS[kind]))


def props(cast, made):
    """Make a guest of Pia's in Physics who has come."""
    return {"guest_strict": an_engagement(cast.pia, "active", guest=a_guest("Katherine"))}


def of(kind=None):
    def kwargs(cast, props):
        found = {"public_id": props.guest_strict.case.public_id}
        return found if kind is None else {**found, "kind": kind}

    return kwargs


def only(kind, roles):
    who = holders_over_physics(*roles[kind])
    return {"who": who, "refused": SEES - who}


ROWS: dict[str, Row] = {
    "guest_clearances": Row(MEETS, kwargs=of()),
    "guest_strict": Row(
        **only("permit", READERS),
        kwargs=of("permit"),
        note="each other kind is asked by tests/guests/sensitive",
    ),
    "guest_strict_delete": Row(**only("permit", WRITERS), kwargs=of("permit"), method="post"),
}
