"""The Celery application: worker and scheduler of the portal."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")

app = Celery("utsyn")
app.config_from_object("django.conf:settings", namespace="CELERY")
# The rooms with tasks, by name: nothing is discovered behind anyone's back.
app.autodiscover_tasks(
    [
        "portal.jobs",
        "portal.messages",
        "portal.imports",
        "portal.casework",
        "portal.documents",
        "mobility.experience",
        "mobility.calls",
        "mobility.accrual",
        "mobility.applications",
        "mobility.grants",
        "mobility.deciding",
        "mobility.letters",
        "mobility.duties",
        "mobility.changes",
        "mobility.settling",
        "mobility.activities",
        "mobility.partners",
        "mobility.planner",
        "mobility.timeline",
        "mobility.reports",
        "guests.invitations",
        "guests.sensitive",
        "guests.accesses",
    ]
)
