"""Addresses of this room."""

from django.urls import path

from mobility.changes import views

urlpatterns = [
    path("of/<uuid:public_id>/", views.start, name="change_start"),
    path("of/<uuid:public_id>/<slug:kind>/", views.new, name="change_new"),
    path("<uuid:public_id>/", views.show, name="change"),
    path("<uuid:public_id>/approve/", views.approve, name="change_approve"),
    path("<uuid:public_id>/refuse/", views.refuse, name="change_refuse"),
    path("<uuid:public_id>/withdraw/", views.withdraw, name="change_withdraw"),
]
