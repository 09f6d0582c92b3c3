"""The portal runs under another university's name, with no trace of the first."""

from datetime import date
from pathlib import Path

import pytest
from django.core import mail
from django.utils import timezone

from mobility.experience.models import Evidence
from mobility.experience.services.asking import ask
from mobility.reports.selectors import early_career
from portal.messages.services import send_waiting
from portal.rulesets.services.profile import export_profile, import_profile

pytestmark = pytest.mark.django_db
TRACES = ("Høyfjord", "Høgfjord", "hoyfjord", "UiH", "#8a1538")
FIRST = {
    "name_nb": "Universitetet i Høyfjord",
    "name_nn": "Universitetet i Høgfjord",
    "name_en": "University of Høyfjord",
    "short_name": "UiH",
    "colours": {"accent": "#8a1538"},
    "sender_address": "utsyn@hoyfjord.example",
    "reply_address": "post@hoyfjord.example",
    "feedback_address": "uu@hoyfjord.example",
    "accessibility_statement": "https://www.hoyfjord.example/uu",
}
SECOND = {
    "name_nb": "Nordlys høgskole",
    "name_nn": "Nordlys høgskule",
    "name_en": "Nordlys University College",
    "short_name": "Nordlys",
    "colours": {"accent": "#00509e"},
    "sender_address": "utsyn@nordlys.example",
    "reply_address": "post@nordlys.example",
    "feedback_address": "uu@nordlys.example",
    "accessibility_statement": "https://www.nordlys.example/uu",
    "home_country": "SE",
}
PAGES = ("/", "/reports/early-career/", "/help/accessibility/", "/help/privacy/", "/rules/")


@pytest.fixture
def moved(cast):
    import_profile(data=export_profile() | FIRST, by=cast.adam)
    import_profile(data=export_profile() | SECOND, by=cast.adam)


def without_trace(text):
    return [trace for trace in TRACES if trace in text] == []


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_page_carries_the_second_name_alone(language, moved, cast, sign_in):
    cast.frida.language = language
    cast.frida.save()
    client = sign_in(cast.frida)
    for address in PAGES:
        page = client.get(address, follow=True).content.decode()
        assert SECOND[f"name_{language}"] in page, address
        assert without_trace(page), address


def test_the_look_is_the_seconds(moved, client):
    sheet = client.get("/rules/profile.css").content.decode()
    assert "#00509e" in sheet
    assert without_trace(sheet)


def test_the_sign_in_page_is_the_seconds(moved, client):
    page = client.get("/accounts/login/").content.decode()
    assert "Nordlys" in page
    assert without_trace(page)


def test_mail_comes_from_the_second(moved, cast, on_commit):
    ask(people=[cast.pia.person], unit=cast.FYS, by=cast.frida)
    send_waiting()
    sent = mail.outbox[0]
    assert (sent.from_email, sent.reply_to) == ("utsyn@nordlys.example", ["post@nordlys.example"])
    assert without_trace(sent.subject + sent.body + str(sent.extra_headers))


def test_experience_at_home_is_reckoned_from_the_seconds_country(moved, cast):
    Evidence.objects.create(person=cast.pia.person, kind="degree_phd", country_id="SE",
                            ends_on=date(2020, 6, 1))  # fmt: skip
    rows = early_career(on=timezone.localdate(), unit=cast.FYS).rows()
    pia = next(row for row in rows if row.person_pk == cast.pia.person_id)
    assert (pia.experience, pia.flagged) == ("none", True)


def test_no_university_is_written_into_code_or_templates():
    root = Path(__file__).resolve().parents[3]
    files = [
        *root.glob("templates/**/*.*"),
        *root.glob("portal/**/*.py"),
        *root.glob("mobility/[!m]*/**/*.py"),
    ]
    named = [
        str(file.relative_to(root))
        for file in files
        if any(word in file.read_text(encoding="utf-8") for word in ("Høyfjord", "hoyfjord"))
    ]
    assert named == []
