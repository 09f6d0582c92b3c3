"""Addresses of this room."""

from django.urls import path

from mobility.grants import views

urlpatterns = [
    path("<uuid:public_id>/", views.grant, name="grant"),
    path("<uuid:public_id>/again/", views.again, name="grant_again"),
]
