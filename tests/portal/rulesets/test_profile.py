"""Whose portal this is stands in one profile, which travels as one file."""

import json
from io import StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command

from portal.audit.models import AuditEntry
from portal.rulesets.forms.profile import ProfileForm
from portal.rulesets.models import InstitutionProfile
from portal.rulesets.selectors import institution_profile, position_groups
from portal.rulesets.services.profile import (
    BadProfileError,
    export_profile,
    import_profile,
    problems_of,
)
from tests.factories.rulesets import SVG, set_logo

pytestmark = pytest.mark.django_db
ADDRESS = "/rules/profile/"


def values(**changes):
    exported = export_profile()
    return {n: v for n, v in exported.items() if n not in ("format", "version")} | changes


def posted(**changes):
    form = ProfileForm(profile=institution_profile())
    data = {
        name: field.prepare_value(form.initial[name]) if name == "position_groups" else value
        for name, field in form.fields.items()
        if (value := form.initial.get(name)) not in (None, "")
    }
    return data | changes


def test_the_shipped_profile_is_a_right_one():
    assert problems_of(values()) == {}


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name_nn", " ", "name"),
        ("short_name", "x" * 31, "name"),
        ("sender_address", "not an address", "address"),
        ("accessibility_statement", "javascript:alert(1)", "link"),
        ("home_country", "no", "home_country"),
        ("colours", {"accent": "red; } body { display: none"}, "colour"),
        ("colours", {"accent": "#767676", "more": "#000000"}, "colour"),
        ("colours", {"accent": "#8a8a8a"}, "contrast"),
        ("logo", "https://example.org/logo.png", "logo.not_an_image"),
        ("schemes", ["teleportation"], "schemes"),
        ("evidence_kinds", [], "evidence_kinds"),
        ("position_groups", [{"nb": "A", "codes": ["1"]}], "position_groups"),
        ("settings", {"import_max_ended_percent": 101}, "settings"),
        ("settings", {"import_max_ended_percent": True}, "settings"),
        ("favourite", "x", "unknown"),
    ],
)
def test_a_value_that_cannot_be_is_named(field, value, code):
    assert problems_of(values(**{field: value}))[field].code == f"problem.profile.{code}"


def test_export_and_import_give_the_same_profile(cast):
    set_logo()
    exported = json.loads(json.dumps(export_profile()))
    InstitutionProfile.objects.update(logo="", short_name="Other")
    import_profile(data=exported, by=cast.adam)
    assert export_profile() == exported


def test_a_faulty_file_changes_nothing(cast):
    before = export_profile()
    with pytest.raises(BadProfileError):
        import_profile(data=before | {"short_name": "New", "home_country": "XX"}, by=cast.adam)
    assert export_profile() == before


@pytest.mark.parametrize("data", [[], {}, {"format": "other"}, None])
def test_another_file_is_not_a_profile(data):
    with pytest.raises(BadProfileError):
        import_profile(data=data, by=None)


def test_the_command_line_carries_a_profile(tmp_path):
    file = tmp_path / "profile.json"
    call_command("export_profile", file)
    changed = json.loads(file.read_text()) | {"short_name": "UiN"}
    file.write_text(json.dumps(changed))
    call_command("import_profile", file, stdout=StringIO())
    assert institution_profile().short_name == "UiN"


def test_the_command_line_says_what_is_wrong(tmp_path):
    file = tmp_path / "profile.json"
    file.write_text(json.dumps(export_profile() | {"short_name": ""}))
    with pytest.raises(CommandError, match="short_name: Write a name of at most 30"):
        call_command("import_profile", file)


def test_an_administrator_changes_the_profile_and_it_is_in_the_trail(cast, sign_in):
    answer = sign_in(cast.adam).post(ADDRESS, posted(short_name="UiN", accent="#8A1538"))
    assert answer.status_code == 302
    profile = institution_profile()
    assert (profile.short_name, profile.colours) == ("UiN", {"accent": "#8a1538"})
    entry = AuditEntry.objects.get(action="profile.changed")
    assert entry.changes["short_name"] == ["Utsyn", "UiN"]


def test_saving_without_a_change_changes_nothing(cast, sign_in):
    before = export_profile()
    assert sign_in(cast.adam).post(ADDRESS, posted()).status_code == 302
    assert export_profile() == before


def test_groups_keep_their_order_on_every_database():
    codes = [code for code, _name, _codes in position_groups()]
    assert codes == ["phd_candidates", "postdocs", "recruitment", "academic"]


def test_a_colour_that_cannot_be_read_is_told_with_its_contrast(cast, sign_in):
    page = sign_in(cast.adam).post(ADDRESS, posted(accent="#8a8a8a")).content.decode()
    assert "contrast with white is 3.4" in page


def test_a_logo_is_served_with_its_own_type_and_may_do_nothing(cast, sign_in, client):
    file = SimpleUploadedFile("logo.svg", SVG, content_type="text/html")
    sign_in(cast.adam).post(ADDRESS, posted(logo_file=file))
    client.logout()
    answer = client.get("/rules/profile/logo")
    assert (answer["Content-Type"], answer.content) == ("image/svg+xml", SVG)
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "/rules/profile/logo" in client.get("/rules/profile.css").content.decode()


def test_a_logo_that_could_run_is_refused(cast, sign_in):
    bad = SVG.replace(b"<circle", b"<script>alert(1)</script><circle")
    file = SimpleUploadedFile("logo.svg", bad)
    answer = sign_in(cast.adam).post(ADDRESS, posted(logo_file=file))
    assert answer.context["form"].errors["logo_file"]
    assert institution_profile().logo == ""


def test_the_style_sheet_follows_the_colour_and_is_kept_by_its_tag(client):
    assert client.get("/rules/profile.css").content == b""
    InstitutionProfile.objects.update(colours={"accent": "#8a1538"})
    answer = client.get("/rules/profile.css")
    assert "--ds-color-accent-base-default: #8a1538;" in answer.content.decode()
    again = client.get("/rules/profile.css", headers={"if-none-match": answer["ETag"]})
    assert again.status_code == 304


def test_an_administrator_carries_a_profile_in_the_browser(cast, sign_in):
    client = sign_in(cast.adam)
    exported = client.get(ADDRESS + "export/")
    changed = json.loads(exported.content) | {"short_name": "UiN"}
    file = SimpleUploadedFile("p.json", json.dumps(changed).encode())
    client.post(ADDRESS + "import/", {"file": file})
    assert institution_profile().short_name == "UiN"
    file = SimpleUploadedFile("p.json", json.dumps(changed | {"home_country": "XX"}).encode())
    page = client.post(ADDRESS + "import/", {"file": file}).content.decode()
    assert "home_country: Write the country" in page
