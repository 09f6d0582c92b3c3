"""Who is whose manager, supervisor and buddy."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from portal.core.decisions import require
from portal.people.access import can_arrange_relations
from portal.people.forms import RelationForm
from portal.people.models import Person, Relation
from portal.people.requests import SignedInRequest
from portal.people.services.persons import add_relation, end_relation
from portal.web.forms import form_for


@require_http_methods(["GET", "HEAD", "POST"])
def relation_add(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Name a manager, supervisor or buddy of a person."""
    person = get_object_or_404(Person.objects.visible_to(request.user), public_id=public_id)
    require(can_arrange_relations(request.user, person))
    form = form_for(request, RelationForm, person=person)
    if request.method == "POST" and form.is_valid():
        add_relation(person=person, by=request.user, **form.cleaned_data)
        messages.success(request, _("The relation is saved."))
        return redirect("person", public_id)
    return render(request, "portal/people/relation_add.html", {"form": form, "person": person})


@require_POST
def relation_end(request: SignedInRequest, pk: int) -> HttpResponse:
    """End a relation."""
    visible = Relation.objects.visible_to(request.user).select_related("person")
    relation = get_object_or_404(visible, pk=pk)
    end_relation(relation=relation, by=request.user)
    messages.success(request, _("The relation has ended."))
    return redirect("person", relation.person.public_id)
