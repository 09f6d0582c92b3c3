"""The SQL that moves planned changes into their tables, one statement per table and verb.

Django's ORM has no INSERT … SELECT or UPDATE … FROM, and row by row a hundred thousand rows
would keep SQLite's single writer for a minute. All names come from the models, all values
are parameters, so nothing that a file says becomes SQL.
"""
# ruff: noqa: S608 -- see above

from typing import Any

from django.db import connection, models
from django.utils import timezone

from portal.core.importing import Target
from portal.imports.models import ImportBatch, ImportChange

_CHANGES = ImportChange._meta.db_table


def _quoted(name: str | None) -> str:
    return str(connection.ops.quote_name(name or ""))


def _on_sqlite() -> bool:
    return connection.vendor == "sqlite"


def _column(target: Target, attribute: str) -> Any:
    return next(f for f in target.model._meta.concrete_fields if f.attname == attribute)


def _text_of(document: str, name: str) -> str:
    if _on_sqlite():
        return f"json_extract({document}, '$.\"{name}\"')"
    return f"({document} ->> '{name}')"


def _value_of(target: Target, attribute: str, document: str) -> str:
    """Return the SQL of one column's value in a change's `before` or `after`."""
    field = _column(target, attribute)
    text = _text_of(f"c.{document}", attribute)
    if not _on_sqlite() and not isinstance(field, models.CharField | models.TextField):
        text = f"CAST({text} AS {field.db_type(connection)})"
    if attribute not in target.links:
        return text
    linked = (
        f"(SELECT l.target_id FROM {_CHANGES} l WHERE l.batch_id = c.batch_id"
        f" AND l.target = '{target.links[attribute]}' AND l.action = 'create'"
        f" AND l.key = {_text_of('c.links', attribute)})"
    )
    return f"COALESCE({text}, {linked})"


