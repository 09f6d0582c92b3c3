"""Who may assess, rank, prepare, decide and release, and who must keep out."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from mobility.applications.models import Application
from mobility.applications.rules.states import OVER
from mobility.calls.models import Call
from mobility.deciding.models import (
    SEES_ROUNDS,
    Appeal,
    AwardDecision,
    ConflictOfInterest,
    Ranking,
)
from mobility.deciding.rules.appeals import OPEN, RUN_OUT, appeal_until, is_late
from mobility.deciding.rules.handling import Seat, handlers
from portal.casework.access import can_act_for_turn, can_do_task
from portal.casework.models import Case, Task
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Mandate, Unit, UnitAncestry
from portal.people.organisation import valid_on

DEPARTMENTS = ("department", "centre")
FACULTIES = ("faculty", "institution")
# Who takes which step, by the level of the unit.
RANKS = {"department": ("head", "deputy"), "faculty": ("faculty_officer", "dean")}
PREPARES = {
    "department": ("head", "deputy", "faculty_officer"),
    "faculty": ("faculty_officer", "dean"),
}
DECIDES = {"department": ("head",), "faculty": ("dean", "head")}
# Erasmus+ money is the international office's, other money the faculty's.
RESERVES = ("international_officer", "faculty_officer", "dean")
# States in which an application has part in a round.
IN_ROUND = (
    "submitted",
    "returned",
    "recommended",
    "not_recommended",
    "ranked",
    "waitlisted",
    "granted",
    "granted_with_conditions",
    "refused",
)

# States in which an offer waits for the applicant's answer.
OFFERED = ("granted", "granted_with_conditions", "funds_reserved")


def nearest(unit: Unit, kinds: Collection[str]) -> Unit | None:
    """Return the nearest unit of one of the kinds at or above a unit, today."""
    above = UnitAncestry.objects.filter(
        valid_on(timezone.localdate()), unit=unit, ancestor__kind__in=kinds
    )
    found = above.order_by("depth").select_related("ancestor").first()
    return found.ancestor if found else None


def ranking_unit(unit: Unit) -> Unit:
    """Return the unit that ranks the applications of a unit: its department, or else itself."""
    return nearest(unit, DEPARTMENTS) or unit


def deciding_unit(call: Call, unit: Unit) -> Unit:
    """Return the unit that decides on the applications of a unit in a call, by its level."""
    if call.decision_level == "department":
        return ranking_unit(unit)
    return nearest(unit, FACULTIES) or call.unit


def level_of(ranking: Ranking) -> str:
    """Return on which level a ranking is made; the roles of each step hang on it."""
    return "faculty" if ranking.unit.kind in FACULTIES else "department"


def decides_here(ranking: Ranking) -> bool:
    """Tell whether the ranking's unit also decides in this call."""
    return ranking.call.decision_level == "department" or ranking.unit.kind in FACULTIES


def in_round(ranking: Ranking) -> QuerySet[Application]:
    """Return the applications of the call in the ranking's unit and all below it."""
    units = Unit.objects.subtree(ranking.unit, timezone.localdate())
    found: QuerySet[Application] = Application.objects.filter(
        call_id=ranking.call_id, case__unit__in=units, case__state__in=IN_ROUND
    )
    return found


def seats_over(unit: Unit, on: date | None = None) -> list[Seat]:
    """Return the mandates that cover a unit, with how many levels above it each was given."""
    day = on or timezone.localdate()
    above = dict(
        UnitAncestry.objects.filter(valid_on(day), unit=unit).values_list("ancestor_id", "depth")
    )
    held = Mandate.objects.in_force(day).filter(unit_id__in=list(above))
    rows = held.values_list("person_id", "role", "unit_id", "delegated_from__person_id")
    return [Seat(person, role, above[at], lender) for person, role, at, lender in rows]


def may_handle(
    user: Any,
    unit: Unit,
    roles: Collection[str],
    applicants: Collection[int],
    barred: Collection[int] = (),
) -> Decision:
    """Allow whoever may take a step of one of the roles in a unit, and say what stands against it.

    Own cases, a leader's case and declared conflicts fall to the next level.
    """
    person = getattr(user, "person_id", None)
    if person is None:
        return deny("no_person")
    if person in handlers(seats_over(unit), roles, applicants, barred):
        return ALLOW
    if person in applicants:
        return deny("own_case")
    if person in barred:
        return deny("conflict_declared")
    return deny("not_yours_to_handle")


def can_assess(user: Any, application: Application) -> Decision:
    """Allow whose turn it is to assess, unless they declared a conflict."""
    if application.case.state != "submitted":
        return deny("not_to_assess")
    turn = can_act_for_turn(user, application.case)
    if turn and user.person_id in barred_from([application.pk]):
        return deny("conflict_declared")
    return turn


def can_declare_conflict(user: Any, application: Application) -> Decision:
    """Allow everybody who could have a part in handling the application."""
    if application.case.person_id == user.person_id:
        return deny("own_case")
    roles = ("head", "deputy", "dean", "faculty_officer", "department_administrator")
    return ALLOW if user.holds_at(application.case.unit, *roles) else deny("needs_role")


