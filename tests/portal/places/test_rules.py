"""The words of names, and how they are scored."""

import pytest

from portal.places.rules import (
    Known,
    Question,
    distance,
    grams,
    likeness,
    ror_id,
    score,
    tells,
    typed,
    weight,
    words,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Univ. of Tokyo", ["university", "tokyo"]),
        ("Université de Genève", ["university", "geneve"]),
        ("University of CopenhagenDenmark", ["university", "copenhagen", "denmark"]),
        ("M.I.T.", ["mit"]),
        ("King's College", ["kings", "college"]),
        ("Université de l'Adour", ["university", "adour"]),
        ("Tromsø – Norges arktiske", ["tromso", "norges", "arktiske"]),
        ("東京大学", ["東京大学"]),
        ("of the and", []),
        ("!!!", []),
    ],
)
def test_a_name_becomes_its_telling_words(text, found):
    assert words(text) == found


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("oslo", "oslo", 0), ("olso", "oslo", 1), ("osl", "oslo", 1), ("bergen", "berlin", 2)],
)
def test_letters_swapped_are_one_slip(one, other, slips):
    assert distance(one, other) == slips


@pytest.mark.parametrize(
    ("one", "other"),
    [("york", "cork"), ("hanover", "andover"), ("bonn", "born in"), ("uio", "uit")],
)
def test_another_word_is_not_a_slip(one, other):
    assert likeness(one, other) == 0


def test_a_slip_in_a_long_word_counts_less_than_in_a_short_one():
    assert 1 > likeness("univeristy", "university") > likeness("lundt", "lund")


def test_the_ends_of_a_word_are_grams_too():
    assert grams("eth") == {"^et", "eth", "th$"}


def test_a_common_word_tells_little_and_an_unknown_one_much():
    assert weight("university", 9_000) < weight("oslo", 12) <= weight("xyzzy", 0) + 1


def test_a_general_term_tells_little_in_a_small_register_too():
    assert weight("university", 1) < 2


def test_only_general_terms_tell_nothing():
    assert not tells({"university": weight("university", 12_000)})


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "Department of Physics, University of Oslo",
            (("department", "physics"), ("university", "oslo")),
        ),
        ("Yale University School of Medicine", (("yale", "university"), ("school", "medical"))),
        ("Lund", (("lund",),)),
    ],
)
def test_a_part_of_an_institution_is_a_piece_of_its_own(text, pieces):
    assert typed(text, {}).pieces == pieces


def test_a_country_after_a_comma_is_no_word_of_the_name():
    asked = typed("University of Córdoba, Spain", {"spain": "ES"})
    assert asked.pieces == (("university", "cordoba"),)
    assert asked.said == {"ES"}


def ask(text, name, country="NO", city=""):
    """Score one name against what was typed, all words known and equally telling."""
    asked = typed(text, {"norway": "NO", "spain": "ES"})
    known = Known(name.casefold(), "name", tuple(words(name)), frozenset(words(city)), country)
    every = {*asked.words, *known.words}
    question = Question(asked, {one: {one: 1.0} for one in asked.words}, dict.fromkeys(every, 5.0))
    return score(question, known)


def test_the_same_name_is_best():
    assert ask("University of Oslo", "University of Oslo") > ask("Oslo", "University of Oslo")


def test_a_name_with_nothing_in_common_scores_nothing():
    assert ask("Chalmers", "University of Oslo") == 0


def test_a_department_before_the_name_costs_little():
    assert ask("Department of Physics, Lund Universitet", "Lund University") > 0.75


def test_a_hospital_is_not_the_university_of_its_town():
    whole, hospital = ask("Oslo University", "University of Oslo"), None
    hospital = ask("Oslo University Hospital", "University of Oslo")
    assert hospital < 0.6 < whole


def test_another_country_counts_against_a_name():
    assert ask("Cordoba University, Spain", "Cordoba University", "CO") < ask(
        "Cordoba University, Spain", "Cordoba University", "ES"
    )


def test_a_town_need_not_be_typed():
    assert ask("ETH", "ETH Zurich", "CH", "Zurich") > ask("ETH", "ETH Zurich", "CH", "Bern")


@pytest.mark.parametrize(
    "text", ["https://ror.org/05xg72x27", "ror.org/05xg72x27", "05XG72X27", " 05xg72x27 "]
)
def test_a_ror_id_is_known_in_each_of_its_forms(text):
    assert ror_id(text) == "https://ror.org/05xg72x27"


@pytest.mark.parametrize(
    "text", ["", "ntnu", "https://ror.org/", "05xg72x2", "https://x.org/05xg72x27"]
)
def test_what_is_no_ror_id_is_none(text):
    assert ror_id(text) is None
