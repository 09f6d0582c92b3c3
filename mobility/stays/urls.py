"""Addresses of this room."""

from django.urls import path

from mobility.stays.views import lists, registering, steps

urlpatterns = [
    path("", lists.StayList.as_view(), name="stays"),
    path("mine/", lists.MyStays.as_view(), name="my_stays"),
    path("new/", registering.start, name="stay_start"),
    path("new/<slug:scheme>/", registering.new, name="stay_new"),
    path("<uuid:public_id>/", steps.show, name="stay"),
    path("<uuid:public_id>/edit/", registering.edit, name="stay_edit"),
    path("<uuid:public_id>/confirm/", steps.confirm, name="stay_confirm"),
    path("<uuid:public_id>/cancel/", steps.cancel, name="stay_cancel"),
    path("<uuid:public_id>/reopen/", steps.reopen, name="stay_reopen"),
]
