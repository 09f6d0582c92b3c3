"""Who at our university has been at this host: reports whose authors agreed to share them."""

from typing import Any

from django.db.models import Q, QuerySet

from mobility.settling.models import StayReport


def shared_reports() -> QuerySet[Any]:
    """Return the approved reports whose authors agree, the latest first; all staff may read them.

    The consent is asked in every read, so that what is taken back is gone at once.
    """
    found: QuerySet[Any] = StayReport.objects.filter(state="approved", is_shared=True)
    return found.select_related(
        "application__case__person", "application__case__unit"
    ).prefetch_related("application__segments__institution", "application__segments__country")


def at_institution(institution: Any) -> QuerySet[Any]:
    """Return the shared reports of stays at an institution, or at what was matched to it."""
    here = Q(application__segments__institution=institution) | Q(
        application__segments__institution__matched_to=institution
    )
    return shared_reports().filter(here).distinct()
