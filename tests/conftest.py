"""What every test has at hand."""

import os

# Before Django reads its settings: no broker, no mail, quick passwords, an own data folder.
os.environ.setdefault("BROKER_URL", "memory://")
os.environ.setdefault("EMAIL_URL", "memorymail://")
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

import pytest
from django.conf import settings as django_settings
from django.core.cache import cache

pytest_plugins = ["tests.cast", "tests.importing"]


@pytest.fixture(autouse=True)
def test_settings(settings, tmp_path):
    """Keep files in a folder of the test, and passwords and mail cheap."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.STORAGES = {
        **django_settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(tmp_path / "files")},
        },
    }
    cache.clear()


@pytest.fixture
def on_commit(django_capture_on_commit_callbacks):
    """Run what waits for the transaction, as the live portal would."""
    return django_capture_on_commit_callbacks
