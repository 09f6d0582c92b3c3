"""Calls, applications and their costs in whatever state a test of deciding needs."""

from datetime import date, timedelta
from decimal import Decimal

from django.utils import timezone

from mobility.applications.models import Application, Segment
from mobility.applications.selectors.frozen import machine_of, rule_set_for
from mobility.calls.models import Budget, Call
from mobility.deciding.access import ranking_unit
from mobility.deciding.models import Appeal, Assessment, AwardDecision, Ranked, Ranking
from mobility.deciding.rules.appeals import MACHINE
from mobility.grants.models import GrantCalculation
from portal.casework.access import turn_at
from portal.casework.models import Case
from portal.casework.rules import PERSON
from portal.casework.services import open_case


def a_budget(unit, amount=100_000, schemes=("phd_stay",), currency="NOK"):
    """Make a budget of a unit for this year and the next."""
    today = timezone.localdate()
    return Budget.objects.create(
        unit=unit,
        title="Stays abroad",
        schemes=list(schemes),
        starts_on=today - timedelta(days=30),
        ends_on=today + timedelta(days=700),
        amount=Decimal(amount),
        currency=currency,
    )


def a_call(unit, *, closed=True, **fields):
    """Make a published call of a unit that has closed, unless told otherwise."""
    now = timezone.now()
    closes = now - timedelta(days=3) if closed else now + timedelta(days=20)
    values = {
        "scheme": "phd_stay",
        "state": "published",
        "opens_at": now - timedelta(days=40),
        "closes_at": closes,
        "starts_from": date(2027, 8, 1),
        "starts_until": date(2028, 7, 31),
        "ranking_due_on": timezone.localdate() + timedelta(days=7),
        "decision_due_on": timezone.localdate() + timedelta(days=30),
        **{f"title_{one}": f"Stays abroad {one}" for one in ("nb", "nn", "en")},
        **fields,
    }
    return Call.objects.create(unit=unit, **values)


def an_application(person, unit, call=None, state="submitted", cost=40_000, **fields):
    """Make an application with one host, in a state of its machine, with a calculated cost."""
    values = {
        "scheme": "phd_stay",
        "title": f"Stay of {person.given_name}",
        "term_months": 4,
        # So that the cost is what the test says and nothing computes another one.
        "wants_award": False,
        "submitted_at": timezone.now() - timedelta(days=5),
        **fields,
    }
    case = Case.objects.create(
        kind="application",
        title=values["title"],
        person=person,
        unit=unit,
        state=state,
        rule_set=rule_set_for(None, timezone.localdate()),
    )
    made = Application.objects.create(case=case, call=call, **values)
    set_turn(made)
    Segment.objects.create(
        application=made,
        institution_name="ETH Zürich",
        country_id="CH",
        starts_on=date(2027, 9, 1),
        ends_on=date(2027, 12, 31),
        is_main_host=True,
    )
    if cost is not None:
        a_cost(made, cost)
    return made


def set_turn(application):
    """Give the case the turn that its state has in its machine."""
    case = application.case
    turn = machine_of(application).turn(case.state)
    if turn.role == PERSON:
        case.turn_person = case.person
    elif turn.role:
        case.turn_role, case.turn_unit = turn_at(turn.role, case.unit, case.person)
    case.turn_since = timezone.now()
    case.save()


def a_cost(application, total, currency="NOK"):
    """Make a calculation of what an application would pay."""
    return GrantCalculation.objects.create(
        application=application,
        kind="monthly",
        moment="submitted",
        inputs={"rule_set": "grants@1"},
        lines=[],
        total=Decimal(total),
        currency=currency,
    )


def assessed(application, by, recommendation="recommended", text="A good plan."):
    """Make an assessment as its unit's head would have written it."""
    return Assessment.objects.create(
        application=application, assessor=by, recommendation=recommendation, text=text
    )


def a_ranking(call, unit, *applications, state="open"):
    """Make a ranking with the applications in this order, each with a reason."""
    made, _ = Ranking.objects.get_or_create(call=call, unit=unit)
    Ranking.objects.filter(pk=made.pk).update(state=state)
    for position, one in enumerate(applications, start=made.places.count() + 1):
        Ranked.objects.create(
            ranking=made, application=one, position=position, reason=f"Reason {position}"
        )
    made.refresh_from_db()
    return made


def a_round(call, faculty, *applications):
    """Make a round that is ready to be decided: all ranked in their units and merged."""
    for one in applications:
        Case.objects.filter(pk=one.case_id).update(state="ranked")
        one.case.refresh_from_db()
        set_turn(one)
        a_ranking(call, ranking_unit(one.case.unit), one, state="handed_in")
    return a_ranking(call, faculty, *applications)


def a_decision(application, by=None, outcome="granted", **fields):
    """Make a prepared decision."""
    values = {"amount": Decimal(40_000), **fields} if outcome.startswith("granted") else fields
    if outcome == "refused":
        values = {"reason_code": "budget", "reason_text": "Others were placed higher.", **values}
    return AwardDecision.objects.create(
        application=application, outcome=outcome, prepared_by=by, **values
    )


def an_appeal(decision, unit):
    """Make an appeal that was received today."""
    case = open_case(
        machine=MACHINE, person=decision.application.case.person, unit=unit, by=None, title="Appeal"
    )
    today = timezone.localdate()
    return Appeal.objects.create(
        case=case,
        decision=decision,
        received_on=today,
        due_on=today + timedelta(days=7),
        grounds="The plan was misread.",
    )
