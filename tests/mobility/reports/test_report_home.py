"""The home page tells a head what waits, in numbers that lead to the list."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from mobility.experience.models import Conversation
from mobility.reports.contributions import home


def counts(user):
    return {card.url.rpartition("#")[2]: card.count for card in home(user)}


def test_a_head_sees_who_waits(cast, department):
    held = timezone.localdate() - timedelta(days=70)
    Conversation.objects.create(
        person=department["Open"],
        unit=cast.FYS,
        held_on=held,
        agreed_step="stay",
        review_on=held + timedelta(days=30),
    )
    assert counts(cast.frida) == {"flagged": 3, "unanswered": 2, "reviews": 1}


def test_nothing_waits_for_those_without_a_unit(cast, department):
    assert counts(cast.petter) == {}
    assert counts(cast.anna) == {}


def test_a_department_without_early_career_staff_has_no_cards(cast):
    assert counts(cast.bjarne) == {}


def test_the_menu_leads_to_list_and_figures(cast, department, sign_in):
    text = sign_in(cast.frida).get(reverse("home")).content.decode()
    assert reverse("early_career") in text
    assert reverse("figures") in text
    assert reverse("early_career") not in sign_in(cast.petter).get(reverse("home")).content.decode()
