"""Addresses of this room."""

from django.urls import path

from portal.casework import views

urlpatterns = [
    path("", views.MyWork.as_view(), name="my_work"),
    path("tasks/", views.MyTasks.as_view(), name="my_tasks"),
    path("tasks/done/", views.tasks_done, name="tasks_done"),
    path("tasks/<uuid:public_id>/", views.task, name="task"),
    path("tasks/<uuid:public_id>/reopen/", views.task_reopen, name="task_reopen"),
    path("tasks/<uuid:public_id>/comment/", views.task_comment, name="task_comment"),
    path("tasks/<uuid:public_id>/waive/", views.task_waive, name="task_waive"),
    path("tasks/<uuid:public_id>/hand-over/", views.task_hand_over, name="task_hand_over"),
]
