"""Seed the demo university: the same seed and day give the same university."""

import csv
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.db import transaction

from mobility.management.demo.applicants import APPLICANTS, HEADS
from mobility.management.demo.careers import Career, make_career
from mobility.management.demo.cast import DOMAIN, HOME, MEMBERS, PASSWORD, Member, career_of
from mobility.management.demo.erasmus_codes import made_up_code
from mobility.management.demo.flows.everything import write_flows
from mobility.management.demo.followup import (
    write_conversations,
    write_heads,
    write_questions,
    write_supervisors,
)
from mobility.management.demo.journeys import EvidenceRow, Host, StayRow
from mobility.management.demo.names import Name, make_name
from mobility.management.demo.rules import write_rules
from mobility.management.demo.terms import (
    write_calls,
    write_service,
    write_the_professors_clock,
)
from mobility.management.demo.writing import (
    evidence_model,
    person_row,
    stay_model,
    write_evidence,
    write_journeys,
    write_people,
    write_stays,
)
from portal.core.folding import fold
from portal.people.models import Mandate, Person, Unit, UnitPlacement, User
from portal.people.services.ancestry import rebuild_ancestry
from portal.places.models import Institution, InstitutionName
from portal.places.registers import domain, names_of
from portal.places.services.index import name_fields, rebuild_index
from portal.rulesets.models import InstitutionProfile

TOP = "UIH"
CHUNK = 2_000
_HERE = Path(__file__).resolve().parent
_PROFILE: dict[str, Any] = {
    "name_nb": "Universitetet i Høyfjord",
    "name_nn": "Universitetet i Høgfjord",
    "name_en": "University of Høyfjord",
    "short_name": "UiH",
    "sender_address": f"utsyn@{DOMAIN}",
    "reply_address": f"internasjonal@{DOMAIN}",
    "feedback_address": f"tilgjengelig@{DOMAIN}",
}
Progress = Callable[[str], None]
Row = tuple[Person, Name, Career]


class NotEmptyError(Exception):
    """There is another university in the database already."""


@transaction.atomic
def seed(*, staff: int, seed_number: int, on: date, progress: Progress, flows: bool = True) -> bool:
    """Write the demo university with so many persons; return False where it is there already.

    `flows` are its applications, agreements and activities. Raises NotEmptyError rather than mix
    made-up people with real ones.
    """
    if Unit.objects.filter(code=TOP).exists():
        return False
    if Unit.objects.exists() or Person.objects.exists():
        raise NotEmptyError
    InstitutionProfile.objects.update_or_create(pk=InstitutionProfile.ONLY, defaults=_PROFILE)
    write_rules()
    units = _write_units()
    hosts = _write_hosts()
    progress(f"{len(units)} units, {len(hosts[''])} hosts")
    _write_members(on, units, hosts)
    _write_applicants(on, units)
    others = max(staff - len(MEMBERS) - len(APPLICANTS), 0)
    _write_staff(others, seed_number, on, units, hosts, progress)
    _write_followup(seed_number, on, flows=flows)
    if flows:
        write_flows(on, progress)
    return True


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _write_units() -> dict[str, int]:
    """Write the units and their tree; return their ids by code."""
    rows = list(_rows("units.csv"))
    names = ("code", "kind", "name_nb", "name_nn", "name_en")
    made = Unit.objects.bulk_create(Unit(**{name: row[name] for name in names}) for row in rows)
    ids: dict[str, int] = {unit.code: unit.pk for unit in made}
    UnitPlacement.objects.bulk_create(
        UnitPlacement(unit_id=ids[row["code"]], parent_id=ids.get(row["parent_code"]))
        for row in rows
    )
    rebuild_ancestry()
    return ids


def _write_hosts() -> dict[str, list[Host]]:
    """Make sure that the hosts are listed; return them by country, and all under ""."""
    rows = list(_rows("hosts.csv"))
    known = set(Institution.objects.values_list("ror_id", flat=True))
    _list_hosts([row for row in rows if row["id"] not in known])
    ids = dict(Institution.objects.exclude(ror_id=None).values_list("ror_id", "pk"))
    hosts: dict[str, list[Host]] = {"": []}
    for row in rows:
        host = Host(ids[row["id"]], row["name"], row["country_code"], row["city"])
        hosts[""].append(host)
        hosts.setdefault(host.country, []).append(host)
    return hosts


def _list_hosts(rows: list[dict[str, str]]) -> None:
    """Put rows of ROR's table on the list of institutions, and their names in the index."""
    made = Institution.objects.bulk_create(
        Institution(
            ror_id=row["id"],
            name=row["name"],
            folded=fold(row["name"]),
            country_id=row["country_code"],
            city=row["city"],
            lat=float(row["lat"]),
            lng=float(row["lng"]),
            types="education",
            website=row["website"],
            domain=domain(row["website"]),
            erasmus_code=made_up_code(row["country_code"], row["city"], number),
            source="ror",
        )
        for number, row in enumerate(rows)
    )
    InstitutionName.objects.bulk_create(
        InstitutionName(institution=institution, kind=kind, lang=lang, **name_fields(name))
        for institution, row in zip(made, rows, strict=True)
        for name, kind, lang in names_of(row)
    )
    rebuild_index()


