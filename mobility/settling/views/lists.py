"""What is due after stays, and the experience that colleagues share."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from mobility.settling.access import can_see_list
from mobility.settling.filters import AfterFilter, SharedFilter
from mobility.settling.selectors.lists import after_stays, shared_segments
from mobility.settling.selectors.shared import shared_reports
from mobility.settling.tables import AfterTable, SharedTable
from portal.core.decisions import Decision
from portal.people.requests import SignedInRequest
from portal.web.lists import ListPage


class AfterStays(ListPage):
    """Reports and settlements of the people whom the reader answers for."""

    name = "after_stays"
    heading = _("Reports and settlements")
    table_class = AfterTable
    filterset_class = AfterFilter
    empty_title = _("Nothing is due")
    empty_text = _("When travellers are back, their reports and settlements stand here.")

    def decision(self) -> Decision:
        """Open to those who answer for people or money."""
        return can_see_list(self._user())

    def rows(self) -> QuerySet[Any]:
        """Return the stays that the reader may see and that are over."""
        return after_stays(self.request.user)


class SharedExperience(ListPage):
    """Who at our university has been where: only what its authors agreed to share."""

    name = "shared_experience"
    heading = _("Who has been where?")
    table_class = SharedTable
    filterset_class = SharedFilter
    template_name = "mobility/settling/shared_list.html"
    empty_title = _("Nobody has shared a report yet")
    empty_text = _("Reports appear here once they are approved and their authors agree.")

    def rows(self) -> QuerySet[Any]:
        """Return the hosts of shared reports, which all staff may read."""
        return shared_segments()


@require_GET
def shared(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show what an author shares of a report."""
    report = get_object_or_404(shared_reports(), application__case__public_id=public_id)
    context = {"report": report, "segments": list(report.application.segments.all())}
    return render(request, "mobility/settling/shared.html", context)
