"""The rule sets, rates and country groups that come with the mobility flows."""

from django.db import migrations

from portal.places.reference import add_memberships
from portal.rulesets.services.shipping import ship_rates, ship_rule_set

FILES = (
    "assessment_1",
    "grants_1",
    "duties_1",
    "after_term_1",
    "after_stay_1",
    "after_erasmus_1",
    "activities_1",
    "partner_agreements_1",
    "erasmus_export_1",
    "unit_calendar_1",
    "research_term_ntnu_1",
    "research_term_ntnu_2",
    "research_term_uio_1",
    "research_term_uib_1",
    "applications_1",
)


def lay_in(apps, schema_editor):
    rule_sets = apps.get_model("portal", "RuleSet")
    for name in FILES:
        ship_rule_set(rule_sets, f"{name}.json")
    ship_rates(apps.get_model("portal", "Rate"), "grant_rates_1.json")
    add_memberships(apps.get_model("portal", "CountryMembership"), "erasmus_groups")


class Migration(migrations.Migration):
    dependencies = [("mobility", "0002_mobility_flows"), ("portal", "0003_reference_data")]
    operations = [migrations.RunPython(lay_in, migrations.RunPython.noop)]
