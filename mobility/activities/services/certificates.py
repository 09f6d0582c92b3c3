"""Number a recognised activity and write its certificate."""

from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import override

from mobility.activities.models import Activity
from mobility.applications.selectors.stay_facts import where_and_when
from portal.documents.composing import Coded
from portal.documents.services.letters import release_letter, write_letter
from portal.people.models import User

KIND = "virtual_certificate"
_TRIES = 5


@transaction.atomic
def certify(*, activity: Activity, by: User) -> Activity:
    """Give the activity the year's next number and its certificate, in its person's language."""
    if activity.certificate_number:
        return activity
    _number(activity)
    case = activity.case
    user = getattr(case.person, "user", None)
    language = user.language if user else settings.LANGUAGE_CODE
    with override(language):
        facts = _facts(activity, by)
    letter = write_letter(case=case, kind=KIND, language=language, facts=facts, by=by)
    # The mail that it is recognised says where the certificate is.
    release_letter(letter=letter, by=by, notify=False)
    Activity.objects.filter(pk=activity.pk).update(certificate=letter)
    activity.certificate = letter
    return activity


def _facts(activity: Activity, by: User) -> dict[str, Any]:
    where = where_and_when([activity.country], [(activity.starts_on, activity.ends_on)])
    where.pop("duration", None)
    return {
        "activity": [Coded(f"activity_type.{activity.type}"), activity.title],
        "partner": activity.host,
        **where,
        "hours": activity.hours,
        "goals": activity.learning_goals,
        "outcomes": activity.output,
        "certificate_number": activity.certificate_number,
        "signer_name": str(by),
    }


def _number(activity: Activity) -> None:
    """Take the next free number; where two take the same, the database refuses the second."""
    for more in range(1, _TRIES + 1):
        try:
            with transaction.atomic():
                Activity.objects.filter(pk=activity.pk).update(
                    certificate_number=_next(timezone.localdate().year, more)
                )
                break
        except IntegrityError:
            continue
    activity.refresh_from_db(fields=("certificate_number",))


def _next(year: int, more: int) -> str:
    start = f"VA-{year}-"
    latest = (
        Activity.objects.filter(certificate_number__startswith=start)
        .order_by("-certificate_number")
        .values_list("certificate_number", flat=True)
        .first()
    )
    number = int(latest.removeprefix(start)) if latest else 0
    return f"{start}{number + more:05d}"
