"""What this room adds to the whole."""

from portal.core.contributions import Contribution
from portal.people.services.staff_import import StaffImporter
from portal.people.services.unit_import import UnitImporter
from portal.people.wording import WORDING

CONTRIBUTION = Contribution(importers=(UnitImporter, StaffImporter), wording=(WORDING,))
