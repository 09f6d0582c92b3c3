"""Rules of this room: entries and their steps, the institution's colour, its logo. Plain Python."""

from portal.rulesets.rules.colours import accent_tokens, contrast, is_colour, style_sheet
from portal.rulesets.rules.entries import (
    TRANSITIONS,
    Change,
    Transition,
    difference,
    in_force,
    to_verify_since,
)
from portal.rulesets.rules.logos import BadLogoError, Logo, read_logo

__all__ = [
    "TRANSITIONS",
    "BadLogoError",
    "Change",
    "Logo",
    "Transition",
    "accent_tokens",
    "contrast",
    "difference",
    "in_force",
    "is_colour",
    "read_logo",
    "style_sheet",
    "to_verify_since",
]
