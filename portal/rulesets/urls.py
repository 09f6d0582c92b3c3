"""Addresses of this room."""

from django.urls import path, re_path

from portal.rulesets.views import entries, profile, writing

STEPS = "propose|approve|return_for_changes|withdraw|verify|owner"

urlpatterns = [
    path("", entries.rule_sets, name="rule_sets"),
    # profile/
    path("profile/", profile.profile, name="institution_profile"),
    path("profile/export/", profile.profile_export, name="profile_export"),
    path("profile/import/", profile.profile_import, name="profile_import"),
    path("profile.css", profile.profile_css, name="profile_css"),
    path("profile/logo", profile.profile_logo, name="profile_logo"),
    # rates/
    path("rates/new/", writing.rate_new, name="rate_new"),
    path("rates/<int:pk>/", entries.rate, name="rate"),
    re_path(rf"^rates/(?P<pk>\d+)/(?P<step>{STEPS})/$", entries.rate_step, name="rate_step"),
    # sets/early_career@1/
    path("sets/<str:reference>/", entries.rule_set, name="rule_set"),
    path("sets/<str:reference>/new/", writing.version_new, name="version_new"),
    path("sets/<str:reference>/edit/", writing.version_edit, name="version_edit"),
    path("sets/<str:reference>/effect/", writing.version_effect, name="version_effect"),
    path("sets/<str:reference>/try/", writing.version_try, name="version_try"),
    re_path(
        rf"^sets/(?P<reference>[\w@-]+)/(?P<step>{STEPS})/$",
        entries.rule_set_step,
        name="rule_set_step",
    ),
]
