"""Rows of mobility/changes."""

from mobility.changes.selectors.stages import standing
from mobility.changes.services.requests import propose
from tests.access.duties import PETTER, SEES_CASE, accepted, of_case, only
from tests.access.matrix import Row

HEADS = frozenset({"frida", "dag"})


def props(cast, made):
    """Make the things that these addresses point at; `made` holds what was made before."""
    stay = accepted(cast, starts_in=400)
    change = propose(
        application=stay,
        kind="cancel",
        proposed=standing(stay),
        reason="The host closes",
        by=cast.petter,
    )
    return {"change": change}


ROWS: dict[str, Row] = {
    "change_start": Row(**only(PETTER), kwargs=of_case("stay_accepted")),
    "change_new": Row(
        **only(PETTER),
        kwargs=lambda c, p: {**of_case("stay_accepted")(c, p), "kind": "extend"},
    ),
    "change": Row(SEES_CASE, kwargs=of_case("change")),
    "change_approve": Row(**only(HEADS), kwargs=of_case("change")),
    "change_refuse": Row(**only(HEADS), kwargs=of_case("change")),
    "change_withdraw": Row(**only(PETTER), kwargs=of_case("change"), method="post"),
}
