"""Addresses of this room."""

from django.urls import path

from mobility.settling.views import judging, lists, reports, settlements

urlpatterns = [
    path("", lists.AfterStays.as_view(), name="after_stays"),
    path("experience/", lists.SharedExperience.as_view(), name="shared_experience"),
    path("experience/<uuid:public_id>/", lists.shared, name="shared_report"),
    path("tasks/<uuid:public_id>/", judging.task, name="after_task"),
    path("<uuid:public_id>/report/", reports.show, name="stay_report"),
    path("<uuid:public_id>/report/write/", reports.write, name="stay_report_write"),
    path("<uuid:public_id>/report/outcomes/", reports.outcome_add, name="outcome_add"),
    path(
        "<uuid:public_id>/report/outcomes/<int:number>/remove/",
        reports.outcome_remove,
        name="outcome_remove",
    ),
    path("<uuid:public_id>/report/certificate/", reports.certificate, name="stay_certificate"),
    path("<uuid:public_id>/report/hand-in/", reports.hand_in, name="stay_report_hand_in"),
    path("<uuid:public_id>/report/judge/", judging.report, name="stay_report_judge"),
    path("<uuid:public_id>/report/share/", judging.share, name="stay_report_share"),
    path("<uuid:public_id>/participant/", judging.participant, name="participant_report_sent"),
    path("<uuid:public_id>/receipts/", settlements.receipts, name="stay_receipts"),
    path(
        "<uuid:public_id>/receipts/<int:number>/remove/",
        settlements.receipt_remove,
        name="receipt_remove",
    ),
    path("<uuid:public_id>/settlement/", settlements.show, name="settlement"),
    path("<uuid:public_id>/settlement/write/", settlements.write, name="settlement_write"),
    path("<uuid:public_id>/settlement/hand-in/", settlements.hand_in, name="settlement_hand_in"),
    path("<uuid:public_id>/settlement/judge/", judging.settlement, name="settlement_judge"),
]
