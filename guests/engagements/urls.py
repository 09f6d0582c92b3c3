"""Addresses of this room."""

from django.urls import path

from guests.engagements.views import editing, lists, page, starting

urlpatterns = [
    path("", lists.EngagementList.as_view(), name="engagements"),
    path("mine/", lists.MyGuests.as_view(), name="my_guests"),
    path("new/", starting.start, name="engagement_start"),
    path("new/group/", starting.group, name="engagement_group"),
    path("<uuid:public_id>/", page.show, name="engagement"),
    path("<uuid:public_id>/stay/", editing.edit, name="engagement_edit"),
    path("<uuid:public_id>/department/", editing.department, name="engagement_department"),
    path("<uuid:public_id>/guest/", editing.guest, name="engagement_guest"),
    path("<uuid:public_id>/copy/", starting.copy, name="engagement_copy"),
    path("<uuid:public_id>/delete/", starting.delete, name="engagement_delete"),
    path("<uuid:public_id>/step/<slug:name>/", page.step, name="engagement_step"),
]
