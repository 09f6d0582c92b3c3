"""A finding is said in the reader's language, countries by their names."""

import pytest

from portal.core.findings import Finding
from portal.web.sentences import sentence

CODE = "plan.host_country_unknown"


@pytest.mark.parametrize(
    ("language", "country", "named"),
    [
        ("en", "CH", "(Switzerland)"),
        ("nb", "CH", "(Sveits)"),
        ("en", "CH, DE", "(Switzerland, Germany)"),
        ("en", "Switzerland", "(Switzerland)"),
        ("en", "XQ", "(XQ)"),
    ],
)
def test_a_country_is_said_by_its_name(db, language, country, named):
    assert named in sentence(Finding(CODE, facts={"country": country}), language)


@pytest.mark.parametrize(
    ("language", "code", "months", "said"),
    [
        ("en", "plan.window", 1, "room for 1 month."),
        ("en", "plan.window", 11, "room for 11 months."),
        ("en", "plan.apply_late", 1, "1 month before"),
        ("en", "plan.apply_late", 2, "2 months before"),
        ("nb", "plan.apply_late", 1, "1 måned før"),
        ("nn", "plan.apply_late", 1, "1 månad før"),
        ("nb", "plan.apply_late", 21, "21 måneder før"),
    ],
)
def test_one_of_a_thing_is_told_as_one(language, code, months, said):
    names = ("ends_on", "latest_start", "latest_apply", "apply_by")
    facts = dict.fromkeys(names, "x") | {"months": months}
    assert said in sentence(Finding(code, facts=facts), language)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_what_the_head_reads_too_speaks_to_nobody(language):
    facts = dict.fromkeys(("ends_on", "latest_start", "latest_apply", "months"), "x")
    said = sentence(Finding("plan.window", facts=facts), language).split()
    assert not {"din", "your", "Your", "du", "you"} & set(said)
