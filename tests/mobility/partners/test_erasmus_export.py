"""The Erasmus+ export: staff mobilities of a call year, what each lacks, and what never leaves."""

import csv
from datetime import date, datetime
from decimal import Decimal
from io import StringIO

import pytest
from django.urls import reverse
from django.utils import timezone

from mobility.applications.models import Application, Segment
from mobility.grants.models import GrantCalculation
from mobility.partners.selectors.erasmus import mobilities
from portal.audit.models import AuditEntry
from portal.casework.models import Case
from portal.people.models import Person, PersonCitizenship
from portal.places.models import Institution
from portal.rulesets.models import RuleSet

EXPORT = reverse("erasmus")
SUBMITTED = datetime(2026, 3, 1, 12, tzinfo=timezone.get_default_timezone())
ANSWERS = {
    "seniority": "junior",
    "language": "English",
    "activity_type": "shadowing",
    "first_time": True,
}
LINES = [
    {"code": "grant.full_days", "quantity": "5", "amount": "575.00", "facts": {}},
    {"code": "grant.travel_days", "quantity": "2", "amount": "230.00", "facts": {}},
    {
        "code": "grant.travel_green",
        "quantity": "1",
        "amount": "417.00",
        "facts": {"km": 1500, "band": "500-1999"},
    },
]


@pytest.fixture
def make_mobility(cast, eth):
    """Make Pia's training week in Zürich, applied for in 2026 and accepted."""
    Institution.objects.filter(pk=eth.pk).update(erasmus_code="CH ZURICH07")
    Person.objects.filter(pk=cast.pia.person.pk).update(gender="K")

    def make(scheme="staff_training", state="accepted", answers=ANSWERS, inputs=None, **fields):
        case = Case.objects.create(
            kind="application", person=cast.pia.person, unit=cast.FYS, state=state
        )
        made = Application.objects.create(
            case=case, scheme=scheme, submitted_at=SUBMITTED, answers=answers, green_travel=True
        )
        Segment.objects.create(
            application=made,
            institution=eth,
            country_id="CH",
            starts_on=date(2026, 9, 7),
            ends_on=date(2026, 9, 11),
            **fields,
        )
        GrantCalculation.objects.create(
            application=made,
            kind="erasmus",
            moment="decision",
            inputs=inputs or {"given": {}},
            lines=LINES,
            total=Decimal("1222.00"),
            currency="EUR",
        )
        return made

    return make


def only(cast, year=2026, **options):
    return mobilities(cast.ingrid, year, **options)[0]


def test_a_row_holds_days_money_and_words_in_english(cast, make_mobility):
    make_mobility()
    row = only(cast)
    assert row.missing == []
    wanted = {
        "given_name": "Pia",
        "gender": "Female",
        "receiving_erasmus_code": "CH ZURICH07",
        "activity_days": 5,
        "travel_days": 2,
        "distance_band": "500-1999",
        "individual_support": 805,
        "travel_support": 417,
        "total_grant": Decimal("1222.00"),
        "activity": "Staff mobility, training",
        "call_year": 2026,
    }
    assert {name: row.values[name] for name in wanted} == wanted


@pytest.mark.parametrize(
    ("state", "there"),
    [("submitted", False), ("refused", False), ("cancelled", False), ("closed", True)],
)
def test_only_what_was_accepted_is_a_mobility(cast, make_mobility, state, there):
    make_mobility(state=state)
    assert bool(mobilities(cast.ingrid, 2026)) == there


def test_finished_ones_can_be_asked_for_alone(cast, make_mobility):
    make_mobility()
    assert mobilities(cast.ingrid, 2026, finished=True) == []


def test_an_officer_may_move_a_mobility_to_another_call_year(cast, make_mobility):
    make_mobility(inputs={"given": {"call_year": 2025}})
    assert mobilities(cast.ingrid, 2026) == []
    assert only(cast, 2025).values["call_year"] == 2025


