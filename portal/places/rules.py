"""How a typed institution name becomes words, and how well a known name fits them.

Plain Python. The database finds names that share words with what was typed; the rules here say
which words those are and score each name between 0 (nothing in common) and 1 (the same name).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from portal.core.folding import fold
from portal.places.vocabulary import EQUIVALENT, HEADS, SEPARATE, SILENT, WHOLE

_DOTTED = re.compile(r"\b(?:\w\.){2,}(?:\w\b)?")
_GLUED = re.compile(r"(?<=[a-zà-ÿ]{4})(?=[A-ZÀ-Þ][a-zà-ÿ]{3})")
_ELIDED = re.compile(r"\b(?:d|l|dell|all|nell|sull|qu)['’´`]")
_APOSTROPHE = re.compile(r"['’‘´`ʻʼ]")
# Letters and digits, and the vowel signs that Indic and other scripts write as marks.
_WORD = re.compile(r"[^\W_][\w\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u200c\u200d]*")
_PIECES = re.compile(r"[,;|/()\[\]]|\s[-–—]\s|[–—−]")
_ROR = re.compile(r"^(?:https?://)?(?:ror\.org/)?(0[a-hj-km-np-tv-z0-9]{6}[0-9]{2})$")

MAX_WORD = 60


@dataclass(frozen=True, slots=True)
class MatchParameters:
    """The weights of the matching; found by measuring on ROR's own labelled names."""

    threshold: float = 0.55
    most: int = 5
    place_share: float = 0.4
    unit_share: float = 0.12
    other_piece_share: float = 0.35
    unknown_weight: float = 9.0
    separate_penalty: float = 0.6
    country_bonus: float = 0.04
    country_penalty: float = 0.75


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, as words in pieces; a unit piece names a department, not the place.

    `weight` says how telling each word is; `likes` gives, for each typed word, the known words
    that may be meant, with their likeness (1 = the same word).
    """

    folded: str
    pieces: tuple[tuple[str, ...], ...]


def ror_id(text: str) -> str | None:
    """Return a ROR id as a full address, or None where the text is none.

    Source: https://ror.readme.io/docs/identifier
    """
    found = _ROR.match(text.strip().lower())
    return f"https://ror.org/{found.group(1)}" if found else None


def words(text: str) -> list[str]:
    """Return the telling words of a name, folded and with one form for each general term."""
    spaced = _DOTTED.sub(lambda found: found.group().replace(".", "") + " ", text)
    bare = _APOSTROPHE.sub("", _ELIDED.sub(" ", fold(_GLUED.sub(" ", spaced))))
    found = (EQUIVALENT.get(word, word)[:MAX_WORD] for word in _WORD.findall(bare))
    return [word for word in found if word not in SILENT]
