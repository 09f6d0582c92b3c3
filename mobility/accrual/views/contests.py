"""Say what is wrong; answer who says so."""

from typing import Any

from django.contrib import messages
from django.db.models import F, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from mobility.accrual.access import can_answer, can_contest, can_correct, can_see_contests
from mobility.accrual.filters import ContestFilter
from mobility.accrual.forms import CHANGED, AnswerForm, ContestForm
from mobility.accrual.models import Contest, EarlierTerm, ServicePeriod
from mobility.accrual.services import contesting
from mobility.accrual.tables import ContestTable
from portal.core.decisions import Decision, NotAllowedError, deny, require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for
from portal.web.lists import ListPage


class ContestList(ListPage):
    """What people say is wrong in the units where the reader is HR; what is open first."""

    name = "accrual_contests"
    heading = gettext_lazy("Contested service")
    table_class = ContestTable
    filterset_class = ContestFilter
    empty_title = gettext_lazy("Nobody contests anything")
    empty_text = gettext_lazy("What employees say is wrong in their service comes here.")

    def decision(self) -> Decision:
        """Open to HR."""
        return can_see_contests(self._user())

    def rows(self) -> QuerySet[Any]:
        """Return what the reader may answer or has answered, and nothing of their own."""
        user = self._user()
        rows: QuerySet[Any] = Contest.objects.visible_to(user).for_hr(user)
        open_first = F("answered_at").asc(nulls_first=True)
        known = rows.select_related("person", "answered_by__person")
        return known.order_by(open_first, "created_at", "pk")


@require_http_methods(["GET", "HEAD", "POST"])
def contest(request: SignedInRequest) -> HttpResponse:
    """Let the reader say what is wrong in their own service."""
    person = request.user.person
    if person is None:
        raise NotAllowedError(deny("no_person"))
    require(can_contest(request.user, person))
    periods = ServicePeriod.objects.visible_to(request.user).filter(person=person)
    terms = EarlierTerm.objects.visible_to(request.user).filter(person=person)
    asked = {"about": request.GET.get("about", "")}
    form = form_for(request, ContestForm, periods=list(periods), terms=list(terms), initial=asked)
    if request.method == "POST" and form.is_valid():
        contesting.contest(person=person, by=request.user, **form.values())
        messages.success(request, _("HR has been told. You get their answer by e-mail and here."))
        return redirect("research_term")
    return render(request, "mobility/accrual/contest_form.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what is contested, and let HR answer."""
    rows = Contest.objects.visible_to(request.user)
    found = get_object_or_404(rows.select_related("person", "period", "term"), pk=pk)
    require(can_correct(request.user, found.person))
    form = form_for(request, AnswerForm)
    status = 200
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            contesting.answer(
                contest=found,
                corrected=data["outcome"] == "corrected",
                answer=data["answer"],
                by=request.user,
            )
        except ChangedMeanwhileError:
            form.add_error(None, CHANGED)
            status = 409
        else:
            messages.success(request, _("The person has been told."))
            return redirect("accrual_contests")
    context = {"contest": found, "form": form, "may_answer": can_answer(request.user, found)}
    return render(request, "mobility/accrual/contest.html", context, status=status)


@require_POST
def withdraw(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let the reader take back what they said."""
    found = get_object_or_404(Contest.objects.visible_to(request.user), pk=pk)
    try:
        contesting.withdraw(contest=found, by=request.user)
    except ChangedMeanwhileError:
        messages.warning(request, _("It has been answered meanwhile."))
    else:
        messages.success(request, _("Taken back."))
    return redirect("research_term")
