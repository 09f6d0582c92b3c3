"""Take an application on its way: submit it, return it, withdraw it, set a finding aside."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from mobility.applications.access import can_override, can_return, can_submit, can_withdraw
from mobility.applications.models import Application
from mobility.applications.rules.questions import EXCEPTION
from mobility.applications.selectors.frozen import machine_of, rules_of
from mobility.applications.selectors.given import missing_in
from mobility.applications.selectors.noticed import blocking, found_in, stored
from mobility.applications.services.asking import ask_on_submission
from mobility.stays.services.hosts import with_host
from portal.audit.services import record
from portal.casework.models import Case
from portal.casework.services import move
from portal.core.decisions import Decision, deny, require
from portal.messages.services import post
from portal.people.models import User


def take_step(
    *,
    application: Application,
    step: str,
    by: User | None,
    allowed: Decision,
    note: Mapping[str, Any] | None = None,
    told: Collection[int] = (),
) -> Case:
    """Move an application along a named step of its machine; the door for higher rooms too.

    `told` are the persons to whom the caller writes of this step itself.

    Raises NotAllowedError and ChangedMeanwhileError.
    """
    return move(
        case=application.case,
        machine=machine_of(application),
        step=step,
        by=by,
        allowed=allowed,
        note=note,
        told=told,
    )


@transaction.atomic
def submit(*, application: Application, by: User, now: datetime | None = None) -> Application:
    """Submit a complete application that nothing blocks; what the rules find is stored with it.

    Raises NotAllowedError (the call is closed, something is missing, a finding blocks) and
    ChangedMeanwhileError.
    """
    moment = now or timezone.now()
    require(can_submit(by, application, moment))
    if missing_in(application):
        require(deny("incomplete"))
    found = found_in(application, timezone.localdate(moment))
    if blocking([one for one, _ in found], application.overrides):
        require(deny("findings_block"))
    _queue_hosts(application, by)
    rule_set, _ = rules_of(application)
    application.findings = [stored(one, version) for one, version in found]
    application.submitted_at = moment
    application.save(update_fields=["findings", "submitted_at", "updated_at"])
    note = {"findings": len(found), "rule_set": str(rule_set)}
    take_step(
        application=application,
        step="submit",
        by=by,
        allowed=can_submit(by, application, moment),
        note=note,
    )
    ask_on_submission(application=application, by=by)
    _receipt(application)
    return application


@transaction.atomic
def return_for_changes(*, application: Application, by: User, reason: str) -> Application:
    """Send an application back to be changed, with what should change. NotAllowedError."""
    take_step(
        application=application,
        step="return_for_changes",
        by=by,
        allowed=can_return(by, application),
        note={"reason": reason},
        told=[application.case.person_id],
    )
    context = {"application": application, "reason": reason, "address": address_of(application)}
    _post("application-returned", application, application.case.person, context)
    return application


@transaction.atomic
def withdraw(*, application: Application, by: User) -> Application:
    """Withdraw an application before it is decided. Raises NotAllowedError."""
    take_step(
        application=application, step="withdraw", by=by, allowed=can_withdraw(by, application)
    )
    return application


@transaction.atomic
def override(*, application: Application, code: str, reason: str, by: User) -> Application:
    """Set a blocking finding aside with a reason, where the rule set allows it. NotAllowedError."""
    _, parameters = rules_of(application)
    case = application.case
    require(can_override(by, application, code, parameters.overridable))
    told = {"reason": reason, "by": str(by), "at": timezone.now().isoformat()}
    application.overrides = {**application.overrides, code: told}
    application.save(update_fields=["overrides", "updated_at"])
    done = {"state": "done", "done_by": by, "done_at": timezone.now()}
    for task in case.tasks.filter(code=EXCEPTION, state="open"):
        # Who was asked for several sees the case until the last of them is settled.
        if set(task.facts.get("codes", ())) <= set(application.overrides):
            case.tasks.filter(pk=task.pk, state="open").update(**done)
    changes = {"finding": code, "reason": reason}
    record(
        action="application.overridden",
        by=by,
        person=case.person,
        unit=case.unit,
        obj=case,
        changes=changes,
    )
    context = {"application": application, "reason": reason, "address": address_of(application)}
    _post("application-overridden", application, case.person, context)
    return application


def _queue_hosts(application: Application, by: User) -> None:
    """Give hosts that are not on the list to an officer; of drafts nobody hears."""
    typed = application.segments.filter(institution__isnull=True).exclude(institution_name="")
    for segment in typed:
        known = {name: getattr(segment, name) for name in ("institution_name", "city")}
        found = with_host({**known, "country_id": segment.country_id}, by)
        values = {name: found[name] for name in ("institution_id", "country_id")}
        application.segments.filter(pk=segment.pk).update(**values)


def address_of(application: Application) -> str:
    """Return the whole address of the application's page."""
    page = reverse("application", args=[application.case.public_id])
    return f"{settings.SITE_URL}{page}"


def _receipt(application: Application) -> None:
    """Tell the applicant that it arrived; whose turn it is now is told with every step."""
    case = application.case
    context = {"application": application, "case": case, "address": address_of(application)}
    _post("application-received", application, case.person, context)


def _post(kind: str, application: Application, person: Any, context: Mapping[str, Any]) -> None:
    # A second submission after changes is a message of its own.
    stamp = f"{application.case.state_since:%Y%m%d%H%M%S%f}"
    key = f"{kind}:{application.pk}:{person.pk}:{stamp}"
    post(kind=kind, key=key, person=person, context=context)
