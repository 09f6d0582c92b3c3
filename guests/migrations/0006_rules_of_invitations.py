"""The rule set that comes with invitations."""

from django.db import migrations

from portal.rulesets.services.shipping import ship_rule_set


def lay_in(apps, schema_editor):
    ship_rule_set(apps.get_model("portal", "RuleSet"), "invitations_1.json")


class Migration(migrations.Migration):
    dependencies = [("guests", "0005_invitations")]
    operations = [migrations.RunPython(lay_in, migrations.RunPython.noop)]
