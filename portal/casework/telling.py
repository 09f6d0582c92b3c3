"""Mails about turns: one when it becomes somebody's, one a day about what is overdue."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import override

from portal.casework.access import people_who_act
from portal.casework.models import Case
from portal.casework.selectors import case_address, overdue_turns, turn_line
from portal.casework.services import Moved
from portal.core.contributions import Notice
from portal.messages.services import post
from portal.people.models import Person


def next_actors(case: Case, on: date | None = None) -> list[Person]:
    """Return whose turn a case is: the person named, or all who act in the role, never its own."""
    if case.turn_person:
        return [case.turn_person]
    if not case.turn_role or case.turn_unit is None:
        return []
    acting: QuerySet[Person] = people_who_act(case.turn_role, case.turn_unit, on)
    return list(acting.exclude(pk=case.person_id).select_related("user"))


def tell_next(moved: Moved) -> None:
    """Tell by mail whose turn it has become, once a turn; whoever took the step knows.

    Whoever the room itself writes to about the step gets no second mail.
    """
    case = moved.case
    if case.turn_since is None:
        return
    mover = moved.by.person_id if moved.by else None
    for person in next_actors(case):
        if person.pk != mover and person.pk not in moved.told:
            key = f"turn:{case.public_id}:{case.turn_since:%Y%m%d%H%M%S%f}:{person.pk}"
            post(kind="turn", key=key, person=person, context=_about(case, person))


def _about(case: Case, person: Person) -> dict[str, Any]:
    language = person.user.language if hasattr(person, "user") else settings.LANGUAGE_CODE
    with override(language):
        address = case_address(case) or reverse("my_work")
        return {"case": case, "turn": turn_line(case), "address": address}


def notices(on: date) -> Sequence[Notice]:
    """Return a mail a day to each person whose turn is overdue, with all that waits."""
    waiting: dict[Person, list[Case]] = defaultdict(list)
    for case in overdue_turns(on):
        for person in next_actors(case, on):
            waiting[person].append(case)
    return [
        Notice(
            kind="overdue-turns",
            key=f"overdue:{person.pk}:{on}",
            person=person,
            context={"lines": [(case, case_address(case)) for case in cases]},
        )
        for person, cases in waiting.items()
    ]
