"""Addresses of this room."""

from django.urls import path

from mobility.letters import views

urlpatterns = [
    path("<uuid:public_id>/", views.letters, name="case_letters"),
    path("<uuid:public_id>/new/<slug:kind>/", views.new, name="letter_new"),
    path("host/<uuid:letter_id>/", views.to_host, name="letter_to_host"),
]
