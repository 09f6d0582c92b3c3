"""How a typed institution name becomes words, and how well a known name fits them.

Plain Python. The database finds names that share words with what was typed; the rules here say
which words those are and score each name between 0 (nothing in common) and 1 (the same name).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from portal.core.folding import fold
from portal.places.vocabulary import EQUIVALENT, GENERAL, HEADS, SEPARATE, SILENT, WHOLE

_DOTTED = re.compile(r"\b(?:\w\.){2,}(?:\w\b)?")
_GLUED = re.compile(r"(?<=[a-zà-ÿ]{4})(?=[A-ZÀ-Þ][a-zà-ÿ]{3})")
_ELIDED = re.compile(r"\b(?:d|l|dell|all|nell|sull|qu)['’´`]")
_APOSTROPHE = re.compile(r"['’‘´`ʻʼ]")
# Letters and digits, and the vowel signs that Indic and other scripts write as marks.
_WORD = re.compile(r"[^\W_][\w\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u200c\u200d]*")
_PIECES = re.compile(r"[,;|/()\[\]]|\s[-–—]\s|[–—−]")
_ROR = re.compile(r"^(?:https?://)?(?:ror\.org/)?(0[a-hj-km-np-tv-z0-9]{6}[0-9]{2})$")

MAX_WORD = 60


Met = Mapping[str, tuple[float, str]]


@dataclass(frozen=True, slots=True)
class MatchParameters:
    """The weights of the matching; found by measuring on ROR's own labelled names.

    `corpus` and `general` stand for the number of names in the register and the share of them
    that hold a general term, so that a small register weighs words as a large one does.
    """

    threshold: float = 0.6
    most: int = 5
    corpus: int = 40_000
    general: float = 0.02
    university: float = 0.3
    needs_weight: float = 3.6
    unknown_weight: float = 9.0
    place_share: float = 0.35
    unit_share: float = 0.12
    other_piece_share: float = 0.35
    mentioned_place_share: float = 0.5
    separate_factor: float = 0.6
    right_country: float = 0.03
    wrong_country_factor: float = 0.8
    best_guess: float = 0.93
    same_name: float = 0.96
    same_alias: float = 0.95
    same_acronym: float = 0.94
    own_name: float = 0.01
    per_name: float = 0.004
    most_names: int = 9


DEFAULT = MatchParameters()
# While a name is being typed, much of it is not there yet.
WHILE_TYPING = MatchParameters(threshold=0.35, most=7)


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, as words in pieces, and the countries that it names.

    `said` are countries that stand as a piece of their own, `ending` what the last words name.
    """

    folded: str
    pieces: tuple[tuple[str, ...], ...]
    said: frozenset[str] = frozenset()
    ending: frozenset[str] = frozenset()

    @property
    def words(self) -> list[str]:
        """Every word once, in the order typed."""
        return list(dict.fromkeys(word for piece in self.pieces for word in piece))


@dataclass(frozen=True, slots=True)
class Question:
    """What was typed, beside what the register knows of its words.

    `likes` gives for each typed word the known words it may mean, with their likeness (1 = the
    same); `weights` how telling each typed or known word is.
    """

    typed: Typed
    likes: Mapping[str, Mapping[str, float]]
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Known:
    """A name in the register, its words, the words of its city and country, the country."""

    folded: str
    kind: str
    words: tuple[str, ...]
    place: frozenset[str]
    country: str | None


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


@lru_cache(maxsize=20_000)
def place_words(city: str, country_names: str) -> frozenset[str]:
    """Return the words of a city and of its country's names, which stand between bars."""
    return frozenset(words(f"{city} {country_names.replace('|', ' ')}"))


def places_to_ask(text: str) -> tuple[list[str], list[str]]:
    """Return the folded pieces, and the last one to three words, that may name a country."""
    pieces = [piece.strip(" .") for piece in _PIECES.split(fold(text))]
    last = _WORD.findall(fold(text))
    return (
        [piece for piece in pieces if piece] if len(pieces) > 1 else [],
        [" ".join(last[-count:]) for count in (1, 2, 3) if len(last) > count],
    )


def typed(text: str, countries: Mapping[str, str]) -> Typed:
    """Take apart what was typed; `countries` gives the code of what `places_to_ask` asked."""
    pieces, last = places_to_ask(text)
    said = {piece for piece in pieces if piece in countries}
    told = [piece for piece in _PIECES.split(text) if fold(piece).strip(" .") not in said]
    return Typed(
        folded=fold(text),
        pieces=tuple(part for piece in told for part in _parts(words(piece))),
        said=frozenset(countries[piece] for piece in said),
        ending=frozenset(countries[end] for end in last if end in countries),
    )


def _parts(piece: Sequence[str]) -> Iterable[tuple[str, ...]]:
    """Break a piece where, after an institution, the name of a part of it begins."""
    start = 0
    for at, word in enumerate(piece):
        if word in HEADS and WHOLE.intersection(piece[start:at]):
            yield tuple(piece[start:at])
            start = at
    if piece:
        yield tuple(piece[start:])


