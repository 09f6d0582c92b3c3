"""Addresses of this room."""

from django.urls import path

from mobility.planner import views

urlpatterns = [
    path("", views.planner, name="planner"),
    path("start/", views.start, name="planner_start"),
    path("for/<uuid:person_id>/", views.planner_for, name="planner_for"),
]
