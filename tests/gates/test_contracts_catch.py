"""The import contracts, shown to catch each kind of arrow that must not be."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = (ROOT / "pyproject.toml").read_text()


def names_in_contracts():
    """Return the packages and modules that the contracts name without a wildcard."""
    for one in tomllib.loads(PROJECT)["tool"]["importlinter"]["contracts"]:
        for container in one.get("containers", []):
            yield container
            for layer in one["layers"]:
                if not layer.startswith("("):
                    yield f"{container}.{layer}"
        named = one.get("source_modules", []) + one.get("forbidden_modules", [])
        yield from (
            name for name in named if name.split(".")[0] in {"portal", "mobility", "guests"}
        )


FORBIDDEN = {
    "portal.people.selectors": "mobility.stays",
    "mobility.stays.services": "guests",
    "portal.core.periods": "django",
    "mobility.stays.rules.terms": "django",
    "portal.places.selectors": "portal.imports",
    "mobility.stays.selectors": "mobility.reports",
    "portal.rulesets.services": "portal.web.lists",
    "portal.people.views": "portal.web.views",
    "mobility.reports.rules": "mobility.reports.models",
    "mobility.reports.models": "mobility.reports.access",
    "mobility.reports.access": "mobility.reports.selectors",
    "mobility.reports.selectors": "mobility.reports.services",
    "mobility.reports.services": "mobility.reports.forms",
    "mobility.reports.tables": "mobility.reports.tasks",
    "mobility.reports.forms": "mobility.reports.views",
    "guests.arrivals.services": "mobility.stays.selectors",
    "guests.arrivals.rules.paths": "django",
    "guests.arrivals.selectors": "guests.reception",
}


def package(root, name):
    """Make a package, and those around it."""
    folder = root.joinpath(*name.split("."))
    folder.mkdir(parents=True, exist_ok=True)
    for one in (folder, *folder.parents):
        if one == root:
            return
        (one / "__init__.py").touch()


def module(root, name, line=""):
    """Write a module of one line, unless it is a package already."""
    file = root.joinpath(*name.split(".")).with_suffix(".py")
    package(root, name.rpartition(".")[0])
    if not file.with_suffix("").is_dir():
        file.write_text(f"{line}\n")


def lint(root, arrows):
    """Check a house that has just these arrows; return the status and what was printed."""
    (root / "pyproject.toml").write_text(PROJECT)
    for name in names_in_contracts():
        if "*" not in name:
            package(root, name)
    for target in {*arrows.values(), "mobility.stays.rules.terms"}:
        if "." in target:
            module(root, target)
    for source, target in arrows.items():
        module(root, source, f"import {target}")
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Contracts" in done.stdout, done.stdout + done.stderr
    return done.returncode, " ".join(done.stdout.split())


def test_a_house_without_arrows_keeps_all_contracts(tmp_path):
    status, _ = lint(tmp_path, {})
    assert status == 0


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """What is printed about a house with every arrow that must not be."""
    status, text = lint(tmp_path_factory.mktemp("house"), FORBIDDEN)
    assert status == 1
    return text


@pytest.mark.parametrize("source", FORBIDDEN)
def test_a_forbidden_arrow_is_caught(printed, source):
    assert f"{source} -> {FORBIDDEN[source]}" in printed
