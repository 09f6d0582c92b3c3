"""What this room adds to the whole."""

from portal.core.contributions import Contribution
from portal.places.services.institution_import import InstitutionImporter
from portal.places.wording import WORDING

CONTRIBUTION = Contribution(importers=(InstitutionImporter,), wording=(WORDING,))
