"""What this room adds to the whole."""

from portal.core.contributions import Contribution
from portal.imports.wording import WORDING

CONTRIBUTION = Contribution(wording=(WORDING,))
