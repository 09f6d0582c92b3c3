"""Addresses of this room."""

from django.urls import path

from guests.accesses import views

urlpatterns = [
    path("", views.AccessList.as_view(), name="accesses"),
    path("<uuid:public_id>/", views.of_engagement, name="guest_accesses"),
    path("tasks/<uuid:public_id>/", views.task, name="access_task"),
    path("<uuid:public_id>/<slug:name>/", views.act, name="access_act"),
]
