"""Somebody at a screen, without a browser: opens pages, follows links, fills forms in, presses.

A press takes the form as the page shows it, with all that stands in it, changes what the person
types, and sends it; then the worker does what waits for it. So a missing link, field or button
fails a journey as it would fail a person. `see`, `post` and `send` talk to an address by its name,
for what no page offers: what is stale, sent twice, or not allowed.
"""

import re
from urllib.parse import urljoin

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, TestCase
from django.urls import reverse
from lxml import html

from portal.celery import app
from portal.jobs.models import Job
from portal.messages.models import Message
from tests.cast import PASSWORD
from tests.factories.cases import PDF

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
REAUTHENTICATE = "/accounts/reauthenticate/"
GROUPS = ("tr", "li", "section", "fieldset")


def a_pdf(name="invitation.pdf"):
    """Return a small file as a browser uploads it."""
    return SimpleUploadedFile(name, PDF, content_type="application/pdf")


def mailed(user, about=""):
    """Return the address in the newest mail to somebody whose subject says this."""
    found = Message.objects.filter(to=user.email, subject__contains=about).latest("pk")
    return re.search(r"https?://[^/\s]+(\S+)", found.text)[1]


def squeezed(text):
    """Return a text with its white space as one reads it."""
    return " ".join(text.split())


def spoken(element):
    """Return the words of an element without those that a closed list holds."""
    words = element.xpath(".//text()[not(ancestor::option or ancestor::script)]")
    return re.sub(r" (?=[:,.])", "", squeezed(" ".join(words)))


def around(element):
    """Return what stands in the row, list item, group or section of an element."""
    held = next(element.iterancestors(*GROUPS), element.getparent())
    return squeezed(held.text_content())


