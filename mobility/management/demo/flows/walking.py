"""Take an awarded stay on its way: yes, duties, clearance, departure, return, report, money."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from mobility.applications.models import Application
from mobility.applications.rules.states import ERASMUS
from mobility.changes.models import ChangeRequest
from mobility.changes.selectors.stages import standing
from mobility.changes.services import requests
from mobility.deciding.services import offers
from mobility.duties.services import safety, steps
from mobility.management.demo.clock import on_day
from mobility.management.demo.flows.papers import paper
from mobility.management.demo.flows.people import People
from mobility.settling.models import Settlement, StayReport
from mobility.settling.services import accounts, receipts, reporting
from portal.casework.models import Task
from portal.casework.rules import ACTS_AS
from portal.people.models import Mandate, User

_REPORT = {
    "summary": "Gruppen i fjellet ga oss det vi kom for, og mer til.",
    "results": "To felles artikler er sendt inn, og dataene er delt.",
    "advice": "Søk om bolig et halvt år før. Ta med sykkel.",
}


class Walk:
    """One awarded application and its traveller, taken on a day at a time."""

    def __init__(self, people: People, application: Application) -> None:
        self.people = people
        self.application = application
        self._fresh()
        self.user = people.user(self.application.case.person)

    def accept(self, day: date) -> None:
        """Say yes to the offer."""
        with on_day(day):
            offers.accept(decision=self._decision(), by=self.user)
        self._fresh()

    def decline(self, day: date) -> None:
        """Say no to the offer."""
        with on_day(day):
            offers.decline(decision=self._decision(), by=self.user, reason="Fikk annen støtte.")
        self._fresh()

    def sign(self, day: date) -> None:
        """Settle the agreement on change of workplace, where there is one."""
        with on_day(day):
            for task in self._open(key="duty.workplace_agreement"):
                steps.settle(task=task, state="done", by=self._doer(task))
        self._fresh()

    def settle_duties(self, day: date, *, leave: int = 0) -> None:
        """Do the duties, all but so many of them."""
        with on_day(day):
            safety.save_safety(
                person=self.application.case.person,
                contact={"name": "Kari Nordmann", "relation": "søster", "phone": "+47 900 00 000"},
                passport_until=day + timedelta(days=5 * 365),
                by=self.user,
            )
            waiting = list(self._open(key__startswith="duty."))
            for task in waiting[: len(waiting) - leave]:
                if task.state == "open":
                    steps.settle(task=task, state="done", by=self._doer(task))
            for task in self._open(key__startswith="clearance.dean") if not leave else ():
                steps.settle(task=task, state="done", by=self._doer(task))
        self._fresh()

    def clear(self, day: date) -> None:
        """Let HR clear the stay."""
        with on_day(day):
            steps.clear(case=self.application.case, by=self.people.member("hr"))
        self._fresh()

    def arrive(self, day: date) -> None:
        """Confirm the arrival."""
        with on_day(day):
            steps.confirm_arrival(application=self.application, on=day, by=self.user)
        self._fresh()

    def come_home(self, day: date) -> None:
        """Confirm the days really spent at each host."""
        spent = {one.pk: (one.starts_on, one.ends_on) for one in self.application.segments.all()}
        with on_day(day):
            steps.confirm_return(application=self.application, days=spent, by=self.user)
        self._fresh()

    def go(self, day: date, *, until: str) -> None:
        """Go from yes to a state: preparing, cleared, ongoing, returned_home."""
        first = self.application.segments.order_by("starts_on")[0].starts_on
        last = self.application.segments.order_by("-ends_on")[0].ends_on
        self.accept(day)
        self.sign(day + timedelta(days=3))
        if until == "preparing":
            return
        self.settle_duties(day + timedelta(days=10))
        self.clear(day + timedelta(days=14))
        if until in ("ongoing", "returned_home"):
            self.arrive(first)
        if until == "returned_home":
            self.come_home(last + timedelta(days=2))

    def change(self, day: date, kind: str, *, by_days: int = 0) -> ChangeRequest:
        """Ask for a change: the same hosts, so many days later."""
        proposed = [_moved(one, kind, by_days) for one in standing(self.application)]
        with on_day(day):
            made = requests.propose(
                application=self.application,
                kind=kind,
                proposed=proposed,
                reason="Verten har flyttet forsøket.",
                by=self.user,
            )
        self._fresh()
        return made

    def approve(self, change: ChangeRequest, day: date) -> None:
        """Let whoever's turn it is approve a change."""
        case = change.case
        by = self._holder(case.turn_role, case.turn_unit)
        with on_day(day):
            requests.approve(change=change, answer="Greit, lykke til.", by=by)
        self._fresh()

    def report(self, day: date, *, share: bool = True, approve: bool = True) -> StayReport:
        """Write and hand in the report; the head approves it."""
        with on_day(day):
            made = reporting.save_report(application=self.application, values=_REPORT, by=self.user)
            outcome = {"kind": "joint_publication", "text": "Artikkel sendt til Nature Physics"}
            reporting.add_outcome(report=made, values=outcome, by=self.user)
            if self.application.scheme in ERASMUS:
                shown = paper("certificate", "Certificate of attendance")
                reporting.add_certificate(report=made, file=shown, by=self.user)
            made = reporting.hand_in(report=made, share=share, by=self.user)
        if approve:
            head = self.people.head_of(self.application.case.unit)
            with on_day(day + timedelta(days=2)):
                reporting.approve_report(report=made, by=head)
        self._fresh()
        return made

    def add_receipts(self, day: date) -> None:
        """Collect receipts as one travels."""
        with on_day(day):
            for kind, amount, text in (
                ("travel", 6400, "Fly tur-retur"),
                ("rent", 24000, "Leie, to måneder"),
                ("insurance", 1900, "Reiseforsikring"),
            ):
                values = {
                    "kind": kind,
                    "paid_on": day,
                    "amount": Decimal(amount),
                    "currency": "NOK",
                    "text": text,
                }
                receipts.add_receipt(
                    application=self.application,
                    values=values,
                    file=paper(kind, f"{text}: {amount} NOK"),
                    by=self.user,
                )

    def settle_money(self, day: date, *, approve: bool = True) -> None:
        """Hand the settlement in; finance approves it."""
        settlement = Settlement.objects.get(application=self.application)
        spent = [one.starts_on for one in self.application.segments.all()]
        until = [one.ends_on for one in self.application.segments.all()]
        values: dict[str, Any] = {
            "documented_from": min(spent),
            "documented_until": max(until),
            "commuter_declared": True,
        }
        with on_day(day):
            accounts.save_settlement(settlement=settlement, values=values, by=self.user)
            settlement = accounts.hand_in(settlement=settlement, by=self.user)
        if approve:
            with on_day(day + timedelta(days=5)):
                accounts.approve_settlement(settlement=settlement, by=self.people.member("lonn"))
        self._fresh()

    def _fresh(self) -> None:
        related = Application.objects.select_related("case__person", "case__unit", "call")
        self.application = related.get(pk=self.application.pk)

    def _decision(self) -> Any:
        related = "application__case__person", "application__case__unit", "application__call"
        known = self.application.decisions.filter(state="released").select_related(*related)
        return known.latest("pk")

    def _open(self, **which: str) -> list[Task]:
        tasks = self.application.case.tasks.filter(state="open", **which)
        return list(tasks.select_related("case", "unit").order_by("pk"))

    def _doer(self, task: Task) -> User:
        """Return who does a task: the person named, or somebody who has the role there."""
        if task.person:
            return self.people.user(task.person)
        return self._holder(task.role, task.unit)

    def _holder(self, role: str, unit: Any) -> User:
        held = Mandate.objects.in_force(self.people.on).filter(role__in=ACTS_AS[role])
        above = held.filter(unit__descents__unit=unit).exclude(person=self.application.case.person)
        lowest = above.order_by("unit__descents__depth", "pk").filter(delegated_from=None)
        return self.people.user(lowest.select_related("person")[0].person)


def _moved(stage: dict[str, Any], kind: str, by_days: int) -> dict[str, Any]:
    shift = timedelta(days=by_days)
    first, last = (date.fromisoformat(stage[name]) for name in ("starts_on", "ends_on"))
    if kind == "postpone":
        first, last = first + shift, last + shift
    elif kind in ("shorten", "interrupt", "extend"):
        last += shift
    return {**stage, "starts_on": first.isoformat(), "ends_on": last.isoformat()}
