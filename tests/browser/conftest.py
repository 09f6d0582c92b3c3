"""A live portal for the browser: its own data folder, seeded, served as a user would get it."""

import os
import shutil
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path
from threading import Event

import pytest
from playwright.sync_api import sync_playwright

from mobility.management.demo.cast import DOMAIN, MEMBERS, PASSWORD
from tests.browser.person import Person
from tests.browser.stored import Stored

ROOT = Path(__file__).resolve().parents[2]
STAFF = "240"


def chromium():
    """Return the path of the machine's chromium, or None."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address, process, tries=300):
    """Wait until the address answers, or say why it never will."""
    waiting = Event()
    for _ in range(tries):
        if process.poll() is not None:
            raise RuntimeError("the portal stopped while it was starting")
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            waiting.wait(0.1)
    raise RuntimeError("the portal did not answer in time")


def manage(env, *words):
    """Run a command of the portal and return what it printed."""
    done = subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env=env,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


@pytest.fixture(scope="session")
def data_folder(tmp_path_factory):
    """The live portal's data folder, with its database."""
    return tmp_path_factory.mktemp("portal")


@pytest.fixture(scope="session")
def portal(data_folder):
    """Start web and worker on a seeded data folder; yield the address."""
    folder, port = data_folder, free_port()
    env = {
        k: v for k, v in os.environ.items() if k not in ("EMAIL_URL", "BROKER_URL", "DATABASE_URL")
    }
    env |= {"UTSYN_DATA_DIR": str(folder), "SITE_URL": f"http://localhost:{port}"}
    env |= {"GUNICORN_CMD_ARGS": f"--bind 127.0.0.1:{port} --log-level warning"}
    manage(env, "migrate", "--verbosity", "0")
    manage(env, "seed_demo", "--staff", STAFF)
    bin_dir = Path(sys.executable).parent
    web = subprocess.Popen(
        [bin_dir / "gunicorn", "portal.wsgi:application", "--threads", "4"],
        cwd=ROOT,
        env=env,
    )
    worker = subprocess.Popen(
        [bin_dir / "celery", "-A", "portal", "worker", "-P", "threads", "-c", "2"],
        cwd=ROOT,
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(f"http://localhost:{port}/healthz", web)
        yield f"http://localhost:{port}"
    finally:
        for process in (web, worker):
            process.terminate()
        for process in (web, worker):
            process.wait(timeout=30)


@pytest.fixture(scope="session")
def signins(portal):
    """The demo sign-ins by role: {role: (email, password)}."""
    return {member.key: (member.email, PASSWORD) for member in MEMBERS}


@pytest.fixture(scope="session")
def browser():
    """The machine's chromium, without traffic of its own."""
    path = chromium()
    if path is None:
        if os.environ.get("UTSYN_CI"):
            pytest.fail("chromium is missing: install the package chromium")
        pytest.skip("chromium is not installed")
    with sync_playwright() as play:
        running = play.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
        )
        yield running
        running.close()


@pytest.fixture
def stored(data_folder):
    """The portal's database, for what time does and mail brings."""
    base = Stored(data_folder)
    yield base
    base.close()


@pytest.fixture
def person(browser, portal):
    """Return a function that signs somebody in, once for each window.

    Afterwards nothing is left that axe found or the console said.
    """
    there = {}

    def enter(name, window=1):
        if (name, window) not in there:
            there[name, window] = Person(browser, portal, address_of(name))
        return there[name, window]

    yield enter
    found = {name: lines for one in there.values() for name, lines in one.looked.items() if lines}
    complaints = [line for one in there.values() for line in one.complaints]
    for one in there.values():
        one.close()
    assert (found, complaints) == ({}, [])


def address_of(name):
    return name if "@" in name else f"{name}@{DOMAIN}"