class Actor:
    """One person with a browser of their own, signed in or not."""

    def __init__(self, user=None):
        self.user, self.url, self.confirmed, self.presses = user, "/", 0, 0
        self.client, self.page, self.main = Client(), None, None
        if user:
            self.client.force_login(user, backend=BACKEND)

    # -- by the page

    def open(self, path, status=200):
        """Open an address."""
        return self._at(self._do(lambda: self.client.get(path, follow=True)), status)

    def follow(self, words, near="", status=200):
        """Follow the link with these words, perhaps in a row with other words."""
        links = [one for one in self.main.iter("a") if words in squeezed(one.text_content())]
        found = [one for one in links if near in around(one)] if near else links
        assert found, f"no link “{words}” on {self.url}:\n{self.text}"
        return self.open(urljoin(self.url, found[0].get("href")), status)

    def press(self, words, /, *, near="", nth=0, status=200, **typed):
        """Press the button with these words after typing into its form.

        `__` stands for the hyphen of a numbered part; None leaves a field out, an option may be
        named by its words. Where the portal asks for the password before something grave, it is
        given.
        """
        form, button = self._button(words, typed, near, nth)
        data = self._filled(form, typed)
        if button.get("name"):
            data.setdefault(button.get("name"), []).append(button.get("value") or "")
        target = urljoin(self.url, button.get("formaction") or form.get("action") or self.url)
        send = self.client.post if form.method == "POST" else self.client.get
        return self._at(self._confirmed(self._do(lambda: send(target, data, follow=True))), status)

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
        return spoken(self.main)

    @property
    def fields(self):
        """Return the names of all fields on the page."""
        return [name for form in self.main.iter("form") for name in form.fields if name]

    def field(self, start):
        """Return the name of the one field whose name starts so."""
        return next(name for name in self.fields if name.startswith(start))

    def buttons(self):
        """Return the words of all buttons of the page."""
        return [squeezed(one.text_content()) for one in self.main.iter("button")]

    # -- by the address

    def see(self, name, /, *arguments):
        """Open a page by its name or address and return the answer."""
        address = name if name.startswith("/") else reverse(name, args=arguments)
        answer = self.client.get(address, follow=True)
        assert answer.status_code == 200, (address, answer.status_code)
        return answer

    def post(self, name, /, *arguments, **data):
        """Send data to a name or address and return the answer."""
        address = name if name.startswith("/") else reverse(name, args=arguments)
        self.presses += 1
        return self.client.post(address, data)

    def send(self, name, /, *arguments, **changes):
        """Open a page, change its form, send it, and expect to be led on."""
        answer = self.post(
            name, *arguments, **filled(self.see(name, *arguments).context["form"], **changes)
        )
        assert answer.status_code == 302, form_errors(answer)
        return answer

    # -- inside

    def _do(self, act):
        """Do something and let the worker do what then waits for it."""
        with TestCase.captureOnCommitCallbacks(execute=True):
            answer = act()
        app.loader.import_default_modules()
        for job in Job.objects.filter(state="queued"):
            with TestCase.captureOnCommitCallbacks(execute=True):
                app.tasks[job.task].apply(args=[job.pk], throw=True)
        return answer

    def _confirmed(self, answer):
        asked = answer.request
        if not asked["PATH_INFO"].startswith(REAUTHENTICATE):
            return answer
        self.confirmed += 1
        again = f"{asked['PATH_INFO']}?{asked['QUERY_STRING']}"
        return self._do(lambda: self.client.post(again, {"password": PASSWORD}, follow=True))

    def _at(self, answer, status):
        asked = answer.request
        query = asked["QUERY_STRING"] if asked["REQUEST_METHOD"] == "GET" else ""
        self.url = f"{asked['PATH_INFO']}?{query}" if query else asked["PATH_INFO"]
        content = b"".join(answer) if answer.streaming else answer.content
        if "html" in answer["Content-Type"]:
            self.page = html.fromstring(content.decode())
            self.main = next(iter(self.page.xpath("//main")), self.page)
        assert answer.status_code == status, f"{answer.status_code} at {self.url}:\n{self.text}"
        return self

    def _button(self, words, typed, near, nth):
        """Return the form and the button meant: its very words before those that hold them."""
        found = [
            (form, one)
            for one in self.main.iter("button")
            if (form := self._form_of(one)) is not None
            and words in f"{squeezed(one.text_content())} {one.get('aria-label', '')}"
            and one.get("hidden") is None
            and (not near or near in around(form))
            and all(_named(self._known(form), name) for name in typed)
        ]
        exact = [pair for pair in found if squeezed(pair[1].text_content()) == words]
        assert len(exact or found) > nth, (
            f"no “{words}” for {list(typed)} on {self.url}:\n{self.buttons()}\n{self.text}"
        )
        return (exact or found)[nth]

    def _form_of(self, button):
        if button.get("form"):
            return self.page.get_element_by_id(button.get("form"))
        return next(button.iterancestors("form"), None)

    def _known(self, form):
        """Return the names of a form's fields, wherever on the page they stand."""
        return {
            one.get("name")
            for one in [*form.iter("input", "select", "textarea"), *self._outside(form)]
        }

    def _outside(self, form):
        if not form.get("id"):
            return []
        found = self.page.xpath(f"//*[@form='{form.get('id')}' and @name and not(ancestor::form)]")
        return [one for one in found if one.tag != "button"]

    def _filled(self, form, typed):
        data = {}
        for name, value in form.form_values():
            data.setdefault(name, []).append(value)
        for one in self._outside(form):
            if one.get("type") not in ("checkbox", "radio") or one.get("checked") is not None:
                data.setdefault(one.get("name"), []).append(one.value or "")
        known = self._known(form)
        for name, value in typed.items():
            said = [] if value is None else value if isinstance(value, list) else [value]
            data[_named(known, name)] = [_said(form, _named(known, name), one) for one in said]
        return data


def _named(known, name):
    """Return the field meant, or None."""
    wanted = (name, name.replace("__", "-", 1), name.replace("__", "-"))
    return next((one for one in wanted if one in known), None)


def _said(form, name, value):
    """Return what is sent: a file as it is, the value of an option that is named by its words."""
    if hasattr(value, "read"):
        return value
    for one in form.xpath(f".//select[@name='{name}']/option"):
        if squeezed(one.text_content()) == value:
            return one.get("value", value)
    return "on" if value is True else str(value)


def filled(form, /, **changes):
    """Return a form as a browser would send it, some fields changed."""
    known = {name: form[name].value() for name in form.fields} | changes
    return {name: value for name, value in known.items() if not (value is None or value is False)}


def form_errors(answer):
    """Return what an answer's form complains about."""
    form = answer.context and answer.context.get("form")
    return (answer.status_code, form and dict(form.errors))
