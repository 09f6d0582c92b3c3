"""What the demo university has set in its rules itself: where its journeys begin."""

from portal.rulesets.models import RuleSet

# Made up, like the university: by the water, a little north of Ålesund.
HOME = {"home_latitude": "62.5000", "home_longitude": "6.2000"}


def write_rules() -> None:
    """Write the demo's own version of the grants' rules beside the shipped one."""
    shipped = RuleSet.objects.get(name="grants", version=1)
    known = {name: {"source": "source.own_choice", "confirmed": True} for name in HOME}
    RuleSet.objects.create(
        name=shipped.name,
        version=2,
        title=shipped.title,
        state="approved",
        valid_from=shipped.valid_from,
        last_verified_on=shipped.last_verified_on,
        source=shipped.source,
        parameters={**shipped.parameters, **HOME},
        basis={**shipped.basis, **known},
    )
