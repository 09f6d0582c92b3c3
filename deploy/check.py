"""Run every gate and every test, tell what each cost, and end with what passed and failed.

Called by check.sh, which makes the environment. Standard library only, besides psycopg.
"""

from __future__ import annotations

import argparse
import contextlib
import getpass
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

# This file must speak even where these are not installed.
try:
    import psycopg
    import redis
except ImportError:
    psycopg = redis = None  # type: ignore[assignment]

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
# What a developer has set for a running portal must not change what is checked.
# Real data that no clone carries: tests that read it say so and are named, not failed.
NOT_COMMITTED = "the shared"
FOREIGN = {
    "ACCESSIBILITY_STATEMENT_URL",
    "ALLOWED_HOSTS",
    "BROKER_URL",
    "CACHE_URL",
    "DATABASE_URL",
    "DEBUG",
    "DEFAULT_FROM_EMAIL",
    "DJANGO_SETTINGS_MODULE",
    "EMAIL_URL",
    "SECRET_KEY",
    "SECRET_KEY_FILE",
    "SECURE_SSL_REDIRECT",
    "SESSION_SECONDS",
    "SITE_URL",
    "TRUSTED_PROXIES",
    "UTSYN_DATA_DIR",
    "UTSYN_PRODUCTION",
    "UTSYN_TEST_DB",
}
# The tests of the rooms and the journeys, which under UTSYN_CI run on one database.
ROOMS_TESTS = ("tests/portal", "tests/mobility", "tests/guests", "tests/journeys")
# The long journeys in the browser, which under UTSYN_CI are left to a run without it.
LONG_JOURNEYS = ("professor", "phd_candidate", "guest")
CLEAN_CHECK = "System check identified no issues (0 silenced)."


@dataclass(slots=True)
class Result:
    """What one gate or one run of tests came to."""

    name: str
    passed: int = 0
    failed: int = 0
    seconds: float = 0.0
    output: str = ""
    ran: set[str] = field(default_factory=set)
    left_out: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Gate:
    """A command that must end well; `only_line` also says all it may print."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    only_line: str = ""


def gates(folder: Path) -> list[Gate]:
    """Return the gates before the tests, the slowest first."""
    production = production_environment(folder)
    scripts = [*sorted((ROOT / "deploy").glob("*.sh")), ROOT / ".ci" / "run"]
    return [
        Gate("types", (tool("mypy"),)),
        Gate("static files of production", manage("collectstatic", "--no-input"), production),
        Gate("templates", (tool("djlint"), "templates", "--lint", "--quiet")),
        Gate("format", (tool("ruff"), "format", "--check", "--quiet", ".")),
        Gate("lint", (tool("ruff"), "check", "--quiet", ".")),
        Gate("import contracts", (tool("lint-imports"), "--no-cache")),
        Gate("migrations", manage("makemigrations", "--check", "--dry-run")),
        Gate("translations", manage("collect_wording", "--check")),
        Gate("production settings", manage("check", "--deploy"), production, CLEAN_CHECK),
        Gate("shell scripts", ("bash", "-n", *map(str, scripts))),
        Gate("Python packages", (sys.executable, "-m", "pip", "check", "--quiet")),
    ]


def production_environment(folder: Path) -> dict[str, str]:
    """Return what a real installation would set."""
    return {
        "UTSYN_PRODUCTION": "True",
        "UTSYN_DATA_DIR": str(folder / "production"),
        "SECRET_KEY": secrets.token_urlsafe(60),
        "ALLOWED_HOSTS": "utsyn.example.org",
        "SITE_URL": "https://utsyn.example.org",
        "EMAIL_URL": "smtp://localhost:25",
        "BROKER_URL": "redis://localhost:6379/0",
        "CACHE_URL": "redis://localhost:6379/1",
    }


def run_gate(gate: Gate, environment: Mapping[str, str]) -> Result:
    """Run one gate and keep its output for when it fails."""
    began = time.monotonic()
    done = subprocess.run(
        gate.command,
        cwd=ROOT,
        env={**environment, **gate.environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    well = done.returncode == 0 and gate.only_line in {"", done.stdout.strip()}
    seconds = time.monotonic() - began
    return Result(gate.name, int(well), int(not well), seconds, "" if well else done.stdout)


def run_gates(environment: Mapping[str, str], folder: Path) -> Iterator[Result]:
    """Run all gates, two at a time, and show each as it ends."""
    with ThreadPoolExecutor(2) as pool:
        for result in pool.map(lambda gate: run_gate(gate, environment), gates(folder)):
            show(result)
            yield result


def run_tests(
    name: str, arguments: Iterable[str], environment: Mapping[str, str], folder: Path
) -> Result:
    """Run pytest with its own output on the terminal, and count each test."""
    say(f"\n=== {name}")
    report = folder / f"{secrets.token_hex(4)}.xml"
    began = time.monotonic()
    done = subprocess.run(
        [tool("pytest"), "-q", "--no-header", f"--junitxml={report}", *arguments],
        cwd=ROOT,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        check=False,
    )
    result = count(name, report)
    result.seconds = time.monotonic() - began
    # Collection that broke, or no test at all, is a failure that no single test shows.
    if done.returncode != 0 and result.failed == 0:
        result.failed = 1
        result.output = f"pytest ended with status {done.returncode}\n"
    show(result)
    return result


def count(name: str, report: Path) -> Result:
    """Read pytest's JUnit report: each test passed, failed or was left out for a reason."""
    result = Result(name)
    if not report.exists():
        return result
    for case in ET.parse(report).iter("testcase"):  # noqa: S314 - our own file
        test = f"{case.get('classname')}::{case.get('name')}"
        skipped = case.find("skipped")
        if case.find("failure") is not None or case.find("error") is not None:
            result.failed += 1
        elif skipped is not None:
            result.left_out[test] = skipped.get("message", "")
        else:
            result.passed += 1
        if skipped is None:
            result.ran.add(test)
    return result


