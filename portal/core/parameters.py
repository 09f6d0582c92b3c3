"""Read the parameters of a rule set into a rule's own frozen dataclass."""

from collections.abc import Mapping
from dataclasses import asdict
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar, get_type_hints

Parameters = TypeVar("Parameters")


class BadParametersError(ValueError):
    """Parameters that cannot be used; `problems` says of each field what is wrong."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        self.problems = dict(problems)
        super().__init__("; ".join(f"{name}: {text}" for name, text in self.problems.items()))


def read_parameters(kind: type[Parameters], values: Mapping[str, Any]) -> Parameters:
    """Return the dataclass `kind` filled from a JSON object; what is left out keeps its default.

    Fields are int, bool, str, Decimal (perhaps None), or tuples of str or int. A Decimal stands as
    text in JSON. Raises BadParametersError that names every field that is unknown or wrong.
    """
    hints = get_type_hints(kind)
    problems = {name: "is not a parameter" for name in values if name not in hints}
    read: dict[str, Any] = {}
    for name in hints.keys() & values.keys():
        try:
            read[name] = _READERS[hints[name]](values[name])
        except ValueError as error:
            problems[name] = str(error)
    if problems:
        raise BadParametersError(problems)
    return kind(**read)


def written_parameters(parameters: Any) -> dict[str, Any]:
    """Return a parameter dataclass as a JSON object."""
    return {
        name: _WRITERS.get(type(value), _as_it_is)(value)
        for name, value in asdict(parameters).items()
    }


def _as_it_is(value: Any) -> Any:
    return value


_WRITERS: dict[type[Any], Any] = {tuple: list, Decimal: str}


def _read_number(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        message = "must be a whole number"
        raise ValueError(message)  # noqa: TRY004 -- one kind of error for wrong data
    return value


def _read_decimal(value: Any) -> Decimal:
    try:
        found = Decimal(str(value))
    except InvalidOperation as error:
        message = "must be a number"
        raise ValueError(message) from error
    if isinstance(value, bool) or not found.is_finite():
        message = "must be a number"
        raise ValueError(message)
    return found


def _read_decimal_or_none(value: Any) -> Decimal | None:
    return None if value is None else _read_decimal(value)


def _read_switch(value: Any) -> bool:
    if not isinstance(value, bool):
        message = "must be true or false"
        raise ValueError(message)  # noqa: TRY004
    return value


def _read_text(value: Any) -> str:
    if not isinstance(value, str):
        message = "must be a text"
        raise ValueError(message)  # noqa: TRY004
    return value


def _read_codes(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        message = "must be a list of codes, each a text"
        raise ValueError(message)
    return tuple(dict.fromkeys(value))


def _read_numbers(value: Any) -> tuple[int, ...]:
    if not isinstance(value, list | tuple):
        message = "must be a list of whole numbers"
        raise ValueError(message)  # noqa: TRY004
    return tuple(_read_number(one) for one in value)


_READERS: dict[Any, Any] = {
    int: _read_number,
    bool: _read_switch,
    str: _read_text,
    Decimal: _read_decimal,
    Decimal | None: _read_decimal_or_none,
    tuple[str, ...]: _read_codes,
    tuple[int, ...]: _read_numbers,
}
