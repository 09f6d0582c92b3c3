"""Take citizenship and sex out of letters that were written before they were left to the pen."""

from django.db import migrations

BY_HAND = ("nationality", "gender")


def forget(apps, schema_editor):
    letters = apps.get_model("portal", "Letter").objects
    for letter in letters.filter(kind__startswith="erasmus_agreement").iterator():
        if not set(BY_HAND) & set(letter.facts):
            continue
        letter.facts = {name: value for name, value in letter.facts.items() if name not in BY_HAND}
        if letter.file:
            # The next who opens it gets one made anew, with room to write by hand.
            letter.file.delete(save=False)
        letter.save(update_fields=["facts", "file"])


class Migration(migrations.Migration):
    dependencies = [("portal", "0008_checklists")]
    operations = [migrations.RunPython(forget, migrations.RunPython.noop)]
