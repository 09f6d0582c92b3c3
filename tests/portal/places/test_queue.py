"""What people type and is not on the list waits for an officer."""

import pytest

from mobility.stays.models import Stay
from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from portal.places.models import Institution
from portal.places.selectors import match
from portal.places.services.queue import (
    accept_institution,
    match_institution,
    queue_institution,
)
from tests.portal.places.register import ETH, GONE

pytestmark = pytest.mark.django_db


@pytest.fixture
def typed(cast):
    """An institution that Petter typed."""
    return queue_institution(name="E T H Zuerich", country_id="CH", by=cast.petter)


@pytest.fixture
def stay(cast, typed):
    """Petter's stay at what he typed."""
    return Stay.objects.create(
        person=cast.petter.person,
        scheme="phd_stay",
        state="planned",
        institution=typed,
        institution_name=typed.name,
        country_id="CH",
    )


def test_the_same_name_waits_only_once(cast, typed):
    assert queue_institution(name="e t h zuerich", country_id="CH", by=cast.pia) == typed
    assert queue_institution(name="E T H Zuerich", country_id="DE", by=cast.pia) != typed


def test_what_waits_is_offered_to_nobody(typed):
    assert typed not in Institution.objects.offered()


def test_what_a_colleague_typed_is_hidden_until_it_is_settled(cast, typed):
    assert typed in Institution.objects.visible_to(cast.petter)
    assert typed not in Institution.objects.visible_to(cast.pia)
    assert typed in Institution.objects.visible_to(cast.ingrid)


def test_a_match_moves_the_stays_and_keeps_what_was_typed(cast, register, typed, stay):
    match_institution(institution=typed, to=register[ETH], by=cast.ingrid)
    stay.refresh_from_db()
    assert stay.institution == register[ETH]
    assert stay.institution_name == "E T H Zuerich"
    assert AuditEntry.objects.filter(action="institution.matched", actor=cast.ingrid).exists()


def test_the_same_name_typed_again_leads_to_the_match(cast, register, typed):
    match_institution(institution=typed, to=register[ETH], by=cast.ingrid)
    assert queue_institution(name="E T H Zuerich", country_id="CH", by=cast.pia) == register[ETH]


def test_an_accepted_institution_is_found_by_others(cast, register, typed):
    accept_institution(institution=typed, by=cast.ingrid)
    assert typed.pk in [one.institution.pk for one in match("E T H Zuerich")]


def test_only_officers_match(cast, register, typed):
    with pytest.raises(NotAllowedError):
        match_institution(institution=typed, to=register[ETH], by=cast.petter)


def test_the_second_officer_is_told_that_it_is_settled(cast, register, typed):
    late = Institution.objects.get(pk=typed.pk)
    accept_institution(institution=typed, by=cast.ingrid)
    with pytest.raises(NotAllowedError) as refused:
        match_institution(institution=late, to=register[ETH], by=cast.ingrid)
    assert refused.value.decision.code == "already_handled"


def test_a_withdrawn_institution_is_no_target(cast, register, typed):
    with pytest.raises(NotAllowedError):
        match_institution(institution=typed, to=register[GONE], by=cast.ingrid)
