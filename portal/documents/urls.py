"""Addresses of this room."""

from django.urls import path, re_path

from portal.documents.views import letters, links, signing, templates, uploads

STEPS = "propose|approve|return_for_changes|withdraw"

urlpatterns = [
    path("texts/", templates.letter_texts, name="letter_texts"),
    # texts/decision_granted@1/
    path("texts/<str:reference>/", templates.letter_text, name="letter_text"),
    path("texts/<str:reference>/new/", templates.letter_text_new, name="letter_text_new"),
    path("texts/<str:reference>/edit/", templates.letter_text_edit, name="letter_text_edit"),
    re_path(
        rf"^texts/(?P<reference>[\w@-]+)/(?P<step>{STEPS})/$",
        templates.letter_text_step,
        name="letter_text_step",
    ),
    path("tasks/<uuid:public_id>/evidence/", uploads.task_evidence, name="task_evidence"),
    path("uploads/<uuid:public_id>/", uploads.upload_file, name="upload_file"),
    path("uploads/<uuid:public_id>/delete/", uploads.upload_remove, name="upload_remove"),
    path("letters/<uuid:public_id>/", letters.letter, name="letter"),
    path("letters/<uuid:public_id>/file/", letters.letter_file, name="letter_file"),
    path("signatures/asked/<uuid:public_id>/", signing.sign_task, name="sign_task"),
    path("signatures/<uuid:public_id>/", signing.signature, name="signature"),
    path("signatures/<uuid:public_id>/sign/", signing.signature_sign, name="signature_sign"),
    path("signatures/<uuid:public_id>/scan/", signing.signature_scan, name="signature_scan"),
    path("signatures/<uuid:public_id>/note/", signing.signature_note, name="signature_note"),
    path("signatures/<uuid:public_id>/link/", signing.signature_link, name="signature_link"),
    path("signatures/<uuid:public_id>/away/", signing.signature_start, name="signature_start"),
    path("signatures/<uuid:public_id>/back/", signing.signature_return, name="signature_return"),
    path("links/<uuid:public_id>/renew/", links.link_renew, name="link_renew"),
    path("links/<uuid:public_id>/revoke/", links.link_revoke, name="link_revoke"),
    path("link/<str:token>/", links.external_link, name="external_link"),
    path("link/<str:token>/file/", links.external_file, name="external_file"),
    path("verify/", letters.verify_letter, name="verify_letter"),
]
