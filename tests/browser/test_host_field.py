"""The host field: suggestions while one types, chosen by keys or by a press."""

import pytest

from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser
OPTION = "#id_host_list [role=option]"


@pytest.fixture
def page(browser, portal, signins):
    someone = Visitor(browser, portal)
    someone.sign_in(*next(iter(signins.values())))
    someone.go("/stays/new/short_stay/")
    someone.page.focus("#id_host")
    someone.page.keyboard.type("univ vienn", delay=20)
    someone.page.wait_for_selector(OPTION)
    yield someone.page
    assert someone.complaints == []
    someone.close()


def test_a_suggestion_is_chosen_by_keys_alone(page):
    assert page.get_attribute("#id_host", "aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    marked = page.get_attribute("#id_host", "aria-activedescendant")
    wanted = page.get_attribute(f"#{marked}", "data-text")
    page.keyboard.press("Enter")
    assert page.input_value("#id_host") == wanted
    assert page.input_value("[name=host_choice]").isdecimal()
    assert page.url.endswith("/stays/new/short_stay/")


def test_a_suggestion_is_chosen_by_a_press(page):
    wanted = page.get_attribute(OPTION, "data-text")
    page.click(OPTION)
    assert page.input_value("#id_host") == wanted
    assert page.is_hidden("#id_host_list")


def test_escape_closes_the_suggestions_and_keeps_what_was_typed(page):
    page.keyboard.press("Escape")
    assert page.is_hidden("#id_host_list")
    assert page.input_value("#id_host") == "univ vienn"


def test_the_address_stays_the_pages_own_while_one_types(browser, portal, signins):
    someone = Visitor(browser, portal)
    someone.sign_in(*signins["stipendiat"])
    someone.go("/planner/")
    someone.page.locator("[name=host0-host]").press_sequentially("univ vienn", delay=20)
    someone.page.wait_for_selector("[id$=_list] [role=option]")
    assert "/planner/" in someone.page.url
    someone.close()
