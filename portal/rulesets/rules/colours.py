"""The institution's one colour, and the tokens of the design system that come from it.

Contrast as WCAG 2.1 defines it: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
"""

import re
from collections.abc import Mapping

TEXT_CONTRAST = 4.5
LINE_CONTRAST = 3.0
WHITE, BLACK = "#ffffff", "#000000"
# The darkest and the lightest surface of the dark theme that accent text stands on.
_DARK, _DARK_RAISED = "#14181c", "#294754"
_COLOUR = re.compile(r"#[0-9a-f]{6}")


def is_colour(text: str) -> bool:
    """Tell whether the text is a colour in the one form that is stored: #1d5b73."""
    return bool(_COLOUR.fullmatch(text))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def accent_tokens(accent: str) -> dict[str, Mapping[str, str]]:
    """Return the accent tokens of the light and the dark theme for an institution's colour.

    Text and its ground keep a contrast of 4.5, lines 3; the colour itself must hold against
    white, which whoever stores it checks.
    """
    return {"light": _light(accent), "dark": _dark(accent)}


def style_sheet(accent: str) -> str:
    """Return the tokens as a style sheet, in the layers of the design system's own themes."""
    tokens = accent_tokens(accent)
    light, dark = _declared(tokens["light"]), _declared(tokens["dark"])
    return f"""@layer ds.theme.color-scheme.light {{
:root, [data-color-scheme="light"] {light}
}}
@layer ds.theme.color-scheme.dark {{
[data-color-scheme="dark"] {dark}
@media (prefers-color-scheme: dark) {{
[data-color-scheme="auto"] {dark}
}}
}}
"""


def _declared(tokens: Mapping[str, str]) -> str:
    lines = "\n".join(f"  --ds-color-accent-{name}: {value};" for name, value in tokens.items())
    return f"{{\n{lines}\n}}"


def _light(accent: str) -> Mapping[str, str]:
    text = _until(accent, BLACK, _mixed(accent, WHITE, 0.72), TEXT_CONTRAST)
    return {
        "background-default": WHITE,
        "background-tinted": _mixed(accent, WHITE, 0.94),
        "surface-default": WHITE,
        "surface-tinted": _mixed(accent, WHITE, 0.88),
        "surface-hover": _mixed(accent, WHITE, 0.80),
        "surface-active": _mixed(accent, WHITE, 0.72),
        "border-subtle": _mixed(accent, WHITE, 0.62),
        "border-default": _until(_mixed(accent, WHITE, 0.25), BLACK, WHITE, LINE_CONTRAST),
        "border-strong": text,
        "text-subtle": text,
        "text-default": _mixed(text, BLACK, 0.5),
        "base-default": accent,
        "base-hover": _mixed(accent, BLACK, 0.2),
        "base-active": _mixed(accent, BLACK, 0.4),
        "base-contrast-subtle": WHITE,
        "base-contrast-default": WHITE,
    }


def _dark(accent: str) -> Mapping[str, str]:
    tint = _mixed(accent, BLACK, 0.7)
    raised = [_until(_mixed(tint, WHITE, part), BLACK, WHITE, 8.0) for part in (0, 0.06, 0.1, 0.16)]
    text = _until(_mixed(accent, WHITE, 0.4), WHITE, raised[-1], TEXT_CONTRAST)
    base = _until(_mixed(accent, WHITE, 0.4), WHITE, _DARK, 6.0)
    return {
        "background-default": _mixed(tint, BLACK, 0.5),
        "background-tinted": _mixed(tint, BLACK, 0.3),
        "surface-default": raised[0],
        "surface-tinted": raised[1],
        "surface-hover": raised[2],
        "surface-active": raised[3],
        "border-subtle": _mixed(tint, WHITE, 0.25),
        "border-default": _until(_mixed(accent, WHITE, 0.2), WHITE, _DARK_RAISED, LINE_CONTRAST),
        "border-strong": text,
        "text-subtle": text,
        "text-default": _mixed(text, WHITE, 0.7),
        "base-default": base,
        "base-hover": _mixed(base, WHITE, 0.2),
        "base-active": _mixed(base, WHITE, 0.4),
        "base-contrast-subtle": BLACK,
        "base-contrast-default": BLACK,
    }


def _until(colour: str, towards: str, ground: str, wanted: float) -> str:
    """Move a colour step by step until it stands out enough from its ground."""
    for step in range(51):
        moved = _mixed(colour, towards, step / 50)
        if contrast(moved, ground) >= wanted:
            return moved
    return towards


def _mixed(colour: str, other: str, part: float) -> str:
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    linear: float = ((value + 0.055) / 1.055) ** 2.4
    return value / 12.92 if value <= 0.04045 else linear
