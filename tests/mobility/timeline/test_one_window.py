"""Until when a stay can start is told alike by timeline, planner, application and report."""

from datetime import timedelta

import pytest
from django.utils import timezone

from mobility.applications.selectors.facts import findings_on
from mobility.experience.standing import known_about
from mobility.planner.selectors.outlook import outlook
from mobility.planner.selectors.sketches import Place, Sketch
from mobility.reports.selectors import early_career
from mobility.timeline.selectors.person import timeline_of
from portal.people.models import Employment
from portal.rulesets.models import RuleSet


@pytest.mark.parametrize("funder", ["own", "health_region"])
@pytest.mark.parametrize("numbers", [{}, {"margin_months": 4, "minimum_stay_months": 2}])
def test_one_window_is_told_everywhere(cast, make_application, funder, numbers):
    """Each by the report's parameters, also where a funder's rules ask for something else."""
    person, today = cast.petter.person, timezone.localdate()
    Employment.objects.filter(person=person).update(ends_on=today + timedelta(days=420))
    version = RuleSet.objects.get(name="early_career")
    RuleSet.objects.filter(pk=version.pk).update(parameters={**version.parameters, **numbers})
    application = make_application(person, cast.FYS)
    sketch = Sketch(
        scheme="phd_stay",
        places=(Place(today + timedelta(days=60), today + timedelta(days=200), "DE"),),
        funder=funder,
    )

    window = known_about(person, today).window
    (row,) = [
        one for one in early_career(on=today, unit=cast.UU).rows() if one.person_pk == person.pk
    ]
    lines = {one.kind: one.starts_on for one in timeline_of(cast.petter, person)}
    found = [one for one, _ in findings_on(application)]
    planned = [one.finding for one in outlook(person, sketch, today).noticed]
    told = [one.facts for one in (*found, *planned) if "plan.window" in one.code]

    assert row.window == window
    assert (lines["latest_start"], lines["latest_apply"]) == (
        *(window.latest_start, window.latest_apply),
    )
    assert len(told) == 2
    for facts in told:
        assert facts["latest_start"] == window.latest_start
        assert facts["latest_apply"] == window.latest_apply
        assert facts["months"] == window.longest_stay_months
