"""Addresses of this room."""

from django.urls import path

from guests.invitations.views import about, entering, hosting, stay

urlpatterns = [
    path("invitation/<str:token>/", entering.invitation, name="invitation"),
    path("my-stay/", stay.my_stay, name="my_stay"),
    path("my-stay/link/", entering.guest_link, name="guest_link"),
    path("my-stay/enter/<str:token>/", entering.guest_entry, name="guest_entry"),
    path("my-stay/<uuid:public_id>/", stay.show, name="guest_stay"),
    path("my-stay/<uuid:public_id>/calendar.ics", stay.calendar, name="stay_calendar"),
    path("my-stay/<uuid:public_id>/tasks/<uuid:task_id>/", stay.task, name="stay_task"),
    path("my-stay/<uuid:public_id>/about/<slug:step>/", about.about, name="stay_about"),
    path("my-stay/tasks/<uuid:public_id>/", about.about_task, name="about_task"),
    path("guests/<uuid:public_id>/invitation/", hosting.send, name="invitation_send"),
    path("guests/<uuid:public_id>/invitation/revoke/", hosting.revoke, name="invitation_revoke"),
    path("guests/<uuid:public_id>/invitation/back/", hosting.bounced, name="invitation_bounced"),
    path("guests/<uuid:public_id>/identity/", hosting.identity, name="identity_check"),
    path("guests/identity/<uuid:public_id>/", hosting.identity_task, name="identity_task"),
    path("guests/<uuid:public_id>/first-day/", hosting.first_day, name="first_day"),
]
