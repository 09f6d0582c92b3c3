"""Addresses of this room."""

from django.urls import path

from guests.papers import views

urlpatterns = [
    path("<uuid:public_id>/papers/", views.papers, name="engagement_papers"),
    path("<uuid:public_id>/papers/form/", views.home_form, name="home_form_new"),
    path("<uuid:public_id>/papers/new/<slug:kind>/", views.new, name="paper_new"),
    path("papers/<uuid:letter_id>/release/", views.release, name="paper_release"),
    path("papers/<uuid:letter_id>/discard/", views.discard, name="paper_discard"),
]