def postgres_url() -> str:
    """Return the PostgreSQL to test on: DATABASE_URL, or a local one that lets us in."""
    given = os.environ.get("DATABASE_URL", "")
    if given.startswith(("postgres://", "postgresql://")):
        return given
    users = dict.fromkeys((getpass.getuser(), "root", "postgres"))
    candidates = [
        f"postgres://{user}@127.0.0.1:5432/{database}"
        for user in users
        for database in dict.fromkeys((user, "postgres"))
    ]
    return next((url for url in candidates if may_create_databases(url)), "")


def may_create_databases(url: str) -> bool:
    """Tell whether the server lets us in and the role may make a test database."""
    if psycopg is None:
        return False
    question = "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
    with contextlib.suppress(psycopg.Error), psycopg.connect(url, connect_timeout=3) as connection:
        row = connection.execute(question).fetchone()
        return bool(row and row[0])
    return False


def redis_answers() -> bool:
    """Tell whether the broker of production answers on this machine."""
    if redis is None:
        return False
    with contextlib.suppress(redis.RedisError):
        return bool(redis.Redis(socket_connect_timeout=3).ping())
    return False


def chromium() -> str | None:
    """Return the path of chromium, or None."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def all_tests(
    environment: Mapping[str, str], folder: Path, *, quick: bool, strict: bool
) -> Iterator[Result]:
    """Run the tests on SQLite, on PostgreSQL and in the browser, as far as they are there.

    With UTSYN_CI a test that needs no second database runs on one: those of the rooms on
    PostgreSQL with the journeys, the access matrix, the query counts and the gates on SQLite.
    """
    plain = ("-n", "2", "-m", "not browser and not proof")
    url = None if quick else postgres_url()
    once = [str(ROOT / name) for name in ROOMS_TESTS] if strict and url else []
    short = [f"--ignore={journey(name)}" for name in LONG_JOURNEYS] if once else []
    browser = None if quick or not chromium() else start_browser(environment, folder, short)
    if once:
        say(f"\n!!! UTSYN_CI: on one database each: {', '.join(ROOMS_TESTS)} on PostgreSQL.")
        say(f"!!! UTSYN_CI: not in the browser: the journeys {', '.join(LONG_JOURNEYS)}.")
    left_out = [f"--ignore={name}" for name in once]
    yield run_tests("tests on SQLite", (*plain, *left_out), environment, folder)
    if quick:
        say("\n--quick: PostgreSQL and browser are left out.")
        return
    if url:
        name = f"check_{os.getpid()}"
        on_postgres = {**environment, "DATABASE_URL": url, "UTSYN_TEST_DB": name}
        yield run_tests("tests on PostgreSQL", (*plain, *once), on_postgres, folder)
    else:
        yield missing("PostgreSQL", "no local one answers and DATABASE_URL names none", strict)
    if browser:
        yield end_browser(browser)
    else:
        yield missing("browser tests", "chromium is not installed", strict)
    if strict and not redis_answers():
        yield missing("Redis", "none answers on localhost", strict)


@dataclass(frozen=True, slots=True)
class Started:
    """The browser's tests, which run beside the others: their process, output and report."""

    process: subprocess.Popen[bytes]
    output: Path
    report: Path
    began: float


