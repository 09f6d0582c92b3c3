"""The rule set that says how long strict data is kept."""

from django.db import migrations

from portal.rulesets.services.shipping import ship_rule_set


def lay_in(apps, schema_editor):
    ship_rule_set(apps.get_model("portal", "RuleSet"), "strict_keeping_1.json")


class Migration(migrations.Migration):
    dependencies = [("guests", "0011_strict_data"), ("portal", "0003_reference_data")]
    operations = [migrations.RunPython(lay_in, migrations.RunPython.noop)]
