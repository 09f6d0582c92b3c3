"""What this room adds to the whole."""

from django.utils.translation import gettext_lazy

from portal.core.contributions import Contribution, MenuEntry, RetentionRule
from portal.imports.access import can_import
from portal.imports.wording import WORDING

_RULE = RetentionRule(
    gettext_lazy("6 months"),
    gettext_lazy("the import was written or taken back; 30 days where it was not written"),
    gettext_lazy("What undo needs; the period is a guess."),
)
CONTRIBUTION = Contribution(
    menu=(
        MenuEntry(
            "imports",
            gettext_lazy("Imports"),
            lambda user: bool(can_import(user)),
            830,
            group="running",
        ),
    ),
    retention={
        "portal.ImportBatch": _RULE,
        "portal.ImportChange": _RULE,
        "portal.ImportRemark": _RULE,
        "portal.ImportRow": RetentionRule(
            gettext_lazy("not at all"),
            gettext_lazy("the file has been checked"),
            gettext_lazy("The check empties this table when it ends; a broken check, a day later."),
            confirmed=True,
        ),
    },
    wording=(WORDING,),
)
