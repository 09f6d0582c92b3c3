"""Read settings from the environment, or fail with a sentence that says what to do."""

import secrets
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.FileAwareEnv()

SQLITE_OPTIONS: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA mmap_size=134217728;"
        "PRAGMA journal_size_limit=27103364;PRAGMA cache_size=-32000;"
    ),
}


def flag(name: str, *, default: bool) -> bool:
    """Read True or False; anything else is an error at start."""
    text = env.str(name, default=str(default)).strip().lower()
    if text in {"1", "true", "yes", "on"}:
        return True
    if text in {"0", "false", "no", "off", ""}:
        return False
    message = f"{name} is {text!r}; set it to True or False."
    raise ImproperlyConfigured(message)


def secret_key(data_dir: Path, *, production: bool) -> str:
    """Return SECRET_KEY; outside production it is made once and kept in the data folder."""
    key = env.str("SECRET_KEY", default="")
    if key:
        return str(key)
    if production:
        message = "Set SECRET_KEY (or SECRET_KEY_FILE) to at least 50 random characters."
        raise ImproperlyConfigured(message)
    kept = data_dir / "secret_key"
    if not kept.exists():
        kept.write_text(secrets.token_urlsafe(60))
        kept.chmod(0o600)
    return kept.read_text().strip()


def database(data_dir: Path) -> dict[str, Any]:
    """Return Django's database setting: DATABASE_URL, or SQLite in the data folder."""
    url = env.str("DATABASE_URL", default="")
    config: dict[str, Any] = (
        env.db_url_config(url)
        if url
        else {"ENGINE": "django.db.backends.sqlite3", "NAME": str(data_dir / "utsyn.sqlite3")}
    )
    if "sqlite" in config["ENGINE"]:
        config["OPTIONS"] = {**SQLITE_OPTIONS, **config.get("OPTIONS", {})}
    test_name = env.str("UTSYN_TEST_DB", default="")
    if test_name and "sqlite" not in config["ENGINE"]:
        config["TEST"] = {"NAME": f"test_{test_name}"}
    config["ATOMIC_REQUESTS"] = False
    return config
