"""Give a case the tasks that its facts ask for."""

from django.db import transaction
from django.utils import timezone

from portal.casework.models import Case
from portal.casework.rules import Changes
from portal.casework.services import reconcile
from portal.checklists.models import LaidChecklist
from portal.checklists.rules import PREFIX, list_tasks
from portal.checklists.selectors.lists import event_of, templates_of, version_of
from portal.people.models import User
from portal.rulesets.models import RuleSet


@transaction.atomic
def lay_checklist(
    *, case: Case, by: User | None, event: str = "", version: RuleSet | None = None
) -> Changes:
    """Make the tasks of a case what its life event asks for today; return what changed.

    The case keeps the version under which its list was first laid, unless another is given. A
    done task stays done. Raises NoEventError, and NoRuleSetError where nothing is in force.
    """
    about, today = event_of(case, event), timezone.localdate()
    used = version or version_of(case, about, today)
    LaidChecklist.objects.update_or_create(case=case, event=about.code, defaults={"version": used})
    facts = about.describe(case)
    listing = list_tasks(about, templates_of(case, about, used, today), facts)
    return reconcile(
        case=case,
        wanted=listing.wanted,
        by=by,
        prefix=f"{PREFIX}{about.code}:",
        people=facts.people,
    )


def lift_checklist(*, case: Case, by: User | None, event: str = "") -> Changes:
    """Drop all open tasks of a checklist whose case comes to nothing; what was done stays."""
    about = event_of(case, event)
    return reconcile(case=case, wanted=(), by=by, prefix=f"{PREFIX}{about.code}:")
