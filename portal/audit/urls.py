"""Addresses of this room."""

from django.urls import path

from portal.audit import views

urlpatterns = [
    path("", views.Trail.as_view(), name="trail"),
    path("mine/", views.MyTrail.as_view(), name="my_trail"),
]
