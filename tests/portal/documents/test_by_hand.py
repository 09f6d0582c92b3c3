"""What is strict never stands among the facts of a letter."""

from importlib import import_module

import pytest
from django.apps import apps

from portal.documents.composing import kind_of, told_facts
from portal.documents.models import Letter
from tests.factories.cases import make_letter

KIND = "erasmus_agreement_training"


@pytest.mark.parametrize("name", ["nationality", "gender"])
def test_no_letter_keeps_what_is_written_by_hand(name):
    with pytest.raises(ValueError, match=name):
        told_facts(kind_of(KIND), {name: "x"}, "en")


def test_letters_of_before_forget_it_with_their_file(cast, case):
    letter = make_letter(case, cast.frida, KIND)
    Letter.objects.filter(pk=letter.pk).update(
        facts={**letter.facts, "nationality": "Danish", "gender": "F"}, file="letters/none.pdf"
    )
    moved = import_module("portal.migrations.0009_forget_what_letters_kept_of_citizenship")
    moved.forget(apps, None)
    letter.refresh_from_db()
    assert not {"nationality", "gender"} & set(letter.facts)
    assert not letter.file
    assert letter.facts["person_name"]