def _execute(sql: str, parameters: list[Any]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return int(cursor.rowcount)


def number_new_rows(batch: ImportBatch, target: Target) -> None:
    """Give each planned row of the table the primary key that it will have."""
    table = target.model._meta.db_table
    where = "WHERE batch_id = %s AND target = %s AND action = 'create'"
    parameters: list[Any] = [batch.pk, target.name]
    if not _on_sqlite():
        sequence = f"nextval(pg_get_serial_sequence('{_quoted(table)}', 'id'))"
        _execute(f"UPDATE {_CHANGES} SET target_id = {sequence} {where}", parameters)
        return
    last = "(SELECT COALESCE(MAX(seq), 0) FROM sqlite_sequence WHERE name = %s)"
    first = f"(SELECT MIN(id) FROM {_CHANGES} {where})"
    _execute(
        f"UPDATE {_CHANGES} SET target_id = {last} + 1 + id - {first} {where}",
        [table, *parameters, *parameters],
    )


def insert_planned(batch: ImportBatch, target: Target, *, action: str, document: str) -> int:
    """Insert the rows that the changes of one action describe; return how many."""
    meta = target.model._meta
    names = ["id", *(_column(target, name).column for name in target.columns)]
    values = ["c.target_id", *(_value_of(target, name, document) for name in target.columns)]
    parameters: list[Any] = []
    for field in meta.concrete_fields:
        if field.primary_key or field.generated or field.attname in target.columns:
            continue
        names.append(field.column)
        if isinstance(field, models.UUIDField):
            values.append(_own_uuid())
            continue
        values.append("%s" if _on_sqlite() else f"CAST(%s AS {field.db_type(connection)})")
        parameters.append(_default_of(field))
    return _execute(
        f"INSERT INTO {_quoted(meta.db_table)} ({', '.join(map(_quoted, names))})"
        f" SELECT {', '.join(values)} FROM {_CHANGES} c"
        " WHERE c.batch_id = %s AND c.target = %s AND c.action = %s ORDER BY c.id",
        [*parameters, batch.pk, target.name, action],
    )


def _default_of(field: Any) -> Any:
    moment = isinstance(field, models.DateTimeField) and (field.auto_now_add or field.auto_now)
    value = timezone.now() if moment else field.get_default()
    return field.get_db_prep_save(value, connection)


def _own_uuid() -> str:
    """Return the SQL of a random UUID (version 4) for each row."""
    if not _on_sqlite():
        return "gen_random_uuid()"
    variant = "substr('89ab', 1 + (random() & 3), 1)"
    return (
        "lower(hex(randomblob(6)) || '4' || substr(hex(randomblob(2)), 2)"
        f" || {variant} || substr(hex(randomblob(8)), 2))"
    )


def update_planned(batch: ImportBatch, target: Target, *, document: str) -> int:
    """Set the columns of changed rows to what the document says; return how many."""
    table = _quoted(target.model._meta.db_table)
    settings = ", ".join(
        f"{_quoted(_column(target, name).column)} = {_value_of(target, name, document)}"
        for name in target.columns
    )
    return _execute(
        f"UPDATE {table} SET {settings} FROM {_CHANGES} c"
        f" WHERE c.batch_id = %s AND c.target = %s AND c.action IN ('update', 'end')"
        f" AND {table}.id = c.target_id",
        [batch.pk, target.name],
    )


def delete_planned(batch: ImportBatch, target: Target, *, action: str) -> int:
    """Delete the rows that the changes of one action name; nothing may hang on them any more."""
    table = _quoted(target.model._meta.db_table)
    return _execute(
        f"DELETE FROM {table} WHERE id IN (SELECT c.target_id FROM {_CHANGES} c"
        " WHERE c.batch_id = %s AND c.target = %s AND c.action = %s)",
        [batch.pk, target.name, action],
    )


def lines_changed_since(
    batch: ImportBatch, target: Target, *, actions: tuple[str, ...], document: str
) -> list[tuple[int, str]]:
    """Return (line, text) of changes whose row no longer is what the document says."""
    table = _quoted(target.model._meta.db_table)
    differs = "IS NOT" if _on_sqlite() else "IS DISTINCT FROM"
    conditions = " OR ".join(
        f"t.{_quoted(_column(target, name).column)} {differs} {_value_of(target, name, document)}"
        for name in target.columns
    )
    marks = ", ".join("%s" for _ in actions)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT c.line, c.text FROM {_CHANGES} c LEFT JOIN {table} t ON t.id = c.target_id"
            f" WHERE c.batch_id = %s AND c.target = %s AND c.action IN ({marks})"
            f" AND (t.id IS NULL OR {conditions}) ORDER BY c.line LIMIT 20",
            [batch.pk, target.name, *actions],
        )
        return [(line, text) for line, text in cursor.fetchall()]


def add_to_trail(
    batch: ImportBatch, target: Target, *, verbs: dict[str, str], actor_id: int | None
) -> int:
    """Add one row to the trail for each change of a table that concerns persons."""
    table = _quoted(target.model._meta.db_table)
    person = (
        "c.target_id"
        if target.person == "id"
        else f"(SELECT t.{_quoted(target.person)} FROM {table} t WHERE t.id = c.target_id)"
    )
    cases = " ".join("WHEN %s THEN %s" for _ in verbs)
    words = [part for action, verb in verbs.items() for part in (action, f"import.{verb}")]
    number = "CAST(c.target_id AS TEXT)"
    moment = "%s" if _on_sqlite() else "CAST(%s AS timestamp with time zone)"
    actor = "%s" if _on_sqlite() else "CAST(%s AS bigint)"
    # A strict row is not named, and that a new person has one says nothing.
    text = "''" if target.strict else "c.text"
    new_to_us = " AND NOT (c.action = 'create' AND c.key = '')" if target.strict else ""
    return _execute(
        "INSERT INTO portal_auditentry (at, actor_id, action, person_id, object_type, object_id,"
        f" object_text, changes) SELECT {moment}, {actor}, CASE c.action {cases} END, {person}, %s,"
        f" COALESCE(NULLIF(c.object_id, ''), {number}), {text}, c.changed FROM {_CHANGES} c"
        " WHERE c.batch_id = %s AND c.target = %s" + new_to_us,
        [
            _moment(),
            actor_id,
            *words,
            target.model._meta.model_name,
            batch.pk,
            target.name,
        ],
    )


def _moment() -> str:
    now = timezone.now()
    return str(connection.ops.adapt_datetimefield_value(now)) if _on_sqlite() else now.isoformat()
