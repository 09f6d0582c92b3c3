"""Run one rule on a case and print what it found and the parameters it used."""

import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from portal.core.contributions import RuleToTry, rules_to_try
from portal.rulesets.models import RuleSet
from portal.rulesets.selectors import NoRuleSetError, rule_set_named, rule_set_on


class Command(BaseCommand):
    help = "Run one rule on a case in a JSON file (- is standard input) and print JSON."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="name of the rule")
        parser.add_argument("--input", help="file with the case, or - for standard input")
        parser.add_argument("--rule-set", help="version to use, name@version")
        parser.add_argument("--schema", action="store_true", help="print the shape of a case")

    def handle(self, *args: Any, **options: Any) -> None:
        rule = _rule(options["name"])
        if options["schema"]:
            self._print({"rule": rule.name, "schema": rule.schema, "example": rule.example})
            return
        case = _case(options["input"])
        version = _version(rule, case, options["rule_set"])
        try:
            told = rule.run(case, version.parameters)
        except ValueError as error:
            message = f"{error}. See the shape of a case with --schema."
            raise CommandError(message) from error
        self._print({"rule": rule.name, "rule_set": str(version), **told})

    def _print(self, told: Mapping[str, Any]) -> None:
        self.stdout.write(json.dumps(told, default=str, ensure_ascii=False, indent=1))


def _rule(name: str) -> RuleToTry:
    rules = rules_to_try()
    if name not in rules:
        message = f"There is no rule {name}. Choose one of {', '.join(sorted(rules))}."
        raise CommandError(message)
    return rules[name]


def _case(place: str | None) -> Mapping[str, Any]:
    if place is None:
        message = "Name the case with --input FILE, or see its shape with --schema."
        raise CommandError(message)
    try:
        text = sys.stdin.read() if place == "-" else Path(place).read_text(encoding="utf-8")
        case = json.loads(text)
    except OSError as error:
        message = f"{place} cannot be read: {error.strerror}. Check the path."
        raise CommandError(message) from error
    except ValueError as error:
        message = f"{place} is not JSON: {error}. See the shape of a case with --schema."
        raise CommandError(message) from error
    if not isinstance(case, dict):
        message = "A case is one JSON object. See its shape with --schema."
        raise CommandError(message)
    return case


def _version(rule: RuleToTry, case: Mapping[str, Any], reference: str | None) -> RuleSet:
    """Return the version asked for, else the one in force on the case's day or today."""
    try:
        if reference:
            return rule_set_named(reference)
        return rule_set_on(rule.rule_set, _day(case))
    except NoRuleSetError as error:
        message = f"{error}. Name a version with --rule-set, for example {rule.rule_set}@1."
        raise CommandError(message) from error


def _day(case: Mapping[str, Any]) -> date:
    try:
        return date.fromisoformat(case["on"])
    except (KeyError, TypeError, ValueError):
        return timezone.localdate()  # the rule itself says what is wrong with the day
