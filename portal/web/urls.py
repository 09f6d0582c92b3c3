"""Addresses of this room."""

from django.urls import path

from portal.web import views

urlpatterns = [
    path("", views.home, name="home"),
    path("settings/language/", views.set_language, name="set_language"),
    path("settings/theme/", views.set_theme, name="set_theme"),
    path("help/accessibility/", views.accessibility, name="accessibility"),
    path("help/privacy/", views.privacy, name="privacy"),
    path("healthz", views.health, name="health"),
]
