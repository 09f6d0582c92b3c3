"""The house's list page: search, filters, sorting, pages, choice of columns, export.

A list is a class with a table, a filter and the rows that exist for the reader:

    class StayList(ListPage):
        name = "stays"                      # remembers the columns, names the file
        heading = gettext_lazy("Stays")
        table_class = StayTable             # portal.web.tables.ListTable
        filterset_class = StayFilter        # portal.web.filters.ListFilter
        template_name = "mobility/stays/list.html"

        def rows(self):
            return Stay.objects.visible_to(self.request.user).select_related("person")

    path("", StayList.as_view(), name="stays")

The template extends `components/list.html` and fills `list_intro` and `list_actions` where it has
something to add. What is typed in the filters, a sort and a page are in the address, so every
view of the list can be linked to, and works without JavaScript; with it only the results are
swapped, and their count is read out. `?export=csv|xlsx` gives all rows that fit, in the columns
shown, and leaves a row in the trail.
"""

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext_lazy as _
from django.views import View

from portal.audit.services import record
from portal.core.decisions import ALLOW, Decision, require
from portal.people.models import User
from portal.web.exports import TYPES, file_answer
from portal.web.filters import ListFilter
from portal.web.tables import ListTable

RESULTS = "results"


class ListPage(View):
    """A page with a list; see the module's first lines."""

    http_method_names = ("get", "head", "post", "options")
    name: ClassVar[str]
    heading: ClassVar[Any]
    table_class: ClassVar[type[ListTable]]
    filterset_class: ClassVar[type[ListFilter]]
    template_name: ClassVar[str] = "components/list.html"
    empty_title: ClassVar[Any] = _("Nothing here yet")
    empty_text: ClassVar[Any] = ""
    per_page: ClassVar[int] = 25

    def rows(self) -> QuerySet[Any]:
        """Return the rows that exist for the reader, with what their columns need."""
        raise NotImplementedError

    def decision(self) -> Decision:
        """Tell whether the reader may open the list at all."""
        return ALLOW

    def facts(self) -> dict[str, Any]:
        """Return what the page's own template needs besides the list."""
        return {}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Refuse readers to whom the list is closed."""
        require(self.decision())
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the list, only its results to htmx, or all of it as a file."""
        found = self.filterset_class(request.GET, queryset=self.rows(), request=request)
        table = self._table(found)
        kind = request.GET.get("export", "")
        if kind in TYPES:
            return self._export(kind, table)
        # Not by `paginate`, which would read the first page before the one asked for.
        table.paginator = Paginator(table.rows, self.per_page)
        table.page = table.paginator.get_page(request.GET.get(table.page_field))
        answer = render(request, self._template(), self._context(found, table))
        patch_vary_headers(answer, ("HX-Request",))
        return answer

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Remember the reader's choice of columns, or forget it."""
        user = self._user()
        table = self.table_class([])
        wanted = set(request.POST.getlist("columns"))
        chosen = [name for name in table.choosable() if name in wanted]
        columns = {name: kept for name, kept in user.columns.items() if name != self.name}
        if "reset" not in request.POST:
            columns[self.name] = chosen
        User.objects.filter(pk=user.pk).update(columns=columns)
        return redirect(request.get_full_path())

    def _table(self, found: ListFilter) -> ListTable:
        table = self.table_class(found.qs)
        sort = self.request.GET.getlist(table.order_by_field)
        if sort:
            table.order_by = sort
        table.choose(self._user().columns.get(self.name))
        return table

    def _export(self, kind: str, table: ListTable) -> HttpResponse:
        header, rows = table.exported()
        kept = list(rows)
        filters = self.filterset_class.base_filters
        asked = {name: text for name, text in self.request.GET.items() if text and name in filters}
        record(
            action="list.exported",
            by=self.request.user,
            changes={**asked, "list": self.name, "rows": len(kept)},
        )
        return file_answer(kind, f"{self.name}-{timezone.localdate():%Y-%m-%d}", header, kept)

    def _template(self) -> str:
        htmx: Any = getattr(self.request, "htmx", None)
        part = htmx and htmx.target == RESULTS and not htmx.history_restore_request
        return "components/list_results.html" if part else self.template_name

    def _context(self, found: ListFilter, table: ListTable) -> dict[str, Any]:
        return {
            "heading": self.heading,
            "filter": found,
            "table": table,
            "swap": RESULTS,
            "sort": ",".join(table.order_by or ()),
            "empty_title": self.empty_title,
            "empty_text": self.empty_text,
            "shows_filters": found.is_narrowed or bool(table.paginator.count),
            **self.facts(),
        }

    def _user(self) -> User:
        user = self.request.user
        if not isinstance(user, User):
            message = "lists are behind the sign-in"
            raise TypeError(message)
        return user
