"""The empty checklist of stays, to which an institution adds its own tasks."""

from django.db import migrations

from portal.rulesets.services.shipping import ship_rule_set


def lay_in(apps, schema_editor):
    ship_rule_set(apps.get_model("portal", "RuleSet"), "checklist_stay_1.json")


class Migration(migrations.Migration):
    dependencies = [("mobility", "0003_rules_of_the_flows"), ("portal", "0008_checklists")]
    operations = [migrations.RunPython(lay_in, migrations.RunPython.noop)]
