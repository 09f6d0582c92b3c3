"""Granted stays, as far on their way as a test needs them."""

from datetime import timedelta

from django.utils import timezone

from mobility.applications.models import Application, Segment
from mobility.applications.rules import FIRST_COME, machine
from mobility.applications.selectors.frozen import machine_of
from portal.casework.models import Case
from portal.casework.services import move, open_case
from portal.core.decisions import ALLOW


def granted(cast, *, days=90, country="DE", starts_in=200, scheme="phd_stay", who="petter"):
    """Make an application of Petter's in Physics with funds reserved, ready to be accepted."""
    person, today = cast.users[who].person, timezone.localdate()
    case = open_case(
        machine=machine(FIRST_COME, scheme, {}),
        person=person,
        unit=cast.FYS,
        by=cast.users[who],
        title="Cold atoms",
    )
    Case.objects.filter(pk=case.pk).update(state="funds_reserved")
    case.refresh_from_db()
    application = Application.objects.create(case=case, scheme=scheme, title="Cold atoms")
    starts = today + timedelta(days=starts_in)
    Segment.objects.create(
        application=application,
        institution_name="Forschungszentrum",
        country_id=country,
        city="Garching",
        starts_on=starts,
        ends_on=starts + timedelta(days=days - 1),
    )
    return application


def step(application, name, by=None):
    """Take a step with the application, whoever may."""
    machine = machine_of(application)
    return move(case=application.case, machine=machine, step=name, by=by, allowed=ALLOW)


def settle_all(application, by, *, but=()):
    """Settle all open duties of a case, whoever has them."""
    tasks = application.case.tasks.filter(key__startswith="duty.", state="open")
    tasks.exclude(code__in=but).update(state="done", done_at=timezone.now())
