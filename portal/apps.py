"""The portal app: what both halves share."""

from importlib import import_module

from django.apps import AppConfig

from portal.core.contributions import register

ROOMS = (
    "audit",
    "people",
    "places",
    "rulesets",
    "jobs",
    "imports",
    "messages",
    "casework",
    "documents",
    "checklists",
    "web",
)


def load_rooms(app: str, rooms: tuple[str, ...]) -> None:
    """Register the contribution of each room of an app, in the order given."""
    for room in rooms:
        name = f"{app}.{room}"
        register(name, import_module(f"{name}.contributions").CONTRIBUTION)


class PortalConfig(AppConfig):
    """Loads the rooms that contribute to the whole."""

    name = "portal"

    def ready(self) -> None:
        """Register what each room adds to the whole."""
        load_rooms("portal", ROOMS)
