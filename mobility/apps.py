"""The mobility app: staff going out."""

from django.apps import AppConfig

from portal.apps import load_rooms

ROOMS = (
    "stays",
    "experience",
    "calls",
    "accrual",
    "applications",
    "grants",
    "deciding",
    "duties",
    "letters",
    "changes",
    "settling",
    "activities",
    "partners",
    "planner",
    "timeline",
    "reports",
)


class MobilityConfig(AppConfig):
    """Loads the rooms that contribute to the whole."""

    name = "mobility"

    def ready(self) -> None:
        """Register what each room adds to the whole."""
        load_rooms("mobility", ROOMS)
