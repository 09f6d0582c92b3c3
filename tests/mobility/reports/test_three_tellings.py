"""The rules, the SQL and the independent oracle say the same of random universities.

A hundred universities run with the rest; `pytest -m proof` runs three thousand.
"""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from mobility.experience import rules
from mobility.experience.models import Evidence
from mobility.reports.rows import Filters
from mobility.reports.selectors import early_career, figures
from mobility.stays.models import Stay
from portal.people.models import Employment, Person, Unit, UnitAncestry
from portal.places.models import Institution
from tests.mobility.reports import oracle
from tests.mobility.reports.universities import universities

QUICK = settings(
    max_examples=100,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
PROOF = settings(QUICK, max_examples=3000, derandomize=False)


def parameters_from(told):
    """Say the oracle's parameters in the product's words."""
    return rules.EarlyCareerParameters(
        position_codes=tuple(sorted(told["codes"])),
        include_tenure_track=told["tenure"],
        home_country=told["home"],
        strong_days=told["strong"],
        fieldwork_strong_days=told["fieldwork_strong"],
        evidence_strong_days=told["evidence_strong"],
        weak_days=told["weak"],
        fieldwork_counts=told["fieldwork"],
        sum_parts=told["sum_parts"],
        evidence_states=tuple(sorted(told["states"])),
        flagged_experience=tuple(sorted(told["flagged"])),
        margin_months=told["margin"],
        minimum_stay_months=told["minimum"],
        lead_months=told["lead"],
        longest_stay_cap=told["cap"],
    )


def said_by_rules(university, top, on, parameters):
    """Ask the pure rules about each person."""
    inside = oracle.units_under(university["placements"], top, on)
    said = {}
    for person in {row["person"] for row in university["employments"]}:
        mine = [employment(row, inside) for row in of(university, "employments", person)]
        chosen = rules.represents(mine, on, parameters)
        if chosen is None:
            continue
        end = rules.chain_end(chosen.ends_on, mine, parameters)
        standing = rules.experience(
            [stay(row) for row in of(university, "stays", person)],
            [piece(row) for row in of(university, "evidence", person)],
            on,
            end,
            parameters,
        )
        row = university["employments"][chosen.row_id]
        frame = rules.window(on, end, parameters)
        told = answer(row["unit"], chosen.position_code, standing, frame)
        said[person] = {**told, "facts": standing.facts}
    return said


def without_facts(said):
    return {
        person: {name: value for name, value in told.items() if name != "facts"}
        for person, told in said.items()
    }


def of(university, table, person):
    return [row for row in university[table] if row["person"] == person]


def employment(row, inside):
    fields = ("position_code", "starts_on", "ends_on", "percent", "tenure_track")
    leave = ("leave_starts_on", "leave_ends_on")
    taken = {name: row[name] for name in fields + leave}
    return rules.Employment(row_id=row["id"], inside=row["unit"] in inside, **taken)


def stay(row):
    taken = {name: row[name] for name in ("scheme", "state", "country", "starts_on", "ends_on")}
    return rules.Stay(host=row["host"], group_id=row["group"], **taken)


def piece(row):
    return rules.Evidence(**{name: value for name, value in row.items() if name != "person"})


def answer(unit, position_code, standing, frame):
    return {
        "unit": unit,
        "position_code": position_code,
        "experience": standing.experience,
        "flagged": standing.flagged,
        "planned": standing.planned,
        "employment_ends_on": frame.employment_ends_on,
        "window": frame.state,
        "latest_start": frame.latest_start,
        "latest_apply": frame.latest_apply,
        "longest_stay_months": frame.longest_stay_months,
    }


def agree_in_memory(asked):
    university, top, on, told = asked
    expected = oracle.report(university, top, on, told)
    said = said_by_rules(university, top, on, parameters_from(told))
    assert without_facts(said) == expected


@QUICK
@given(universities())
def test_the_rules_say_what_the_oracle_says(asked):
    agree_in_memory(asked)


@pytest.mark.proof
@PROOF
@given(universities())
def test_the_rules_say_what_the_oracle_says_of_thousands(asked):
    agree_in_memory(asked)


def agree_in_database(asked):
    university, top, on, told = asked
    expected = oracle.report(university, top, on, told)
    with transaction.atomic():
        units, persons = build(university)
        report = early_career(on=on, unit=units[top], parameters=parameters_from(told))
        said = said_by_sql(report, units, persons)
        assert without_facts(said) == expected
        assert said == said_by_rules(university, top, on, report.parameters)
        agree_on_numbers(report, expected)
        transaction.set_rollback(True)


@pytest.mark.django_db
@QUICK
@given(universities())
def test_the_sql_says_what_the_oracle_says(asked):
    agree_in_database(asked)


@pytest.mark.proof
@pytest.mark.django_db
@PROOF
@given(universities())
def test_the_sql_says_what_the_oracle_says_of_thousands(asked):
    agree_in_database(asked)


def said_by_sql(report, units, persons):
    """Ask the database, and check on the way that a row agrees with itself."""
    unit_numbers = {unit.pk: number for number, unit in units.items()}
    person_numbers = {person.pk: number for number, person in persons.items()}
    said = {}
    for row in report.rows():
        assert row.experience == rules.experience_of(row.facts)
        standing = rules.Standing(row.experience, row.flagged, row.planned, row.facts, (), ())
        unit = unit_numbers[row.unit_id]
        told = answer(unit, row.position_code, standing, row.window)
        said[person_numbers[row.person_pk]] = {**told, "facts": row.facts}
    return said


def agree_on_numbers(report, expected):
    """Compare the counts, and the filter on windows, which SQL decides by boundaries."""
    people = expected.values()
    counts = report.counts
    assert counts.cohort == len(expected)
    for name in ("strong", "some", "none", "unknown"):
        assert getattr(counts, name) == sum(one["experience"] == name for one in people)
    assert counts.flagged == sum(one["flagged"] for one in people)
    for state, number in (("open", counts.open), ("closing", counts.closing)):
        found = [one for one in people if one["window"] == state]
        assert number == sum(one["flagged"] for one in found)
        assert report.filtered(window=(state,)).found == len(found)
    assert counts.coverage_strong == oracle.share(counts.strong, counts.cohort)


def build(university):
    """Write a university to the database."""
    numbers = sorted({row["unit"] for row in university["placements"]})
    units = {
        n: Unit(code=f"U{n}", name_nb=f"u{n}", name_nn=f"u{n}", name_en=f"u{n}") for n in numbers
    }
    Unit.objects.bulk_create(units.values())
    UnitAncestry.objects.bulk_create(ancestry(university["placements"], units))
    people = sorted({row["person"] for row in university["employments"]})
    persons = {n: Person(given_name="P", family_name=str(n), folded_name=f"{n} p") for n in people}
    Person.objects.bulk_create(persons.values())
    Employment.objects.bulk_create(
        Employment(
            **{**row, "id": None, "person": persons[row["person"]], "unit": units[row["unit"]]}
        )
        for row in university["employments"]
    )
    abroad = {
        code: Institution.objects.create(name=f"Host {code}", country_id=code, source="typed")
        for code in ("DE", "NO", "SE", None)
    }
    Stay.objects.bulk_create(stay_row(row, persons, abroad) for row in university["stays"])
    Evidence.objects.bulk_create(
        Evidence(**named(row, persons, "kind", "state", "starts_on", "ends_on"))
        for row in university["evidence"]
    )
    return units, persons


def stay_row(row, persons, abroad):
    """Write a stay; a listed host lends its country to the row, which has none of its own."""
    made = Stay(**named(row, persons, "scheme", "state", "starts_on", "ends_on"))
    made.group_id = row["group"]
    if row["host"] == "listed":
        made.institution, made.country_id = abroad[row["country"]], None
    else:
        made.institution_name = row["host"]
    return made


def named(row, persons, *names):
    taken = {name: row[name] for name in names}
    return {**taken, "person": persons[row["person"]], "country_id": row["country"]}


def ancestry(placements, units):
    """Derive the closure from the placements: each link cuts the period to what both share."""
    return [
        UnitAncestry(
            ancestor=units[above], unit=units[n], depth=depth, starts_on=starts, ends_on=ends
        )
        for n in units
        for above, depth, starts, ends in chains(placements, n)
    ]


def chains(placements, unit):
    for row in (row for row in placements if row["unit"] == unit):
        yield unit, 0, row["starts_on"], row["ends_on"]
        if row["parent"] is None:
            continue
        for above, depth, starts, ends in chains(placements, row["parent"]):
            first = max((d for d in (starts, row["starts_on"]) if d), default=None)
            last = min((d for d in (ends, row["ends_on"]) if d), default=None)
            if not (first and last and last < first):
                yield above, depth + 1, first, last


def test_the_figures_are_the_report_without_persons(cast):
    on = cast.petter.person.employments.get().starts_on
    total = figures(on=on, unit=cast.UU).total
    assert total == early_career(on=on, unit=cast.UU).counts
    assert total.unknown == 3


def test_filters_leave_whom_they_name(cast):
    on = cast.petter.person.employments.get().starts_on
    report = early_career(
        on=on, unit=cast.NAT, filters=Filters(search="PETTer", position=("1017",))
    )
    assert [row.name for row in report.rows()] == ["Petter Utsiktsen"]
    assert (report.found, report.counts.cohort) == (1, 2)
