"""Addresses of this room."""

from django.urls import path

from mobility.experience.views import answering, known

urlpatterns = [
    path("", known.mine, name="experience"),
    path("answer/", answering.answer, name="experience_answer"),
    path("of/<uuid:person_id>/", known.of, name="experience_of"),
    path("of/<uuid:person_id>/answer/", answering.answer, name="experience_answer_for"),
    path("of/<uuid:person_id>/add/<slug:kind>/", answering.add, name="evidence_add"),
    path("of/<uuid:person_id>/none/", answering.none, name="evidence_none"),
    path("item/<uuid:public_id>/", answering.edit, name="evidence_edit"),
    path("item/<uuid:public_id>/remove/", answering.remove, name="evidence_remove"),
]
