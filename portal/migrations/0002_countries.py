"""Countries with names from CLDR, their dated memberships, and the members of alliances."""

from django.db import migrations

from portal.places.reference import fill_places


def fill(apps, schema_editor):
    fill_places(apps.get_model)


class Migration(migrations.Migration):
    dependencies = [("portal", "0001_initial")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop, elidable=False)]
