"""Addresses of this room."""

from django.urls import path

from mobility.activities.views import figures, lists, registering, steps

urlpatterns = [
    path("", lists.ActivityList.as_view(), name="activities"),
    path("mine/", lists.MyActivities.as_view(), name="my_activities"),
    path("figures/", figures.show, name="activity_figures"),
    path("new/", registering.start, name="activity_start"),
    path("new/<slug:slug>/", registering.new, name="activity_new"),
    path("<uuid:public_id>/", steps.show, name="activity"),
    path("<uuid:public_id>/edit/", registering.edit, name="activity_edit"),
    path("<uuid:public_id>/complete/", steps.complete, name="activity_complete"),
    path("<uuid:public_id>/evidence/", steps.evidence, name="activity_evidence"),
    path("<uuid:public_id>/step/<slug:slug>/", steps.step, name="activity_step"),
]
