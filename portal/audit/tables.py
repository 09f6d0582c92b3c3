"""The trail as a list."""

from typing import Any

import django_tables2 as tables
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.timezone import localtime
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from portal.audit.models import AuditEntry
from portal.audit.selectors import Change, told_changes, with_days
from portal.web.tables import CodeColumn, ListTable


class TrailTable(ListTable):
    """Acts, newest first."""

    caption = _("Trail")
    fixed = ("at", "action")

    at = tables.Column(_("When"), accessor="at", order_by="at")
    actor = tables.Column(
        pgettext_lazy("trail", "Who"), accessor="actor", order_by="actor__email", empty_values=()
    )
    action = CodeColumn("action", verbose_name=_("What"), accessor="action")
    person = tables.Column(
        pgettext_lazy("trail", "Concerns"), accessor="person", order_by="person__folded_name"
    )
    unit = tables.Column(_("Unit"), accessor="unit__name", order_by="unit__name_{language}")
    object_text = tables.Column(pgettext_lazy("trail", "Object"), accessor="object_text")
    changes = tables.Column(pgettext_lazy("trail", "Changes"), accessor="changes", orderable=False)

    def render_at(self, value: Any) -> str:
        """Return the moment in local time."""
        return date_format(localtime(value), "SHORT_DATETIME_FORMAT")

    def value_at(self, value: Any, **_options: Any) -> str:
        """Return the moment as ISO text in local time."""
        return localtime(value).isoformat(timespec="seconds")

    def render_actor(self, record: AuditEntry) -> str:
        """Return who acted, and for whom where the mandate was borrowed."""
        if record.actor is None:
            return gettext("the system")
        if record.acting_for is None:
            return str(record.actor)
        names = {"actor": record.actor, "lender": record.acting_for}
        return gettext("%(actor)s, acting for %(lender)s") % names

    def value_actor(self, record: AuditEntry, **_options: Any) -> str:
        """Return the same in a file."""
        return self.render_actor(record)

    def render_object_text(self, value: str) -> str:
        """Return what was acted on, with its days as the reader writes them."""
        return with_days(value)

    def render_changes(self, record: AuditEntry) -> str:
        """Return what was there before and after, a line each."""
        lines = ((_line(change),) for change in told_changes(record))
        return format_html(
            '<ul class="plain-list">{}</ul>', format_html_join("", "<li>{}</li>", lines)
        )

    def value_changes(self, record: AuditEntry, **_options: Any) -> str:
        """Return the same in one line."""
        return "; ".join(_line(change) for change in told_changes(record))


def _line(change: Change) -> str:
    if change.before and change.after:
        return f"{change.label}: {change.before} → {change.after}"
    return f"{change.label}: {change.after or change.before or '–'}"
