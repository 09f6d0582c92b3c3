"""Ask officers to set aside what blocks an application."""

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from mobility.applications.access import can_edit, is_decided_by_department
from mobility.applications.models import Application
from mobility.applications.rules import code_of
from mobility.applications.rules.questions import EXCEPTION
from mobility.applications.selectors.frozen import rules_of
from mobility.applications.selectors.noticed import blocking, found_in
from portal.casework.access import people_who_act, turn_at
from portal.casework.services import ask
from portal.core.decisions import require
from portal.messages.services import post
from portal.people.models import Person, User


@transaction.atomic
def ask_exception(*, application: Application, by: User) -> int:
    """Ask for an exception where it is decided; return how many were asked.

    That is the head where the department decides, and else the faculty's officers.

    Nobody but those asked sees a draft, so the task opens the case to them. Raises
    NotAllowedError.
    """
    require(can_edit(by, application))
    _, parameters = rules_of(application)
    found = blocking([one for one, _ in found_in(application)], application.overrides)
    codes = [code_of(one) for one in found if code_of(one) in parameters.overridable]
    if not codes:
        return 0
    case = application.case
    officers = _asked(application)
    for officer in officers:
        task = ask(
            case=case,
            key=f"{EXCEPTION}:{officer.pk}",
            code=EXCEPTION,
            person=officer,
            by=by,
            facts={"person": str(case.person), "codes": codes},
            opens_case=True,
        )
        address = f"{settings.SITE_URL}{reverse('application', args=[case.public_id])}"
        context = {"application": application, "applicant": case.person, "address": address}
        key = f"exception-asked:{task.pk}:{len(application.overrides)}"
        post(kind="exception-asked", key=key, person=officer, context=context)
    return len(officers)


def _asked(application: Application) -> list[Person]:
    """Return who is asked, one level up where nobody may act on the first."""
    case = application.case
    first = "head" if is_decided_by_department(application) else "faculty_officer"
    role, unit = turn_at(first, case.unit, case.person)
    return list(people_who_act(role, unit).exclude(pk=case.person_id))