def can_see_rounds(user: Any) -> Decision:
    """Allow the list of rounds to those who assess or decide somewhere."""
    return ALLOW if user.holds(*SEES_ROUNDS) else deny("needs_role")


def can_see_queue(user: Any) -> Decision:
    """Allow the queue to the offices whose money it is."""
    return ALLOW if user.holds(*RESERVES) else deny("needs_role")


def can_see_appeals(user: Any) -> Decision:
    """Allow the list of appeals to those who decide or prepare somewhere."""
    return ALLOW if user.holds("dean", "faculty_officer", "head", "hr") else deny("needs_role")


def can_see_ranking(user: Any, ranking: Ranking) -> Decision:
    """Keep out who has an application in the round: it would show their competitors."""
    own = in_round(ranking).filter(case__person_id=user.person_id)
    return deny("own_in_round") if own.exists() else ALLOW


def can_rank(user: Any, ranking: Ranking) -> Decision:
    """Allow whoever ranks in the unit and has nobody in the round they are too close to."""
    if ranking.state != "open":
        return deny("ranking_handed_in")
    return _in_whole_round(user, ranking, RANKS)


def can_reopen(user: Any, ranking: Ranking) -> Decision:
    """Allow the level that decides to open a handed-in ranking again."""
    if ranking.state != "handed_in":
        return deny("ranking_open")
    decided = AwardDecision.objects.filter(
        application__in=in_round(ranking), state__in=("decided", "released")
    )
    if decided.exists():
        return deny("already_decided")
    unit = deciding_unit(ranking.call, ranking.unit)
    roles = RANKS["faculty" if unit.kind in FACULTIES else "department"]
    return ALLOW if user.holds_at(unit, *roles) else deny("not_yours_to_handle")


def can_prepare(user: Any, ranking: Ranking) -> Decision:
    """Allow those who prepare decisions where the round is decided."""
    if not decides_here(ranking):
        return deny("decided_elsewhere")
    roles = PREPARES[level_of(ranking)]
    return ALLOW if user.holds_at(ranking.unit, *roles) else deny("not_yours_to_handle")


def can_decide_in(user: Any, ranking: Ranking) -> Decision:
    """Allow those who decide where the round is decided; each decision is looked at besides."""
    if not decides_here(ranking):
        return deny("decided_elsewhere")
    roles = DECIDES[level_of(ranking)]
    return ALLOW if user.holds_at(ranking.unit, *roles) else deny("not_yours_to_handle")


def can_see_decisions(user: Any, ranking: Ranking) -> Decision:
    """Allow those who prepare or decide in the round."""
    prepares = can_prepare(user, ranking)
    return prepares or can_decide_in(user, ranking)


def can_prepare_for(user: Any, application: Application, unit: Unit) -> Decision:
    """Allow preparing one decision in a deciding unit; never in one's own case or a conflict."""
    roles = PREPARES["faculty" if unit.kind in FACULTIES else "department"]
    barred = barred_from([application.pk])
    return may_handle(user, unit, roles, [application.case.person_id], barred)


def can_decide(user: Any, decision: AwardDecision) -> Decision:
    """Allow who decides on this level, other than who prepared it, and in nobody's own case."""
    if decision.state != "prepared":
        return deny("not_prepared")
    if decision.prepared_by_id == user.pk:
        return deny("prepared_it")
    application = decision.application
    unit = decision_unit(application)
    roles = DECIDES["faculty" if unit.kind in FACULTIES else "department"]
    barred = barred_from([application.pk])
    return may_handle(user, unit, roles, [application.case.person_id], barred)


def decision_unit(application: Application) -> Unit:
    """Return the unit that decides on an application."""
    case: Case = application.case
    if application.call is None:
        return nearest(case.unit, FACULTIES) or case.unit
    return deciding_unit(application.call, case.unit)


def can_release(user: Any, application: Application) -> Decision:
    """Allow those who prepare or decide to send the letter, never in own case or a conflict."""
    unit = decision_unit(application)
    level = "faculty" if unit.kind in FACULTIES else "department"
    if application.case.person_id == user.person_id:
        return deny("own_case")
    if not user.holds_at(unit, *PREPARES[level], *DECIDES[level]):
        return deny("not_yours_to_handle")
    barred = user.person_id in barred_from([application.pk])
    return deny("conflict_declared") if barred else ALLOW


def can_extend_offer(user: Any, decision: AwardDecision) -> Decision:
    """Allow more time for an offer that waits for its answer, or whose last day has passed.

    That is for those who released it; of first come, first served the office whose money it is.
    """
    application = decision.application
    if decision.state != "released" or application.case.state not in OFFERED:
        return deny("no_open_offer")
    if application.call_id:
        return can_release(user, application)
    if application.case.person_id == user.person_id:
        return deny("own_case")
    if user.person_id in barred_from([application.pk]):
        return deny("conflict_declared")
    may = user.holds_at(application.case.unit, *RESERVES)
    return ALLOW if may else deny("not_yours_to_handle")


