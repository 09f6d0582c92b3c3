"""Keep the words of institutions' names, by which typed names are found."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from django.db import connection, transaction
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from portal.core.folding import fold
from portal.places.models import (
    Country,
    Institution,
    InstitutionName,
    NamePosting,
    NameWord,
    WordGram,
)
from portal.places.rules import grams, words

CHUNK = 2_000


def name_fields(name: str) -> dict[str, Any]:
    """Return what is kept of a name for finding it: folded, its telling words, how many."""
    telling = dict.fromkeys(words(name))
    kept = " ".join(telling)[:600]
    return {"name": name, "folded": fold(name)[:600], "words": kept, "size": len(telling)}


@transaction.atomic
def rebuild_index() -> None:
    """Bring the index in line with the names of the institutions that may be chosen."""
    offered = Institution.objects.offered()
    NamePosting.objects.exclude(name__institution__in=offered).delete()
    missing = InstitutionName.objects.offered().filter(size__gt=0, postings=None)
    for chunk in _chunks(missing.values_list("pk", "words").order_by("pk").iterator()):
        _add(chunk)
    _count_words()
    _tell_the_planner()


def _tell_the_planner() -> None:
    """Count the rows for the database now: until it does, a search takes twice the time."""
    with connection.cursor() as cursor:
        for model in (Country, Institution, InstitutionName, NamePosting, NameWord, WordGram):
            cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")


@transaction.atomic
def index_institution(*, institution: Institution) -> None:
    """Let the names of one institution be found."""
    names = InstitutionName.objects.filter(institution=institution, postings=None)
    rows = [*names.values_list("pk", "words")]
    _add(rows)
    _count_words({word for _pk, found in rows for word in found.split()})


def _chunks(rows: Iterable[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    source = iter(rows)
    while chunk := list(islice(source, CHUNK)):
        yield chunk


def _add(names: Sequence[tuple[int, str]]) -> None:
    ids = _word_ids({word for _pk, found in names for word in found.split()})
    NamePosting.objects.bulk_create(
        (
            NamePosting(word_id=ids[word], name_id=pk)
            for pk, found in names
            for word in found.split()
        ),
        batch_size=CHUNK,
        ignore_conflicts=True,
    )


def _word_ids(texts: set[str]) -> dict[str, int]:
    """Return the ids of words, adding those that are new with their grams."""
    ids = dict(NameWord.objects.filter(text__in=texts).values_list("text", "pk"))
    new = sorted(texts - set(ids))
    if not new:
        return ids
    NameWord.objects.bulk_create(
        (NameWord(text=text) for text in new), batch_size=CHUNK, ignore_conflicts=True
    )
    added = dict(NameWord.objects.filter(text__in=new).values_list("text", "pk"))
    WordGram.objects.bulk_create(
        (WordGram(gram=gram, word_id=pk) for text, pk in added.items() for gram in grams(text)),
        batch_size=CHUNK,
        ignore_conflicts=True,
    )
    return ids | added


def _count_words(texts: set[str] | None = None) -> None:
    """Count again in how many names each word stands: of the given words, or of all."""
    of_word = NamePosting.objects.filter(word=OuterRef("pk")).order_by().values("word")
    counted = of_word.annotate(count=Count("pk")).values("count")
    counted_again = (
        NameWord.objects.all() if texts is None else NameWord.objects.filter(text__in=texts)
    )
    counted_again.update(names=Coalesce(Subquery(counted), 0))
