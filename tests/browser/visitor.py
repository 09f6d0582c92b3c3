"""A visitor who signs in, walks along the links and remembers where they have been."""

from urllib.parse import urlsplit

from django.urls import Resolver404, resolve

# Links that are not pages to look at: files, feeds and what ends the visit.
NOT_PAGES = ("export", "download", "feed", "logo", "css", "file")
MOST_PAGES = 80
# What the console says that is no complaint: a refusal, and a request that the next page cut short.
NO_COMPLAINTS = ("status of 4", "htmx:sendAbort", "htmx:afterRequest")


def name_of(path):
    """Return the URL name of a path, or None where it is not a page of the portal."""
    try:
        match = resolve(urlsplit(path).path)
    except Resolver404:
        return None
    name = match.view_name or ""
    return None if any(word in name for word in NOT_PAGES) else name


class Visitor:
    """One browser context: signs in once, keeps what the console said."""

    def __init__(self, browser, address, viewport=None):
        self.address = address
        self.context = browser.new_context(viewport=viewport or {"width": 1280, "height": 900})
        self.page = self.context.new_page()
        self.complaints = []
        self.page.on("console", self._listen)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _listen(self, message):
        told = message.type == "error" and not any(one in message.text for one in NO_COMPLAINTS)
        if told:
            self.complaints.append(f"{self.page.url}: {message.text}")

    def go(self, path):
        """Open a path and wait until the page stands still."""
        answer = self.page.goto(self.address + path, wait_until="load")
        return answer.status if answer else 200

    def sign_in(self, email, password):
        """Sign in through the form, as a person would."""
        self.go("/accounts/login/")
        self.page.fill("input[name=login]", email)
        self.page.fill("input[name=password]", password)
        with self.page.expect_navigation():
            self.page.press("input[name=password]", "Enter")

    def choose(self, language=None, theme=None):
        """Choose language and theme by the forms of the page."""
        for name, value in (("language", language), ("theme", theme)):
            if value:
                self.go("/")
                with self.page.expect_navigation():
                    button = f"button[name={name}][value={value}]"
                    self.page.eval_on_selector(button, "found => found.click()")

    def links(self):
        """Return the paths that the page links to, without those that leave the portal."""
        found = self.page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)")
        return [link[len(self.address) :] for link in found if link.startswith(self.address + "/")]

    def walk(self, start="/", known=()):
        """Follow links from a page; return one path for each URL name met and not yet known."""
        seen, waiting = {}, [start]
        while waiting and len(seen) < MOST_PAGES:
            path = waiting.pop(0)
            name = name_of(path)
            if name is None or name in seen or (name in known and path != start):
                continue
            if self.go(path) < 400:
                seen[name] = path
                waiting += self.links()
        return seen

    def close(self):
        self.context.close()
