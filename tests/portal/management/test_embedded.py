"""Web and worker of one machine live and die together, and say why they cannot start."""

import os
import select
import signal
import socket
import sys

import pytest

from portal.management.embedded import (
    STOP_SIGNALS,
    Children,
    EmbeddedError,
    commands,
    environment,
    only_one,
    refuse_taken_port,
)

STAYS = [sys.executable, "-c", "import signal; signal.pause()"]
ENDS = [sys.executable, "-c", "raise SystemExit(3)"]
# Ignores the polite signal and has a child of its own; both hold the pipe open while they live.
STUBBORN = """
import signal, subprocess, sys
signal.signal(signal.SIGTERM, signal.SIG_IGN)
with open(sys.argv[1], "w") as pipe:
    wait = [sys.executable, "-c", "import signal; signal.pause()"]
    subprocess.Popen(wait, pass_fds=[pipe.fileno()])
    print("up", file=pipe, flush=True)
    signal.pause()
"""


@pytest.fixture
def children(tmp_path):
    """Children that are stopped whatever a test does, and our own signals as they were."""
    kept = {number: signal.getsignal(number) for number in STOP_SIGNALS}
    all_of_them = Children(tmp_path, dict(os.environ))
    yield all_of_them
    all_of_them.stop()
    for number, handler in kept.items():
        signal.signal(number, handler)


def group_lives(leader):
    try:
        os.killpg(leader, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_taken_port_is_refused_with_a_way_out():
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        pytest.raises(EmbeddedError, match="--port"),
    ):
        refuse_taken_port(server.getsockname()[1])


def test_a_second_portal_on_the_same_folder_is_told_where_the_first_is(tmp_path):
    with (
        only_one(tmp_path / "running", "http://localhost:8000"),
        pytest.raises(EmbeddedError, match="http://localhost:8000"),
        only_one(tmp_path / "running", "http://localhost:8001"),
    ):
        pass


def test_the_folder_is_free_again_afterwards(tmp_path):
    with only_one(tmp_path / "running", "http://localhost:8000"):
        pass
    with only_one(tmp_path / "running", "http://localhost:8001"):
        assert (tmp_path / "running").read_text() == "http://localhost:8001"


def test_a_child_that_ends_by_itself_is_named(children):
    children.start({"web": STAYS, "worker": ENDS})
    with pytest.raises(EmbeddedError, match=r"worker process ended by itself \(status 3\)"):
        children.watch(lambda: True, lambda: None)


def test_stopping_leaves_no_process(children):
    children.start({"web": STAYS, "worker": STAYS})
    leaders = [child.pid for child in children.running.values()]
    children.stop()
    assert [leader for leader in leaders if group_lives(leader)] == []


def test_what_does_not_stop_when_asked_is_ended_with_all_it_started(
    children, tmp_path, monkeypatch
):
    monkeypatch.setattr("portal.management.embedded.SECONDS_TO_STOP", 0.2)
    os.mkfifo(tmp_path / "pipe")
    children.start({"worker": [sys.executable, "-c", STUBBORN, str(tmp_path / "pipe")]})
    with (tmp_path / "pipe").open() as pipe:
        assert pipe.readline() == "up\n"
        children.stop()
        closed, _, _ = select.select([pipe], [], [], 10)
        assert closed
        assert pipe.read() == ""


@pytest.mark.parametrize("number", STOP_SIGNALS)
def test_a_signal_ends_the_watch(children, number):
    children.start({"web": STAYS})
    said = []

    def announce():
        said.append("ready")
        os.kill(os.getpid(), number)

    children.watch(lambda: True, announce)
    assert said == ["ready"]


def test_a_web_that_never_answers_is_not_waited_for_for_ever(children, monkeypatch):
    monkeypatch.setattr("portal.management.embedded.SECONDS_TO_ANSWER", 0.0)
    children.start({"web": STAYS})
    with pytest.raises(EmbeddedError, match="did not answer"):
        children.watch(lambda: False, lambda: None)


def test_the_web_listens_on_localhost_only(tmp_path):
    web = commands(port=8123, schedule=tmp_path / "schedule")["web"]
    assert web[web.index("--bind") + 1] == "127.0.0.1:8123"


def test_links_in_mail_lead_to_the_port_unless_told_otherwise(monkeypatch):
    monkeypatch.delenv("SITE_URL", raising=False)
    assert environment(address="http://localhost:8123")["SITE_URL"] == "http://localhost:8123"
    monkeypatch.setenv("SITE_URL", "https://utsyn.example.org")
    assert environment(address="http://localhost:8123")["SITE_URL"] == "https://utsyn.example.org"
