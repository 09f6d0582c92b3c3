"""Everything a reader meets is said in bokmål, nynorsk and English."""

from importlib import import_module
from pathlib import Path

import pytest

from portal.management.catalogues import PLACEHOLDER, faults
from tests.gates import house

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = {"nb", "nn", "en"}


def wording_modules():
    """Return the dotted names of all rooms' wording."""
    return [
        ".".join(file.relative_to(ROOT).with_suffix("").parts)
        for file in house.modules(ROOT)
        if file.name == "wording.py" and str(file.relative_to(ROOT)) != house.LOOKUP
    ]


def incomplete(wording):
    """Return the codes that lack a language, or name other placeholders in one of them."""
    found = []
    for code, texts in wording.items():
        said = {language for language, text in texts.items() if text.strip()}
        named = {tuple(sorted(PLACEHOLDER.findall(text))) for text in texts.values()}
        if said != LANGUAGES or len(named) > 1:
            found.append(code)
    return found


def test_the_catalogues_are_complete():
    assert [str(fault) for fault in faults(ROOT)] == []


@pytest.mark.parametrize("module", wording_modules())
def test_every_code_has_a_text_in_all_three_languages(module):
    assert incomplete(import_module(module).WORDING) == []


@pytest.mark.parametrize(
    "texts",
    [
        {"nb": "Ja", "en": "Yes"},
        {"nb": "Ja", "nn": " ", "en": "Yes"},
        {"nb": "{count} dager", "nn": "{days} dagar", "en": "{count} days"},
    ],
)
def test_an_incomplete_code_is_caught(texts):
    assert incomplete({"answer": texts}) == ["answer"]
