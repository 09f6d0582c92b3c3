"""The guests app: researchers coming in."""

from django.apps import AppConfig

from portal.apps import load_rooms

ROOMS = (
    "arrivals",
    "engagements",
    "sensitive",
    "invitations",
    "accesses",
    "papers",
    "reception",
)


class GuestsConfig(AppConfig):
    """Loads the rooms that contribute to the whole."""

    name = "guests"

    def ready(self) -> None:
        """Register what each room adds to the whole."""
        load_rooms("guests", ROOMS)
