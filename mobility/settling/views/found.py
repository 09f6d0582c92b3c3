"""The stay that an address is about."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from mobility.applications.models import Application
from portal.people.requests import SignedInRequest


def stay(request: SignedInRequest, public_id: UUID) -> Application:
    """Return the application of a case that the reader may see; else 404."""
    seen = Application.objects.visible_to(request.user).select_related(
        "case__person", "case__unit", "call"
    )
    application: Application = get_object_or_404(seen, case__public_id=public_id)
    return application
