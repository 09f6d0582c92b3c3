"""Addresses of this room."""

from django.urls import path

from guests.sensitive import views

urlpatterns = [
    path("<uuid:public_id>/", views.overview, name="guest_clearances"),
    path("<uuid:public_id>/<slug:kind>/", views.record, name="guest_strict"),
    path("<uuid:public_id>/<slug:kind>/delete/", views.delete, name="guest_strict_delete"),
]
