"""Which institutions a typed name may mean.

Words of a typed name lead through their postings to the names that share them; only the best of
those are scored in Python. A word that stands in no or few names is looked for misspelt too.
Nothing is kept in the process, so that every process answers from the same, current register.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Case, Count, FloatField, Q, Sum, Value, When

from portal.core.folding import fold
from portal.places.models import (
    Country,
    Institution,
    InstitutionName,
    NamePosting,
    NameWord,
    WordGram,
)
from portal.places.rules import (
    DEFAULT,
    Known,
    MatchParameters,
    Question,
    general_terms_begun,
    grams,
    known_by,
    likeness,
    place_words,
    places_to_ask,
    score,
    tells,
    typed,
    weight,
)

# A word in fewer names than this may be a slip for another; in more it is surely meant.
RARE = 8
# The most words looked up misspelt, near words looked at, postings read and names scored.
MISSPELT = 8
NEAR_WORDS = 40
POSTINGS = 6_000
NAMES = 100
LONGEST = 300
GROUPS = (
    "eu",
    "eea",
    "nordic",
    "schengen",
    "erasmus_programme",
    "erasmus_1",
    "erasmus_2",
    "erasmus_3",
    "panorama",
    "dac_ldc",
    "dac_lic",
    "dac_lmic",
    "dac_umic",
)
ALLIANCES = ("enhance", "nordic_five_tech")
# Words that a begun one may become, and how like it they count.
BEGUN = 20
LIKE_BEGUN = 0.9


@dataclass(frozen=True, slots=True)
class Match:
    """An institution that may be meant, the name of it that fits best, and how well (0 to 1)."""

    institution: Institution
    found_as: str
    score: float


@dataclass(frozen=True, slots=True)
class _Near:
    """A word of the register that a typed word is, or may be misspelt."""

    pk: int
    text: str
    names: int
    like: float


@dataclass(frozen=True, slots=True)
class _Name:
    """A name in the register as the rules take it, and whose it is."""

    institution: int
    name: str
    known: Known


def match(
    text: str, parameters: MatchParameters = DEFAULT, *, unfinished: bool = False
) -> list[Match]:
    """Return the institutions a typed name may mean, best first; empty where nothing fits.

    At most `parameters.most`, none under `parameters.threshold`, never one that is withdrawn,
    closed or not yet accepted. `unfinished` takes the last word as perhaps only begun.
    """
    asked = typed(text[:LONGEST], _countries_named(text[:LONGEST]))
    if not asked.pieces:
        return []
    near = _near(asked.words)
    if unfinished:
        near[asked.words[-1]] += _begun(asked.words[-1])
    weights = {word: _weight(word, near[word], parameters) for word in asked.words}
    if not tells(weights, parameters):
        return []
    likes = {word: {one.text: one.like for one in ones} for word, ones in near.items()}
    names = _names(_sharing(near, parameters))
    weights |= _weights({word for name in names for word in name.known.words}, parameters)
    return _best(Question(asked, likes, weights), names, parameters)


def same_name(text: str) -> list[Institution]:
    """Return the institutions of which this is a name, apart from case, accents and spaces."""
    named = InstitutionName.objects.filter(folded=fold(text))
    return list(Institution.objects.offered().filter(pk__in=named.values("institution_id")))


def _countries_named(text: str) -> dict[str, str]:
    """Return the country codes of those parts of a text that name a country."""
    pieces, last = places_to_ask(text)
    asked = {*pieces, *last}
    if not asked:
        return {}
    found = Country.objects.values_list("code", "folded")
    return {name: code for code, names in found for name in asked if f"|{name}|" in names}


def _near(typed_words: Iterable[str]) -> dict[str, list[_Near]]:
    """Return for each typed word the words of the register that it may be."""
    found = NameWord.objects.filter(text__in=list(typed_words)).values_list("pk", "text", "names")
    near = {text: [_Near(pk, text, names, 1.0)] for pk, text, names in found if names}
    rare = [word for word in typed_words if word not in near or near[word][0].names < RARE]
    for word in sorted(rare, key=lambda one: (one in near, -len(one)))[:MISSPELT]:
        near[word] = [*near.get(word, []), *_misspelt(word)]
    return {word: near.get(word, []) for word in typed_words}


def _misspelt(word: str) -> list[_Near]:
    """Return the words of the register of which the typed one may be a slip."""
    if len(word) < 4 or word.isdigit():
        return []
    shared = (
        WordGram.objects.filter(gram__in=grams(word), word__names__gt=0)
        .values_list("word_id", "word__text", "word__names")
        .annotate(shared=Count("id"))
        .order_by("-shared", "word_id")[:NEAR_WORDS]
    )
    near = [
        _Near(pk, text, names, likeness(word, text))
        for pk, text, names, _shared in shared
        if text != word
    ]
    return sorted((one for one in near if one.like), key=lambda one: -one.like)[:6]


def _begun(word: str) -> list[_Near]:
    """Return the commonest words of the register that begin with a typed one."""
    if len(word) < 3:
        return []
    meant = Q(text__startswith=word) | Q(text__in=general_terms_begun(word))
    longer = NameWord.objects.filter(meant, names__gt=0).exclude(text=word)
    found = longer.order_by("-names").values_list("pk", "text", "names")[:BEGUN]
    return [_Near(pk, text, names, LIKE_BEGUN) for pk, text, names in found]


def _weight(word: str, near: Iterable[_Near], parameters: MatchParameters) -> float:
    return weight(word, next((one.names for one in near if one.text == word), 0), parameters)


def _weights(texts: set[str], parameters: MatchParameters) -> dict[str, float]:
    found = NameWord.objects.filter(text__in=texts).values_list("text", "names")
    return {text: weight(text, names, parameters) for text, names in found}


def _sharing(near: Mapping[str, Iterable[_Near]], parameters: MatchParameters) -> list[int]:
    """Return the names that share the most telling words, the shorter first among equals."""
    worth = {
        one: weight(one.text, one.names, parameters) * one.like
        for ones in near.values()
        for one in ones
    }
    cases: dict[int, float] = {}
    budget = POSTINGS
    for one in sorted(worth, key=lambda each: each.names):
        if one.names <= budget or not cases:
            cases[one.pk] = max(worth[one], cases.get(one.pk, 0))
            budget -= one.names
    if not cases:
        return []
    value = Case(
        *(When(word_id=pk, then=Value(gain)) for pk, gain in cases.items()),
        output_field=FloatField(),
    )
    rows = NamePosting.objects.filter(word_id__in=list(cases)).values("name_id")
    best = rows.annotate(gain=Sum(value)).order_by("-gain", "name__size", "name_id")[:NAMES]
    return [row["name_id"] for row in best]


def _names(ids: list[int]) -> list[_Name]:
    """Return the names with the words of their place, of institutions that may be offered."""
    own = ("institution_id", "name", "folded", "kind", "words")
    place = ("institution__city", "institution__country_id", "institution__country__folded")
    rows = InstitutionName.objects.offered().filter(pk__in=ids).values_list(*own, *place)
    return [
        _Name(
            owner,
            name,
            Known(folded, kind, tuple(its.split()), place_words(city, named or ""), country),
        )
        for owner, name, folded, kind, its, city, country, named in rows
    ]


def _best(asked: Question, names: Iterable[_Name], parameters: MatchParameters) -> list[Match]:
    """Return the best name of each institution that reaches the threshold, best first.

    Among equals the institution with more names goes first: it is the better known one.
    """
    scored = [(score(asked, one.known, parameters), one) for one in names]
    found: dict[int, tuple[float, str]] = {}
    for value, one in scored:
        if value > found.get(one.institution, (parameters.threshold, ""))[0]:
            found[one.institution] = (value, one.name)
    rows = Institution.objects.filter(pk__in=found).select_related("country")
    best = [
        Match(row, found[row.pk][1], found[row.pk][0] + known_by(row.many, parameters))
        for row in rows.annotate(many=Count("names"))
    ]
    best.sort(key=lambda one: (-one.score, one.institution.folded, one.institution.pk))
    return best[: parameters.most]