def _write_members(on: date, units: dict[str, int], hosts: dict[str, list[Host]]) -> None:
    """Write those who can sign in, with their mandates and what their pages shall show."""
    rng, hashed = Random(0), make_password(PASSWORD)  # noqa: S311 -- made-up people
    people: dict[str, Person] = {}
    for number, member in enumerate(MEMBERS):
        career = career_of(member, on)
        name = Name(member.given, member.family, member.gender, _country(member))
        person = person_row(rng, name, number, member.email, career)
        write_people([(person, name, career)], units)
        people[member.key] = person
        _sign_in(member.email, member.language, person, hashed)
        if member.role:
            Mandate.objects.create(
                person=person,
                role=member.role,
                unit_id=units[member.unit],
                starts_on=on - timedelta(days=400),
            )
    head = Mandate.objects.get(person=people["instituttleder"], role="head")
    Mandate.objects.create(
        person=people["nestleder"],
        role="head",
        unit_id=units[HOME],
        starts_on=on - timedelta(days=7),
        ends_on=on + timedelta(days=30),
        delegated_from=head,
    )
    _write_their_journeys(rng, on, people, hosts)


def _write_applicants(on: date, units: dict[str, int]) -> None:
    """Write those whose applications fill the case lists, and who heads their departments."""
    rng, hashed = Random("applicants"), make_password(PASSWORD)  # noqa: S311 -- made-up people
    rows = []
    for number, one in enumerate(APPLICANTS):
        name, career = Name(one.given, one.family, one.gender, one.country), one.career(on)
        rows.append((person_row(rng, name, number + 500, one.email, career), name, career))
    write_people(rows, units)
    for one, (person, _name, _career) in zip(APPLICANTS, rows, strict=True):
        _sign_in(one.email, "nb", person, hashed)
        if one in HEADS:
            since, unit = on - timedelta(days=500), units[one.unit]
            Mandate.objects.create(person=person, role="head", unit_id=unit, starts_on=since)


def _country(member: Member) -> str:
    return {"stipendiat": "IN", "postdoktor": "DE", "revisor": "GB"}.get(member.key, "NO")


def _sign_in(email: str, language: str, person: Person, hashed: str) -> None:
    user = User.objects.create(email=email, person=person, language=language, password=hashed)
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)


def _write_their_journeys(
    rng: Random, on: date, people: dict[str, Person], hosts: dict[str, list[Host]]
) -> None:
    zurich, delft = hosts["CH"][0], hosts["NL"][0]
    done, planned = on - timedelta(days=900), on + timedelta(days=120)
    professor = people["professor"]
    stays = [
        StayRow("research_term", "completed", zurich, "CH", done, done + timedelta(days=180),
                "Forskingstermin", "INDIVID", "Forskningsrådet"),
        StayRow("short_stay", "planned", delft, "NL", planned, planned + timedelta(days=20),
                "Prosjektmøte", "ERASMUS+", "Erasmus+"),
    ]  # fmt: skip
    write_stays([stay_model(rng, professor, row) for row in stays])
    answer = EvidenceRow("none", "self_declared")
    write_evidence([evidence_model(rng, people["stipendiat"], answer)])


def _write_staff(
    count: int,
    seed_number: int,
    on: date,
    units: dict[str, int],
    hosts: dict[str, list[Host]],
    progress: Progress,
) -> None:
    """Write everybody else, a chunk at a time, so that memory stays bounded."""
    rng = Random(f"{seed_number}-people")  # noqa: S311 -- made-up people
    places = _weighted(rng, [code for code in units if code.count("-") == 2])
    taken = {one.email.partition("@")[0] for one in APPLICANTS}
    for first in range(0, count, CHUNK):
        people = [
            _somebody(rng, number, on, places, taken)
            for number in range(first, min(first + CHUNK, count))
        ]
        write_people(people, units)
        write_journeys(rng, people, on, hosts)
        progress(f"{first + len(people)} of {count} persons")


def _weighted(rng: Random, codes: list[str]) -> list[str]:
    """Return each department as often as it is large, from one to six; the demo's own is ten."""
    return [code for code in codes for _ in range(10 if code == HOME else rng.randint(1, 6))]


def _somebody(rng: Random, number: int, on: date, places: list[str], taken: set[str]) -> Row:
    career = make_career(rng, on, places)
    name = make_name(rng, international=career.international)
    address = _address(name, taken)
    return person_row(rng, name, number + 1_000, address, career), name, career


def _address(name: Name, taken: set[str]) -> str:
    """Return an address that nobody has yet; the second Anne Lund is anne.lund2."""
    stem = ".".join(fold(f"{name.given.split()[0]}.{name.family}").split())
    stem, number = stem.replace("'", ""), 1
    while (found := stem if number == 1 else f"{stem}{number}") in taken:
        number += 1
    taken.add(found)
    return f"{found}@{DOMAIN}"


def _write_followup(seed_number: int, on: date, *, flows: bool) -> None:
    rng = Random(f"{seed_number}-followup")  # noqa: S311 -- made-up people
    top = Unit.objects.get(code=TOP)
    write_heads(on)
    write_supervisors(rng, on)
    write_questions(rng, on, top)
    write_conversations(rng, on, top)
    rng = Random(f"{seed_number}-terms")  # noqa: S311 -- made-up people
    write_service(rng, on)
    write_the_professors_clock(on)
    # The flows bring a closed round of their own, with applications in it.
    write_calls(rng, on, closed=not flows)
