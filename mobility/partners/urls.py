"""Addresses of this room."""

from django.urls import path

from mobility.partners.views import agreements, erasmus

urlpatterns = [
    path("", agreements.AgreementList.as_view(), name="agreements"),
    path("erasmus/", erasmus.erasmus_export, name="erasmus"),
    path("new/", agreements.new, name="agreement_new"),
    path("<uuid:public_id>/", agreements.show, name="agreement"),
    path("<uuid:public_id>/edit/", agreements.edit, name="agreement_edit"),
    path("<uuid:public_id>/renew/", agreements.renew, name="agreement_renew"),
    path("<uuid:public_id>/document/", agreements.document, name="agreement_document"),
    path(
        "<uuid:public_id>/document/<uuid:upload_id>/remove/",
        agreements.document_remove,
        name="agreement_document_remove",
    ),
    path("<uuid:public_id>/end/", agreements.end, name="agreement_end"),
]
