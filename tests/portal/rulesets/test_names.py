"""What a version of a rule set is called."""

import pytest

from portal.rulesets.selectors import version_name


@pytest.mark.parametrize(
    ("version", "language", "told"),
    [
        ("applications@1", "en", "Applications for stays, version 1"),
        ("applications@12", "nb", "Søknader om opphold, versjon 12"),
        ("applications@1", "nn", "Søknader om opphald, versjon 1"),
        ("unheard_of@1", "nb", "unheard_of, versjon 1"),
        ("applications", "nb", "Søknader om opphold"),
        ("", "nb", ""),
    ],
)
def test_a_version_is_called_by_its_name_and_number(version, language, told):
    assert version_name(version, language) == told
