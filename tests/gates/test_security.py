"""The headers of every page, markup that the strict CSP would block, and production settings."""

import os
import re
import secrets
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.urls import reverse

from tests.access.props import make_props
from tests.access.rows import ROWS
from tests.test_query_counts import looker, pages

ROOT = Path(__file__).resolve().parents[2]
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
}
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
OUTSIDE = {"mail", "letters"}
PRODUCTION = {
    "UTSYN_PRODUCTION": "True",
    "ALLOWED_HOSTS": "utsyn.example.org",
    "SITE_URL": "https://utsyn.example.org",
    "EMAIL_URL": "smtp://localhost:25",
    "BROKER_URL": "redis://localhost:6379/0",
    "CACHE_URL": "redis://localhost:6379/1",
}


class Markup(HTMLParser):
    """Collects what a policy without 'unsafe-inline' does not let through."""

    def __init__(self):
        super().__init__()
        self.blocked = []
        self.in_script = False

    def handle_starttag(self, tag, attrs):
        names = dict(attrs)
        self.in_script = tag == "script" and "src" not in names
        if tag == "style" or "style" in names:
            self.blocked.append(f"<{tag}> with inline style")
        self.blocked += [f"<{tag} {name}>" for name in names if re.match(r"on[a-z]+$", name)]
        for name in ("href", "src", "action"):
            if (names.get(name) or "").strip().lower().startswith("javascript:"):
                self.blocked.append(f"<{tag} {name}=javascript:>")

    def handle_data(self, data):
        if self.in_script and data.strip():
            self.blocked.append("inline script")

    def handle_endtag(self, tag):
        self.in_script = False


def blocked(html):
    """Return what in a page the policy would block."""
    markup = Markup()
    markup.feed(html)
    return markup.blocked


def directives(answer):
    """Return the policy of an answer as a dict."""
    parts = (part.strip().partition(" ") for part in answer["Content-Security-Policy"].split(";"))
    return {name: value for name, _, value in parts}


def manage(*words, **environment):
    """Run a management command with production settings and return how it ended."""
    inherited = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env={**inherited, **PRODUCTION, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def wrong_with(answer):
    """Return the headers that differ, and what in a page the policy would block."""
    wrong = [name for name, value in HEADERS.items() if answer.get(name) != value]
    if answer.streaming:
        b"".join(answer.streaming_content)
    if answer["Content-Type"].startswith("text/html"):
        wrong += [] if directives(answer) == POLICY else ["policy"]
        wrong += blocked(answer.content.decode())
    # A file may have a policy of its own, but never none.
    return wrong + ([] if directives(answer) else ["no policy"])


def test_every_page_has_the_headers_and_nothing_inline(cast, sign_in):
    props, wrong = make_props(cast), {}
    for url_name in pages():
        row = ROWS[url_name]
        client = sign_in(cast.users[looker(row)])
        address = reverse(url_name, kwargs=row.kwargs(cast, props) if row.kwargs else None)
        wrong[url_name] = wrong_with(
            client.get(address, row.query(cast, props) if row.query else {})
        )
    assert {name: why for name, why in wrong.items() if why} == {}


@pytest.mark.parametrize("address", ["/accounts/login/", "/no-such-page/"])
def test_pages_before_sign_in_have_the_headers_too(address, client, db):
    assert wrong_with(client.get(address)) == []


def test_no_template_says_anything_inline():
    # Mail and letters are read outside the policy, and mail programs know no style sheet.
    read = [file for file in (ROOT / "templates").rglob("*.html") if not OUTSIDE & set(file.parts)]
    assert [str(file) for file in read if blocked(file.read_text())] == []


@pytest.mark.parametrize(
    "html",
    [
        '<p style="color: red">',
        "<style>p {}</style>",
        "<script>alert(1)</script>",
        '<button onclick="go()">',
        '<a href="javascript:go()">',
    ],
)
def test_what_the_policy_blocks_is_caught(html):
    assert blocked(html) != []


def test_a_plain_page_passes():
    assert blocked('<script src="/static/a.js" defer></script><a href="/">on</a>') == []


def test_production_settings_leave_nothing_to_warn_about(tmp_path):
    done = manage(
        "check", "--deploy", SECRET_KEY=secrets.token_urlsafe(60), UTSYN_DATA_DIR=str(tmp_path)
    )
    assert done.stdout.strip() == "System check identified no issues (0 silenced)."
    assert done.stderr == ""


def test_a_weak_key_is_caught(tmp_path):
    done = manage("check", "--deploy", SECRET_KEY="short", UTSYN_DATA_DIR=str(tmp_path))
    assert "security.W009" in done.stderr


def test_production_does_not_start_without_a_key(tmp_path):
    done = manage("check", UTSYN_DATA_DIR=str(tmp_path))
    assert done.returncode != 0
    assert "Set SECRET_KEY" in done.stderr
