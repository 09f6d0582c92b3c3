"""The checklist of a guest that comes with the portal."""

from django.db import migrations

from portal.rulesets.services.shipping import ship_rule_set


def lay_in(apps, schema_editor):
    ship_rule_set(apps.get_model("portal", "RuleSet"), "checklist_guest_1.json")


class Migration(migrations.Migration):
    dependencies = [("guests", "0003_rules_of_arrivals"), ("portal", "0008_checklists")]
    operations = [migrations.RunPython(lay_in, migrations.RunPython.noop)]
