"""Lay in the letters' texts that come with the portal. Used by data migrations."""

import tomllib
from pathlib import Path
from typing import Any

SHIPPED = Path(__file__).resolve().parent.parent / "shipped"


def read_shipped(kind: str) -> dict[str, dict[str, str]]:
    """Return {language: {"subject", "body"}} of a shipped letter."""
    told = tomllib.loads((SHIPPED / f"{kind}.toml").read_text(encoding="utf-8"))
    return {
        language: {name: str(text).strip() for name, text in texts.items()}
        for language, texts in told.items()
    }


def ship_letter(templates: Any, kind: str, edition: int = 1) -> Any:
    """Add one edition of a shipped text, once; return it, or None if it has been added before.

    Where the institution has an approved text of its own, the shipped one comes as a proposal.
    """
    same = templates.objects.filter(kind=kind)
    name = f"{kind}_{edition}"
    if same.filter(shipped_as=name).exists():
        return None
    edited = same.filter(state="approved", shipped_as="").exists()
    latest = same.order_by("-version").values_list("version", flat=True).first() or 0
    texts = read_shipped(kind)
    return templates.objects.create(
        kind=kind,
        version=latest + 1,
        shipped_as=name,
        state="proposed" if edited else "approved",
        subjects={language: text["subject"] for language, text in texts.items()},
        bodies={language: text["body"] for language, text in texts.items()},
    )
