"""A person who walks through the portal by its links, forms and buttons, without a browser.

A press takes the form as the page shows it, with all that stands in it, changes what the person
types, and sends it. So a missing button, a field under another name or a form that does not hold
what was typed fails a journey as it would fail a person.
"""

from urllib.parse import urlsplit

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from lxml import html

from portal.celery import app
from portal.jobs.models import Job
from tests.cast import PASSWORD

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
PDF = b"%PDF-1.7\nmade for a test\n%%EOF\n"


def a_pdf(name="invitation.pdf"):
    """Return a small file as a browser uploads it."""
    return SimpleUploadedFile(name, PDF, content_type="application/pdf")


def squeezed(text):
    return " ".join(text.split())


def spoken(element):
    """Return the words of an element without those that a closed list holds."""
    return " ".join(element.xpath(".//text()[not(ancestor::option or ancestor::script)]"))


class Walker:
    """One signed-in person and the page that lies before them."""

    def __init__(self, user, on_commit):
        self.user, self.on_commit = user, on_commit
        self.client = Client()
        if user:
            self.client.force_login(user, backend=BACKEND)
        self.page = self.path = None

    # -- looking

    @property
    def text(self):
        """Return the words of the page."""
        return squeezed(spoken(self.page))

    def sees(self, *texts):
        """Hold that each text stands on the page."""
        missing = [text for text in texts if text not in self.text]
        assert not missing, f"{self.path} lacks {missing}:\n{self._main()}"
        return self

    def lacks(self, *texts):
        """Hold that none of the texts stands on the page."""
        found = [text for text in texts if text in self.text]
        assert not found, f"{self.path} shows {found}"
        return self

    def buttons(self):
        """Return the words of all buttons and links of the page's main part."""
        found = self._all("button") + self._all("a")
        return [squeezed(one.text_content()) for one in found]

    # -- moving

    def go(self, path, status=200):
        """Open an address."""
        return self._land(self._send(lambda: self.client.get(path, follow=True)), status)

    def follow(self, text, status=200, row=""):
        """Open the first link with this text, perhaps in a table's row with other words."""
        links = [a for a in self._all("a") if text in squeezed(a.text_content())]
        if row:
            links = [
                a for a in links if any(row in spoken(tr) for tr in a.iterancestors("tr", "li"))
            ]
        if not links:
            raise AssertionError(f"{self.path}: no link {text!r} among {self.buttons()}")
        return self.go(self._absolute(links[0].get("href")), status)

    def press(self, text, /, *, status=200, nth=0, **values):
        """Press the button with this text after typing values into its form's fields."""
        buttons = [b for b in self._all("button") if squeezed(b.text_content()) == text]
        if len(buttons) <= nth:
            told = f"no button {text!r} among {self.buttons()}"
            raise AssertionError(f"{self.path}: {told}\n{self._main()}")
        button = buttons[nth]
        form = self._form_of(button)
        data = self._filled(form, values)
        if button.get("name"):
            data.setdefault(button.get("name"), []).append(button.get("value") or "")
        action = self._absolute(button.get("formaction") or form.get("action") or "")
        if (form.get("method") or "get").lower() == "get":
            return self._land(
                self._send(lambda: self.client.get(action, data, follow=True)), status
            )
        answer = self._send(lambda: self.client.post(action, data, follow=True))
        if answer.request["PATH_INFO"].startswith("/accounts/reauthenticate/"):
            again = answer.request["PATH_INFO"] + "?" + answer.request["QUERY_STRING"]
            answer = self._send(
                lambda: self.client.post(again, {"password": PASSWORD}, follow=True)
            )
        return self._land(answer, status)

    # -- inside

    def _send(self, act):
        """Send a request and let the worker do what waits for it."""
        with self.on_commit(execute=True):
            answer = act()
        app.loader.import_default_modules()
        for job in Job.objects.filter(state="queued"):
            with self.on_commit(execute=True):
                app.tasks[job.task].apply(args=[job.pk], throw=True)
        return answer

    def _land(self, answer, status):
        self.path = answer.request["PATH_INFO"]
        if answer.request["QUERY_STRING"]:
            self.path += "?" + answer.request["QUERY_STRING"]
        self.content = answer.content if not answer.streaming else b"".join(answer)
        if "html" in answer["Content-Type"]:
            self.page = html.fromstring(self.content)
        assert answer.status_code == status, f"{self.path}: {answer.status_code}\n{self._main()}"
        return self

    def _all(self, tag):
        main = self.page.find(".//main")
        return list((main if main is not None else self.page).iter(tag))

    def _main(self):
        main = self.page.find(".//main")
        return squeezed(spoken(main if main is not None else self.page))[:4000]

    def _absolute(self, address):
        here = self.path.split("?")[0]
        if not address:
            return self.path
        split = urlsplit(address)
        if split.netloc:
            address = split.path + (f"?{split.query}" if split.query else "")
        elif address.startswith("?"):
            address = here + address
        return address.split("#")[0]

    def _form_of(self, button):
        if button.get("form"):
            return self.page.get_element_by_id(button.get("form"))
        return next(one for one in button.iterancestors("form"))

    def _filled(self, form, values):
        data = {}
        for name, value in form.form_values():
            data.setdefault(name, []).append(value)
        outside = self._outside(form)
        for one in outside:
            if one.get("type") not in ("checkbox", "radio") or one.get("checked") is not None:
                data.setdefault(one.get("name"), []).append(one.value or "")
        known = {one.get("name") for one in [*form.iter("input", "select", "textarea"), *outside]}
        for name, value in values.items():
            found = self._named(known, name)
            if value is None:
                data.pop(found, None)
            else:
                data[found] = (
                    value if isinstance(value, list) else [self._chosen(form, found, value)]
                )
        return {name: [self._said(one) for one in found] for name, found in data.items()}

    def _outside(self, form):
        """Return the fields that belong to a form and stand elsewhere on the page."""
        if not form.get("id"):
            return []
        found = self.page.xpath(f"//*[@form='{form.get('id')}' and @name and not(ancestor::form)]")
        return [one for one in found if one.tag != "button"]

    def _chosen(self, form, name, value):
        """Return the value of an option or radio that is named by its words."""
        if not isinstance(value, str):
            return value
        for one in form.xpath(f".//select[@name='{name}']/option"):
            if squeezed(one.text_content()) == value:
                return one.get("value", value)
        return value

    def _named(self, known, name):
        """Return the field meant; `__` stands for the hyphen of a prefixed form."""
        for one in (name, name.replace("__", "-", 1), name.replace("__", "-")):
            if one in known:
                return one
        raise AssertionError(f"{self.path}: no field {name!r} among {sorted(filter(None, known))}")

    @staticmethod
    def _said(value):
        if value is True:
            return "on"
        return value if hasattr(value, "read") else str(value)
