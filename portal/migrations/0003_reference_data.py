"""Position codes, the first rule sets and a nameless profile, so that `migrate` alone is enough.

A later shipped rule set is a migration of its own that calls `ship_rule_set` with a new file.
"""

from django.db import migrations

from portal.rulesets.services.shipping import ship_position_codes, ship_profile, ship_rule_set


def lay_in(apps, schema_editor):
    ship_position_codes(apps.get_model("portal", "PositionCode"))
    ship_profile(apps.get_model("portal", "InstitutionProfile"))
    ship_rule_set(apps.get_model("portal", "RuleSet"), "early_career_1.json")


class Migration(migrations.Migration):
    dependencies = [("portal", "0002_countries")]
    operations = [migrations.RunPython(lay_in, migrations.RunPython.noop)]
