"""The pages of one stay."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse

from mobility.stays.models import Stay


def page(name, *args):
    return reverse(name, args=args)


def test_the_kinds_of_stay_are_asked_first(cast, sign_in):
    answer = sign_in(cast.pia).get(page("stay_start"))
    assert page("stay_new", "fieldwork") in answer.text
    assert "For somebody else" not in answer.text


def test_a_coordinator_finds_a_person_by_part_of_the_name(cast, sign_in):
    cast.pia.person.given_name = "Pia Ærø"
    cast.pia.person.save()
    answer = sign_in(cast.frida).get(page("stay_start"), {"q": "aero"})
    assert f"?person={cast.pia.person.public_id}" in answer.text


def test_a_coordinator_does_not_find_people_of_another_unit(cast, sign_in):
    answer = sign_in(cast.frida).get(page("stay_start"), {"q": "Mia"})
    assert str(cast.mia.person.public_id) not in answer.text


def test_a_scheme_asks_only_for_its_own(cast, sign_in):
    client = sign_in(cast.pia)
    assert 'name="agreement_code"' in client.get(page("stay_new", "staff_teaching")).text
    assert 'name="agreement_code"' not in client.get(page("stay_new", "phd_stay")).text
    assert 'name="city"' not in client.get(page("stay_new", "virtual")).text


def test_an_unknown_scheme_does_not_exist(cast, sign_in):
    assert sign_in(cast.pia).get(page("stay_new", "holiday")).status_code == 404


def test_a_registered_stay_is_shown(cast, sign_in, typed):
    answer = sign_in(cast.pia).post(page("stay_new", "phd_stay"), typed, follow=True)
    assert "Universitetet på Øya" in answer.text
    assert Stay.objects.get().person == cast.pia.person


def test_pressing_twice_registers_once(cast, sign_in, typed):
    client = sign_in(cast.pia)
    first = client.post(page("stay_new", "phd_stay"), typed)
    second = client.post(page("stay_new", "phd_stay"), typed)
    assert first.url == second.url
    assert Stay.objects.count() == 1


def test_a_last_day_before_the_first_is_told_at_the_field(cast, sign_in, typed):
    typed["ends_on"] = "2027-01-09"
    answer = sign_in(cast.pia).post(page("stay_new", "phd_stay"), typed)
    assert answer.context["form"].errors["ends_on"] == ["The last day is before the first."]
    assert 'href="#id_ends_on"' in answer.text


@pytest.mark.parametrize("day", ["2027-02-29", "29.2.2027", "soon"])
def test_a_day_that_does_not_exist_is_told_at_the_field(cast, sign_in, typed, day):
    answer = sign_in(cast.pia).post(page("stay_new", "phd_stay"), {**typed, "ends_on": day})
    assert "ends_on" in answer.context["form"].errors


def test_what_another_scheme_asks_is_not_stored(cast, sign_in, typed):
    typed["agreement_code"] = "N TRONDHE01"
    sign_in(cast.pia).post(page("stay_new", "phd_stay"), typed)
    assert Stay.objects.get().agreement_code == ""


def test_a_coordinator_registers_for_another(cast, sign_in, typed):
    address = f"{page('stay_new', 'phd_stay')}?person={cast.pia.person.public_id}"
    sign_in(cast.anna).post(address, typed)
    assert Stay.objects.get().person == cast.pia.person


def test_a_person_out_of_sight_is_hidden(cast, sign_in, typed):
    address = f"{page('stay_new', 'phd_stay')}?person={cast.mia.person.public_id}"
    assert sign_in(cast.frida).post(address, typed).status_code == 404


def test_whoever_only_sees_a_person_is_refused(cast, sign_in, typed):
    address = f"{page('stay_new', 'phd_stay')}?person={cast.pia.person.public_id}"
    answer = sign_in(cast.dina).post(address, typed)
    assert answer.status_code == 403
    assert "You hold no role in this unit" in answer.text


def test_a_stay_of_another_unit_is_hidden(cast, sign_in, make_stay):
    stay = make_stay(cast.mia.person)
    assert sign_in(cast.frida).get(page("stay", stay.public_id)).status_code == 404


def test_a_stale_tab_is_told_and_shows_what_is_stored(cast, sign_in, make_stay, typed):
    stay = make_stay(cast.pia.person)
    client = sign_in(cast.pia)
    form = client.get(page("stay_edit", stay.public_id)).context["form"]
    Stay.objects.update(city="Bern")
    sent = {**typed, "seen": form["seen"].value()}
    answer = client.post(page("stay_edit", stay.public_id), sent)
    assert answer.status_code == 409
    assert "Bern" in answer.text
    assert Stay.objects.get().city == "Bern"
    sent["seen"] = answer.context["form"]["seen"].value()
    assert client.post(page("stay_edit", stay.public_id), sent).status_code == 302
    assert Stay.objects.get().city == "Århus"


def test_confirming_shows_the_planned_dates_first(cast, sign_in, make_stay):
    stay = make_stay(cast.pia.person)
    answer = sign_in(cast.pia).get(page("stay_confirm", stay.public_id))
    assert f'value="{stay.ends_on:%Y-%m-%d}"' in answer.text


def test_confirming_completes(cast, sign_in, make_stay):
    stay = make_stay(cast.pia.person)
    days = {"starts_on": stay.starts_on, "ends_on": stay.ends_on}
    sign_in(cast.pia).post(page("stay_confirm", stay.public_id), days)
    stay.refresh_from_db()
    assert stay.state == "completed"


def test_a_stay_still_going_on_is_not_confirmed(cast, sign_in, make_stay, today):
    stay = make_stay(cast.pia.person, ends_on=today + timedelta(days=1))
    days = {"starts_on": stay.starts_on, "ends_on": today}
    answer = sign_in(cast.pia).post(page("stay_confirm", stay.public_id), days)
    assert answer.status_code == 409
    assert Stay.objects.get().state == "planned"


def test_cancelling_asks_first_and_can_be_undone(cast, sign_in, make_stay):
    stay = make_stay(cast.pia.person)
    client = sign_in(cast.pia)
    assert "Cancel the stay?" in client.get(page("stay_cancel", stay.public_id)).text
    assert Stay.objects.get().state == "planned"
    shown = client.post(page("stay_cancel", stay.public_id), follow=True)
    assert "Undo the cancellation" in shown.text
    client.post(page("stay_reopen", stay.public_id))
    assert Stay.objects.get().state == "planned"


def test_the_slower_of_two_is_told_how_it_stands(cast, sign_in, make_stay):
    stay = make_stay(cast.pia.person, state="cancelled")
    answer = sign_in(cast.pia).post(page("stay_cancel", stay.public_id))
    assert answer.status_code == 409
    assert "changed meanwhile" in answer.text


def test_an_overlap_is_a_warning_and_blocks_nothing(cast, sign_in, make_stay):
    make_stay(cast.pia.person, institution_name="Lund")
    stay = make_stay(cast.pia.person)
    answer = sign_in(cast.pia).get(page("stay", stay.public_id))
    assert "Overlaps another stay" in answer.text
    assert "(Lund)" in answer.text


def test_the_person_reads_what_was_done(cast, sign_in, make_stay):
    stay = make_stay(cast.pia.person)
    sign_in(cast.anna).post(page("stay_cancel", stay.public_id))
    answer = sign_in(cast.pia).get(page("stay", stay.public_id))
    assert "Stay cancelled" in answer.text
    assert "Anna Utsiktsen" in answer.text


def test_what_was_typed_survives_an_ended_sign_in(cast, sign_in, client, typed):
    address = page("stay_new", "phd_stay")
    sign_in(cast.pia).get(address)
    Session.objects.all().delete()
    away = client.post(address, typed)
    assert away.status_code == 302
    session = client.session["kept_forms"]
    sign_in(cast.pia)
    back = client.session
    back["kept_forms"] = session
    back.save()
    answer = client.get(address)
    assert 'value="Universitetet på Øya"' in answer.text
    assert not Stay.objects.exists()
