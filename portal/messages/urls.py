"""Addresses of this room."""

from django.urls import path

from portal.messages import views

urlpatterns = [path("", views.outgoing, name="outgoing_mail")]
