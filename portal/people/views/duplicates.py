"""Persons who may be registered twice: look, compare, tell apart or merge."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.core.decisions import require
from portal.people.access import can_judge_duplicate, can_merge, can_see_duplicates
from portal.people.models import Person
from portal.people.requests import SignedInRequest
from portal.people.selectors.duplicates import compare, compared_facts, duplicate_pairs
from portal.people.services.duplicates import merge_persons, say_not_the_same


@require_GET
def duplicate_list(request: SignedInRequest) -> HttpResponse:
    """List pairs of persons who may be one, most alike first."""
    require(can_see_duplicates(request.user))
    pairs = duplicate_pairs(request.user)
    return render(request, "portal/people/duplicates.html", {"pairs": pairs})


@require_GET
def duplicate_page(request: SignedInRequest, first: UUID, second: UUID) -> HttpResponse:
    """Set two persons side by side."""
    one, other = _pair(request, first, second)
    context = {
        "first": one,
        "second": other,
        "facts": compared_facts(one, other),
        "likeness": compare(one, other),
    }
    return render(request, "portal/people/duplicate.html", context)


@require_POST
def duplicate_apart(request: SignedInRequest, first: UUID, second: UUID) -> HttpResponse:
    """Remember that two persons are not the same."""
    one, other = _pair(request, first, second)
    say_not_the_same(first=one, second=other, by=request.user)
    messages.success(request, _("Noted: these are two persons. They are not suggested again."))
    return redirect("duplicates")


@require_http_methods(["GET", "HEAD", "POST"])
def duplicate_merge(request: SignedInRequest, first: UUID, second: UUID) -> HttpResponse:
    """Ask, and then merge the second person into the first."""
    keep, merged = _pair(request, first, second)
    require(can_merge(request.user, keep, merged))
    if request.method == "POST":
        moved = merge_persons(keep=keep, merged=merged, by=request.user)
        text = _("Merged. %(rows)d rows were moved; nothing was deleted.")
        messages.success(request, text % {"rows": sum(moved.values())})
        return redirect("person", keep.public_id)
    context = {"keep": keep, "merged": merged, "facts": compared_facts(keep, merged)}
    return render(request, "portal/people/duplicate_merge.html", context)


def _pair(request: SignedInRequest, first: UUID, second: UUID) -> tuple[Person, Person]:
    people = Person.objects.visible_to(request.user).present()
    one = get_object_or_404(people, public_id=first)
    other = get_object_or_404(people, public_id=second)
    require(can_judge_duplicate(request.user, one, other))
    return one, other