def journey(name: str) -> Path:
    """Return the file of a journey in the browser."""
    return ROOT / "tests" / "browser" / f"test_journey_{name}.py"


def start_browser(
    environment: Mapping[str, str], folder: Path, without: Iterable[str] = ()
) -> Started:
    """Start the tests in the browser; most of their time they wait for pages."""
    command = [tool("pytest"), "-q", "--no-header", "-m", "browser", *without]
    output, report = folder / "browser.txt", folder / "browser.xml"
    with output.open("wb") as file:
        process = subprocess.Popen(
            [*command, f"--junitxml={report}"],
            cwd=ROOT,
            env={**environment, "UTSYN_DATA_DIR": str(folder / "browser-data")},
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
        )
    return Started(process, output, report, time.monotonic())


def end_browser(started: Started) -> Result:
    """Wait for the tests in the browser and show what they said."""
    say("\n=== tests in the browser")
    status = started.process.wait()
    say(started.output.read_text(errors="replace"))
    result = count("tests in the browser", started.report)
    result.seconds = time.monotonic() - started.began
    if status != 0 and result.failed == 0:
        result.failed = 1
        result.output = f"pytest ended with status {status}\n"
    show(result)
    return result


def missing(name: str, why: str, strict: bool) -> Result:  # noqa: FBT001
    """Say loudly what could not run; where nothing may be skipped, that is a failure."""
    line = "!" * 78
    say(f"\n{line}\n!!! SKIPPED: {name}: {why}\n{line}")
    return Result(name, failed=int(strict), output=f"{name}: {why}\n")


def nowhere(results: list[Result]) -> dict[str, str]:
    """Return the tests that were left out of every run, with the reason."""
    ran = {test for result in results for test in result.ran}
    left_out = {test: why for result in results for test, why in result.left_out.items()}
    return {test: why for test, why in sorted(left_out.items()) if test not in ran}


def show(result: Result) -> None:
    """Print one line for a result, and its output if it failed."""
    mark = "FAIL" if result.failed else "ok  "
    tests = f"  {result.passed} passed, {result.failed} failed" if result.ran else ""
    say(f"{mark}  {result.name:<28}{result.seconds:7.1f} s{tests}")
    if result.failed and result.output:
        say("".join(f"      {line}\n" for line in result.output.splitlines()))


def say(text: str) -> None:
    """Print at once, so that the order on the terminal is the order of events."""
    print(text, flush=True)  # noqa: T201


def tool(name: str) -> str:
    """Return a tool of this environment."""
    return str(BIN / name)


def manage(*words: str) -> tuple[str, ...]:
    """Return a management command with every warning shown."""
    return (sys.executable, "-W", "default", str(ROOT / "manage.py"), *words)


def main() -> int:
    """Run what was asked for; return 1 if anything failed."""
    parser = argparse.ArgumentParser(prog="deploy/check.sh", description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="without PostgreSQL and browser")
    quick = parser.parse_args().quick
    strict = os.environ.get("UTSYN_CI", "") not in {"", "0"}
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="utsyn-check-") as name:
        folder = Path(name)
        environment = {key: value for key, value in os.environ.items() if key not in FOREIGN}
        environment |= {"UTSYN_DATA_DIR": str(folder / "data"), "PYTHONUNBUFFERED": "1"}
        results = list(run_gates(environment, folder))
        results += all_tests(environment, folder, quick=quick, strict=strict)
    untried = nowhere(results)
    for test, why in untried.items():
        say(f"!!! ran nowhere: {test}: {why}")
    missed = [why for why in untried.values() if NOT_COMMITTED not in why]
    failed = sum(result.failed for result in results) + (len(missed) if strict else 0)
    say(f"\n=== {time.monotonic() - began:.0f} s in all")
    for result in results:
        if result.failed:
            say(f"FAIL  {result.name}")
    say(f"{sum(result.passed for result in results)} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
