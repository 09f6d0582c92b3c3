"""An institution or unit adds its own tasks to stays: the one engine serves them too."""

from datetime import date

from mobility.duties.event import EXAMPLE, STAY
from mobility.duties.services.reconciling import reconcile_duties
from portal.checklists.models import LocalTemplate
from portal.checklists.rules import evaluate
from tests.factories.granted import granted, step

_TEXTS = {language: {"title": "Borrow a satellite phone"} for language in ("nb", "nn", "en")}
PHONE = {
    "code": "phone",
    "role": "person",
    "phase": "before",
    "anchor": "departure",
    "offset": -14,
    "condition": {"fact": "days", "over": 30},
    "texts": _TEXTS,
}


def test_a_unit_adds_a_task_to_the_stays_of_its_people(cast):
    LocalTemplate.objects.create(
        unit=cast.FYS, event="stay", template=PHONE, valid_from=date(2020, 1, 1)
    )
    application = granted(cast)
    step(application, "accept", cast.petter)
    reconcile_duties(application=application, by=None)
    task = application.case.tasks.get(key__startswith="list:stay:")
    segment = application.segments.order_by("starts_on").first()
    assert task.person == cast.petter.person
    assert (segment.starts_on - task.due_on).days == 14
    assert task.facts["because"]["days"] > 30


def test_a_stay_without_own_tasks_has_none(cast):
    application = granted(cast)
    step(application, "accept", cast.petter)
    reconcile_duties(application=application, by=None)
    assert not application.case.tasks.filter(key__startswith="list:").exists()


def test_the_example_names_all_facts():
    assert set(EXAMPLE["facts"]) == {one.name for one in STAY.facts}
    assert evaluate(PHONE["condition"], EXAMPLE["facts"]).holds
