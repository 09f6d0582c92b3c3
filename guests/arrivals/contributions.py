"""What this room adds to the whole."""

from portal.core.contributions import Contribution

CONTRIBUTION = Contribution()
