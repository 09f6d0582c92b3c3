"""The texts of all letters, so that `migrate` alone is enough to write one.

A later edition is a migration of its own that calls `ship_letter` with a higher number.
"""

from django.db import migrations

from portal.documents.services.shipping import SHIPPED, ship_letter


def lay_in(apps, schema_editor):
    templates = apps.get_model("portal", "LetterTemplate")
    for file in sorted(SHIPPED.glob("*.toml")):
        ship_letter(templates, file.stem)


class Migration(migrations.Migration):
    dependencies = [("portal", "0004_cases_and_documents")]
    operations = [migrations.RunPython(lay_in, migrations.RunPython.noop)]
