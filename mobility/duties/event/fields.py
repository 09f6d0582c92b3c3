"""What conditions of a stay's own tasks may name. Plain data."""

from collections.abc import Mapping
from typing import Any

from portal.core.contributions import FactField

CODE = "stay"
ANCHORS = ("departure", "return")
PHASES = ("before", "during", "after")
ROLES = (
    "person",
    "head",
    "department_administrator",
    "hr",
    "it",
    "payroll_and_finance",
    "international_officer",
)
_PURPOSES = ("research", "teaching", "training", "fieldwork", "network", "hosted")
FACTS: tuple[FactField, ...] = (
    FactField("days", "number", unit="days", asked_of="person"),
    FactField("outside_eea", "switch", asked_of="person"),
    FactField("high_risk", "switch", asked_of="person"),
    FactField("companions", "number", asked_of="person"),
    FactField("children", "number", asked_of="person"),
    FactField("purposes", "codes", _PURPOSES, prefix="segment_purpose", asked_of="person"),
    FactField("erasmus", "switch", asked_of="person"),
)
EXAMPLE: Mapping[str, Any] = {
    "facts": {
        "days": 180,
        "outside_eea": True,
        "high_risk": False,
        "companions": 1,
        "children": 0,
        "purposes": ["research"],
        "erasmus": False,
    },
    "anchors": {"departure": "2027-01-15", "return": "2027-07-13"},
}
