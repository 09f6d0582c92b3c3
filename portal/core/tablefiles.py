"""Read CSV and JSON files as people send them, with the line on which each row stands."""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TextIO

_SEPARATOR = re.compile(r"sep=(.)\s*")
_DELIMITERS = ",;\t"
_SPACE = re.compile(r"[\s,]*")


class Complains(Protocol):
    """Takes errors and warnings about a file."""

    def error(self, line: int, column: str, code: str, value: object = "", **facts: Any) -> None:
        """Complain about a cell."""

    def warn(self, line: int, column: str, code: str, value: object = "", **facts: Any) -> None:
        """Remark on a cell."""


class UnreadableFileError(Exception):
    """The file as a whole cannot be read; the reason has been complained about."""


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row of the file as text, trimmed, by lower-case column name.

    `line` is the physical line on which the row begins, as an editor counts (header is 1). A
    `broken` row was already complained about by the reader and is not parsed.
    """

    line: int
    values: Mapping[str, str]
    broken: bool = False


def read_csv(
    path: Path, columns: Sequence[str], complaints: Complains, *, optional: Iterable[str] = ()
) -> Iterator[RawRow]:
    """Yield the rows of a CSV file: comma, semicolon or tab, with or without byte order mark.

    The header decides the delimiter and may have its columns in any order. Raises
    UnreadableFileError for a wrong header, another encoding than UTF-8 or broken quotes.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        try:
            delimiter, skipped = _delimiter(file, columns)
            yield from _rows(file, delimiter, skipped, columns, frozenset(optional), complaints)
        except UnicodeDecodeError as error:
            complaints.error(_line_of(path, error), "", "not_utf8")
            raise UnreadableFileError from error


def delimiter_of(path: Path, columns: Sequence[str]) -> str:
    """Return the delimiter of a CSV file that could be read."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return _delimiter(file, columns)[0]


def read_json_items(path: Path, complaints: Complains) -> Iterator[tuple[int, Any]]:
    """Yield each item of a JSON array with the line on which it begins.

    Raises UnreadableFileError where the file is not a JSON array in UTF-8.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        complaints.error(_line_of(path, error), "", "not_utf8")
        raise UnreadableFileError from error
    start = len(text) - len(text.lstrip())
    if text[start : start + 1] != "[":
        complaints.error(1, "", "not_a_json_array")
        raise UnreadableFileError
    yield from _items(text, start + 1, complaints)


def _items(text: str, at: int, complaints: Complains) -> Iterator[tuple[int, Any]]:
    decoder, line, counted = json.JSONDecoder(), 1, 0
    while True:
        found = _SPACE.match(text, at)
        at = found.end() if found else at
        line, counted = line + text.count("\n", counted, at), at
        if text[at : at + 1] == "]":
            return
        try:
            item, at = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            complaints.error(error.lineno, "", "not_json")
            raise UnreadableFileError from error
        yield line, item


def _line_of(path: Path, error: UnicodeDecodeError) -> int:
    """Return the line of the first bytes that are not UTF-8."""
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            try:
                line.decode("utf-8")
            except UnicodeDecodeError:
                return number
    return 1


def _delimiter(file: TextIO, columns: Sequence[str]) -> tuple[str, int]:
    """Return the delimiter and how many lines stand before the header; leave the file there."""
    first = file.readline()
    told = _SEPARATOR.fullmatch(first)
    header = file.readline() if told else first
    file.seek(0)
    if told:
        file.readline()
        return told[1], 1
    known = set(columns)

    def recognised(delimiter: str) -> tuple[int, int]:
        names = [name.strip().strip('"').lower() for name in header.split(delimiter)]
        return len(known.intersection(names)), header.count(delimiter)

    return max(_DELIMITERS, key=recognised), 0


def _rows(
    file: TextIO,
    delimiter: str,
    skipped: int,
    columns: Sequence[str],
    optional: frozenset[str],
    complaints: Complains,
) -> Iterator[RawRow]:
    reader = csv.reader(file, delimiter=delimiter, strict=True)
    line = skipped + 1
    try:
        header = [name.strip().lower() for name in next(reader, [])]
        _check_header(header, line, columns, optional, complaints)
        line = skipped + reader.line_num + 1
        for cells in reader:
            row = _row(line, header, cells, complaints)
            line = skipped + reader.line_num + 1
            if row:
                yield row
    except csv.Error as error:
        complaints.error(line, "", "broken_quotes", reason=str(error))
        raise UnreadableFileError from error


def _check_header(
    header: list[str],
    line: int,
    columns: Sequence[str],
    optional: frozenset[str],
    complaints: Complains,
) -> None:
    if not any(header):
        complaints.error(line, "", "empty_file", columns=", ".join(columns))
        raise UnreadableFileError
    missing = [name for name in columns if name not in header and name not in optional]
    for name in missing:
        complaints.error(line, name, "missing_column", columns=", ".join(columns))
    doubled = [name for name in dict.fromkeys(header) if name and header.count(name) > 1]
    for name in doubled:
        complaints.error(line, name, "doubled_column")
    for name in header:
        if name and name not in columns and name not in doubled:
            complaints.warn(line, name[:60], "unknown_column")
    if missing or doubled:
        raise UnreadableFileError


def _row(line: int, header: list[str], cells: list[str], complaints: Complains) -> RawRow | None:
    trimmed = [cell.strip() for cell in cells]
    if not any(trimmed):
        return None
    while len(trimmed) > len(header) and not trimmed[-1]:
        trimmed.pop()
    values = dict(zip(header, trimmed, strict=False))
    broken = len(trimmed) != len(header)
    if broken:
        complaints.error(line, "", "wrong_number_of_cells", cells=len(trimmed), wanted=len(header))
    elif any("\0" in cell for cell in trimmed):
        column = next(name for name, cell in values.items() if "\0" in cell)
        complaints.error(line, column, "nul_character")
        values, broken = {name: cell.replace("\0", "") for name, cell in values.items()}, True
    return RawRow(line, values, broken)
