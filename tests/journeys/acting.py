"""Somebody at a screen: opens pages, follows links, fills forms in and presses their buttons.

Only what stands on a page can be pressed: a missing link, field or button fails the journey.
"""

from urllib.parse import urljoin, urlsplit

from django.test import Client, TestCase
from lxml import html

from tests.cast import PASSWORD


def squeezed(text):
    """Return a text with its white space as one reads it."""
    return " ".join(text.split())


class Actor:
    """One signed-in user with a browser of their own."""

    def __init__(self, user):
        self.user, self.url = user, "/"
        self.client = Client()
        self.main = None
        self.back()

    def back(self):
        """Sign in again, as one does on another day."""
        self.client.force_login(self.user, "allauth.account.auth_backends.AuthenticationBackend")
        return self

    def open(self, path, status=200):
        """Open an address."""
        return self._at(self.client.get(path, follow=True), status)

    def follow(self, words, within=None):
        """Follow the link with these words."""
        found = [one for one in self.main.iter("a") if words in squeezed(one.text_content())]
        if within:
            found = [one for one in found if within in self._around(one)]
        assert found, f"no link “{words}” on {self.url}:\n{self.text}"
        return self.open(urljoin(self.url, found[0].get("href")))

    def press(self, words, files=None, status=200, near="", **fields):
        """Press a button with these words in the form that has all of the fields."""
        form, button = self._button(words, fields, near)
        data = self._typed(form) | {name: _sent(value) for name, value in fields.items()}
        if button.get("name"):
            data[button.get("name")] = button.get("value", "")
        target = urljoin(self.url, button.get("formaction") or form.get("action") or self.url)
        send = self.client.post if form.method == "POST" else self.client.get
        with TestCase.captureOnCommitCallbacks(execute=True):
            answer = send(target, data | (files or {}), follow=True)
        return self._at(answer, status)

    def confirm_password(self):
        """Give the password again where the portal asks for it before something grave."""
        assert "reauthenticate" in self.url, f"no password asked on {self.url}"
        form = next(one for one in self.main.iter("form") if "password" in one.fields)
        data = self._typed(form) | {"password": PASSWORD}
        with TestCase.captureOnCommitCallbacks(execute=True):
            answer = self.client.post(self.url, data, follow=True)
        return self._at(answer, 200)

    def sees(self, *texts):
        """Hold that the page says all of this."""
        for text in texts:
            assert text in self.text, f"“{text}” is not on {self.url}:\n{self.text}"
        return self

    def sees_not(self, *texts):
        """Hold that the page says nothing of this."""
        for text in texts:
            assert text not in self.text, f"“{text}” is on {self.url}:\n{self.text}"
        return self

    @property
    def text(self):
        """Return what the page says, as one line."""
        return squeezed(self.main.text_content())

    @property
    def fields(self):
        """Return the names of all fields on the page."""
        return [name for form in self.main.iter("form") for name in form.fields if name]

    def field(self, start):
        """Return the name of the one field whose name starts so."""
        return next(name for name in self.fields if name.startswith(start))

    def _at(self, answer, status):
        asked = answer.request
        query = asked["QUERY_STRING"] if asked["REQUEST_METHOD"] == "GET" else ""
        self.url = f"{asked['PATH_INFO']}?{query}" if query else asked["PATH_INFO"]
        assert answer.status_code == status, f"{answer.status_code} at {self.url}"
        whole = html.fromstring(answer.content.decode())
        self.main = next(iter(whole.xpath("//main")), whole)
        return self

    def _button(self, words, fields, near):
        for form in self.main.iter("form"):
            if not all(name in form.fields for name in fields):
                continue
            if near and near not in self._around(form):
                continue
            for button in form.iter("button"):
                said = f"{squeezed(button.text_content())} {button.get('aria-label', '')}"
                if button.get("hidden") is None and words in said:
                    return form, button
        raise AssertionError(f"no “{words}” for {list(fields)} on {self.url}:\n{self.text}")

    @staticmethod
    def _around(form):
        """Return what stands in the row, list item or section of a form."""
        known = ("tr", "li", "section", "fieldset")
        held = next((one for one in form.iterancestors(*known)), form.getparent())
        return squeezed(held.text_content())

    @staticmethod
    def _typed(form):
        data = {}
        for name, value in form.form_values():
            data.setdefault(name, []).append(value)
        return {name: one[0] if len(one) == 1 else one for name, one in data.items()}


def _sent(value):
    return [str(one) for one in value] if isinstance(value, list) else str(value)


def path_of(url):
    """Return the path of an address."""
    return urlsplit(url).path
