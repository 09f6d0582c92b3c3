"""The templates of a version as a list shows them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from portal.checklists.models import KEEPS_LOCAL
from portal.checklists.rules import Template, facts_of, read_templates
from portal.checklists.selectors.words import in_words, said
from portal.core.contributions import LifeEvent
from portal.core.folding import fold
from portal.people.models import Unit
from portal.rulesets.models import RuleSet


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """One template in words."""

    template: Template
    title: str
    when: str
    condition: str
    blocks: str
    tells_strict: bool


def kept_units(user: Any) -> QuerySet[Unit]:
    """Return the units whose own tasks the user writes."""
    if user.administers_all():
        everything: QuerySet[Unit] = Unit.objects.order_by("code")
        return everything
    reached: QuerySet[Unit] = Unit.objects.reached_by(user, KEEPS_LOCAL).order_by("code")
    return reached


def title_of(template: Template) -> str:
    """Return a template's title in the active language."""
    texts = template.texts.get((get_language() or "nb")[:2]) or template.texts.get("nb") or {}
    return str(texts.get("title") or template.code)


def when_of(template: Template, event: LifeEvent) -> str:
    """Return in words when a task of the template is due."""
    if not template.anchor:
        return _("no due date")
    day = said(f"anchor.{event.code}.{template.anchor}")
    count = abs(template.offset)
    if not count:
        return day
    told = {
        "days": ngettext("%(count)s day", "%(count)s days", count),
        "working_days": ngettext("%(count)s working day", "%(count)s working days", count),
        "months": ngettext("%(count)s month", "%(count)s months", count),
    }[template.unit] % {"count": count}
    text = _("%(time)s before %(day)s") if template.offset < 0 else _("%(time)s after %(day)s")
    return text % {"time": told, "day": day}


def line_of(template: Template, event: LifeEvent) -> TemplateLine:
    """Return one template in words; `tells_strict` where its being there tells a strict fact."""
    strict = {one.name for one in event.facts if one.strict}
    return TemplateLine(
        template=template,
        title=title_of(template),
        when=when_of(template, event),
        condition=in_words(template.condition, event),
        blocks=", ".join(said(f"event_step.{event.code}.{step}") for step in template.blocks),
        tells_strict=not template.strict and bool(strict & set(facts_of(template.condition))),
    )


def lines_of(version: RuleSet, event: LifeEvent, asked: Mapping[str, str]) -> list[TemplateLine]:
    """Return the templates of a version that fit what is asked for: words, role and phase."""
    words = fold(asked.get("q", "")).split()
    return [
        line_of(one, event)
        for one in read_templates(version.parameters)
        if asked.get("role", "") in ("", one.role)
        and asked.get("phase", "") in ("", one.phase)
        and all(word in _text(one, event) for word in words)
    ]


def _text(template: Template, event: LifeEvent) -> str:
    parts = [template.code, in_words(template.condition, event)]
    parts += [str(text) for texts in template.texts.values() for text in texts.values()]
    return fold(" ".join(parts))
