"""What an import is made of: rows of a file, remarks about them, planned changes. No Django.

The contract between the engine (`portal.imports`) and the rooms. A room that can be imported
subclasses `Importer`, lists the class in `Contribution.importers`, and says three things:

1. `parse(rows)`: each `RawRow` of a chunk becomes one `Row` with plain JSON data, a `key` (what
   makes it the same row next time; a repeated key is an error found by the engine) and a `group`
   (rows that must be judged together, for example all rows of a person). References to other
   tables are looked up once per chunk, never per row.
2. `compare(groups)`: whole groups at a time are held against the database. Sets `row.action` to
   create, update, unchanged or reject and yields the `Change`s that would make it so.
3. `targets`: the tables that changes go to, in the order of writing. The engine writes, checks
   that nothing changed meanwhile, and undoes, by set-based SQL from the planned changes;
   `after_write()` then rebuilds what is derived (closure of the tree, name index).

Complaints go through `error`, `warn` and `conflict`; the code `x` is worded in a room's
`wording.py` as `import.x`, with the facts and `{column}`, `{value}` put in by `str.format`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, Literal

from portal.core.tablefiles import RawRow, read_csv

Action = Literal["create", "update", "end", "delete", "unchanged", "reject"]
Severity = Literal["error", "warning", "conflict"]
NOT_SHOWN = "not shown"
# Columns that follow from others, or are numbers of other rows: no reader knows them.
DERIVED = frozenset(
    {"folded", "folded_name", "institution_id", "parent_id", "public_id", "size", "words"}
)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about one cell: where, what stood there, the code of what to do about it.

    `line` is the physical line (header is 1, 0 is the whole file). `facts` fill the wording.
    """

    severity: Severity
    line: int
    column: str
    code: str
    value: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Row:
    """One parsed row. `data` is what JSON can hold: dates as ISO text, decimals as text."""

    line: int
    key: str
    group: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    action: Action = "create"


@dataclass(slots=True)
class Change:
    """One planned write to one table.

    `before` and `after` hold all columns of the target by attribute name (`unit_id`), as JSON can
    hold them; a create has no `before`, a delete no `after`. A link to an object made by the same
    import is left out of `after` and stands in `links` as {attribute: key of that object's
    change}. `text` names the object in lists; `object_id` is its public id where it has one.
    """

    target: str
    key: str
    action: Action
    line: int = 0
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    target_id: int | None = None
    text: str = ""
    object_id: str = ""
    # What to show instead of the plain difference, where that would be numbers of other rows.
    shown: dict[str, list[Any]] | None = None

    def differences(self) -> dict[str, list[Any]]:
        """Return {name: [before, after]} of what an update changes, as a reader knows it."""
        if self.shown is not None or self.action in {"create", "delete"}:
            return self.shown or {}
        return {
            name.removesuffix("_id"): [self.before.get(name), value]
            for name, value in self.after.items()
            if self.before.get(name) != value and name not in DERIVED
        }


@dataclass(frozen=True, slots=True)
class Target:
    """A table that an import writes.

    `columns` are the attribute names that the import owns. `links` says which target a link in
    a change points to. `person` is the attribute with the person whom a change concerns.
    A `strict` target is shown nowhere and leaves no trail of values.
    """

    name: str
    model: Any
    columns: tuple[str, ...]
    links: Mapping[str, str] = field(default_factory=dict)
    person: str = ""
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """A switch or value of an importer: `name` is --name on the command line."""

    name: str
    label: Any
    is_flag: bool = True


class Importer:
    """Base of the importers; one instance serves one run."""

    kind: ClassVar[str]
    label: ClassVar[Any]
    columns: ClassVar[tuple[str, ...]]
    # The column that an error about a repeated key names.
    key_column: ClassVar[str]
    optional: ClassVar[frozenset[str]] = frozenset()
    hidden: ClassVar[frozenset[str]] = frozenset()
    targets: ClassVar[tuple[Target, ...]]
    # Columns whose value should belong to one group only; a warning where it does not.
    belongs_to_one: ClassVar[tuple[str, ...]] = ()
    # Models whose rows are rebuilt by after_write and so never stand in the way of an undo.
    derived: ClassVar[tuple[Any, ...]] = ()
    options: ClassVar[tuple[Option, ...]] = ()

    def __init__(self, *, today: date, options: Mapping[str, Any]) -> None:
        self.today = today
        self.chosen = options
        self.remarks: list[Remark] = []
        # Set by the engine: which of these groups have a row in the file.
        self.in_file: Callable[[Sequence[str]], set[str]] = set

    def error(self, line: int, column: str, code: str, value: object = "", **facts: Any) -> None:
        """Complain about a cell; the caller also sets the row's action to reject."""
        self._remark("error", line, column, code, value, facts)

    def warn(self, line: int, column: str, code: str, value: object = "", **facts: Any) -> None:
        """Remark on a cell that is accepted nevertheless."""
        self._remark("warning", line, column, code, value, facts)

    def conflict(self, line: int, column: str, value: object, **facts: Any) -> None:
        """Report that a value was corrected by hand and stays as it is."""
        self._remark("conflict", line, column, "corrected_by_hand", value, facts)

    def keep_corrected(
        self, line: int, before: Mapping[str, Any], after: dict[str, Any], corrected: Iterable[str]
    ) -> None:
        """Put back into `after` what was corrected by hand, and list it as a conflict."""
        for name in corrected:
            attribute = name if name in after else f"{name}_id"
            if attribute in after and after[attribute] != before[attribute]:
                self.conflict(line, name, after[attribute], kept=before[attribute])
                after[attribute] = before[attribute]

    def _remark(
        self,
        severity: Severity,
        line: int,
        column: str,
        code: str,
        value: object,
        facts: Mapping[str, Any],
    ) -> None:
        shown = NOT_SHOWN if column in self.hidden and value else str(value)
        self.remarks.append(Remark(severity, line, column, code, shown[:200], dict(facts)))

    def read(self, path: Path) -> Iterator[RawRow]:
        """Read the file, by default as the CSV of `columns`.

        Raises UnreadableFileError where nothing in the file can be used.
        """
        return read_csv(path, self.columns, self, optional=self.optional)

    def parse(self, rows: Sequence[RawRow]) -> Iterator[Row]:
        """Turn each raw row of a chunk into a parsed one."""
        raise NotImplementedError

    def compare(self, groups: Sequence[Sequence[Row]]) -> Iterator[Change]:
        """Hold whole groups against the database and plan what to write.

        Rows that were already rejected come along, so that their group is known; they must
        not lead to changes.
        """
        raise NotImplementedError

    def absent(self) -> Iterator[Change]:
        """Plan the end of what is no longer in the file; `in_file` says which groups are."""
        return iter(())

    def active_count(self) -> int:
        """Return how many objects could be ended, for the limit on ended rows."""
        return 0

    def after_write(self) -> None:
        """Rebuild what is derived from the written tables, in the same transaction."""
