"""Text as it is compared in searches: no case, no accents, no doubled spaces."""

import unicodedata

_LETTERS = str.maketrans(
    {
        "æ": "ae",
        "ø": "o",
        "å": "a",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "ł": "l",
        "đ": "d",
        "œ": "oe",
        "ı": "i",
    }
)


def fold(text: str) -> str:
    """Return the text casefolded, without accents and with single spaces.

    Both sides of a search are folded, so "Åse Bø" is found by "ase bo" on every database.
    """
    lowered = text.casefold().translate(_LETTERS)
    parts = unicodedata.normalize("NFKD", lowered)
    bare = "".join(char for char in parts if not unicodedata.combining(char))
    return " ".join(bare.split())
