"""Everything by keyboard: the order makes sense, the focus is seen, menus open and close."""

import pytest

from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser

FOCUS_SEEN = """() => {
  // After the last stop the focus is the browser's own, and the page has none.
  if (document.activeElement === document.body) return true;
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== "none" || style.boxShadow !== "none";
}"""


@pytest.fixture
def visitor(browser, portal, signins):
    someone = Visitor(browser, portal)
    someone.sign_in(*signins["instituttleder"])
    someone.go("/")
    yield someone
    someone.close()


def test_the_first_stop_leads_past_the_header(visitor):
    visitor.page.keyboard.press("Tab")
    visitor.page.keyboard.press("Enter")
    assert visitor.page.evaluate("document.activeElement.id") == "main"


def test_the_focus_is_seen_at_every_stop(visitor):
    unseen = []
    for _ in range(25):
        visitor.page.keyboard.press("Tab")
        if not visitor.page.evaluate(FOCUS_SEEN):
            unseen.append(visitor.page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
    assert unseen == []


def test_the_menu_opens_with_enter_and_closes_with_escape(visitor):
    page = visitor.page
    page.focus(".site-menu summary")
    page.keyboard.press("Enter")
    assert page.is_visible(".site-menu nav a")
    page.keyboard.press("Escape")
    assert not page.is_visible(".site-menu nav a")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
