"""Who is where, for the emergency coordinator. Every look is logged."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from mobility.duties.access import can_read_contact, can_see_whereabouts
from mobility.duties.filters import WhereaboutsFilter
from mobility.duties.models import people_reached
from mobility.duties.selectors.whereabouts import away_on
from mobility.duties.services.safety import read_contact
from mobility.duties.services.watching import looked
from mobility.duties.tables import WhereaboutsTable
from portal.core.decisions import Decision, require
from portal.people.models import Person
from portal.people.requests import SignedInRequest
from portal.web.lists import ListPage


class Whereabouts(ListPage):
    """Who is abroad on a day, today unless another is asked."""

    name = "whereabouts"
    heading = _("Who is where")
    table_class = WhereaboutsTable
    filterset_class = WhereaboutsFilter
    template_name = "mobility/duties/whereabouts.html"
    empty_title = _("Nobody is abroad on this day")

    def rows(self) -> Any:
        """Return the stays that hold the day."""
        return away_on(self.request.user, self._day()).order_by("person__folded_name", "pk")

    def decision(self) -> Decision:
        """Let the emergency coordinator in alone."""
        return can_see_whereabouts(self.request.user)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the list and write down who looked for what."""
        asked = {name: request.GET.get(name, "") for name in WhereaboutsFilter.base_filters}
        looked(by=self._user(), asked={**asked, "day": self._day()})
        return super().get(request, *args, **kwargs)

    def facts(self) -> dict[str, Any]:
        """Return the day and how many persons are away on it."""
        people = self.rows().order_by().values("person_id").distinct().count()
        return {"on": self._day(), "people": people}

    def _day(self) -> date:
        try:
            return date.fromisoformat(self.request.GET.get("on", ""))
        except ValueError:
            return timezone.localdate()


@require_GET
def contact(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Open whom to call for one person; the look is logged."""
    require(can_see_whereabouts(request.user))
    person: Person = get_object_or_404(people_reached(request.user), public_id=public_id)
    require(can_read_contact(request.user, person))
    found = read_contact(person=person, by=request.user)
    stays = away_on(request.user, timezone.localdate()).filter(person=person)
    context = {"person": person, "contact": found, "stays": stays}
    return render(request, "mobility/duties/contact.html", context)
