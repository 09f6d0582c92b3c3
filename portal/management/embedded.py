"""Run web, worker and scheduler of one machine as children that live and die together."""

import contextlib
import fcntl
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
SECONDS_TO_STOP = 15.0
SECONDS_TO_ANSWER = 90.0


class EmbeddedError(Exception):
    """Why the portal cannot start or go on, as a sentence for the terminal."""


def commands(*, port: int, schedule: Path) -> dict[str, list[str]]:
    """Return the command line of each child: the web on localhost only, and the worker."""
    web = ["gunicorn", "portal.wsgi", "--bind", f"127.0.0.1:{port}", "--workers", "2"]
    web += ["--threads", "4", "--graceful-timeout", "5", "--log-level", "warning"]
    web += ["--no-control-socket"]
    # Threads, because a file queue needs no more; -B runs the scheduler beside the worker.
    worker = [
        "celery",
        "--quiet",
        "-A",
        "portal.celery",
        "worker",
        "--pool",
        "threads",
        "--concurrency",
        "2",
    ]
    worker += ["--beat", "--schedule", str(schedule), "--loglevel", "WARNING"]
    worker += ["--without-gossip", "--without-mingle"]
    return {
        name: [sys.executable, "-m", *line] for name, line in (("web", web), ("worker", worker))
    }


def refuse_taken_port(port: int) -> None:
    """Raise if somebody already answers on the port, or may not be listened on."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            message = (
                f"Port {port} on localhost cannot be used ({error.strerror}). "
                "Stop what listens there, or choose another with --port."
            )
            raise EmbeddedError(message) from error


@contextlib.contextmanager
def only_one(lock: Path, address: str) -> Iterator[None]:
    """Hold the data folder's lock, or say where the portal already runs on it."""
    with lock.open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            file.seek(0)
            message = f"The portal already runs on {lock.parent}: {file.read().strip()}"
            raise EmbeddedError(message) from error
        _write(file, address)
        yield
        _write(file, "")


@dataclass(slots=True)
class Children:
    """The running processes, each the leader of a group of its own."""

    folder: Path
    environment: Mapping[str, str]
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    asked_to_stop: bool = False

    def start(self, lines: Mapping[str, list[str]]) -> None:
        """Start all; from here on Ctrl-C reaches only us, and we stop them in order."""
        for signal_number in STOP_SIGNALS:
            signal.signal(signal_number, self._stop_later)
        for name, line in lines.items():
            self.running[name] = subprocess.Popen(  # noqa: S603 - our own command lines
                line,
                cwd=self.folder,
                env=dict(self.environment),
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )

    def watch(self, ready: Callable[[], bool], announce: Callable[[], None]) -> None:
        """Announce once the web answers, then wait until asked to stop; raise if a child ends."""
        deadline = time.monotonic() + SECONDS_TO_ANSWER
        announced = False
        while not self.asked_to_stop:
            self._refuse_dead()
            if not announced and ready():
                announce()
                announced = True
            if not announced and time.monotonic() > deadline:
                message = f"The web did not answer within {SECONDS_TO_ANSWER:.0f} seconds."
                raise EmbeddedError(message)
            time.sleep(0.2)

    def stop(self) -> None:
        """End all children and whatever they started; the last resort is a kill."""
        for child in self.running.values():
            _signal_group(child, signal.SIGTERM, leader_only=True)
        deadline = time.monotonic() + SECONDS_TO_STOP
        for child in self.running.values():
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(max(0.1, deadline - time.monotonic()))
            _signal_group(child, signal.SIGKILL)
            child.wait()

    def _stop_later(self, number: int, frame: FrameType | None) -> None:
        self.asked_to_stop = True

    def _refuse_dead(self) -> None:
        for name, child in self.running.items():
            if child.poll() is not None:
                message = f"The {name} process ended by itself (status {child.returncode})."
                raise EmbeddedError(message)


def answers(url: str) -> bool:
    """Tell whether the health page says that all is well."""
    try:
        with urlopen(Request(url), timeout=5) as answer:  # noqa: S310 - our own http address
            return bool(answer.status == 200)
    except (HTTPError, URLError, OSError):
        return False


def environment(*, address: str) -> dict[str, str]:
    """Return the children's environment: ours, with the address for links in mail."""
    # In a container root is the only user; the embedded portal listens on localhost only.
    quiet = "ignore:You're running the worker with superuser privileges"
    fixed = {"PYTHONUNBUFFERED": "1", "PYTHONWARNINGS": quiet}
    return {"SITE_URL": address, **os.environ, **fixed}


def _signal_group(
    child: subprocess.Popen[bytes], number: signal.Signals, *, leader_only: bool = False
) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if leader_only:
            child.send_signal(number)
        else:
            os.killpg(child.pid, number)


def _write(file: IO[str], text: str) -> None:
    file.seek(0)
    file.truncate()
    file.write(text)
    file.flush()
