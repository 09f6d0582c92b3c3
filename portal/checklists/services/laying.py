"""Give a case the tasks that its facts ask for."""

from django.db import transaction
from django.utils import timezone

from portal.casework.models import Case
from portal.casework.rules import Changes
from portal.casework.services import Moved, reconcile, settle_by_itself
from portal.checklists.models import LaidChecklist
from portal.checklists.rules import PREFIX, list_tasks, read_templates, task_key
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


def follow(moved: Moved) -> None:
    """Settle the tasks of a case that the step it has taken settles by itself."""
    for laid in LaidChecklist.objects.filter(case=moved.case).select_related("version"):
        templates = read_templates(laid.version.parameters)
        keys = [task_key(laid.event, one.code) for one in templates if one.done_by == moved.step]
        if keys:
            settle_by_itself(case=moved.case, keys=keys, by=moved.by)


def lift_checklist(*, case: Case, by: User | None, event: str = "") -> Changes:
    """Drop all open tasks of a checklist whose case comes to nothing; what was done stays."""
    about = event_of(case, event)
    return reconcile(case=case, wanted=(), by=by, prefix=f"{PREFIX}{about.code}:")
