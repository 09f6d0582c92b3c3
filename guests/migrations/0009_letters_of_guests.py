"""The texts of guests' letters and agreements, where the portal's own were laid in before."""

from django.db import migrations

from portal.documents.services.shipping import ship_letter

KINDS = (
    "invitation_short",
    "invitation_own_funds",
    "invitation_paid",
    "invitation_visa",
    "access_agreement",
    "guest_agreement",
    "remote_agreement",
    "office_agreement",
    "confirmation_of_stay",
    "housing_confirmation",
    "extension_letter",
    "welcome_letter",
    "arrival_guide",
    "leaving_checklist",
    "home_form",
)


def lay_in(apps, schema_editor):
    templates = apps.get_model("portal", "LetterTemplate")
    for kind in KINDS:
        ship_letter(templates, kind)


class Migration(migrations.Migration):
    dependencies = [("guests", "0008_papers")]
    operations = [migrations.RunPython(lay_in, migrations.RunPython.noop)]
