"""Addresses of this room."""

from django.urls import path

from mobility.applications.views import answers, filling, lists, page, starting, steps

urlpatterns = [
    path("", lists.ApplicationList.as_view(), name="applications"),
    path("mine/", lists.MyApplications.as_view(), name="my_applications"),
    path("new/", starting.start, name="application_start"),
    path("new/<slug:scheme>/", starting.begin, name="application_begin"),
    path("cover/<uuid:public_id>/", answers.cover_answer, name="cover_answer"),
    path("statement/<uuid:public_id>/", answers.statement_give, name="statement_give"),
    path("<uuid:public_id>/", page.show, name="application"),
    path("<uuid:public_id>/form/<slug:name>/", filling.step, name="application_step"),
    path("<uuid:public_id>/submit/", steps.submit, name="application_submit"),
    path("<uuid:public_id>/withdraw/", steps.withdraw, name="application_withdraw"),
    path("<uuid:public_id>/delete/", steps.delete, name="application_delete"),
    path("<uuid:public_id>/copy/", steps.copy, name="application_copy"),
    path("<uuid:public_id>/return/", steps.return_for_changes, name="application_return"),
    path("<uuid:public_id>/set-aside/<slug:code>/", steps.override, name="application_override"),
    path("<uuid:public_id>/exception/", steps.exception, name="application_exception"),
    path("<uuid:public_id>/ask-covers/", steps.ask_covers, name="application_ask_covers"),
    path(
        "<uuid:public_id>/ask-statement/<uuid:supervisor>/",
        steps.statement,
        name="application_statement",
    ),
]
