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
    path("stays/", include("mobility.stays.urls")),
    path("experience/", include("mobility.experience.urls")),
    path("reports/", include("mobility.reports.urls")),
]
