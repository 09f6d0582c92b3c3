"""The site map. Apps are included by name, so no import crosses from portal to the halves."""

from django.urls import include, path

urlpatterns = [
    path("", include("portal.web.urls")),
    path("accounts/", include("portal.people.urls.accounts")),
    path("places/", include("portal.places.urls")),
    path("people/", include("portal.people.urls")),
    path("trail/", include("portal.audit.urls")),
    path("rules/", include("portal.rulesets.urls")),
    path("jobs/", include("portal.jobs.urls")),
    path("outgoing-mail/", include("portal.messages.urls")),
    path("imports/", include("portal.imports.urls")),
    path("work/", include("portal.casework.urls")),
    path("documents/", include("portal.documents.urls")),
    path("stays/", include("mobility.stays.urls")),
    path("experience/", include("mobility.experience.urls")),
    path("calls/", include("mobility.calls.urls")),
    path("research-term/", include("mobility.accrual.urls")),
    path("applications/", include("mobility.applications.urls")),
    path("grants/", include("mobility.grants.urls")),
    path("deciding/", include("mobility.deciding.urls")),
    path("letters/", include("mobility.letters.urls")),
    path("duties/", include("mobility.duties.urls")),
    path("changes/", include("mobility.changes.urls")),
    path("after/", include("mobility.settling.urls")),
    path("activities/", include("mobility.activities.urls")),
    path("partners/", include("mobility.partners.urls")),
    path("planner/", include("mobility.planner.urls")),
    path("timeline/", include("mobility.timeline.urls")),
    path("reports/", include("mobility.reports.urls")),
    path("", include("guests.invitations.urls")),
]
