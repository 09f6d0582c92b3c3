"""The pages of activities."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from mobility.activities.models import Activity
from portal.people.models import Person


def page(name, *args):
    return reverse(name, args=args)


def typed(**changes):
    """Return what the browser sends."""
    today = timezone.localdate()
    usual = {
        "title": "Waves across borders",
        "partner": "Universitetet på Øya",
        "partner_choice": "typed",
        "partner_asked": "Universitetet på Øya",
        "country": "IS",
        "starts_on": (today - timedelta(days=10)).isoformat(),
        "ends_on": today.isoformat(),
        "hours": "12.5",
        "learning_goals": "",
        "output": "",
        "reason": "",
    }
    return {**usual, **changes}


def test_a_form_asks_only_for_what_belongs_to_its_kind(cast, sign_in):
    client = sign_in(cast.petter)
    assert 'name="stay"' in client.get(page("activity_new", "bip_virtual")).text
    assert 'name="stay"' not in client.get(page("activity_new", "coil")).text
    assert client.get(page("activity_new", "holiday")).status_code == 404


def test_registered_in_one_form_and_shown(cast, sign_in):
    answer = sign_in(cast.petter).post(page("activity_new", "coil"), typed(), follow=True)
    assert "Waves across borders" in answer.text
    assert "Next:" in answer.text


def test_a_course_needs_no_partner(cast, sign_in):
    course = typed(partner="", partner_choice="", partner_asked="", country="")
    client = sign_in(cast.petter)
    client.post(page("activity_new", "language_or_intercultural_course"), course)
    assert Activity.objects.count() == 1
    answer = client.post(page("activity_new", "coil"), course)
    assert "partner" in answer.context["form"].errors


def test_why_somebody_stayed_at_home_is_shown_to_nobody_else(cast, sign_in, registered):
    address = page("activity", registered(reason="family").case.public_id)
    assert "Family" in sign_in(cast.petter).get(address).text
    assert "Family" not in sign_in(cast.frida).get(address).text


def test_the_head_confirms_from_the_page(cast, sign_in, registered):
    activity = registered()
    address = page("activity_step", activity.case.public_id, "confirm")
    sign_in(cast.frida).post(address, {"note": ""})
    activity.case.refresh_from_db()
    assert activity.case.state == "manager_confirmed"


def test_declining_without_words_is_told_at_the_field(cast, sign_in, registered):
    address = page("activity_step", registered().case.public_id, "decline")
    answer = sign_in(cast.frida).post(address, {"note": " "})
    assert "note" in answer.context["form"].errors


def test_a_step_that_is_no_longer_open_is_told(cast, sign_in, registered):
    address = page("activity_step", registered().case.public_id, "withdraw")
    client = sign_in(cast.petter)
    client.post(address, {"note": ""})
    assert client.post(address, {"note": ""}).status_code == 409


def finished(registered, cast, *people, **changes):
    """Make completed activities of new people in Physics."""
    for name in people:
        activity = registered("petter", **changes)
        case = activity.case
        case.person = Person.objects.create(given_name=name, family_name="X")
        case.state = "completed"
        case.save()


def test_small_numbers_are_hidden_outside_the_own_units(cast, sign_in, registered):
    finished(registered, cast, "A", "B")
    own = sign_in(cast.frida).get(page("activity_figures")).context["figures"]
    assert [line.persons for line in own.units] == [2]
    foreign = sign_in(cast.bjarne).get(page("activity_figures")).context["figures"]
    assert [line.persons for line in foreign.units] == [None]
    assert foreign.total.hidden


def test_an_activity_is_counted_in_the_year_of_its_last_day_once_completed(
    cast, sign_in, registered
):
    registered()
    client, year = sign_in(cast.frida), timezone.localdate().year
    assert client.get(page("activity_figures")).context["figures"].units == []
    finished(registered, cast, "A")
    assert client.get(page("activity_figures")).context["figures"].total.persons == 1
    before = client.get(page("activity_figures"), {"year": year - 1}).context["figures"]
    assert before.units == []


def test_the_file_hides_what_the_page_hides(cast, sign_in, registered):
    finished(registered, cast, "A")
    client = sign_in(cast.bjarne)
    text = client.get(page("activity_figures"), {"export": "csv"}).content.decode("utf-8-sig")
    assert "hidden" in text
    assert "20" not in text.replace(str(timezone.localdate().year), "")


def test_a_unit_counts_with_what_lies_below_it(cast, sign_in, registered):
    finished(registered, cast, "A", "B")
    client = sign_in(cast.dina)
    assert (
        client.get(page("activity_figures"), {"unit": "NAT"}).context["figures"].total.persons == 2
    )
    assert client.get(page("activity_figures"), {"unit": "BIO"}).context["figures"].units == []
