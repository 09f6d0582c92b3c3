"""A condition as plain rows that a form can show: lines, some of them gathered in groups."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from portal.checklists.rules.conditions import Tree
from portal.core.contributions import FactField

GROUPS = ("A", "B", "C")
TOGETHER = ("all", "any")
OF_GROUP = ("any", "all", "none")
# What a line may say of a kind of fact.
SAYS: Mapping[str, tuple[str, ...]] = {
    "choice": ("in", "not_in", "known", "not_known"),
    "codes": ("in", "not_in", "known", "not_known"),
    "switch": ("yes", "no", "known", "not_known"),
    "number": ("at_least", "over", "at_most", "under", "known", "not_known"),
}
_OPPOSITE = {
    "in": "not_in",
    "yes": "no",
    "no": "yes",
    "known": "not_known",
    "not_known": "known",
    "at_least": "under",
    "under": "at_least",
    "over": "at_most",
    "at_most": "over",
}
_NUMBERS = ("at_least", "over", "at_most", "under")


@dataclass(frozen=True, slots=True)
class Row:
    """One line about a fact: what it says, the value it names, the group it stands in."""

    fact: str
    says: str
    value: Any = None
    group: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """All lines of a condition: how they hold together, and how those of each group do."""

    join: str = "all"
    lines: tuple[Row, ...] = ()
    groups: Mapping[str, str] = field(default_factory=dict)


def rows_of(tree: Tree) -> Rows | None:
    """Return a condition as rows, or None where it is nested deeper than rows can show."""
    if not tree:
        return Rows()
    join = next((one for one in TOGETHER if one in tree), "")
    parts = tree[join] if join else [tree]
    lines: list[Row] = []
    groups: dict[str, str] = {}
    for part in parts:
        line = _row(part)
        if line:
            lines.append(line)
            continue
        found = _group(part)
        if found is None or len(groups) == len(GROUPS):
            return None
        letter = GROUPS[len(groups)]
        groups[letter] = found[0]
        lines += [Row(one.fact, one.says, one.value, letter) for one in found[1]]
    return Rows(join or "all", tuple(lines), groups)


def _row(part: Tree) -> Row | None:
    if set(part) == {"not"}:
        inner = _row(part["not"])
        opposite = _OPPOSITE.get(inner.says) if inner else None
        return Row(inner.fact, opposite, inner.value) if inner and opposite else None
    if "fact" not in part:
        return None
    operator = next(one for one in part if one != "fact")
    says = _says(operator, part[operator])
    value = part[operator] if says in (*_NUMBERS, "in") else None
    if operator == "is" and says == "in":
        value = [value]
    return Row(part["fact"], says, value) if says else None


def _says(operator: str, value: Any) -> str:
    """Return what a line says with an operator, or nothing where no line can say it."""
    if operator == "known":
        return "known" if value else "not_known"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if operator in _NUMBERS:
        return operator
    return "" if isinstance(value, int) else "in"


def _group(part: Tree) -> tuple[str, list[Row]] | None:
    inner, none = (part["not"], True) if set(part) == {"not"} else (part, False)
    join = next((one for one in TOGETHER if one in inner), "")
    if not join or (none and join == "all"):
        return None
    lines = [_row(one) for one in inner[join]]
    known = [one for one in lines if one]
    return None if len(known) < len(lines) else ("none" if none else join, known)


def tree_of(rows: Rows, fields: Mapping[str, FactField]) -> Tree:
    """Return the condition that rows say; no rows at all hold always."""
    parts: list[Tree] = []
    seen: set[str] = set()
    for line in rows.lines:
        if not line.group:
            parts.append(_tree(line, fields))
        elif line.group not in seen:
            seen.add(line.group)
            inner = [_tree(one, fields) for one in rows.lines if one.group == line.group]
            parts.append(_gathered(inner, rows.groups.get(line.group, "any")))
    if len(parts) == 1:
        return parts[0]
    return {rows.join: parts} if parts else {}


def _gathered(inner: list[Tree], how: str) -> Tree:
    if how == "none":
        return {"not": {"any": inner}}
    return {how: inner} if len(inner) > 1 else inner[0]


def _tree(line: Row, fields: Mapping[str, FactField]) -> Tree:
    name = line.fact
    if line.says in ("known", "not_known"):
        return {"fact": name, "known": line.says == "known"}
    if line.says in ("yes", "no"):
        return {"fact": name, "is": line.says == "yes"}
    if line.says in _NUMBERS:
        return {"fact": name, line.says: line.value}
    values = _values(line.value)
    one = fields[name].kind == "choice" and len(values) == 1
    found: Tree = {"fact": name, "is": values[0]} if one else {"fact": name, "in": values}
    return {"not": found} if line.says == "not_in" else found


def _values(value: Any) -> list[Any]:
    return list(value) if isinstance(value, Iterable) and not isinstance(value, str) else [value]
