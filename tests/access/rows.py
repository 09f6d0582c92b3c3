"""The rows of the access matrix, room by room."""

from tests.access.matrix import ANYBODY, EVERYONE, Row

WEB = {
    "home": Row(EVERYONE),
    "set_language": Row(ANYBODY, method="post", data=lambda c, p: {"language": "nn"}),
    "set_theme": Row(ANYBODY, method="post", data=lambda c, p: {"theme": "dark"}),
    "accessibility": Row(ANYBODY),
    "privacy": Row(ANYBODY),
    "health": Row(ANYBODY),
    "outgoing_mail": Row(ANYBODY, note="does not exist in production"),
}

ROWS = {**WEB}
