"""Conditions over named facts, as a tree that stands in JSON, answered yes, no or not known.

A tree is `{"all": [trees]}`, `{"any": [trees]}`, `{"not": tree}`, or one line about a fact:
`{"fact": name, "is": value}`, `"in": [values]`, `"at_least"`, `"over"`, `"at_most"`, `"under"` with
a number, or `"known": true`. An empty tree holds always.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from portal.core.contributions import FactField

Tree = Mapping[str, Any]
ALWAYS: Tree = {}
OPERATORS = ("is", "in", "at_least", "over", "at_most", "under", "known")
_NUMBERS = ("at_least", "over", "at_most", "under")
# Which operators make sense for a kind of fact.
FITTING: Mapping[str, tuple[str, ...]] = {
    "choice": ("is", "in", "known"),
    "codes": ("in", "known"),
    "switch": ("is", "known"),
    "number": (*_NUMBERS, "is", "known"),
}
_JOINS = ("all", "any", "not")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a condition holds; None where it is not known, with the facts that are missing.

    `because` names the facts on which a yes rests.
    """

    holds: bool | None
    missing: tuple[str, ...] = ()
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a condition or template: where, the code of what, and its facts."""

    where: str
    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


YES = Verdict(holds=True)


def evaluate(tree: Tree, facts: Mapping[str, Any]) -> Verdict:
    """Return whether a tree holds for facts, of which None or none at all is not known.

    A part that is not known matters only where it decides: one no makes `all` a no, one yes makes
    `any` a yes.
    """
    if not tree:
        return YES
    if "all" in tree:
        return _joined([evaluate(one, facts) for one in tree["all"]], stops_at=False)
    if "any" in tree:
        return _joined([evaluate(one, facts) for one in tree["any"]], stops_at=True)
    if "not" in tree:
        inner = evaluate(tree["not"], facts)
        holds = None if inner.holds is None else not inner.holds
        return Verdict(holds, inner.missing, tuple(facts_of(tree["not"])) if holds else ())
    return _line(tree, facts)


def _joined(parts: Sequence[Verdict], *, stops_at: bool) -> Verdict:
    deciding = [one for one in parts if one.holds is stops_at]
    unknown = [one for one in parts if one.holds is None]
    if deciding:
        return Verdict(stops_at, (), _names(one.because for one in deciding))
    if unknown:
        return Verdict(None, _names(one.missing for one in unknown))
    return Verdict(not stops_at, (), _names(one.because for one in parts))


def _names(groups: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for group in groups for name in group))


def _line(tree: Tree, facts: Mapping[str, Any]) -> Verdict:
    name = tree["fact"]
    value = facts.get(name)
    if "known" in tree:
        holds = (value is not None) is bool(tree["known"])
        return Verdict(holds, (), (name,) if holds else ())
    if value is None:
        return Verdict(None, (name,))
    operator = next(one for one in OPERATORS if one in tree)
    holds = _COMPARE[operator](value, tree[operator])
    return Verdict(holds, (), (name,) if holds else ())


def _is_one_of(value: Any, wanted: Sequence[Any]) -> bool:
    held = value if isinstance(value, list | tuple | set | frozenset) else [value]
    return any(one in wanted for one in held)


_COMPARE: Mapping[str, Callable[[Any, Any], bool]] = {
    "is": lambda value, wanted: bool(value == wanted),
    "in": _is_one_of,
    "at_least": lambda value, wanted: bool(value >= wanted),
    "over": lambda value, wanted: bool(value > wanted),
    "at_most": lambda value, wanted: bool(value <= wanted),
    "under": lambda value, wanted: bool(value < wanted),
}


def facts_of(tree: Tree) -> list[str]:
    """Return the names of all facts in a tree, each once, in order."""
    return list(dict.fromkeys(_facts_in(tree)))


def _facts_in(tree: Tree) -> Iterator[str]:
    if "fact" in tree:
        yield tree["fact"]
    for join in ("all", "any"):
        for one in tree.get(join, ()):
            yield from _facts_in(one)
    if "not" in tree:
        yield from _facts_in(tree["not"])


def problems_in(tree: Any, fields: Mapping[str, FactField], where: str = "") -> list[Problem]:
    """Return what is wrong with a tree; `where` is the line, as 2 or 2.1."""
    place = where or "1"
    if not isinstance(tree, Mapping):
        return [Problem(place, "not_a_condition")]
    if not tree:
        return []
    joins = [one for one in _JOINS if one in tree]
    if joins:
        if len(tree) > 1:
            return [Problem(place, "mixed_condition")]
        return _problems_joined(tree[joins[0]], joins[0], fields, where)
    return _problems_line(tree, fields, place)


def _problems_joined(
    inner: Any, join: str, fields: Mapping[str, FactField], where: str
) -> list[Problem]:
    if join == "not":
        return problems_in(inner, fields, where)
    if not isinstance(inner, list | tuple):
        return [Problem(where or "1", "needs_a_list", {"join": join})]
    if not inner and where:
        return [Problem(where, "empty_group")]
    return [
        problem
        for number, one in enumerate(inner, start=1)
        for problem in problems_in(one, fields, f"{where}.{number}".lstrip("."))
    ]


def _problems_line(tree: Tree, fields: Mapping[str, FactField], place: str) -> list[Problem]:
    name, operators = tree.get("fact"), [one for one in tree if one != "fact"]
    if not isinstance(name, str) or name not in fields:
        return [Problem(place, "unknown_fact", {"fact": str(name or "")})]
    if len(operators) != 1 or operators[0] not in OPERATORS:
        return [Problem(place, "one_comparison", {"fact": name})]
    operator, found = operators[0], fields[name]
    if operator not in FITTING[found.kind]:
        return [Problem(place, "unfitting_comparison", {"fact": name})]
    return [
        Problem(place, code, {"fact": name, **facts})
        for code, facts in _wrong_value(operator, tree[operator], found)
    ]


def _wrong_value(operator: str, value: Any, found: FactField) -> list[tuple[str, dict[str, Any]]]:
    if operator == "known" or found.kind == "switch":
        return [] if isinstance(value, bool) else [("needs_yes_or_no", {})]
    if found.kind == "number":
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return [] if number else [("needs_a_number", {})]
    listed = value if operator == "in" else [value]
    if not isinstance(listed, list | tuple) or not listed:
        return [("needs_values", {})]
    return [("unknown_value", {"value": str(one)}) for one in listed if one not in found.choices]
