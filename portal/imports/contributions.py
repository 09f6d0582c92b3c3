"""What this room adds to the whole."""

from portal.core.contributions import Contribution, RetentionRule
from portal.imports.wording import WORDING

_WRITTEN = RetentionRule(
    keep="90 days",
    after="the import was written",
    source="A guess; as long as an import can be undone.",
)
CONTRIBUTION = Contribution(
    retention={
        "portal.ImportBatch": _WRITTEN,
        "portal.ImportChange": _WRITTEN,
        "portal.ImportRemark": _WRITTEN,
        "portal.ImportRow": RetentionRule(
            keep="1 day",
            after="the check has ended",
            source="Staged rows may hold strict values; the check itself empties them.",
        ),
    },
    wording=(WORDING,),
)
