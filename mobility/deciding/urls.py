"""Addresses of this room."""

from django.urls import path

from mobility.deciding.views import (
    appeals,
    assessing,
    conditions,
    decisions,
    first_come,
    offers,
    ranking,
)

urlpatterns = [
    path("", ranking.Rounds.as_view(), name="rounds"),
    path("assess/<uuid:public_id>/", assessing.assess, name="assess"),
    path("conflict/<uuid:public_id>/", assessing.conflict, name="conflict"),
    path("rankings/<uuid:public_id>/", ranking.show, name="ranking"),
    path("rankings/<uuid:public_id>/move/", ranking.act, name="ranking_act"),
    path("rankings/<uuid:public_id>/merge/", ranking.merge, name="ranking_merge"),
    path("rankings/<uuid:public_id>/hand-in/", ranking.hand_in, name="ranking_hand_in"),
    path("rankings/<uuid:public_id>/reopen/", ranking.reopen, name="ranking_reopen"),
    path("rankings/<uuid:public_id>/papers/", ranking.bundle, name="ranking_bundle"),
    path("rankings/<uuid:public_id>/decisions/", decisions.overview, name="decisions"),
    path(
        "rankings/<uuid:public_id>/decisions/prepare/", decisions.prepare, name="decisions_prepare"
    ),
    path("rankings/<uuid:public_id>/decisions/decide/", decisions.decide, name="decisions_decide"),
    path(
        "rankings/<uuid:public_id>/decisions/release/", decisions.release, name="decisions_release"
    ),
    path("decisions/<uuid:public_id>/letter/", decisions.letter, name="decision_letter"),
    path("decisions/<uuid:public_id>/offer/", offers.offer, name="offer"),
    path("decisions/<uuid:public_id>/decline/", offers.decline, name="offer_decline"),
    path("decisions/<uuid:public_id>/extend/", offers.extend, name="offer_extend"),
    path("decisions/<uuid:public_id>/appeal/", appeals.send, name="appeal_new"),
    path("conditions/<uuid:public_id>/", conditions.condition, name="condition"),
    path("conditions/<uuid:public_id>/judge/", conditions.judge, name="condition_judge"),
    path("first-come/", first_come.Queue.as_view(), name="first_come"),
    path("first-come/<uuid:public_id>/", first_come.funds, name="funds"),
    path("first-come/<uuid:public_id>/wait/", first_come.waitlist, name="funds_waitlist"),
    path("first-come/<uuid:public_id>/refuse/", first_come.refuse, name="funds_refuse"),
    path("appeals/", appeals.Appeals.as_view(), name="appeals"),
    path("appeals/<uuid:public_id>/", appeals.show, name="appeal"),
    path("appeals/<uuid:public_id>/forward/", appeals.forward, name="appeal_forward"),
    path("appeals/<uuid:public_id>/withdraw/", appeals.withdraw, name="appeal_withdraw"),
    path("appeals/<uuid:public_id>/reversal/", appeals.reversal, name="appeal_reversal"),
    path("appeals/<uuid:public_id>/reverse/", appeals.reverse, name="appeal_reverse"),
    path("appeals/<uuid:public_id>/step/<slug:step>/", appeals.settle, name="appeal_step"),
]
