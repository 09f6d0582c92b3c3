"""Everything of a round in one PDF for the meeting: applications in order, assessments, reasons."""

from typing import Any

from django.db import transaction
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from mobility.deciding.access import can_see_ranking
from mobility.deciding.models import Ranking
from mobility.deciding.selectors.bundles import Leaf, leaves_of
from mobility.deciding.selectors.rounds import departments_of, ladder_of, money_of
from portal.audit.services import record
from portal.core.decisions import NotAllowedError, deny, require
from portal.documents.pdf import pdf_bytes
from portal.jobs.models import Job
from portal.jobs.runner import Outcome
from portal.jobs.services import report_progress, start_job
from portal.people.models import User
from portal.rulesets.selectors import institution_profile

BUNDLE_TASK = "mobility.deciding.tasks.make_bundle"


@transaction.atomic
def order_bundle(*, ranking: Ranking, by: User) -> Job:
    """Order the bundle of a round; the job makes it. Raises NotAllowedError."""
    require(can_see_ranking(by, ranking))
    record(action="ranking.bundled", by=by, unit=ranking.unit, obj=ranking)
    title = _("Papers for the meeting, %(unit)s, %(call)s")
    named = title % {"unit": ranking.unit, "call": ranking.call}
    arguments = {"ranking": ranking.pk, "language": get_language() or "nb"}
    return start_job(owner=by, title=named[:200], task=BUNDLE_TASK, arguments=arguments)


def make_bundle(job: Job) -> Outcome:
    """Return the PDF that a job ordered, if its owner may still see the round."""
    if job.owner is None:
        raise NotAllowedError(deny("needs_role"))
    visible = Ranking.objects.visible_to(job.owner).select_related("unit", "call__budget")
    ranking: Ranking = visible.get(pk=job.arguments["ranking"])
    require(can_see_ranking(job.owner, ranking))
    with override(job.arguments["language"]):
        leaves: list[Leaf] = []
        total = ranking.places.count() + 1
        for leaf in leaves_of(ranking):
            leaves.append(leaf)
            report_progress(job=job, done=len(leaves), total=total)
        content = pdf_bytes("mobility/deciding/bundle_pdf.html", _context(ranking, leaves))
        name = f"meeting-{ranking.unit.code}-{ranking.call.opens_at:%Y-%m-%d}.pdf"
        return Outcome(content, name)


def _context(ranking: Ranking, leaves: list[Leaf]) -> dict[str, Any]:
    money = money_of(ranking)
    ladder = ladder_of(ranking, money)
    return {
        "ranking": ranking,
        "departments": departments_of(ranking),
        "money": money,
        "leaves": [(leaf, ladder.get(leaf.application.pk)) for leaf in leaves],
        "institution": institution_profile().short_name,
    }
