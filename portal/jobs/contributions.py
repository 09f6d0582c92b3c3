"""What this room adds to the whole."""

from portal.core.contributions import Contribution, RetentionRule
from portal.jobs.wording import WORDING

CONTRIBUTION = Contribution(
    wording=(WORDING,),
    retention={
        "portal.Job": RetentionRule(
            keep="30 days",
            after="the job has ended",
            source="Result files hold copies of what the pages show; own choice of the portal.",
        )
    },
)
