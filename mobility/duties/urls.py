"""Addresses of this room."""

from django.urls import path

from mobility.duties.views import checklist, travelling, whereabouts

urlpatterns = [
    path("", checklist.Preparations.as_view(), name="preparations"),
    path("safety/", travelling.safety, name="travel_safety"),
    path("safety/delete/", travelling.forget, name="travel_safety_delete"),
    path("where/", whereabouts.Whereabouts.as_view(), name="whereabouts"),
    path("where/<uuid:public_id>/", whereabouts.contact, name="whereabouts_contact"),
    path("tasks/<uuid:public_id>/", checklist.task, name="duty"),
    path("<uuid:public_id>/", checklist.show, name="duties"),
    path("<uuid:public_id>/clear/", checklist.clear, name="stay_clear"),
    path("<uuid:public_id>/unclear/", checklist.reopen_clearance, name="stay_unclear"),
    path("<uuid:public_id>/take-up/", checklist.take_up, name="stay_take_up"),
    path("<uuid:public_id>/arrival/", travelling.arrival, name="stay_arrival"),
    path("<uuid:public_id>/return/", travelling.come_home, name="stay_return"),
]
