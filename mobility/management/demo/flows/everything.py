"""All that happens in the demo's flows, in an order in which each finds what it rests on."""

from collections.abc import Callable
from datetime import date

from django.utils.translation import override

from mobility.management.demo.applicants import CANDIDATES
from mobility.management.demo.flows.agreements import write_agreements
from mobility.management.demo.flows.at_home import write_at_home
from mobility.management.demo.flows.early_careers import write_early_careers
from mobility.management.demo.flows.people import People
from mobility.management.demo.flows.research_terms import write_research_terms
from mobility.management.demo.flows.training import write_training
from portal.people.models import Relation


def write_flows(on: date, progress: Callable[[str], None]) -> None:
    """Write agreements, calls, the cases in every state and activities at home."""
    people = People(on)
    with override("nb"):
        _lead(people)
        write_agreements(people)
        progress("agreements")
        write_research_terms(people)
        progress("research terms")
        write_early_careers(people)
        write_training(people)
        write_at_home(people)
        progress("stays, training weeks and activities at home")


def _lead(people: People) -> None:
    """Make the supervisor of the cast that of two candidates."""
    candidates = [people.member("stipendiat").person, people.applicant(CANDIDATES[8]).person]
    held = Relation.objects.filter(person__in=candidates, kind="supervisor")
    held.update(other=people.member("veileder").person)
