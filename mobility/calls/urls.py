"""Addresses of this room."""

from django.urls import path

from mobility.calls.views import budgets, calls

urlpatterns = [
    path("", calls.CallList.as_view(), name="calls"),
    path("new/", calls.new, name="call_new"),
    # budgets/
    path("budgets/", budgets.BudgetList.as_view(), name="budgets"),
    path("budgets/new/", budgets.new, name="budget_new"),
    path("budgets/<uuid:public_id>/", budgets.show, name="budget"),
    path("budgets/<uuid:public_id>/edit/", budgets.edit, name="budget_edit"),
    # one call
    path("<uuid:public_id>/", calls.show, name="call"),
    path("<uuid:public_id>/edit/", calls.edit, name="call_edit"),
    path("<uuid:public_id>/publish/", calls.publish, name="call_publish"),
    path("<uuid:public_id>/close/", calls.close, name="call_close"),
    path("<uuid:public_id>/cancel/", calls.cancel, name="call_cancel"),
]
