"""The rule set of the reminders about guests."""

from django.db import migrations

from portal.rulesets.services.shipping import ship_rule_set


def lay_in(apps, schema_editor):
    ship_rule_set(apps.get_model("portal", "RuleSet"), "guest_reminders_1.json")


class Migration(migrations.Migration):
    dependencies = [("guests", "0014_reception"), ("portal", "0003_reference_data")]
    operations = [migrations.RunPython(lay_in, migrations.RunPython.noop)]
