"""The house as it stands keeps its plan."""

from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps

from portal.audit.scoping import ScopedQuerySet
from portal.core.contributions import contributions
from tests.gates import house

ROOT = Path(__file__).resolve().parents[2]
TOP_LEVEL = {"manage.py", "pyproject.toml", "README.md", "package.json"} | {
    "portal",
    "mobility",
    "guests",
    "templates",
    "tests",
    "deploy",
}
MODELS = [model for app in house.APPS for model in apps.get_app_config(app).get_models()]


def test_every_room_stands_under_the_contracts():
    project = (ROOT / "pyproject.toml").read_text()
    assert house.rooms_without_contract(ROOT, project) == []


def test_no_module_has_a_name_that_says_nothing():
    assert house.names_that_say_nothing(ROOT) == []


def test_no_function_hides_an_import():
    assert house.imports_in_functions(ROOT) == []


def test_wording_is_only_text():
    assert house.wording_that_imports(ROOT) == []


def test_no_room_enters_another_by_its_pages_or_tasks():
    assert house.foreign_doors(ROOT) == []


def test_views_read_only_what_the_reader_may_see():
    assert house.reads_past_the_door(ROOT) == []


def test_the_portal_package_is_empty_so_that_the_core_needs_only_python():
    assert (ROOT / "portal" / "__init__.py").read_text() == ""


@pytest.mark.parametrize("app", house.APPS)
def test_models_of_all_rooms_are_found_by_django(app):
    for room in house.rooms(ROOT):
        if room.startswith(f"{app}.") and (ROOT / room.replace(".", "/") / "models.py").exists():
            import_module(f"{room}.models")
    exported = vars(import_module(f"{app}.models"))
    mine = [model for model in MODELS if model._meta.app_label == app]
    assert house.models_not_exported(mine, exported) == []


def test_every_model_is_scoped():
    assert house.unscoped(MODELS, ScopedQuerySet) == []


def test_every_personal_table_says_how_long_it_is_kept():
    kept = {label for one in contributions() for label in one.retention}
    assert house.personal_without_retention(MODELS, kept) == []


def test_every_table_on_the_privacy_page_has_a_name():
    kept = {label for one in contributions() for label in one.retention}
    worded = {code for one in contributions() for texts in one.wording for code in texts}
    assert house.tables_without_a_name(kept, worded) == []


def test_every_retention_rule_is_about_a_table_that_exists():
    kept = {label for one in contributions() for label in one.retention}
    assert kept <= {model._meta.label for model in apps.get_models()}


def test_the_top_level_is_fixed():
    shown = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert shown - {"var", "node_modules", "staticfiles", "__pycache__"} <= TOP_LEVEL
