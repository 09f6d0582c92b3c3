"""What this room adds to the whole."""

from portal.core.contributions import Contribution, RetentionRule

CONTRIBUTION = Contribution(
    retention={
        "portal.Message": RetentionRule(
            keep="1 year",
            after="it was sent",
            source="A guess; to answer who was asked and when.",
        )
    },
)
