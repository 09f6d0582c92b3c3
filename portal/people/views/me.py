"""What Utsyn knows about me."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from portal.people.requests import SignedInRequest
from portal.people.selectors.persons import person_facts


@require_GET
def me(request: SignedInRequest) -> HttpResponse:
    """Show the reader's own person, or how a sign-in gets one."""
    if request.user.person is None:
        return render(request, "portal/people/no_person.html")
    facts = person_facts(request.user, request.user.person)
    return render(request, "portal/people/person.html", {**facts, "own": True})
