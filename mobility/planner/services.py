"""Turn a sketch into the draft of an application."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import uuid4

from django.db import transaction

from mobility.applications.models import Application
from mobility.applications.rules import ASKS, steps_of
from mobility.applications.selectors.fitting import call_for
from mobility.applications.selectors.given import fingerprint_of, value_of, values_of
from mobility.applications.services.drafts import create_draft
from mobility.applications.services.filling import Page, PartChange, save_step
from mobility.planner.access import can_start
from mobility.planner.selectors.sketches import Sketch
from portal.core.decisions import require
from portal.people.models import Person, User


@transaction.atomic
def start_application(*, sketch: Sketch, person: Person, by: User) -> Application:
    """Begin a draft with what was sketched. Raises NotAllowedError, ValidationError."""
    require(can_start(by, person, sketch.scheme))
    call = call_for(person, sketch.scheme)
    made = create_draft(person=person, scheme=sketch.scheme, by=by, call=call)
    for step, parts in _parts(sketch).items():
        if step in steps_of(sketch.scheme):
            _fill(made, step, sketch, parts, by)
    if "plan" in ASKS[sketch.scheme]:
        _fill(made, "plan", sketch, [], by)
    return made


def _fill(
    made: Application, step: str, sketch: Sketch, parts: Sequence[PartChange], by: User
) -> None:
    told = {
        code: value for code, value in _answers(sketch).items() if code in values_of(made, step)
    }
    values = {code: value_of(made, code) for code in values_of(made, step)} | told
    seen = fingerprint_of(made, step)
    save_step(application=made, step=step, values=values, parts=parts, by=by, page=Page(seen))


def _answers(sketch: Sketch) -> Mapping[str, Any]:
    answers = {
        "green_travel": sketch.green,
        "travel_days": sketch.travel_days,
        "teaching_hours": sketch.teaching_hours,
    }
    return {code: value for code, value in answers.items() if value is not None}


def _parts(sketch: Sketch) -> Mapping[str, list[PartChange]]:
    return {"places": _places(sketch), "household": _household(sketch), "money": _money(sketch)}


def _places(sketch: Sketch) -> list[PartChange]:
    purpose = min(sketch.purposes)
    return [
        _part(
            institution_id=place.institution_id,
            institution_name=place.name,
            country_id=place.country,
            starts_on=place.starts_on,
            ends_on=place.ends_on,
            purpose=purpose,
            is_main_host=number == 0,
        )
        for number, place in enumerate(sketch.places)
    ]


def _household(sketch: Sketch) -> list[PartChange]:
    relations = ["partner"] * sketch.partner + ["child"] * sketch.children
    return [_part(relation=relation) for relation in relations]


def _money(sketch: Sketch) -> list[PartChange]:
    if sketch.funder == "own":
        return []
    return [_part(source=sketch.funder, programme_code=sketch.funder, is_main=True)]


def _part(**values: Any) -> PartChange:
    return PartChange(uuid4(), remove=False, values=values)
