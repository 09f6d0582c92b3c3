"""The pages of changes."""

from datetime import timedelta

from django.urls import reverse

from mobility.changes.models import ChangeRequest
from tests.mobility.changes.conftest import asked


def text(answer):
    return answer.content.decode()


def days_of(stay, *, last):
    segment = stay.segments.get()
    return {
        f"starts_{segment.pk}": segment.starts_on,
        f"ends_{segment.pk}": segment.ends_on + timedelta(days=last),
        "reason": "More beam time",
    }


def test_the_effect_is_shown_before_anything_is_sent(cast, sign_in, stay):
    address = reverse("change_new", args=[stay.case.public_id, "shorten"])
    shown = text(sign_in(cast.petter).post(address, days_of(stay, last=-80)))
    assert "No longer needed: Agreement on change of workplace" in shown
    assert "Send the request" in shown
    assert not ChangeRequest.objects.exists()


def test_insurance_that_no_longer_suffices_is_told(cast, sign_in, stay):
    address = reverse("change_new", args=[stay.case.public_id, "extend"])
    shown = text(sign_in(cast.petter).post(address, days_of(stay, last=30)))
    assert "Changed task: Insurance" in shown
    assert "Take out travel insurance of your own" in shown


def test_a_request_is_sent_seen_and_approved(cast, sign_in, stay):
    address = reverse("change_new", args=[stay.case.public_id, "extend"])
    answer = sign_in(cast.petter).post(
        address, {**days_of(stay, last=30), "send": "1"}, follow=True
    )
    assert "Your request is sent" in text(answer)
    case = ChangeRequest.objects.get().case
    shown = text(sign_in(cast.frida).get(reverse("change", args=[case.public_id])))
    assert "More beam time" in shown
    answer = sign_in(cast.frida).post(
        reverse("change_approve", args=[case.public_id]), {"answer": "Fine"}, follow=True
    )
    assert "The change is approved" in text(answer)
    case.refresh_from_db()
    assert case.state == "approved"


def test_what_the_kind_does_not_mean_comes_back(cast, sign_in, stay):
    address = reverse("change_new", args=[stay.case.public_id, "extend"])
    shown = text(sign_in(cast.petter).post(address, days_of(stay, last=-3)))
    assert "An extension has more days than granted." in shown
    assert "Send the request" not in shown


def test_another_host_may_be_typed_and_is_queued_when_sent(cast, sign_in, stay):
    segment = stay.segments.get()
    data = {
        "segment": segment.public_id,
        "host": "Fjernt Institutt",
        "country": "JP",
        "city": "Kyoto",
        "reason": "The lab moved",
        "send": "1",
    }
    address = reverse("change_new", args=[stay.case.public_id, "change_host"])
    sign_in(cast.petter).post(address, data)
    [proposed] = ChangeRequest.objects.get().proposed
    assert (proposed["country"], proposed["city"]) == ("JP", "Kyoto")
    assert proposed["institution_id"]


def test_an_unknown_kind_does_not_exist(cast, sign_in, stay):
    address = reverse("change_new", args=[stay.case.public_id, "dance"])
    assert sign_in(cast.petter).get(address).status_code == 404


def test_who_comes_second_is_told(cast, sign_in, extension):
    case = extension.case
    client = sign_in(cast.frida)
    client.post(
        reverse("change_refuse", args=[case.public_id]), {"reason_code": "budget", "answer": "No"}
    )
    answer = client.post(reverse("change_approve", args=[case.public_id]), {"answer": ""})
    assert answer.status_code == 403
    case.refresh_from_db()
    assert case.state == "refused"


def test_the_traveller_withdraws(cast, sign_in, stay):
    change = asked(stay, cast.petter, "cancel")
    sign_in(cast.petter).post(reverse("change_withdraw", args=[change.case.public_id]))
    change.case.refresh_from_db()
    assert change.case.state == "withdrawn"


def test_an_interruption_asks_for_a_day_within_the_stay(cast, sign_in, stay):
    type(stay.case).objects.filter(pk=stay.case.pk).update(state="ongoing")
    segment = stay.segments.get()
    address = reverse("change_new", args=[stay.case.public_id, "interrupt"])
    client, data = sign_in(cast.petter), {"reason": "The lab closes"}
    late = text(client.post(address, {**data, "last_day": segment.ends_on}))
    assert "Choose a day of the stay before its last one." in late
    good = client.post(address, {**data, "last_day": segment.starts_on + timedelta(days=3)})
    assert "Send the request" in text(good)
