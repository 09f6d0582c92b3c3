"""Addresses of this room."""

from django.urls import path

from mobility.accrual.views import clocks, contests, entries

urlpatterns = [
    path("", clocks.mine, name="research_term"),
    path("of/<uuid:person_id>/", clocks.of, name="research_term_of"),
    # what is wrong
    path("contest/", contests.contest, name="accrual_contest_new"),
    path("contests/", contests.ContestList.as_view(), name="accrual_contests"),
    path("contests/<int:pk>/", contests.answer, name="accrual_contest"),
    path("contests/<int:pk>/withdraw/", contests.withdraw, name="accrual_contest_withdraw"),
    # periods/ and terms/
    path("of/<uuid:person_id>/<slug:entries>/new/", entries.new, name="accrual_entry_new"),
    path("<slug:entries>/<int:pk>/", entries.edit, name="accrual_entry"),
    path("<slug:entries>/<int:pk>/remove/", entries.take_out, name="accrual_entry_remove"),
    path("periods/<int:pk>/counts/", entries.counts, name="accrual_counts"),
]
