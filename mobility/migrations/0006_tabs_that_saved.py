from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("mobility", "0005_conditions_due_on"),
    ]

    operations = [
        migrations.AddField(
            model_name="application",
            name="saved_last",
            field=models.JSONField(blank=True, default=dict),
        ),
    ]
