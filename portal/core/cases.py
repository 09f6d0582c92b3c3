"""Cases for a rule, written as JSON: their shape, and reading them into the rule's dataclasses."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal, InvalidOperation
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints


class BadCaseError(ValueError):
    """A case that cannot be read; the message names the place and what belongs there."""


def schema_of(kind: type[Any]) -> dict[str, Any]:
    """Return the JSON schema of a dataclass; what has no default is required.

    A row id may be left out: it is then the place in the list.
    """
    hints = get_type_hints(kind)
    needed = [one.name for one in fields(kind) if one.default is MISSING]
    return {
        "type": "object",
        "properties": {name: _shape(hint) for name, hint in hints.items()},
        "required": [name for name in needed if name != "row_id"],
        "additionalProperties": False,
    }


def schema_of_case(**properties: Any) -> dict[str, Any]:
    """Return the JSON schema of a case; every case has the day it is looked at."""
    return {
        "type": "object",
        "properties": {"on": _SHAPES[date], **properties},
        "required": ["on"],
        "additionalProperties": False,
    }


def list_of(kind: type[Any]) -> dict[str, Any]:
    """Return the JSON schema of a list of objects."""
    return {"type": "array", "items": schema_of(kind)}


def items_of(case: Mapping[str, Any], name: str, kind: type[Any]) -> list[Any]:
    """Return the objects of a list in a case. Raises BadCaseError."""
    rows = case.get(name, [])
    if not isinstance(rows, list):
        message = f"{name}: must be a list"
        raise BadCaseError(message)
    return [item_of(row, kind, f"{name}[{place}]", place) for place, row in enumerate(rows)]


def item_of(row: Any, kind: type[Any], where: str, place: int = 0) -> Any:
    """Return one object of a case. Raises BadCaseError."""
    check_shape(row, schema_of(kind), where)
    hints = get_type_hints(kind)
    read = {name: _value(hints[name], value, f"{where}.{name}") for name, value in row.items()}
    return kind(**({"row_id": place} if "row_id" in hints else {}) | read)


def check_shape(row: Any, schema: Mapping[str, Any], where: str) -> None:
    """Raise BadCaseError unless the row has what it must have and nothing unknown."""
    if not isinstance(row, Mapping):
        message = f"{where}: must be an object"
        raise BadCaseError(message)
    if unknown := set(row) - set(schema["properties"]):
        known = ", ".join(schema["properties"])
        message = f"{where}: there is no {', '.join(sorted(unknown))}; it may have {known}"
        raise BadCaseError(message)
    if missing := [name for name in schema["required"] if name not in row]:
        message = f"{where}: {', '.join(missing)} is missing"
        raise BadCaseError(message)


def _value(hint: Any, value: Any, where: str) -> Any:
    kinds = get_args(hint) if get_origin(hint) in {Union, UnionType} else (hint,)
    if value is None and type(None) in kinds:
        return None
    return _READERS[kinds[0]](value, where)


def day_of(value: Any, where: str) -> date:
    """Return a date of a case. Raises BadCaseError."""
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        message = f"{where}: must be a date, YYYY-MM-DD"
        raise BadCaseError(message) from error


def day_or_none(case: Mapping[str, Any], name: str) -> date | None:
    """Return a date of a case that may be left out. Raises BadCaseError."""
    return None if case.get(name) is None else day_of(case[name], name)


def _decimal(value: Any, where: str) -> Decimal:
    try:
        return Decimal(str(value))
    except InvalidOperation as error:
        message = f"{where}: must be a number"
        raise BadCaseError(message) from error


def _list_of(kind: type[Any], name: str) -> Callable[[Any, str], Any]:
    def read(value: Any, where: str) -> Any:
        if not isinstance(value, list) or any(type(one) is not kind for one in value):
            message = f"{where}: must be a list of {name}"
            raise BadCaseError(message)
        return tuple(value)

    return read


def _exactly(kind: type[Any], name: str) -> Callable[[Any, str], Any]:
    def read(value: Any, where: str) -> Any:
        if type(value) is not kind:
            message = f"{where}: must be {name}"
            raise BadCaseError(message)
        return value

    return read


_READERS: dict[Any, Callable[[Any, str], Any]] = {
    date: day_of,
    Decimal: _decimal,
    str: _exactly(str, "a text"),
    bool: _exactly(bool, "true or false"),
    int: _exactly(int, "a whole number"),
    tuple[str, ...]: _list_of(str, "texts"),
    tuple[int, ...]: _list_of(int, "whole numbers"),
}
_SHAPES: dict[Any, dict[str, Any]] = {
    date: {"type": "string", "format": "date"},
    Decimal: {"type": "number"},
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    tuple[str, ...]: {"type": "array", "items": {"type": "string"}},
    tuple[int, ...]: {"type": "array", "items": {"type": "integer"}},
}


DAY_OR_NONE = {"type": ["string", "null"], "format": "date"}


def _shape(hint: Any) -> dict[str, Any]:
    if get_origin(hint) not in {Union, UnionType}:
        return _SHAPES[hint]
    shape = _SHAPES[get_args(hint)[0]]
    return {**shape, "type": [shape["type"], "null"]}
