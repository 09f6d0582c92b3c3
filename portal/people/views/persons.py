"""Persons: the list, one person, and what HR corrects."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from portal.core.decisions import Decision, require
from portal.people.access import can_edit_person, can_read_citizenship, can_see_people
from portal.people.filters import PersonFilter
from portal.people.forms import EmploymentForm, PersonForm
from portal.people.models import Employment, Person
from portal.people.requests import SignedInRequest
from portal.people.selectors.persons import person_facts, with_main_employment
from portal.people.services.persons import correct_employment, correct_person, read_citizenships
from portal.people.tables import PersonTable
from portal.web.forms import form_for
from portal.web.lists import ListPage


class PersonList(ListPage):
    """The persons whom the reader answers for."""

    name = "persons"
    heading = gettext_lazy("People")
    table_class = PersonTable
    filterset_class = PersonFilter
    template_name = "portal/people/persons.html"
    empty_title = gettext_lazy("No people yet")
    empty_text = gettext_lazy("People come with the import from HR.")

    def decision(self) -> Decision:
        """Open to whoever answers for people somewhere."""
        return can_see_people(self._user())

    def rows(self) -> QuerySet[Any]:
        """Return the visible persons with their main employment."""
        return with_main_employment(Person.objects.visible_to(self.request.user).present())


@require_GET
def person_page(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show a person; one who was merged leads to the person they are."""
    person = _person(request, public_id)
    if person.merged_into:
        return redirect("person", person.merged_into.public_id)
    if person.pk == request.user.person_id:
        return redirect("me")
    return render(request, "portal/people/person.html", person_facts(request.user, person))


@require_http_methods(["GET", "HEAD", "POST"])
def person_edit(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Correct a person's fields."""
    person = _person(request, public_id)
    require(can_edit_person(request.user, person))
    form = form_for(request, PersonForm, instance=person)
    if request.method == "POST" and form.is_valid():
        person.refresh_from_db()
        correct_person(person=person, fields=form.cleaned_data, by=request.user)
        messages.success(request, _("Saved. An import will not overwrite what you corrected."))
        return redirect("person", public_id)
    return render(request, "portal/people/person_edit.html", {"form": form, "person": person})


@require_http_methods(["GET", "HEAD", "POST"])
def employment_edit(request: SignedInRequest, public_id: UUID, pk: int) -> HttpResponse:
    """Correct an employment's fields."""
    person = _person(request, public_id)
    require(can_edit_person(request.user, person))
    jobs = Employment.objects.visible_to(request.user).select_related("unit", "person")
    employment = get_object_or_404(jobs, person=person, pk=pk)
    form = form_for(request, EmploymentForm, instance=employment)
    if request.method == "POST" and form.is_valid():
        employment.refresh_from_db()
        correct_employment(employment=employment, fields=form.cleaned_data, by=request.user)
        messages.success(request, _("Saved. An import will not overwrite what you corrected."))
        return redirect("person", public_id)
    context = {"form": form, "person": person, "employment": employment}
    return render(request, "portal/people/employment_edit.html", context)


@require_GET
@never_cache
def citizenship(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show a person's citizenships to the person and to HR; each look is logged."""
    person = _person(request, public_id)
    require(can_read_citizenship(request.user, person))
    rows = read_citizenships(person=person, by=request.user)
    return render(request, "portal/people/citizenship.html", {"person": person, "rows": rows})


def _person(request: SignedInRequest, public_id: UUID) -> Person:
    people = Person.objects.visible_to(request.user).select_related("merged_into")
    person: Person = get_object_or_404(people, public_id=public_id)
    return person
