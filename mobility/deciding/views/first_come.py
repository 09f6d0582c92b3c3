"""First come, first served: the queue, and the money for one."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.defaultfilters import floatformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from mobility.applications.models import Application
from mobility.deciding.access import can_reserve, can_see_queue, can_waitlist
from mobility.deciding.filters import QueueFilter
from mobility.deciding.forms import FundsForm, RefusalForm
from mobility.deciding.selectors.pages import place_in_queue, waiting_for_funds
from mobility.deciding.selectors.rounds import conflicts_in
from mobility.deciding.services import first_come
from mobility.deciding.services.preparing import calculation_of
from mobility.deciding.tables import QueueTable
from mobility.deciding.views.finding import acted, application_of
from portal.core.decisions import Decision, require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for
from portal.web.lists import ListPage


class Queue(ListPage):
    """The applications outside calls that wait for money, the first submitted first."""

    name = "first_come"
    heading = gettext_lazy("First come, first served")
    table_class = QueueTable
    filterset_class = QueueFilter
    empty_title = gettext_lazy("Nobody waits for money")
    empty_text = gettext_lazy("Applications appear here when their head has recommended them.")

    def decision(self) -> Decision:
        """Open to the offices whose money it is."""
        return can_see_queue(self._user())

    def rows(self) -> QuerySet[Any]:
        """Return the queue as the reader may see it."""
        return waiting_for_funds(self.request.user)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def funds(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Set money aside for an application, and offer it."""
    application = application_of(request, public_id)
    require(can_reserve(request.user, application))
    budgets = first_come.budgets_of(application)
    made = calculation_of(application)
    initial = {"amount": made.total if made else None}
    form = form_for(request, FundsForm, budgets=budgets, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            first_come.reserve_funds(application=application, by=request.user, **form.values())
        except first_come.TooLateError as error:
            form = FundsForm(request.POST, budgets=first_come.budgets_of(application))
            form.add_error("budget", _too_late(error))
            return _page(request, application, form, 409)
        except ChangedMeanwhileError:
            return _changed(request, application)
        messages.success(request, _("The money is reserved and offered. The applicant is told."))
        return redirect("application", application.case.public_id)
    return _page(request, application, form)


def _too_late(error: first_come.TooLateError) -> str:
    text = _("Somebody else was faster: %(budget)s has only %(left)s %(currency)s left.")
    left = floatformat(error.left, "-2g")
    facts = {"budget": error.budget, "left": left, "currency": error.budget.currency}
    return text % facts


def _changed(request: SignedInRequest, application: Application) -> HttpResponse:
    messages.warning(request, _("Somebody else was faster. This is how it stands now."))
    fresh = application_of(request, application.case.public_id)
    context = {"application": fresh, "case": fresh.case}
    return render(request, "mobility/deciding/assessed.html", context, status=409)


def _page(
    request: SignedInRequest, application: Application, form: FundsForm, status: int = 200
) -> HttpResponse:
    context = {
        "application": application,
        "case": application.case,
        "form": form,
        "budgets": list(form.budgets.values()),
        "calculation": calculation_of(application),
        "place": place_in_queue(application) if application.submitted_at else None,
        "assessment": application.assessments.select_related("assessor__person").first(),
        "conflicts": conflicts_in([application.pk]),
        "may_waitlist": can_waitlist(request.user, application),
    }
    return render(request, "mobility/deciding/funds.html", context, status=status)


@require_POST
def waitlist(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Put an application on the wait list until somebody gives money back."""
    application = application_of(request, public_id)
    require(can_waitlist(request.user, application))
    try:
        first_come.waitlist(application=application, by=request.user)
    except ChangedMeanwhileError:
        return _changed(request, application)
    messages.success(request, _("It is on the wait list. The applicant is told."))
    return redirect("first_come")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def refuse(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Refuse an application outside calls, with its reason."""
    application = application_of(request, public_id)
    require(can_reserve(request.user, application))
    form = form_for(request, RefusalForm)
    context = {"application": application, "case": application.case, "form": form}
    if request.method == "POST" and form.is_valid():
        return acted(
            request,
            lambda: first_come.refuse(
                application=application, outcome=form.values(), by=request.user
            ),
            lambda made: redirect("application", application.case.public_id),
            lambda status: _changed(request, application),
            form,
        )
    return render(request, "mobility/deciding/refuse.html", context)
