"""Addresses of this room."""

from django.urls import path

from mobility.timeline.views import calendar, person

urlpatterns = [
    path("", person.mine, name="my_timeline"),
    path("people/<uuid:person_id>/", person.of, name="timeline_of"),
    path("calendar/", calendar.unit_calendar, name="unit_calendar"),
]
