"""Addresses of this room."""

from django.urls import path

from portal.imports import views

urlpatterns = [
    path("", views.import_list, name="imports"),
    path("new/", views.import_new, name="import_new"),
    path("<uuid:public_id>/", views.import_page, name="import"),
    path("<uuid:public_id>/confirm/", views.import_confirm, name="import_confirm"),
    path("<uuid:public_id>/undo/", views.import_undo, name="import_undo"),
    path("<uuid:public_id>/discard/", views.import_discard, name="import_discard"),
    path("<uuid:public_id>/rejected/", views.import_rejects, name="import_rejects"),
]