def can_answer_offer(user: Any, decision: AwardDecision) -> Decision:
    """Allow the applicant to answer a released offer until its last day."""
    case = decision.application.case
    if not user.person_id or case.person_id != user.person_id:
        return deny("not_yours")
    if decision.state != "released" or case.state not in OFFERED:
        return deny("no_open_offer")
    late = decision.accept_by and decision.accept_by < timezone.localdate()
    return deny("offer_over") if late else ALLOW


def can_appeal(user: Any, decision: AwardDecision) -> Decision:
    """Allow the applicant an appeal where the law gives one; a late one as well."""
    if not user.person_id or decision.application.case.person_id != user.person_id:
        return deny("not_yours")
    return is_open_to_appeal(decision)


def is_open_to_appeal(decision: AwardDecision) -> Decision:
    """Allow appeals against a released administrative decision that nobody has appealed against."""
    call = decision.application.call
    if call is None or call.legal_nature != "administrative_decision":
        return deny("no_appeal")
    if decision.state != "released":
        return deny("not_released")
    if _has_run_out(decision):
        return deny("nothing_to_appeal")
    again = decision.appeals.exclude(case__state="withdrawn")
    return deny("appealed_already") if again.exists() else ALLOW


def _has_run_out(decision: AwardDecision) -> bool:
    """Tell whether a new decision could change nothing any more.

    That is so for a stay that is settled, and after the period of appeal for one that has begun
    or was given up. Elsewhere a late appeal is taken, and marked.
    """
    application = decision.application
    if application.case.state == "closed":
        return True
    known = timezone.localdate(decision.released_at)
    until = appeal_until(known, application.call.appeal_weeks) if application.call else known
    return application.case.state in RUN_OUT and is_late(timezone.localdate(), until)


def can_register_appeal(user: Any, decision: AwardDecision) -> Decision:
    """Allow who prepares decisions to register an appeal that came on paper."""
    allowed = is_open_to_appeal(decision)
    return can_release(user, decision.application) if allowed else allowed


def can_handle_appeal(user: Any, appeal: Appeal) -> Decision:
    """Allow who prepares or decides where the decision was made; nobody too close to the case."""
    if appeal.case.state not in OPEN:
        return deny("appeal_over")
    application = appeal.decision.application
    unit = decision_unit(application)
    level = "faculty" if unit.kind in FACULTIES else "department"
    roles, barred = {*PREPARES[level], *DECIDES[level]}, barred_from([application.pk])
    return may_handle(user, unit, roles, [application.case.person_id], barred)


def can_withdraw_appeal(user: Any, appeal: Appeal) -> Decision:
    """Allow the applicant, while the appeal is not settled."""
    if not user.person_id or appeal.case.person_id != user.person_id:
        return deny("not_yours")
    return ALLOW if appeal.case.state in OPEN else deny("appeal_over")


def can_reserve(user: Any, application: Application) -> Decision:
    """Allow the office whose money it is, for a recommended application outside calls."""
    case = application.case
    if application.call_id or case.state not in ("recommended", "not_recommended", "waitlisted"):
        return deny("not_waiting_for_funds")
    if case.person_id == user.person_id:
        return deny("own_case")
    if user.person_id in barred_from([application.pk]):
        return deny("conflict_declared")
    return ALLOW if user.holds_at(case.unit, *RESERVES) else deny("not_yours_to_handle")


def can_waitlist(user: Any, application: Application) -> Decision:
    """Allow the office whose money it is to let a recommended application wait for it."""
    allowed = can_reserve(user, application)
    if allowed and application.case.state != "recommended":
        return deny("not_waiting_for_funds")
    return allowed


def barred_from(applications: Collection[int]) -> frozenset[int]:
    """Return the persons who declared a conflict in one of the applications."""
    declared = ConflictOfInterest.objects.filter(application_id__in=applications)
    return frozenset(declared.values_list("person_id", flat=True))


def _in_whole_round(user: Any, ranking: Ranking, roles: Mapping[str, Collection[str]]) -> Decision:
    """Ranking weighs all against all, so one closeness keeps out of the whole round."""
    there = in_round(ranking)
    applicants = set(there.values_list("case__person_id", flat=True))
    declared = ConflictOfInterest.objects.filter(application__in=there)
    barred = set(declared.values_list("person_id", flat=True))
    wanted = roles[level_of(ranking)]
    allowed = may_handle(user, ranking.unit, wanted, applicants, barred)
    if allowed.code in ("own_case", "conflict_declared"):
        return deny(f"{allowed.code}_in_round")
    return allowed


def can_meet_condition(user: Any, task: Task) -> Decision:
    """Allow its person, while the condition is open and the grant holds."""
    allowed = can_do_task(user, task)
    if not allowed:
        return allowed
    if task.case.state in OVER:
        return deny("condition_over")
    return ALLOW if task.state == "open" else deny("condition_told")


def can_confirm_condition(user: Any, task: Task) -> Decision:
    """Allow whoever prepares the faculty's decisions, once; never in one's own case."""
    allowed = can_do_task(user, task)
    if not allowed:
        return allowed
    return ALLOW if task.state == "open" else deny("condition_judged")
