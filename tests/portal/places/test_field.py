"""The host field, as a plain input and with a choice."""

import pytest
from django import forms

from portal.places.fields import InstitutionField
from portal.places.models import Institution
from tests.portal.places.register import ETH, GONE, YORK

pytestmark = pytest.mark.django_db


class HostForm(forms.Form):
    host = InstitutionField(label="Host")
    other = InstitutionField(label="Other", required=False)


def send(**data):
    form = HostForm(data)
    form.is_valid()
    return form


def test_an_exact_name_is_linked_without_javascript(register):
    chosen = send(host="eth  ZURICH").cleaned_data["host"]
    assert (chosen.institution_id, chosen.name, chosen.country_id) == (
        register[ETH].pk,
        "ETH Zurich",
        "CH",
    )


def test_a_name_that_may_be_several_asks_back_with_the_candidates(register):
    form = send(host="York")
    assert form.has_error("host", "ambiguous")
    html = str(form["host"])
    assert f'value="{register[YORK].pk}"' in html
    assert 'value="typed"' in html


def test_the_chosen_candidate_is_linked(register):
    form = send(host="York", host_asked="York", host_choice=str(register[YORK].pk))
    assert form.cleaned_data["host"].institution_id == register[YORK].pk


def test_a_choice_for_another_text_is_forgotten(register):
    form = send(host="ETH Zurich", host_asked="York", host_choice=str(register[YORK].pk))
    assert form.cleaned_data["host"].institution_id == register[ETH].pk


def test_use_as_typed_keeps_the_name_without_a_link(register):
    chosen = send(host="York", host_asked="York", host_choice="typed").cleaned_data["host"]
    assert (chosen.name, chosen.institution_id) == ("York", None)


def test_a_name_that_fits_nothing_is_kept_as_typed(register):
    assert send(host="Fjordheim Lab").cleaned_data["host"].institution_id is None


@pytest.mark.parametrize("choice", ["999999", "x", "-1"])
def test_a_choice_that_does_not_exist_is_refused(register, choice):
    assert send(host="York", host_asked="York", host_choice=choice).has_error("host", "gone")


def test_a_withdrawn_institution_cannot_be_chosen(register):
    gone = str(register[GONE].pk)
    form = send(host="Jawzjan University", host_asked="Jawzjan University", host_choice=gone)
    assert form.has_error("host", "gone")


def test_an_empty_required_field_is_an_error_and_an_optional_one_is_none(register):
    form = send(host=" ")
    assert form.has_error("host", "required")
    assert form.cleaned_data["other"] is None


def test_a_name_beyond_the_column_is_refused(register):
    assert send(host="x" * 301).has_error("host", "too_long")


def test_what_was_typed_is_escaped_on_the_way_back(register):
    html = str(send(host='"><script>York')["host"])
    assert "<script>" not in html


def test_an_institution_as_initial_value_is_sent_back_by_its_id(register):
    eth = Institution.objects.get(ror_id=ETH)
    html = str(HostForm(initial={"host": eth})["host"])
    assert f'name="host_choice" value="{eth.pk}"' in html
