"""The pages of countries and institutions."""

import pytest
from django.urls import reverse

from portal.places.models import Institution
from portal.places.services.queue import queue_institution
from tests.portal.places.register import ETH, GONE, NTNU

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_user(client, cast):
    """Sign in a member of the cast."""

    def enter(name):
        client.force_login(getattr(cast, name))
        return client

    return enter


def text_of(answer):
    return answer.content.decode()


def test_a_suspended_priority_country_is_marked(as_user):
    page = text_of(as_user("petter").get(reverse("countries"), {"q": "russland"}))
    assert "yes, suspended" in page


def test_countries_are_found_in_any_of_the_three_languages(as_user):
    client = as_user("petter")
    for name in ("Østerrike", "austerrike", "Austria", "AUT"):
        assert "AT</td>" in text_of(client.get(reverse("countries"), {"q": name}))


def test_institutions_are_found_by_their_other_names(as_user, register):
    page = text_of(as_user("petter").get(reverse("institutions"), {"q": "norges teknisk"}))
    assert "Norwegian University of Science and Technology" in page
    assert "ETH Zurich" not in page


def test_institutions_are_narrowed_by_country_and_alliance(as_user, register):
    client = as_user("petter")
    swiss = text_of(client.get(reverse("institutions"), {"country": "CH"}))
    assert "ETH Zurich" in swiss
    assert "Uppsala" not in swiss
    allied = text_of(client.get(reverse("institutions"), {"alliance": "nordic_five_tech"}))
    assert "Norwegian University" in allied
    assert "ETH Zurich" not in allied


def test_a_withdrawn_institution_is_not_on_the_list(as_user, register):
    assert register[GONE].name not in text_of(as_user("petter").get(reverse("institutions")))


def test_the_list_is_exported_as_csv(as_user, register):
    answer = as_user("petter").get(reverse("institutions"), {"export": "csv", "q": "eth"})
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert ETH.encode() in body


def test_an_institution_shows_codes_names_and_dated_alliances(as_user, register):
    Institution.objects.filter(ror_id=NTNU).update(erasmus_code="N\u00a0 TRONDHE01")
    page = text_of(as_user("petter").get(reverse("institution", args=[register[NTNU].pk])))
    for shown in ("N\u00a0 TRONDHE01", "Norges Teknisk-Naturvitenskapelige", "Nordic Five Tech"):
        assert shown in page


def test_suggestions_are_options_of_a_list(as_user, register):
    query = {"field": "host", "host": "eth zur"}
    page = text_of(as_user("petter").get(reverse("institution_suggest"), query))
    assert 'role="option"' in page
    assert f'data-value="{register[ETH].pk}"' in page


@pytest.mark.parametrize("query", [{}, {"field": "host"}, {"field": "host", "host": "xqzw"}])
def test_nothing_to_suggest_is_an_empty_answer(as_user, register, query):
    assert not text_of(as_user("petter").get(reverse("institution_suggest"), query)).strip()


def test_an_officer_matches_what_was_typed(as_user, cast, register):
    typed = queue_institution(name="ETHZ Zuerich", country_id="CH", by=cast.petter)
    address = reverse("institution_match", args=[typed.pk])
    data = {
        "institution": "ETH Zurich",
        "institution_asked": "ETH Zurich",
        "institution_choice": register[ETH].pk,
    }
    assert as_user("ingrid").post(address, data).status_code == 302
    typed.refresh_from_db()
    assert typed.current == register[ETH]


def test_a_name_that_is_not_listed_cannot_be_matched_to(as_user, cast, register):
    typed = queue_institution(name="Fjordheim Lab", by=cast.petter)
    address = reverse("institution_match", args=[typed.pk])
    page = text_of(as_user("ingrid").post(address, {"institution": "Qxzzy"}))
    assert "Accept it as a new one instead." in page


def test_an_officer_accepts_what_is_new(as_user, cast, register):
    typed = queue_institution(name="Fjordheim Lab", by=cast.petter)
    as_user("ingrid").post(reverse("institution_accept", args=[typed.pk]))
    assert "Fjordheim Lab" in text_of(as_user("petter").get(reverse("institutions")))


def test_the_home_page_tells_officers_what_waits(as_user, cast):
    queue_institution(name="Fjordheim Lab", by=cast.petter)
    assert reverse("institutions_waiting") in text_of(as_user("ingrid").get(reverse("home")))
    assert reverse("institutions_waiting") not in text_of(as_user("petter").get(reverse("home")))


def test_a_page_of_institutions_asks_the_database_a_fixed_number_of_times(
    as_user, register, django_assert_max_num_queries
):
    client = as_user("petter")
    # One of them asks, for the menu, whether the reader works here and so may invite guests.
    with django_assert_max_num_queries(17):
        client.get(reverse("institutions"))
