"""What a paper says of a guest, drawn from what is known already."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from guests.engagements.models import Engagement
from guests.invitations.models import FirstDay
from guests.papers.models import Paper
from guests.papers.rules import AGREEMENTS, INVITATIONS, KNOWN, LONG, ONLY_KNOWN
from portal.casework.access import people_who_act
from portal.casework.models import Task
from portal.casework.selectors import task_title
from portal.core.periods import days_inclusive
from portal.documents.composing import Amount, Coded, kind_of, told
from portal.documents.rules.kinds import ALWAYS
from portal.people.models import Mandate

_LEAVING = ("ending", "last_day")


@dataclass(frozen=True, slots=True)
class Fact:
    """One placeholder of a paper: what is known of it, and whether it may be typed."""

    name: str
    value: str
    needed: bool
    is_list: bool

    @property
    def is_fixed(self) -> bool:
        """Tell whether the paper says what the portal knows, whatever is typed."""
        return self.name in ONLY_KNOWN or (self.name in KNOWN and bool(self.value))

    @property
    def is_long(self) -> bool:
        """Tell whether it is said in several paragraphs."""
        return self.name in LONG


def facts_for(engagement: Engagement, kind: str, language: str) -> list[Fact]:
    """Return the placeholders of a paper with what the portal knows, told in its language."""
    known = kind_of(kind)
    with override(language):
        values = {name: told(value) for name, value in _known(engagement, kind).items()}
    return [
        _fact(name, values.get(name, ""), name in known.needs)
        for name in dict.fromkeys(known.names)
        if name not in ALWAYS
    ]


def _fact(name: str, value: Any, needed: bool) -> Fact:  # noqa: FBT001 - one fact's own field
    is_list = isinstance(value, list)
    return Fact(name, "\n".join(value) if is_list else str(value), needed, is_list)


def period_of(engagement: Engagement, kind: str) -> tuple[Any, Any]:
    """Return the period that a paper names: an agreement reaches as far as an extension asks."""
    ends_on = engagement.ends_on
    if kind in AGREEMENTS and engagement.case.state == "extension_requested":
        ends_on = engagement.wanted_ends_on or ends_on
    return engagement.starts_on, ends_on


def _known(engagement: Engagement, kind: str) -> dict[str, Any]:
    starts_on, ends_on = period_of(engagement, kind)
    signer = signer_of(engagement)
    contact = engagement.administrator or engagement.host
    return {
        "engagement_number": engagement.number or "",
        "status": Coded(f"engagement_kind.{engagement.kind}") if engagement.kind else "",
        "purpose": engagement.purpose,
        "subject_area": engagement.subject_area,
        "starts_on": starts_on,
        "ends_on": ends_on,
        "duration": _duration(starts_on, ends_on),
        "guest_position": engagement.position_title,
        "home_institution": engagement.home,
        "home_country": str(engagement.home_country or ""),
        "host_name": str(engagement.host),
        "host_email": engagement.host.email,
        "contact_person": str(contact),
        "signer_name": str(signer.person) if signer else "",
        "signer_title": Coded(f"role.{signer.role}") if signer else "",
        "buddy": str(engagement.buddy or ""),
        "portal_address": f"{settings.SITE_URL}{reverse('my_stay')}",
        "remote_country": str(engagement.remote_country or ""),
        "agreement_until": engagement.agreement_ends_on,
        "previous_end": _previous_end(engagement),
        "access_needs": _provided(engagement),
        "checklist": _checklist(engagement, kind),
        **_money(engagement),
        **_first_day(engagement),
    }


def _money(engagement: Engagement) -> dict[str, Any]:
    fee, percent = engagement.fee_amount, engagement.percent
    return {
        "funding": Coded(f"guest_funding.{engagement.funding}") if engagement.funding else "",
        "percent": f"{percent:.0f} %" if percent else "",
        "fee": Amount(fee) if fee else "",
    }


def _provided(engagement: Engagement) -> str:
    """Return what we provide, as a part of a sentence; a letter or housing is none of it."""
    given = [one for one in engagement.needs if one not in ("letter", "housing", "fieldwork")]
    words = [str(told(Coded(f"guest_need.{one}"))).lower() for one in given]
    return ", ".join(words)


def _first_day(engagement: Engagement) -> dict[str, Any]:
    first = FirstDay.objects.filter(engagement=engagement).first()
    if first is None:
        return {}
    at = time_format(first.meets_at, "TIME_FORMAT") if first.meets_at else ""
    return {"arrival_place": first.place, "arrival_time": at}


def _duration(starts_on: Any, ends_on: Any) -> str:
    if not starts_on or not ends_on:
        return ""
    days = days_inclusive(starts_on, ends_on)
    return ngettext("%(days)s day", "%(days)s days", days) % {"days": days}


def _previous_end(engagement: Engagement) -> Any:
    """Return the last day that papers named before the stay was extended."""
    earlier = Paper.objects.filter(
        engagement=engagement,
        letter__kind__in=(*INVITATIONS, *AGREEMENTS),
        letter__released_at__isnull=False,
        ends_on__lt=engagement.ends_on,
    )
    return earlier.order_by("-ends_on").values_list("ends_on", flat=True).first()


def _checklist(engagement: Engagement, kind: str) -> list[str]:
    """Return what the guest is still to do; strict tasks stand on the guest's own pages alone."""
    tasks = Task.objects.filter(
        case=engagement.case, person=engagement.case.person, state="open", strict=False
    ).exclude(key__startswith="sign:")
    leaving = kind == "leaving_checklist"
    wanted = tasks.filter(phase__in=_LEAVING) if leaving else tasks.exclude(phase__in=_LEAVING)
    return [_line(one) for one in wanted]


def _line(task: Task) -> str:
    title = task_title(task)
    if task.due_on is None:
        return title
    day = date_format(task.due_on, "DATE_FORMAT")
    return _("%(task)s, by %(day)s") % {"task": title, "day": day}


def signer_of(engagement: Engagement) -> Mandate | None:
    """Return the mandate of whoever leads the unit and signs for the university."""
    case = engagement.case
    people = people_who_act("head", case.unit).exclude(pk=case.person_id)
    found: Mandate | None = (
        Mandate.objects.in_force(timezone.localdate())
        .filter(person__in=people, role__in=("head", "dean"))
        .select_related("person")
        # Whoever holds the office before whoever was lent it; databases sort NULL differently.
        .order_by(F("delegated_from_id").asc(nulls_first=True), "starts_on", "pk")
        .first()
    )
    return found
