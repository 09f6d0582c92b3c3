"""Addresses of this room."""

from django.urls import path, re_path

from mobility.reports import figure_views, views

urlpatterns = [
    path("early-career/", views.early_career, name="early_career"),
    path("early-career/units/", views.units, name="early_career_units"),
    path("early-career/ask/", views.ask, name="early_career_ask"),
    path("early-career/pdf/", views.order_pdf, name="early_career_pdf"),
    re_path(r"^early-career/(?P<kind>csv|xlsx)/$", views.export, name="early_career_export"),
    path(
        "early-career/conversations/<uuid:public_id>/",
        views.conversation,
        name="early_career_conversation",
    ),
    path("figures/", figure_views.figures, name="figures"),
    path("figures/order/", figure_views.order, name="figures_order"),
]
