"""Files that show an activity, and its certificate."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from mobility.activities.selectors import remarks_on
from mobility.activities.services.moving import complete, take
from portal.documents.models import Letter
from tests.factories.cases import PDF
from tests.mobility.activities.test_moving import done


def add(client, activity, content=PDF, name="programme.pdf"):
    address = reverse("activity_evidence", args=[activity.case.public_id])
    return client.post(address, {"file": SimpleUploadedFile(name, content)})


def test_a_file_answers_the_remark_that_it_is_missing(cast, sign_in, registered):
    activity = registered(type="online_training_week")
    assert [one.code for one in remarks_on(activity)] == ["activity.missing_evidence"]
    add(sign_in(cast.petter), activity)
    assert remarks_on(activity) == []


def test_a_file_that_is_not_what_it_says_is_told_at_the_field(cast, sign_in, registered):
    answer = add(sign_in(cast.petter), registered(), content=b"#!/bin/sh")
    assert "file" in answer.context["form"].errors


def test_nobody_else_adds_files(cast, sign_in, registered):
    assert add(sign_in(cast.frida), registered()).status_code == 403


def test_the_certificate_is_in_the_persons_language_and_readable_by_them(cast, sign_in, registered):
    cast.petter.language = "nn"
    cast.petter.save()
    activity = registered()
    take(activity=activity, step="confirm", by=cast.frida)
    complete(activity=activity, values=done(), by=cast.petter)
    take(activity=activity, step="recognise", by=cast.hanne)
    letter = Letter.objects.get(kind="virtual_certificate")
    assert (letter.state, letter.language) == ("released", "nn")
    assert letter.facts["certificate_number"] == activity.certificate_number
    page = reverse("activity", args=[activity.case.public_id])
    assert reverse("letter", args=[letter.public_id]) in sign_in(cast.petter).get(page).text
