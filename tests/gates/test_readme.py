"""The README is the map: what it names is there, and what is there is named."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

from mobility.management.demo.cast import MEMBERS, PASSWORD
from tests.gates import house

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text()
PRODUCTION = (ROOT / "deploy" / "README.md").read_text()


@pytest.mark.parametrize("room", house.rooms(ROOT))
def test_the_map_shows_every_room(room):
    assert re.search(rf"^  {room.partition('.')[2]}/ ", README, flags=re.MULTILINE)


def test_the_map_shows_no_room_that_is_gone():
    shown = re.findall(r"^  (\w+)/ ", README, flags=re.MULTILINE)
    there = {room.partition(".")[2] for room in house.rooms(ROOT)} | {"management"}
    assert set(shown) <= there


def test_the_sign_ins_of_the_demo_are_told():
    assert [one.email for one in MEMBERS if f"`{one.email}`" not in README] == []
    assert f"`{PASSWORD}`" in README


@pytest.mark.parametrize("text", [README, PRODUCTION], ids=["README", "deploy"])
def test_every_command_that_is_named_exists(text):
    named = set(re.findall(r"manage\.py ([a-z_]+)", text))
    assert named - set(get_commands()) == set()


@pytest.mark.parametrize(
    "path",
    sorted(set(re.findall(r"`((?:portal|mobility|templates|tests|deploy)/[\w./-]+)`", README))),
)
def test_every_path_that_is_named_exists(path):
    assert (ROOT / path).exists()


def test_every_setting_from_the_environment_is_told():
    code = "".join((ROOT / "portal" / name).read_text() for name in ("settings.py", "env.py"))
    read = set(re.findall(r"(?:env\.\w+|flag)\(\s*\"([A-Z_]+)\"", code))
    # DEBUG is for the developer's own machine, the other for the tests.
    assert {name for name in read if f"`{name}`" not in PRODUCTION} <= {"DEBUG", "UTSYN_TEST_DB"}
