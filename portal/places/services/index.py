"""Keep the words of institutions' names, by which typed names are found."""

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from portal.places.models import InstitutionName, NamePosting, NameWord, WordGram
from portal.places.rules import grams

CHUNK = 2_000


@transaction.atomic
def index_names(*, names: Iterable[InstitutionName]) -> None:
    """Add the words of names that stand in the database. Call `count_words` when all are in."""
    batch: list[InstitutionName] = []
    for name in names:
        batch.append(name)
        if len(batch) == CHUNK:
            _index(batch)
            batch = []
    if batch:
        _index(batch)


def _index(names: Sequence[InstitutionName]) -> None:
    split = {name.pk: name.words.split() for name in names}
    ids = _word_ids({word for found in split.values() for word in found})
    NamePosting.objects.bulk_create(
        (
            NamePosting(word_id=ids[word], name_id=pk)
            for pk, found in split.items()
            for word in found
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


def count_words(*, texts: Iterable[str] | None = None) -> None:
    """Count again in how many names each word stands: of the given words, or of all."""
    of_word = NamePosting.objects.filter(word=OuterRef("pk")).order_by().values("word")
    counted = of_word.annotate(count=Count("pk")).values("count")
    chosen = NameWord.objects.all() if texts is None else NameWord.objects.filter(text__in=texts)
    chosen.update(names=Coalesce(Subquery(counted), 0))


def drop_names(*, institutions: Iterable[int]) -> None:
    """Take institutions out of the index; their names stay. Call `count_words` afterwards."""
    NamePosting.objects.filter(name__institution_id__in=list(institutions)).delete()
