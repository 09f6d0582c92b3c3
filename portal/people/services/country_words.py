"""Find a country by what registers call it."""

from typing import Any

from portal.core.folding import fold
from portal.people.models import PersonCitizenship


def country_words() -> dict[str, str]:
    """Return the codes and the names in three languages of all countries, folded, with the code.

    Codes win over names, and two letters over three.
    """
    # The table belongs to a higher room; this one knows it only by its relation.
    country: Any = PersonCitizenship._meta.get_field("country").related_model
    columns = ("code", "alpha3", "name_nb", "name_nn", "name_en")
    rows = [*country.objects.values_list(*columns)]
    words: dict[str, str] = {}
    for at in (4, 3, 2, 1, 0):
        words.update({fold(row[at]): row[0] for row in rows})
    return words
