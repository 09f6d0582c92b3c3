"""A guest tells about themselves once; it is kept where it belongs, and nothing is lost."""

from datetime import date

import pytest
from django.conf import settings

from guests.engagements.models import Engagement
from guests.invitations.models import GuestAnswers, Invitation
from guests.invitations.rules import ABOUT, STEPS_ABOUT, STRICT_STEPS, ages_in, steps_left
from guests.invitations.selectors.about import about_left, fingerprint
from guests.invitations.services.telling import tell
from guests.sensitive.models import GuestContact, GuestStrictFacts
from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError
from portal.people.models import PersonCitizenship, User
from portal.web.kept import _NEVER
from tests.factories.engagements import an_engagement
from tests.guests.invitations.conftest import path_in_latest

pytestmark = pytest.mark.django_db
NAMES = {"given_name": "Augusta Ada", "family_name": "King", "preferred_name": "Ada"}


@pytest.fixture
def guest(client, invite):
    """Ada, signed in without a password."""
    client.post(invite(), {"without": "1"})
    return User.objects.get(email="ada@cam.example")


@pytest.fixture
def form(client, guest, engagement):
    """Return a function that opens a step as a browser does and posts what is typed."""

    def send(step, typed, **headers):
        address = f"/my-stay/{engagement.case.public_id}/about/{step}/"
        hidden = hidden_in(client.get(address))
        return client.post(address, {**hidden, **typed}, headers=headers)

    return send


def hidden_in(answer):
    return {"seen": answer.context["seen"], "tab": answer.context["tab"]}


@pytest.mark.parametrize(
    ("text", "ages"), [("", []), ("9, 4", [4, 9]), ("4 9;12", [4, 9, 12]), ("0", [0])]
)
def test_ages_are_read_as_people_write_them(text, ages):
    assert ages_in(text) == ages


@pytest.mark.parametrize("text", ["four", "-1", "26", "4.5"])
def test_what_is_no_age_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - int's own error too
        ages_in(text)


def test_what_is_left_stands_in_the_order_of_the_form():
    assert steps_left(["origin", "you"]) == ["family", "work", "needs", "emergency"]


def test_no_field_of_a_strict_step_is_kept_with_a_form():
    strict = {name for step in STRICT_STEPS for name in ABOUT[step]}
    assert strict <= set(_NEVER)


def test_the_name_goes_to_the_person_and_the_host_is_to_see_the_papers(form, engagement):
    answer = form("you", NAMES)
    person = Engagement.objects.get().case.person
    assert (person.given_name, person.family_name) == ("Augusta Ada", "King")
    assert GuestAnswers.objects.get().preferred_name == "Ada"
    assert Invitation.objects.get().state == "awaiting_host_check"
    assert answer.url.endswith("/about/origin/")


def test_a_name_that_the_host_has_seen_is_not_changed(form, engagement):
    Invitation.objects.update(state="confirmed")
    form("you", NAMES)
    assert Engagement.objects.get().case.person.given_name == "Ada"


def test_citizenships_and_permits_go_to_the_strict_tables_alone(form, engagement):
    typed = {"citizenships": "GB", "citizenships_2": "IE", "residence": "DE"}
    form("origin", {**typed, "permit_country": "DE", "permit_until": "2027-05-01"})
    person = engagement.case.person
    held = PersonCitizenship.objects.filter(person=person).values_list("country_id", flat=True)
    assert set(held) == {"GB", "IE"}
    facts = GuestStrictFacts.objects.get()
    assert (facts.residence_id, facts.permit_country_id) == ("DE", "DE")
    assert facts.permit_until == date(2027, 5, 1)
    trail = str(list(AuditEntry.objects.values_list("changes", flat=True)))
    assert not {"'GB'", "'IE'", "'DE'"} & set(trail.replace("[", " ").replace("]", " ").split())


def test_a_citizenship_left_out_is_taken_away(form, engagement):
    form("origin", {"citizenships": "GB", "citizenships_2": "IE"})
    form("origin", {"citizenships": "IE"})
    held = PersonCitizenship.objects.values_list("country_id", flat=True)
    assert list(held) == ["IE"]


def test_family_work_and_needs_go_to_the_engagement(form):
    form("family", {"partner_coming": "yes", "children_ages": "9, 4"})
    form("work", {"home": "Analytical Engine Ltd", "funding": "own", "insurance": ["ehic"]})
    form("needs", {"needs": ["lab", "office"], "lab_note": "The laser"})
    stay = Engagement.objects.get()
    assert (stay.partner_coming, stay.children_ages) == (True, [4, 9])
    assert (stay.home, stay.funding) == ("Analytical Engine Ltd", "own")
    assert sorted(stay.needs) == ["lab", "office"]
    answers = GuestAnswers.objects.get()
    assert (answers.insurance, answers.lab_note) == (["ehic"], "The laser")


