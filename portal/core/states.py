"""State machines as data, and what happens where two people change the same thing."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Transition:
    """A named step from one of the source states to the target."""

    name: str
    sources: tuple[str, ...]
    target: str


class ChangedMeanwhileError(Exception):
    """Somebody else was faster: nothing was written."""


def fingerprint(values: Mapping[str, Any]) -> str:
    """Return a short text that is the same only while the values are.

    A form carries it from the moment it was drawn, so that a stale tab is noticed.
    """
    text = json.dumps(values, sort_keys=True, default=str, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
