"""The papers of a round, application by application, in its order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mobility.applications.models import Application, Segment
from mobility.applications.selectors.noticed import Noticed, noticed
from mobility.deciding.models import Assessment, ConflictOfInterest, Ranked, Ranking


@dataclass(frozen=True, slots=True)
class Leaf:
    """One application with all that was said about it."""

    place: int
    reason: str
    application: Application
    segments: Sequence[Segment]
    assessments: Sequence[Assessment]
    findings: Sequence[Noticed]
    conflicts: Sequence[ConflictOfInterest]
    departments: Sequence[Ranked]


def leaves_of(ranking: Ranking) -> Iterator[Leaf]:
    """Yield the applications of an order, the first place first."""
    rows = Ranked.objects.filter(ranking=ranking).order_by("position")
    related = rows.select_related(
        "application__case__person", "application__case__unit", "application__case__rule_set"
    ).prefetch_related(
        "application__segments__institution",
        "application__segments__country",
        "application__assessments__assessor__person",
        "application__conflicts__person",
        "application__places__ranking__unit",
    )
    for row in related:
        application = row.application
        others = [one for one in application.places.all() if one.ranking_id != ranking.pk]
        yield Leaf(
            row.position,
            row.reason,
            application,
            list(application.segments.all()),
            list(application.assessments.all()),
            noticed(application),
            list(application.conflicts.all()),
            others,
        )