def test_who_pays_is_the_departments_once_it_is_approved(client, host):
    engagement = an_engagement(host, "leader_approved", funding="stipend")
    user = User.objects.create_user("a@x.example", person=engagement.case.person)
    seen = fingerprint(engagement, "work", user)
    values = {"funding": "own", "position_title": "Countess"}
    tell(engagement=engagement, step="work", values=values, by=user, seen=seen)
    stay = Engagement.objects.get()
    assert (stay.funding, stay.position_title) == ("stipend", "Countess")


def test_an_emergency_contact_needs_a_number_and_is_kept_apart(form):
    assert form("emergency", {"contact_name": "Lord Byron"}).status_code == 422
    form("emergency", {"contact_name": "Lord Byron", "contact_phone": "+44 1"})
    assert GuestContact.objects.get().phone == "+44 1"


def test_what_follows_is_worked_out_and_told(client, form, engagement):
    form("origin", {"citizenships": "BR", "residence": "BR"})
    page = client.get(f"/my-stay/{engagement.case.public_id}/").content.decode()
    assert engagement.case.tasks.filter(key__startswith="list:").exists()
    assert "Your plan has changed" in page


def test_it_saves_by_itself_what_can_be_read_and_says_what_cannot(form):
    answer = form("family", {"partner_coming": "no", "children_ages": "four"}, hx_request="true")
    assert b"Saved" in answer.content
    assert b"Write ages" in answer.content
    assert Engagement.objects.get().partner_coming is False
    assert about_left(Engagement.objects.get()) == list(STEPS_ABOUT)


def test_two_tabs_do_not_overwrite_each_other(client, guest, engagement):
    address = f"/my-stay/{engagement.case.public_id}/about/needs/"
    first, second = (hidden_in(client.get(address)) for _tab in range(2))
    client.post(address, {**first, "needs": ["lab"]})
    answer = client.post(address, {**second, "needs": ["office"]})
    assert answer.status_code == 409
    assert Engagement.objects.get().needs == ["lab"]
    client.post(address, {**second, "needs": ["office"], "keep": "1"})
    assert Engagement.objects.get().needs == ["office"]


def test_a_stale_form_is_refused_by_the_service_too(guest, engagement):
    with pytest.raises(ChangedMeanwhileError):
        tell(engagement=engagement, step="you", values=NAMES, by=guest, seen="old")


def test_nobody_tells_for_the_guest(host, engagement):
    with pytest.raises(NotAllowedError):
        tell(engagement=engagement, step="you", values=NAMES, by=host, seen="")


def test_a_session_that_ends_loses_nothing(client, guest, engagement):
    address = f"/my-stay/{engagement.case.public_id}/about/needs/"
    hidden = hidden_in(client.get(address))
    del client.cookies[settings.SESSION_COOKIE_NAME]
    typed = {**hidden, "needs": ["lab", "housing"], "lab_note": "The laser, for a month"}
    led = client.post(address, typed)
    assert led.url.startswith("/accounts/login/")
    client.post("/my-stay/link/", {"email": "ada@cam.example"})
    back = client.post(path_in_latest("guest-entry"))
    assert back.url == address
    page = client.get(back.url)
    assert "The laser, for a month" in page.content.decode()
    client.post(address, {**typed, **hidden_in(page)})
    assert sorted(Engagement.objects.get().needs) == ["housing", "lab"]


def test_strict_words_are_not_kept_when_a_session_ends(client, guest, engagement):
    address = f"/my-stay/{engagement.case.public_id}/about/emergency/"
    hidden = hidden_in(client.get(address))
    del client.cookies[settings.SESSION_COOKIE_NAME]
    client.post(address, {**hidden, "contact_name": "Lord Byron", "contact_phone": "+44 1"})
    assert "Byron" not in str(dict(client.session))


def test_what_was_told_stands_on_the_engagements_page_but_nothing_strict(client, form, host):
    form("needs", {"needs": ["lab"], "lab_note": "The laser"})
    form("origin", {"citizenships": "BR"})
    client.force_login(host, backend="allauth.account.auth_backends.AuthenticationBackend")
    stay = Engagement.objects.get()
    page = client.get(f"/guests/{stay.case.public_id}/").content.decode()
    assert "The laser" in page
    assert "Brazil" not in page
