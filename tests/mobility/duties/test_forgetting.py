"""Strict data of travellers goes when no stay needs it any more."""

from datetime import timedelta

import pytest
from django.utils import timezone

from mobility.duties.models import EmergencyContact, Passport
from mobility.duties.services.forgetting import forget_safety_data
from mobility.stays.models import Stay
from portal.audit.models import AuditEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def written(cast):
    long_ago = timezone.now() - timedelta(days=2000)
    person = cast.petter.person
    EmergencyContact.objects.create(person=person, name="Mor", phone="1", updated_at=long_ago)
    Passport.objects.create(person=person, valid_until="2030-01-01", updated_at=long_ago)
    return person


def stay_that_ended(person, days_ago):
    today = timezone.localdate()
    return Stay.objects.create(
        person=person,
        scheme="short_stay",
        country_id="DE",
        institution_name="TU Berlin",
        starts_on=today - timedelta(days=days_ago + 5),
        ends_on=today - timedelta(days=days_ago),
    )


def test_it_stays_for_thirty_days_after_the_last_stay_and_no_longer(written):
    stay = stay_that_ended(written, 30)
    assert forget_safety_data() == 0
    Stay.objects.filter(pk=stay.pk).update(ends_on=stay.ends_on - timedelta(days=1))
    assert forget_safety_data() == 2
    assert not EmergencyContact.objects.exists()
    receipt = AuditEntry.objects.get(action="emergency_contact.forgotten")
    assert (receipt.person, receipt.changes) == (None, {"rows": 2})


def test_it_stays_while_a_stay_is_under_way_or_just_planned(stay):
    person = stay.case.person
    long_ago = timezone.now() - timedelta(days=2000)
    EmergencyContact.objects.create(person=person, name="Mor", phone="1", updated_at=long_ago)
    assert forget_safety_data() == 0


def test_what_was_written_lately_stays(cast):
    EmergencyContact.objects.create(person=cast.pia.person, name="Far", phone="2")
    assert forget_safety_data() == 0
