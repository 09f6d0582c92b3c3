"""What happened after the report was first opened: questions, reminders, conversations, heads."""

from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from mobility.experience.models import Conversation, EvidenceRequest
from mobility.management.demo.writing import BATCH, new_id
from mobility.reports.rows import EarlyCareerRow
from mobility.reports.selectors import early_career
from portal.people.models import Employment, Mandate, Relation, Unit, UnitPlacement, User
from portal.people.organisation import valid_on

_PROFESSORS = ("1404", "1011")


def write_heads(on: date) -> None:
    """Give every department a head and every faculty a dean, where a sign-in is not one yet."""
    led = set(Mandate.objects.filter(role__in=("head", "dean")).values_list("unit_id", flat=True))
    free = _professors(on)
    leaders = []
    for pk, kind in Unit.objects.filter(kind__in=("department", "faculty")).values_list(
        "pk", "kind"
    ):
        # A dean comes from one of the faculty's departments.
        places = [pk] if kind == "department" else _departments(pk)
        found = next((free[place].pop(0) for place in places if free.get(place)), None)
        if found and pk not in led:
            leaders.append((found, pk, "head" if kind == "department" else "dean"))
    Mandate.objects.bulk_create(
        Mandate(
            person_id=person_id,
            unit_id=unit_id,
            role=role,
            starts_on=on - timedelta(days=500),
            ends_on=on + timedelta(days=960),
        )
        for person_id, unit_id, role in leaders
    )


def _departments(faculty_id: int) -> list[int]:
    below = UnitPlacement.objects.filter(parent_id=faculty_id).order_by("unit_id")
    return list(below.values_list("unit_id", flat=True))


def _professors(on: date) -> dict[int, list[int]]:
    """Return the permanent professors without a sign-in, by unit."""
    found: dict[int, list[int]] = {}
    rows = Employment.objects.filter(
        valid_on(on), position_code="1404", ends_on=None, person__user=None
    )
    for unit_id, person_id in rows.order_by("pk").values_list("unit_id", "person_id"):
        found.setdefault(unit_id, []).append(person_id)
    return found


def write_supervisors(rng: Random, on: date) -> None:
    """Give every PhD candidate a supervisor in the same department."""
    here = Employment.objects.filter(valid_on(on)).order_by("pk")
    seniors: dict[int, list[int]] = {}
    for unit_id, person_id in here.filter(position_code__in=_PROFESSORS).values_list(
        "unit_id", "person_id"
    ):
        seniors.setdefault(unit_id, []).append(person_id)
    candidates = here.filter(position_code="1017").values_list("unit_id", "person_id", "starts_on")
    Relation.objects.bulk_create(
        (
            Relation(
                person_id=person_id,
                kind="supervisor",
                other_id=rng.choice(seniors[unit_id]),
                starts_on=starts_on,
            )
            for unit_id, person_id, starts_on in candidates
            if unit_id in seniors
        ),
        batch_size=BATCH,
    )


def write_questions(rng: Random, on: date, top: Unit) -> None:
    """Ask three in five of those who have not answered, with reminders after 7 and 21 days."""
    asker = User.objects.filter(person__mandates__role="head").first()
    rows = early_career(on=on, unit=top).filtered(experience=("unknown",)).stream()
    EvidenceRequest.objects.bulk_create(
        (_question(rng, on, row, asker) for row in rows if rng.random() < 0.6), batch_size=BATCH
    )


def _question(rng: Random, on: date, row: EarlyCareerRow, asker: User | None) -> EvidenceRequest:
    days = rng.randint(2, 40)
    return EvidenceRequest(
        person_id=row.person_pk,
        unit_id=row.unit_id,
        asked_by=asker,
        asked_at=_moment(on - timedelta(days=days)),
        reminders=sum(days > limit for limit in (7, 21)),
    )


def write_conversations(rng: Random, on: date, top: Unit) -> None:
    """Let heads have talked with a quarter of the flagged whose window is not closed."""
    flagged = early_career(on=on, unit=top).filtered(flagged=True, window=("open", "closing"))
    recorder = User.objects.filter(person__mandates__role="head").first()
    Conversation.objects.bulk_create(
        (_conversation(rng, on, row, recorder) for row in flagged.stream() if rng.random() < 0.25),
        batch_size=BATCH,
    )


def _conversation(
    rng: Random, on: date, row: EarlyCareerRow, recorder: User | None
) -> Conversation:
    held = on - timedelta(days=rng.randint(3, 120))
    return Conversation(
        public_id=new_id(rng),
        person_id=row.person_pk,
        unit_id=row.unit_id,
        held_on=held,
        agreed_step=rng.choice(("stay", "stay", "virtual", "not_now")),
        review_on=held + timedelta(days=rng.choice((60, 90, 180))),
        recorded_by=recorder,
        recorded_at=_moment(held),
    )


def _moment(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(9, 30)))
