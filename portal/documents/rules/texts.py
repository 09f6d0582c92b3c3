"""A small language for letters: text with placeholders, and nothing that could run.

    # A heading
    A paragraph with {{person_name}} in it.
    - a point
    First day :: {{starts_on}}
    {{#conditions}}
    Only where there are conditions:
    {{conditions}}
    {{/conditions}}

Each line is a paragraph of its own, a heading, a point or a row; a row with nothing but empty
placeholders is left out. A placeholder alone on its line may be a list or a table.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

_TAG = re.compile(r"\{\{\s*([#/]?)\s*([^{}]*?)\s*\}\}")
_NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
_BRACES = re.compile(r"\{\{|\}\}")
_ALONE = re.compile(r"\s*\{\{\s*([a-z][a-z0-9_]*)\s*\}\}\s*\Z")
# Where a form leaves room to write by hand.
ROOM = "…………………………"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a text: the line, the code, the name, and one that was perhaps meant."""

    line: int
    code: str
    name: str = ""
    meant: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a letter as a page or a PDF draws it.

    `kind` is heading, paragraph, points, rows or table; `rows` hold cells, for rows two of them.
    """

    kind: str
    text: str = ""
    items: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    total: tuple[str, ...] = ()


class MissingFactsError(ValueError):
    """A letter's text needs facts that were not given; `names` are their placeholders."""

    def __init__(self, names: Collection[str]) -> None:
        super().__init__(", ".join(sorted(names)))
        self.names = frozenset(names)


def faults(text: str, names: Collection[str]) -> list[Fault]:
    """Return everything that keeps a text from being used, in its order."""
    checking = _Checking(names)
    for number, line in enumerate(text.splitlines(), start=1):
        if _BRACES.search(_TAG.sub("", line)):
            checking.found.append(Fault(number, "braces"))
        for mark, name in _TAG.findall(line):
            checking.tag(number, mark, name)
    return checking.found + [Fault(line, "not_closed", name) for line, name in checking.open]


def used(text: str) -> set[str]:
    """Return the names of the placeholders in a text."""
    return {name for _, name in _TAG.findall(text)}


def compose(text: str, facts: Mapping[str, Any], *, form: bool = False) -> list[Block]:
    """Return the blocks of a text with its placeholders filled in.

    `facts` hold texts, lists of texts, or tables as {"columns", "rows", "total"}. In a form an
    empty placeholder is room to write by hand; elsewhere it raises MissingFactsError, unless it
    stands in a row or a section, which then falls away.
    """
    filling = _Filling(facts, form=form)
    blocks = [block for line in _kept(text, facts) for block in filling.blocks_of(line)]
    if filling.missing:
        raise MissingFactsError(filling.missing)
    return list(_joined(blocks))


def inline(text: str, facts: Mapping[str, Any], *, form: bool = False) -> str:
    """Return a text of one line, as a title is, with its placeholders filled in."""
    filling = _Filling(facts, form=form)
    told = filling.told(text)
    if filling.missing:
        raise MissingFactsError(filling.missing)
    return told


class _Checking:
    """Remembers which sections are open, and what was wrong so far."""

    def __init__(self, names: Collection[str]) -> None:
        self.names = names
        self.found: list[Fault] = []
        self.open: list[tuple[int, str]] = []

    def tag(self, line: int, mark: str, name: str) -> None:
        """Note a placeholder, or where a section begins or ends."""
        if not _NAME.match(name) or name not in self.names:
            near = get_close_matches(name, list(self.names), n=1)
            self.found.append(Fault(line, "unknown", name, near[0] if near else ""))
        elif mark == "#":
            self.open.append((line, name))
        elif mark == "/" and (not self.open or self.open[-1][1] != name):
            self.found.append(Fault(line, "not_open", name))
        elif mark == "/":
            self.open.pop()


class _Filling:
    """Fills in the placeholders of lines and remembers what was missing."""

    def __init__(self, facts: Mapping[str, Any], *, form: bool) -> None:
        self.facts, self.form = facts, form
        self.missing: set[str] = set()

    def told(self, text: str) -> str:
        """Return a text with its placeholders filled in."""
        return _TAG.sub(self._one, text)

    def blocks_of(self, line: str) -> Iterator[Block]:
        """Yield what a line is: nothing, one block, or a list or table in a placeholder."""
        alone = _ALONE.match(line)
        value = self.facts.get(alone.group(1)) if alone else None
        if isinstance(value, Mapping):
            yield _table(value)
        elif isinstance(value, list | tuple):
            yield Block("points", items=tuple(str(one) for one in value))
        elif line.startswith("# "):
            yield Block("heading", self.told(line[2:]))
        elif line.startswith("- "):
            yield Block("points", items=(self.told(line[2:]),))
        elif " :: " in line or line.endswith(" ::"):
            yield from self._row(line)
        elif line.strip():
            yield from (Block("paragraph", part) for part in self.told(line).splitlines() if part)

    def _row(self, line: str) -> Iterator[Block]:
        label, _, value = line.partition(" ::")
        names = [name for _, name in _TAG.findall(value)]
        empty = bool(names) and not any(self.facts.get(name) for name in names)
        if self.form or not empty:
            filled = _TAG.sub(self._in_row, value).strip()
            yield Block("rows", rows=((self.told(label), filled or (ROOM if self.form else "")),))

    def _in_row(self, found: re.Match[str]) -> str:
        value = self.facts.get(found.group(2))
        return _text(value) if value else (ROOM if self.form else "")

    def _one(self, found: re.Match[str]) -> str:
        name = found.group(2)
        value = self.facts.get(name)
        if value in (None, "", [], ()):
            if not self.form:
                self.missing.add(name)
            return ROOM
        return _text(value)


def _kept(text: str, facts: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines of a text without the sections whose placeholder is empty."""
    shown: list[bool] = []
    for line in text.splitlines():
        kept, at = "", 0
        for found in _TAG.finditer(line):
            mark, name = found.groups()
            if mark:
                kept += line[at : found.start()] if all(shown) else ""
                at = found.end()
            if mark == "#":
                shown.append(bool(facts.get(name)))
            elif mark == "/":
                shown.pop()
        yield kept + (line[at:] if all(shown) else "")


def _joined(blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks with points that follow each other, and rows, in one."""
    last: Block | None = None
    for block in blocks:
        if last and last.kind == block.kind and block.kind in ("points", "rows"):
            last = Block(block.kind, items=last.items + block.items, rows=last.rows + block.rows)
            continue
        if last:
            yield last
        last = block
    if last:
        yield last


def _table(value: Mapping[str, Any]) -> Block:
    return Block(
        "table",
        text=str(value.get("caption", "")),
        columns=tuple(str(one) for one in value.get("columns", ())),
        rows=tuple(tuple(str(cell) for cell in row) for row in value.get("rows", ())),
        total=tuple(str(one) for one in value.get("total", ())),
    )


def _text(value: Any) -> str:
    return ", ".join(str(one) for one in value) if isinstance(value, list | tuple) else str(value)
