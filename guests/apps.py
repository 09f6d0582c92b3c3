"""The guests app: researchers coming in. Its rooms come with the guests issue."""

from django.apps import AppConfig


class GuestsConfig(AppConfig):
    """Names the app."""

    name = "guests"
