"""A remark of a rule before the rule set says how heavy it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Remark:
    """What was noticed, its facts, and the parameter on which it rests."""

    code: str
    facts: Mapping[str, Any]
    rests_on: str
