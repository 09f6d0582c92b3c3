"""Who coordinates registers activities for the staff of their units, as they do stays."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from mobility.activities.models import Activity
from portal.messages.models import Message


@pytest.fixture
def typed():
    today = timezone.localdate()
    return {
        "title": "Waves across borders",
        "partner": "ETH Zürich",
        "partner_choice": "typed",
        "partner_asked": "ETH Zürich",
        "country": "CH",
        "starts_on": str(today),
        "ends_on": str(today + timedelta(days=30)),
        "hours": "20",
        "token": str(uuid4()),
    }


def new(person):
    return f"{reverse('activity_new', args=['coil'])}?person={person.public_id}"


@pytest.mark.parametrize("who", ["anna", "finn", "frida"])
def test_who_coordinates_finds_the_person_and_registers(cast, sign_in, typed, who):
    client = sign_in(cast.users[who])
    found = client.get(reverse("activity_start"), {"q": "petter"}).content.decode()
    assert f"?person={cast.petter.person.public_id}" in found
    form = client.get(new(cast.petter.person)).context["form"]
    assert "reason" not in form.fields
    answer = client.post(new(cast.petter.person), {**typed, "reason": "other"})
    assert answer.status_code == 302, answer.context["form"].errors
    activity = Activity.objects.get()
    assert (activity.case.person, activity.reason) == (cast.petter.person, "")
    told = {one.person for one in Message.objects.filter(kind="activity-to-confirm")}
    assert cast.users[who].person not in told
    edit = reverse("activity_edit", args=[activity.case.public_id])
    assert client.get(edit).status_code == 200


@pytest.mark.parametrize(("who", "status"), [("pia", (403, 404)), ("bjarne", (403, 404))])
def test_nobody_else_does(cast, sign_in, typed, who, status):
    answer = sign_in(cast.users[who]).post(new(cast.petter.person), typed)
    assert answer.status_code in status
    assert not Activity.objects.exists()
