"""What goes wrong in a training week: nothing is lost, nothing is done twice."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier

import pytest
from django.db import connection
from django.urls import reverse

from mobility.applications.models import Application
from mobility.calls.models import Budget
from mobility.deciding.services.first_come import TooLateError, reserve_funds
from portal.audit.models import AuditEntry
from portal.places.models import Institution
from tests.cast import (
    PASSWORD,
    build_cast,
)
from tests.factories.applications import an_application
from tests.factories.deciding import a_budget, assessed
from tests.journeys.acting import Actor
from tests.journeys.library import (
    PLAN,
    WEEK,
    application_of,
    begin,
    fill,
    mails,
    sheet,
    state,
    stay,
    step_of,
)


def test_a_conference_is_named_and_cannot_be_submitted(library):
    visit = Actor(library.cast.lise)
    case = begin(visit)
    fill(visit, case, stay(library.host), plan={**PLAN, "activity_type": "conference"})
    page = step_of(visit, case, "summary").content.decode()
    assert "conference" in page.casefold()
    assert "Submit the application" not in page
    visit.post("application_submit", case)
    assert state(case) == "draft"


def test_a_host_without_a_charter_is_warned_of_and_can_be_submitted(library):
    Institution.objects.update(erasmus_code="")
    visit = Actor(library.cast.lise)
    case = begin(visit)
    fill(visit, case, stay(library.host))
    assert "ECHE" in step_of(visit, case, "summary").content.decode()
    visit.post("application_submit", case)
    assert state(case) == "submitted"


def test_a_last_day_before_the_first_is_told_at_its_field_and_nothing_is_lost(library):
    visit = Actor(library.cast.lise)
    case = begin(visit)
    answer = fill(visit, case, stay(library.host, ends_on="2027-03-01"))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "before the first" in page
    assert "anneke@uu.example" in page


def test_sixty_one_days_are_warned_of(library):
    visit = Actor(library.cast.lise)
    case = begin(visit)
    fill(visit, case, stay(library.host, ends_on="2027-05-14"))
    page = step_of(visit, case, "summary").content.decode()
    assert "The stay is 61 days long. The scheme gives at most 60." in page


def test_a_double_click_submits_once(library):
    visit = Actor(library.cast.lise)
    case = begin(visit)
    fill(visit, case, stay(library.host))
    first, second = (visit.post("application_submit", case) for _ in range(2))
    assert (first.status_code, second.status_code < 500) == (302, True)
    assert state(case) == "submitted"
    assert mails(library.cast.lise, "application-received").count() == 1
    assert AuditEntry.objects.filter(action="application.submit").count() == 1


def test_a_stale_tab_is_told_and_loses_nothing(library):
    visit = Actor(library.cast.lise)
    case = begin(visit)
    stale = step_of(visit, case, "plan")
    fill(visit, case, stay(library.host))
    late = visit.post(
        "application_step", case, "plan", **sheet(stale, **{**PLAN, "plan": "Another plan"})
    )
    assert late.status_code == 409
    assert "Another plan" in late.content.decode()
    assert application_of(case).plan == PLAN["plan"]


def test_what_was_typed_survives_an_expired_sign_in(library):
    cast, visit = library.cast, Actor(library.cast.lise)
    case = begin(visit)
    page = step_of(visit, case, "plan")
    visit.client.session.flush()
    asked = visit.post("application_step", case, "plan", **sheet(page, **PLAN))
    assert asked.url.startswith(reverse("account_login"))
    again = visit.client.post(
        asked.url, {"login": cast.lise.email, "password": PASSWORD}, follow=True
    )
    assert PLAN["plan"] in again.content.decode()


# Two real threads


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite writes one at a time anyway")
def test_two_threads_press_at_once_and_the_budget_is_not_overdrawn():
    cast = build_cast()
    budget = a_budget(cast.UU, WEEK + 400, ("staff_training",), "EUR")
    cases = [
        an_application(user, "recommended", "staff_training") for user in (cast.petter, cast.pia)
    ]
    for one in cases:
        assessed(one, cast.frida)
    ready = Barrier(2)

    def press(application):
        try:
            ready.wait(timeout=10)
            mine = Budget.objects.get(pk=budget.pk)
            reserve_funds(
                application=application, budget=mine, amount=Decimal(WEEK), by=cast.ingrid
            )
        except TooLateError as error:
            return error.left
        finally:
            connection.close()
        return None

    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(press, cases))
    assert sorted(told, key=str) == [Decimal(400), None]
    budget.refresh_from_db()
    assert budget.reserved == WEEK
    states = [Application.objects.get(pk=one.pk).case.state for one in cases]
    assert sorted(states) == ["funds_reserved", "recommended"]
