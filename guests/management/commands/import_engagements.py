"""Import engagements of guests from a file."""

from portal.management.import_command import ImportCommand


class Command(ImportCommand):
    help = __doc__
    kind = "engagements"
