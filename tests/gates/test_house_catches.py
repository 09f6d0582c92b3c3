"""Each gate of the house, shown once to catch a deliberate break."""

from pathlib import Path

import pytest
from django.db import models
from django.test.utils import isolate_apps

from portal.audit.scoping import ScopedQuerySet
from tests.gates import house

PROJECT = (Path(__file__).resolve().parents[2] / "pyproject.toml").read_text()


@pytest.fixture
def broken(tmp_path):
    """Return a function that writes a file of a small house and gives its root."""

    def write(path, text=""):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return tmp_path

    return write


def test_a_room_outside_the_contracts_is_caught(broken):
    root = broken("mobility/smuggling/models.py")
    assert house.rooms_without_contract(root, PROJECT) == ["mobility.smuggling"]


def test_a_known_room_is_not_caught(broken):
    root = broken("mobility/stays/models.py")
    assert house.rooms_without_contract(root, PROJECT) == []


@pytest.mark.parametrize("path", ["portal/people/utils.py", "mobility/helpers/names.py"])
def test_a_name_that_says_nothing_is_caught(broken, path):
    assert house.names_that_say_nothing(broken(path)) != []


def test_an_import_inside_a_function_is_caught(broken):
    root = broken("portal/people/services.py", "def hide():\n    import portal.web.views\n")
    assert house.imports_in_functions(root) == ["portal/people/services.py:2"]


def test_wording_that_imports_is_caught(broken):
    root = broken("portal/people/wording.py", "from django.utils.translation import gettext\n")
    assert house.wording_that_imports(root) == ["portal/people/wording.py"]


@pytest.mark.parametrize(
    "line",
    [
        "from portal.people.views import person_page",
        "from portal.people import forms",
        "import mobility.stays.tasks",
    ],
)
def test_entering_another_room_by_its_pages_is_caught(broken, line):
    assert len(house.foreign_doors(broken("mobility/reports/views.py", line))) == 1


@pytest.mark.parametrize(
    "line",
    ["from mobility.reports.forms import UnitForm", "from portal.web.tables import Table"],
)
def test_own_pages_and_the_shelf_are_open(broken, line):
    assert house.foreign_doors(broken("mobility/reports/views.py", line)) == []


@pytest.mark.parametrize(
    "line",
    [
        "Person.objects.get(pk=1)",
        "Person.objects.filter(pk=1)",
        "get_object_or_404(Person, pk=1)",
        "Person._default_manager.all()",
    ],
)
def test_a_view_that_reads_past_the_door_is_caught(broken, line):
    assert house.reads_past_the_door(broken("portal/people/views.py", line)) != []


@pytest.mark.parametrize(
    "line",
    [
        "Person.objects.visible_to(user).filter(pk=1)",
        "get_object_or_404(Person.objects.visible_to(user), pk=1)",
    ],
)
def test_a_view_that_asks_what_is_visible_passes(broken, line):
    assert house.reads_past_the_door(broken("portal/people/views.py", line)) == []


@isolate_apps("portal")
def test_a_model_that_is_not_scoped_is_caught():
    class Open(models.Model):
        class Meta:
            app_label = "portal"

    class Closed(models.Model):
        objects = ScopedQuerySet.as_manager()

        class Meta:
            app_label = "portal"

    assert house.unscoped([Open, Closed], ScopedQuerySet) == ["portal.Open"]


@isolate_apps("portal")
def test_a_personal_table_without_a_retention_rule_is_caught():
    class User(models.Model):
        class Meta:
            app_label = "portal"

    class Diary(models.Model):
        written_by = models.ForeignKey(User, models.CASCADE)

        class Meta:
            app_label = "portal"

    class Weather(models.Model):
        class Meta:
            app_label = "portal"

    found = house.personal_without_retention([Diary, Weather], kept={})
    assert found == ["portal.Diary"]


def test_a_model_that_django_would_not_find_is_caught():
    class Lost:
        pass

    name = Lost.__qualname__
    assert house.models_not_exported([Lost], exported={}) == [name]


def test_a_table_without_a_name_on_the_privacy_page_is_caught():
    found = house.tables_without_a_name({"app.Diary", "app.Weather"}, {"table.app.Weather"})
    assert found == ["app.Diary"]
