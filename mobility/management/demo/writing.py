"""Write the demo into the database, in chunks, set by set."""

import uuid
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from random import Random

from mobility.experience.models import Evidence
from mobility.management.demo.careers import Career
from mobility.management.demo.journeys import EvidenceRow, Host, StayRow, evidence_of, stays_of
from mobility.management.demo.names import Name, orcid_of
from mobility.stays.models import Stay
from portal.people.models import Employment, Person, PersonCitizenship
from portal.people.persons import folded_name

BATCH = 1_000


def new_id(rng: Random) -> uuid.UUID:
    """Return a public id that the same seed gives again."""
    return uuid.UUID(int=rng.getrandbits(128), version=4)


def person_row(rng: Random, name: Name, number: int, email: str, career: Career) -> Person:
    """Return a person that is not written yet."""
    academic = career.job.field != "support"
    return Person(
        public_id=new_id(rng),
        hr_id=f"{100_000 + number}",
        given_name=name.given,
        family_name=name.family,
        folded_name=folded_name(name.given, name.family),
        email=email,
        gender=name.gender,
        orcid=orcid_of(number) if academic and rng.random() < 0.8 else "",
    )


def write_people(people: Sequence[tuple[Person, Name, Career]], units: dict[str, int]) -> None:
    """Write persons with their employments and citizenships."""
    Person.objects.bulk_create([person for person, _, _ in people], batch_size=BATCH)
    Employment.objects.bulk_create(
        (
            Employment(
                person=person,
                unit_id=units[spell.unit],
                position_code=spell.code,
                percent=spell.percent,
                starts_on=spell.starts_on,
                ends_on=spell.ends_on,
                tenure_track=spell.tenure,
                leave_starts_on=spell.leave_starts_on,
                leave_ends_on=spell.leave_ends_on,
                external_employer=spell.external_employer,
            )
            for person, _, career in people
            for spell in career.spells
        ),
        batch_size=BATCH,
    )
    PersonCitizenship.objects.bulk_create(
        (PersonCitizenship(person=person, country_id=name.country) for person, name, _ in people),
        batch_size=BATCH,
    )


def stay_model(rng: Random, person: Person, row: StayRow) -> Stay:
    """Return a stay that is not written yet."""
    done = row.state == "completed" and row.ends_on is not None
    return Stay(
        public_id=new_id(rng),
        person=person,
        scheme=row.scheme,
        state=row.state,
        institution_id=row.host.pk if row.host else None,
        institution_name=row.host.name if row.host else "",
        country_id=row.country,
        city=row.host.city if row.host else "",
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        purpose=row.purpose,
        agreement_code=row.agreement,
        main_funding=row.funding,
        confirmed_on=row.ends_on + timedelta(days=14) if done and row.ends_on else None,
    )


def evidence_model(rng: Random, person: Person, row: EvidenceRow) -> Evidence:
    """Return a piece of evidence that is not written yet."""
    return Evidence(
        public_id=new_id(rng),
        person=person,
        kind=row.kind,
        state=row.state,
        country_id=row.host.country if row.host else None,
        institution_id=row.host.pk if row.host else None,
        institution_name=row.host.name if row.host else "",
        starts_on=row.starts_on,
        ends_on=row.ends_on,
    )


def write_stays(stays: Iterable[Stay]) -> None:
    """Write stays."""
    Stay.objects.bulk_create(stays, batch_size=BATCH)


def write_evidence(evidence: Iterable[Evidence]) -> None:
    """Write evidence."""
    Evidence.objects.bulk_create(evidence, batch_size=BATCH)


def write_journeys(
    rng: Random,
    people: Sequence[tuple[Person, Name, Career]],
    on: date,
    hosts: dict[str, list[Host]],
) -> None:
    """Write everybody's stays and evidence; `hosts` are by country, all of them under ""."""
    stays: list[Stay] = []
    evidence: list[Evidence] = []
    for person, name, career in people:
        found = stays_of(rng, career, on, hosts[""])
        stays.extend(stay_model(rng, person, row) for row in found)
        known = evidence_of(rng, career, hosts, name.country)
        evidence.extend(evidence_model(rng, person, row) for row in known)
    write_stays(stays)
    write_evidence(evidence)
