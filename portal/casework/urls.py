"""Addresses of this room."""

from django.urls import path

from portal.casework import views

urlpatterns = [
    path("", views.MyWork.as_view(), name="my_work"),
    path("tasks/", views.MyTasks.as_view(), name="my_tasks"),
    path("tasks/<uuid:public_id>/", views.task, name="task"),
    path("tasks/<uuid:public_id>/reopen/", views.task_reopen, name="task_reopen"),
]
