"""What lies behind the live portal: asked by plain SQL, and how days pass for a case."""

import sqlite3

from django.contrib.sessions.serializers import JSONSerializer
from django.core import signing
from django.db.models import DateField, DateTimeField

from mobility.applications.models import Segment
from portal.casework.models import Case

# The trail is never changed, and what is sent is sent.
AS_IT_WAS = ("portal_auditentry", "portal_message")
SALT = "django.contrib.sessions.SessionStore"


class Stored:
    """The database of the live portal, in its data folder."""

    def __init__(self, folder):
        self.secret = (folder / "secret_key").read_text()
        self.base = sqlite3.connect(folder / "utsyn.sqlite3", timeout=20)
        self.base.isolation_level = None

    def close(self):
        self.base.close()

    def run(self, sql, *values):
        """Run one statement and return its rows."""
        return self.base.execute(sql, values).fetchall()

    def one(self, sql, *values):
        """Return the first value of the first row."""
        return self.run(sql, *values)[0][0]

    def state(self, case):
        """Return the state of a case."""
        return self.one("select state from portal_case where public_id = ?", case.replace("-", ""))

    def days_pass(self, days, case):
        """Let days pass for a case: it, and all that hangs on it, happened so much earlier."""
        found = {}
        pk = self.one("select id from portal_case where public_id = ?", case.replace("-", ""))
        self._gather(Case, {pk}, found)
        for model, rows in found.items():
            self.move(model, rows, days)

    def sign_ins_grow_old(self):
        """Let an hour pass since everybody gave their password."""
        for key, data in self.run("select session_key, session_data from django_session"):
            known = signing.loads(data, self.secret, SALT, JSONSerializer)
            for one in known.get("account_authentication_methods", ()):
                one["at"] -= 3600
            older = signing.dumps(known, self.secret, SALT, JSONSerializer, compress=True)
            self.run("update django_session set session_data = ? where session_key = ?", older, key)

    def move(self, model, rows, days):
        """Move all days and moments of a table's rows into the past."""
        fields = [one for one in model._meta.local_concrete_fields if isinstance(one, DateField)]
        moved = ", ".join(_earlier(one, days) for one in fields if not one.generated)
        if moved:
            self.run(f"update {model._meta.db_table} set {moved} where id in {_list(rows)}")

    def _gather(self, model, rows, found):
        """Gather the rows of a model and all that hangs on them: {model: ids}."""
        new = rows - found.setdefault(model, set())
        if not new:
            return
        found[model] |= new
        if model is Segment:
            field = model._meta.get_field("stay")
            sql = f"select stay_id from mobility_segment where id in {_list(new)}"
            self._gather(field.related_model, {pk for (pk,) in self.run(sql) if pk}, found)
        for relation in model._meta.related_objects:
            below, column = relation.related_model, relation.field.column
            table = below._meta.db_table
            if relation.many_to_many or table in AS_IT_WAS:
                continue
            sql = f"select id from {table} where {column} in {_list(new)}"
            self._gather(below, {pk for (pk,) in self.run(sql)}, found)


def _list(rows):
    return f"({', '.join(map(str, rows))})"


def _earlier(field, days):
    if isinstance(field, DateTimeField):
        return f"{field.column} = strftime('%Y-%m-%d %H:%M:%f', {field.column}, '-{days} days')"
    return f"{field.column} = date({field.column}, '-{days} days')"
