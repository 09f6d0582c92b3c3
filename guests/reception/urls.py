"""Addresses of this room."""

from django.urls import path

from guests.reception.views import check_in, overview

urlpatterns = [
    path("board/", overview.show_board, name="guest_board"),
    path("matrix/", overview.show_matrix, name="guest_matrix"),
    path("presence/", overview.presence, name="guest_presence"),
    path("figures/", overview.show_figures, name="guest_figures"),
    path("<uuid:public_id>/check-in/<slug:moment>/", check_in.check_in, name="guest_check_in"),
]