def weight(word: str, names: int, parameters: MatchParameters = DEFAULT) -> float:
    """Return how telling a word is that stands in so many names; 0 names = unknown."""
    if not names:
        return parameters.unknown_weight
    share = parameters.university if word == "university" else parameters.general
    least = parameters.corpus * share if word in GENERAL else 1
    return log(1 + parameters.corpus / max(names, least))


def tells(weights: Mapping[str, float], parameters: MatchParameters = DEFAULT) -> bool:
    """Tell whether any typed word says more than "university" or "institute of technology"."""
    return any(value >= parameters.needs_weight for value in weights.values())


def general_terms_begun(beginning: str) -> set[str]:
    """Return the general terms of which some spelling begins so ("tekn" gives "technical")."""
    return {one for spelling, one in EQUIVALENT.items() if spelling.startswith(beginning)}


def grams(word: str) -> set[str]:
    """Return every three letters in a row of a word, with its beginning and end marked."""
    marked = f"^{word}$"
    return {marked[at : at + 3] for at in range(len(marked) - 2)}


def distance(one: str, other: str) -> int:
    """Count the letters to add, drop, change or swap with the next, to make one the other."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        new = [i]
        for j, b in enumerate(other, 1):
            new.append(min(row[j] + 1, new[j - 1] + 1, row[j - 1] + (a != b)))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                new[j] = min(new[j], before[j - 2] + 1)
        before, row = row, new
    return row[-1]


def likeness(one: str, other: str) -> float:
    """Return how likely one word is the other misspelt: 0 for no, below 1 for perhaps.

    One slip in a word of five or six letters, two in a longer one; the first letter is right.
    """
    shorter, longer = sorted((len(one), len(other)))
    allowed = 1 if shorter < 7 else 2
    if shorter < 4 or longer - shorter > allowed or one[:1] != other[:1]:
        return 0.0
    slips = distance(one, other)
    return 1 - 1.2 * slips / longer if slips <= allowed else 0.0


def score(asked: Question, known: Known, parameters: MatchParameters = DEFAULT) -> float:
    """Return how well a known name fits what was typed, from 0 to 1.

    The share of the known name that was typed, times the share of the typed that it explains.
    """
    text = asked.typed
    met = _met(asked, known)
    found = parameters.best_guess * _covered(asked, known, met, parameters)
    found *= _explained(asked, known, met, parameters)
    if text.folded == known.folded:
        found = getattr(parameters, f"same_{known.kind}", parameters.same_alias)
    if known.country in text.said | text.ending:
        found += parameters.right_country
    elif text.said:
        found *= parameters.wrong_country_factor
    # Of two that fit as well, the one called so by the register: "ETH" is Zurich, not Lausanne.
    own = parameters.own_name if found and known.kind == "name" else 0.0
    return min(0.96, found + own) if found else 0.0


def known_by(names: int, parameters: MatchParameters = DEFAULT) -> float:
    """Return what an institution's number of names adds: a better known one has more."""
    return parameters.per_name * min(names, parameters.most_names)


def _met(asked: Question, known: Known) -> Met:
    """Return for each typed word of the known name its likeness and the typed word."""
    met: dict[str, tuple[float, str]] = {}
    for word in known.words:
        near = [(like[word], one) for one, like in asked.likes.items() if word in like]
        if near:
            met[word] = max(near)
    return met


def _covered(asked: Question, known: Known, met: Met, parameters: MatchParameters) -> float:
    """Return the share of the known name that was typed; its own city in it counts for less."""
    total = hit = 0.0
    for word in known.words:
        own_place = word in known.place and len(known.words) > 1
        heavy = asked.weights[word] * (parameters.place_share if own_place else 1)
        total += heavy
        hit += heavy * met[word][0] if word in met else 0
    return hit / total if total else 0.0


def _explained(asked: Question, known: Known, met: Met, parameters: MatchParameters) -> float:
    """Return the share of what was typed that the known name explains.

    Words of its place count half. Words of a department, and of a piece that the name has
    nothing in, count little against it; a word like "hospital" makes it another institution.
    """
    used = {one: like for like, one in met.values()}
    weights = asked.weights
    hit = sum(weights[word] * like for word, like in used.items())
    total = sum(weights[word] for word in used)
    factor = 1.0
    for piece, share in _shares(asked.typed, used, weights, parameters):
        for word in set(piece) - set(used):
            if known.place.intersection((*asked.likes[word], word)):
                hit += weights[word] * parameters.mentioned_place_share
                total += weights[word] * parameters.mentioned_place_share
            else:
                factor = parameters.separate_factor if word in SEPARATE else factor
                total += weights[word] * share
    return factor * hit / total if total else 0.0


def _shares(
    asked: Typed,
    used: Mapping[str, float],
    weights: Mapping[str, float],
    parameters: MatchParameters,
) -> Iterable[tuple[tuple[str, ...], float]]:
    """Give each piece the share with which its unexplained words count against a name."""
    gains = [sum(weights[word] for word in piece if word in used) for piece in asked.pieces]
    main = gains.index(max(gains))
    for at, piece in enumerate(asked.pieces):
        several = len(asked.pieces) > 1 or bool(WHOLE.intersection(piece[1:]))
        if piece[0] in HEADS and several:
            yield piece, parameters.unit_share
        else:
            yield piece, 1.0 if at == main else parameters.other_piece_share
