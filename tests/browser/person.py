"""Somebody signed in, who does with pages what people do: reads, presses, types, ticks."""

import re

from axe_playwright_python.sync_playwright import Axe

from mobility.management.demo.cast import PASSWORD
from tests.browser.visitor import Visitor
from tests.factories.cases import PDF as SMALL

KEY = r"[0-9a-f]{8}-[0-9a-f-]{27}"
PDF = {"mimeType": "application/pdf", "buffer": SMALL}


class Person(Visitor):
    """One person at a browser, who looks at each kind of page with axe."""

    def __init__(self, browser, portal, email, password=PASSWORD, language="nb"):
        super().__init__(browser, portal)
        self.looked, self.confirmed = {}, 0
        self.page.set_default_timeout(20_000)
        self.sign_in(email, password)
        self.choose(language)

    # -- going

    def open(self, path):
        """Open a page that must be there."""
        assert self.go(path) == 200, path
        self.look()
        return self

    def press(self, words, near=None, comes="load"):
        """Press the button or link with these words, perhaps in the row that says something.

        `comes` is what follows: a page ("load"), or part of one and its address ("swap").
        """
        place = self.near(near) if near else self.main
        found = place.get_by_role("button", name=words).or_(place.get_by_role("link", name=words))
        page = self.page
        with page.expect_event("load") if comes == "load" else page.expect_navigation():
            found.first.click()
        self._confirm()
        self.look()
        return self

    def press_all(self, words):
        """Press every button that begins with these words, until none is left."""
        while self.main.get_by_role("button", name=re.compile(f"^{words}")).count():
            self.press(re.compile(f"^{words}"))
        return self

    def again_until(self, button, words, tries=100):
        """Press a button until the page says something, for what the worker does."""
        while words not in self.text():
            assert tries, f"never “{words}”: {self.text()}"
            tries -= 1
            self.press(button)
        return self

    def type_at(self, button, keys):
        """Press keys while a button has the focus."""
        self.main.get_by_role("button", name=button).focus()
        with self.page.expect_navigation():
            self.page.keyboard.press(keys)
        return self

    def _confirm(self):
        """Give the password again where the portal asks for it before something grave."""
        if "reauthenticate" in self.page.url:
            self.confirmed += 1
            with self.page.expect_navigation():
                self.page.fill("input[name=password]", PASSWORD)
                self.page.press("input[name=password]", "Enter")

    def unfold(self, words):
        """Open what is folded under these words."""
        self.main.locator("summary").filter(has_text=words).first.click()
        return self

    # -- filling in

    def write(self, near=None, **fields):
        """Type into fields, told by name or label; `__` is the hyphen of a numbered part."""
        for name, text in fields.items():
            self._field(name, near).fill(str(text))
        return self

    def pick(self, near=None, **fields):
        """Choose from closed lists, by the words or by the value."""
        for name, option in fields.items():
            self._field(name, near).select_option(option)
        return self

    def tick(self, name, value=None, near=None):
        """Tick a box or choose one of several."""
        found = self._field(name, near)
        (found.and_(self.page.locator(f"[value='{value}']")) if value else found).check()
        return self

    def attach(self, name, file="invitation.pdf"):
        """Attach a small PDF."""
        self._field(name).set_input_files({"name": file, **PDF})
        return self

    def find(self, name, typed):
        """Type into a field that suggests, and take the first suggestion with these words."""
        self._field(name).press_sequentially(typed)
        self.page.get_by_role("option", name=typed).first.click()
        return self

    def _field(self, name, near=None):
        """Return the visible field of this name or, with words, of this label."""
        place = self.near(near) if near else self.main
        if " " in name:
            return place.get_by_label(name).first
        return place.locator(f"[name='{name.replace('__', '-')}']:visible")

    # -- looking

    @property
    def main(self):
        return self.page.locator("main")

    def near(self, words):
        """Return the innermost row, list item, group or section that says something."""
        kinds = "tr, li, fieldset, article, section"
        return self.main.locator(kinds).filter(has_text=words).last

    def text(self):
        """Return what the page says, as one line."""
        return " ".join(self.main.inner_text().split())

    def sees(self, *texts):
        """Hold that the page says all of this."""
        text = self.text()
        missing = [one for one in texts if one not in text]
        assert not missing, f"{self.page.url} lacks {missing}:\n{text}"
        return self

    def name(self):
        """Return one's own name, as the menu says it."""
        return self.page.locator("details.account-menu summary").inner_text().strip()

    def path(self):
        """Return the path of this page."""
        return self.page.url.removeprefix(self.address)

    def key(self):
        """Return what stands for the case in the address."""
        return re.search(KEY, self.page.url)[0]

    def look(self):
        """Keep what axe finds on this kind of page, looked at once."""
        name = re.sub(KEY, "…", self.page.url.removeprefix(self.address).partition("?")[0])
        if name not in self.looked:
            violations = Axe().run(self.page).response["violations"]
            self.looked[name] = [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in violations]
