"""Addresses of this room."""

from django.urls import path

from portal.jobs import views

urlpatterns = [
    path("", views.job_list, name="jobs"),
    path("<uuid:public_id>/", views.job_page, name="job"),
    path("<uuid:public_id>/file/", views.job_file, name="job_file"),
    path("<uuid:public_id>/cancel/", views.job_cancel, name="job_cancel"),
    path("<uuid:public_id>/retry/", views.job_retry, name="job_retry"),
]
