"""Who takes part in an engagement in person, and whose turns are theirs by name."""

from guests.engagements.models import Engagement
from portal.casework.models import CaseParty
from portal.casework.services import Actors

# A draft is the host's and its writer's; once submitted it is open to all who have a part in it.
_PARTS = ("host", "deputy_host", "administrator", "leader", "hr_contact")


def actors_of(engagement: Engagement) -> Actors:
    """Return who takes the turns of an engagement in person; it is in its host's interest."""
    people = {"host": engagement.host, "department_administrator": engagement.administrator}
    return Actors(people, interest=engagement.host)


def set_parties(engagement: Engagement) -> None:
    """Make the parties of the case those whom the engagement names."""
    parts = ("host",) if engagement.case.state == "draft" else _PARTS
    named = {name: getattr(engagement, f"{name}_id") for name in parts}
    wanted = {(name, person) for name, person in named.items() if person}
    held = {(one.role, one.person_id): one for one in engagement.case.parties.all()}
    gone = [
        one.pk
        for key, one in held.items()
        if key not in wanted and not (one.role == "writer" and len(parts) == 1)
    ]
    engagement.case.parties.filter(pk__in=gone).delete()
    CaseParty.objects.bulk_create(
        CaseParty(case=engagement.case, role=role, person_id=person)
        for role, person in wanted - set(held)
    )
