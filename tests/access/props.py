"""The things that addresses point at: one of each, in the cast's university."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from mobility.experience.models import Evidence
from mobility.stays.models import Stay
from portal.imports.models import ImportBatch
from portal.jobs.models import Job
from portal.people.models import Mandate, Relation, User
from portal.places.models import Institution
from tests.access.rows import GUESTS, MOBILITY, SHARED
from tests.cast import give, make_employment, make_person
from tests.factories.rulesets import a_rate, drafted, set_logo


@dataclass
class Props:
    """One of each thing that an address can point at."""

    things: dict[str, Any]
    # Rooms whose things are only made when an address asks for one of them, lower rooms first.
    cast: Any = None
    # What is made for guests is named guest_…, and needs nothing of mobility.
    shared: list[Any] = field(default_factory=lambda: list(SHARED))
    mobility: list[Any] = field(default_factory=lambda: list(MOBILITY))
    guests: list[Any] = field(default_factory=lambda: list(GUESTS))

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        things = self.__dict__["things"]
        half = self.__dict__["guests" if name.startswith("guest_") else "mobility"]
        for rooms in (self.__dict__["shared"], half):
            while name not in things and rooms:
                things |= rooms.pop(0).props(self.cast, self)
        if name not in things:
            raise AttributeError(name)
        return things[name]


def make_stay(person, state, first, last, **fields):
    """Make a stay abroad that lies some days from today."""
    today = timezone.localdate()
    return Stay.objects.create(
        person=person,
        scheme="phd_stay",
        state=state,
        institution_name="ETH Zürich",
        country_id="CH",
        starts_on=today + timedelta(days=first),
        ends_on=today + timedelta(days=last),
        **fields,
    )


def make_twins(cast):
    """Make two persons in Physics who look like one."""
    twins = [make_person("Turid", "Tvilling", hr_id=f"T{n}", email="t@uu.example") for n in "12"]
    for twin in twins:
        make_employment(twin, cast.FYS)
    return sorted(twins, key=lambda twin: twin.pk)


def make_jobs(user):
    """Make one job of the user in each state that an address asks for."""
    running = Job.objects.create(owner=user, title="Running", task="portal.none")
    failed = Job.objects.create(owner=user, title="Failed", task="portal.none", state="failed")
    done = Job(owner=user, title="Done", task="portal.none", state="done", file_name="made.txt")
    done.file.save("made.txt", ContentFile(b"made"))
    return {"running_job": running, "failed_job": failed, "done_job": done}


def make_imports(user):
    """Make one import of the user in each state that an address asks for."""
    common = {"kind": "staff", "started_by": user, "file_name": "staff.csv"}
    checked = ImportBatch(**common, state="checked", counts={"created": 1})
    checked.rejects.save("rejected.csv", ContentFile(b"person_id,error"))
    return {
        "checked_import": checked,
        "written_import": ImportBatch.objects.create(
            **common, state="written", written_at=timezone.now()
        ),
    }


def make_props(cast):
    """Make one of each thing: most of them are PhD candidate Petter's, in Physics."""
    petter = cast.petter.person
    set_logo()
    first, second = make_twins(cast)
    return Props(
        {
            "petter": petter,
            "first_twin": first,
            "second_twin": second,
            "planned": make_stay(petter, "planned", 30, 120),
            "past": make_stay(petter, "planned", -120, -5),
            "cancelled": make_stay(petter, "cancelled", 200, 260),
            "evidence": Evidence.objects.create(
                person=petter, kind="exchange", country_id="DE", institution_name="TUM"
            ),
            "relation": Relation.objects.create(
                person=petter,
                kind="supervisor",
                other=cast.frida.person,
                starts_on=timezone.localdate() - timedelta(days=30),
            ),
            "mandate": give(cast.henrik.person, "host", cast.BIO),
            "fridas_mandate": Mandate.objects.get(person=cast.frida.person, role="head"),
            "closed_user": User.objects.create_user("closed@uu.example", is_active=False),
            "draft_version": drafted(cast.adam),
            "rate": a_rate(),
            "institution": Institution.objects.create(
                name="ETH Zurich", country_id="CH", source="ror", ror_id="https://ror.org/05a28rw58"
            ),
            "typed_institution": Institution.objects.create(
                name="Fjordheim Lab", source="typed", review="unmatched"
            ),
            **make_jobs(cast.hanne),
            **make_imports(cast.hanne),
        },
        cast,
    )
