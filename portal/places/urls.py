"""Addresses of this room."""

from django.urls import path

from portal.places import views

urlpatterns = [
    path("countries/", views.CountryList.as_view(), name="countries"),
    path("institutions/", views.InstitutionList.as_view(), name="institutions"),
    path("institutions/suggest/", views.institution_suggest, name="institution_suggest"),
    path("institutions/waiting/", views.WaitingList.as_view(), name="institutions_waiting"),
    path("institutions/<int:pk>/", views.institution_page, name="institution"),
    path("institutions/<int:pk>/match/", views.institution_match, name="institution_match"),
    path("institutions/<int:pk>/accept/", views.institution_accept, name="institution_accept"),
]
