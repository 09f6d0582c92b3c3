"""What this room adds to the whole."""

from portal.core.contributions import Contribution

_MENU = {
    "menu.mine": {"nb": "Mitt", "nn": "Mitt", "en": "Mine"},
    "menu.cases": {"nb": "Saker og lister", "nn": "Saker og lister", "en": "Cases and lists"},
    "menu.people": {"nb": "Folk og enheter", "nn": "Folk og einingar", "en": "People and units"},
    "menu.places": {"nb": "Hvor jeg kan reise", "nn": "Kvar eg kan reise", "en": "Where to go"},
    "menu.running": {"nb": "Drift og regler", "nn": "Drift og reglar", "en": "Running the portal"},
}
CONTRIBUTION = Contribution(wording=(_MENU,))