def test_confirmed_days_win_over_planned_ones(cast, make_mobility):
    make_mobility(confirmed_starts_on=date(2026, 9, 8), confirmed_ends_on=date(2026, 9, 10))
    row = only(cast)
    assert (row.values["starts_on"], row.values["activity_days"]) == (date(2026, 9, 8), 3)


def test_teaching_lacks_what_training_does_not_have(cast, make_mobility):
    make_mobility("staff_teaching")
    wanted = {"agreement_code", "subject_field", "level", "students", "teaching_hours"}
    assert set(only(cast).missing) == wanted


def test_an_incomplete_grant_is_missing_not_wrong(cast, make_mobility):
    make_mobility()
    GrantCalculation.objects.update(complete=False)
    assert only(cast).missing == ["total_grant"]


def test_each_lack_leads_to_where_it_is_mended(cast, sign_in, make_mobility):
    made = make_mobility("staff_teaching")
    Person.objects.filter(pk=cast.pia.person.pk).update(gender="", email="")
    Institution.objects.update(erasmus_code="")
    _, lacks = sign_in(cast.ingrid).get(EXPORT, {"call_year": 2026}).context["rows"][0]
    found = {one.field: one.address for one in lacks}
    case = made.case
    assert found["gender"] == reverse("person", args=[cast.pia.person.public_id])
    assert found["receiving_erasmus_code"].startswith("/places/institutions/")
    assert found["level"] == reverse("application", args=[case.public_id])


def downloaded(client, **asked):
    answer = client.get(EXPORT, {"call_year": 2026, "export": "csv", **asked})
    return list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))


def test_citizenship_and_birth_date_never_leave(cast, sign_in, make_mobility):
    make_mobility()
    PersonCitizenship.objects.create(person=cast.pia.person, country_id="DE")
    row = downloaded(sign_in(cast.ingrid))[0]
    assert (row["Participant nationality"], row["Participant date of birth"]) == ("", "")
    assert "DE" not in row.values()
    page = sign_in(cast.ingrid).get(EXPORT, {"call_year": 2026}).text
    assert "Utsyn never exports citizenship" in page


def test_a_download_leaves_a_row_in_the_trail(cast, sign_in, make_mobility):
    make_mobility()
    rows = downloaded(sign_in(cast.ingrid))
    assert rows[0]["Start date"] == "2026-09-07"
    entry = AuditEntry.objects.get(action="erasmus.exported")
    assert (entry.actor, entry.changes["call_year"], entry.changes["rows"]) == (
        cast.ingrid,
        2026,
        1,
    )


def test_the_columns_of_a_call_year_are_data(cast, sign_in, make_mobility):
    make_mobility()
    RuleSet.objects.create(
        name="erasmus_export",
        version=2,
        state="approved",
        valid_from=date(2026, 1, 1),
        parameters={"columns": ["Name = family_name"], "required": []},
        basis={"columns": {"confirmed": True}},
    )
    assert downloaded(sign_in(cast.ingrid)) == [{"Name": "Utsiktsen"}]
    page = sign_in(cast.ingrid).get(EXPORT, {"call_year": 2026})
    assert "are to be confirmed" not in page.text


def test_shipped_columns_are_marked_to_be_confirmed(cast, sign_in, make_mobility):
    make_mobility()
    assert "are to be confirmed" in sign_in(cast.ingrid).get(EXPORT, {"call_year": 2026}).text


def test_rows_that_lack_something_can_be_shown_alone(cast, sign_in, make_mobility):
    make_mobility()
    answer = sign_in(cast.ingrid).get(EXPORT, {"call_year": 2026, "lacking": "on"})
    assert (answer.context["rows"], answer.context["total"]) == ([], 1)


def test_the_page_costs_the_same_for_many_mobilities(
    cast, sign_in, make_mobility, django_assert_max_num_queries
):
    for _ in range(8):
        make_mobility()
    client = sign_in(cast.ingrid)
    with django_assert_max_num_queries(20):
        client.get(EXPORT, {"call_year": 2026})
