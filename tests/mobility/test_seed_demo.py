"""The demo university is believable, the same each time, and never enters production."""

from datetime import date
from io import StringIO

import pytest
from allauth.account.models import EmailAddress
from django.core.management import CommandError, call_command
from django.db import transaction

from mobility.accrual.selectors import standing_of
from mobility.calls.models import Budget, Call
from mobility.experience.models import Conversation, EvidenceRequest
from mobility.management.demo.cast import MEMBERS, PASSWORD
from mobility.management.demo.erasmus_codes import ERASMUS_LETTERS
from mobility.reports.selectors import early_career
from mobility.stays.models import Stay
from portal.people.models import Employment, Person, PersonCitizenship, Unit, User
from portal.places.models import Institution
from portal.rulesets.selectors import institution_profile
from tests.cast import make_unit

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 23)


def seed(staff=250, **options):
    output = StringIO()
    options = {"without_flows": True, **options}
    call_command("seed_demo", staff=staff, on=ON, stdout=output, stderr=StringIO(), **options)
    return output.getvalue().strip()


@pytest.fixture
def demo(db):
    seed()
    return Unit.objects.get(code="UIH")


def row_of(demo, key):
    person = User.objects.get(email=f"{key}@hoyfjord.example").person
    rows = early_career(on=ON, unit=demo).rows()
    return next(row for row in rows if row.person_pk == person.pk)


def test_the_university_has_eight_faculties_and_fifty_departments(demo):
    kinds = list(Unit.objects.subtree(demo, ON).values_list("kind", flat=True))
    assert (kinds.count("faculty"), kinds.count("department")) == (8, 50)
    assert not Unit.objects.filter(name_nn="").exists()


def test_it_has_as_many_persons_as_asked_for(demo):
    assert Person.objects.count() == 250
    assert Employment.objects.values("person").distinct().count() == 250


def seeded_once(**options):
    point = transaction.savepoint()
    seed(**options)
    people = list(Person.objects.order_by("hr_id").values_list("folded_name", "email", "public_id"))
    stays = list(Stay.objects.order_by("public_id").values_list("public_id", "scheme", "starts_on"))
    transaction.savepoint_rollback(point)
    return people, stays


def test_the_same_seed_gives_the_same_university():
    assert seeded_once() == seeded_once()


def test_another_seed_gives_other_people():
    assert seeded_once(staff=120) != seeded_once(staff=120, seed=2)


def test_a_second_run_says_so_and_changes_nothing(demo):
    before = Stay.objects.count()
    assert seed() == "already seeded"
    assert Stay.objects.count() == before


def test_most_but_not_all_have_answered(demo):
    assert 0.5 < early_career(on=ON, unit=demo).counts.response_rate < 0.9


def test_there_are_open_questions_conversations_and_all_experiences(demo):
    counts = early_career(on=ON, unit=demo).counts
    assert min(counts.strong, counts.some, counts.none, counts.unknown) > 0
    assert EvidenceRequest.objects.filter(answered_at=None).exists()
    assert Conversation.objects.exists()


def test_the_phd_candidate_is_flagged_and_the_window_is_closing(demo):
    row = row_of(demo, "stipendiat")
    assert (row.flagged, row.window.state) == (True, "closing")


def test_the_postdoc_has_not_answered(demo):
    assert row_of(demo, "postdoktor").experience == "unknown"


def test_everybody_in_the_table_can_sign_in(demo, client):
    for member in MEMBERS:
        assert EmailAddress.objects.get(email=member.email).verified
        assert User.objects.get(email=member.email).check_password(PASSWORD)


def test_stays_go_ten_years_back(demo):
    years = {day.year for day in Stay.objects.values_list("starts_on", flat=True)}
    assert {2017, 2020, 2026} <= years


def test_citizenships_stand_in_the_strict_table(demo):
    assert PersonCitizenship.objects.count() == 250


def test_the_portal_carries_the_demo_universitys_name(demo):
    assert institution_profile().name_nn == "Universitetet i Høgfjord"


def test_production_refuses_the_demo(settings):
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="UTSYN_PRODUCTION"):
        seed()
    assert not Person.objects.exists()


def test_a_database_with_a_university_in_it_is_left_alone():
    make_unit("NTNU", kind="institution")
    with pytest.raises(CommandError, match="empty database"):
        seed()
    assert Unit.objects.count() == 1


def test_the_sign_in_table_names_every_member():
    output = StringIO()
    call_command("demo_signins", stdout=output)
    assert all(member.email in output.getvalue() for member in MEMBERS)


def test_calls_stand_in_every_phase_and_budgets_beside_them(demo, time_machine):
    time_machine.move_to(ON)
    assert {call.phase for call in Call.objects.all()} >= {"closed", "open", "coming", "draft"}
    assert {one.currency for one in Budget.objects.all()} == {"NOK", "EUR"}


def test_clocks_say_earned_not_yet_and_cannot_tell(demo):
    people = Person.objects.filter(service_periods__isnull=False).distinct()
    states = {standing_of(one).clock.full.state for one in people}
    assert states == {"earned", "not_yet", "cannot_tell"}


def test_hosts_in_programme_countries_carry_a_code_in_the_right_form(demo):
    hosts = Institution.objects.filter(source="ror")
    inside = hosts.filter(country_id__in=ERASMUS_LETTERS)
    assert inside.exists()
    for one in inside:
        letters, city, number = one.erasmus_code[:3], one.erasmus_code[3:-2], one.erasmus_code[-2:]
        assert letters.strip() == ERASMUS_LETTERS[one.country_id]
        assert city.isalpha()
        assert number.isdigit()
    assert not hosts.exclude(country_id__in=ERASMUS_LETTERS).exclude(erasmus_code="").exists()


def test_the_demo_offers_combined_teaching_and_training(demo):
    assert "staff_combined" in institution_profile().schemes
