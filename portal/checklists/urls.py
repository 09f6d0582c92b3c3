"""Addresses of this room."""

from django.urls import path

from portal.checklists.views import local, templates

urlpatterns = [
    # local/
    path("local/", local.local_templates, name="local_templates"),
    path("local/new/<slug:event>/", local.local_template_new, name="local_template_new"),
    path("local/<uuid:public_id>/", local.local_template, name="local_template"),
    path("local/<uuid:public_id>/end/", local.local_template_end, name="local_template_end"),
    # checklist_guest@1/
    path("<str:reference>/", templates.template_list, name="checklist_templates"),
    path("<str:reference>/draft/", templates.template_draft, name="checklist_draft"),
    path("<str:reference>/effect/", templates.checklist_effect, name="checklist_effect"),
    path("<str:reference>/take-over/", templates.checklist_take_over, name="checklist_take_over"),
    path("<str:reference>/try/", templates.checklist_try, name="checklist_try"),
    path("<str:reference>/new/", templates.template_new, name="checklist_template_new"),
    path("<str:reference>/task/<slug:code>/", templates.template_edit, name="checklist_template"),
    path(
        "<str:reference>/task/<slug:code>/remove/",
        templates.template_remove,
        name="checklist_template_remove",
    ),
    path(
        "<str:reference>/task/<slug:code>/move/",
        templates.template_move,
        name="checklist_template_move",
    ),
]
