"""What a rule noticed, in a form that page, letter and report can word."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

Severity = Literal["info", "warning", "blocking"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark of a rule: its code, the facts it rests on and the source of the rule.

    `facts` hold plain values (dates, numbers, codes) that the wording of `code` inserts.
    """

    code: str
    severity: Severity = "info"
    facts: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    source: str = ""
