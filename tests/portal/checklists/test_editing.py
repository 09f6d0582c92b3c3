"""Templates are edited in the browser: rows, drafts, what a version changes, units' own tasks."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from portal.checklists.models import LocalTemplate
from portal.checklists.rules import read_template, read_templates
from portal.checklists.rules.rows import Row, rows_of, tree_of
from portal.checklists.services.editing import (
    TemplateProblemsError,
    draft_templates,
    mark_of,
    move_template,
    remove_template,
    write_template,
)
from portal.checklists.services.laying import lay_checklist
from portal.core.states import ChangedMeanwhileError
from portal.rulesets.models import RuleSet
from tests.factories.cases import make_case
from tests.portal.checklists.trial import EVENT, FACTS, make_version, template

FIELDS = {one.name: one for one in FACTS}
LONG = {"fact": "days", "over": 90}
PAID = {"fact": "paid", "is": True}
OTHER = {"fact": "citizenship_group", "is": "other"}


@pytest.mark.parametrize(
    "tree",
    [
        {},
        LONG,
        {"all": [LONG, PAID]},
        {"any": [OTHER, {"fact": "needs", "in": ["lab"]}]},
        {"all": [PAID, {"any": [OTHER, LONG]}]},
        {"all": [PAID, {"not": {"any": [OTHER, LONG]}}]},
        {"all": [PAID, {"not": OTHER}]},
        {"fact": "days", "known": False},
    ],
)
def test_a_condition_comes_back_from_its_rows(tree):
    assert tree_of(rows_of(tree), FIELDS) == tree


def test_a_negated_number_is_said_the_other_way_round():
    assert rows_of({"not": LONG}).lines == (Row("days", "at_most", 90),)


def test_what_is_nested_deeper_is_left_alone():
    assert rows_of({"all": [PAID, {"any": [LONG, {"all": [OTHER, PAID]}]}]}) is None


@pytest.fixture
def approved(event):
    return make_version()


@pytest.fixture
def draft(cast, approved):
    return draft_templates(of=approved, by=cast.adam)


def codes(version):
    return [one.code for one in read_templates(RuleSet.objects.get(pk=version.pk).parameters)]


def test_a_draft_begins_with_the_templates_of_the_version(draft, approved):
    assert (draft.state, draft.parameters) == ("draft", approved.parameters)


def test_a_template_is_added_moved_and_removed(cast, draft):
    options = {"version": draft, "event": EVENT, "by": cast.adam}
    write_template(template=read_template(template("keys")), **options)
    assert codes(draft)[-1] == "keys"
    move_template(code="keys", up=True, **options)
    assert codes(draft)[-2] == "keys"
    remove_template(code="keys", **options)
    assert "keys" not in codes(draft)


def test_what_others_wait_for_is_not_removed(cast, draft):
    with pytest.raises(TemplateProblemsError, match="unknown_before"):
        remove_template(version=draft, event=EVENT, code="training", by=cast.adam)


def test_a_new_code_is_known_to_those_who_wait_for_it(cast, draft):
    options = {"version": draft, "event": EVENT, "by": cast.adam}
    renamed = template("hse", role="hse")
    write_template(template=read_template(renamed), replaces="training", **options)
    lab = next(one for one in draft.parameters["templates"] if one["code"] == "lab_access")
    assert lab["after"] == ["hse"]


def test_a_stale_page_changes_nothing(cast, draft):
    options = {"version": draft, "event": EVENT, "by": cast.adam, "replaces": "fire_safety"}
    seen = mark_of(read_templates(draft.parameters)[0])
    changed = read_template(template("fire_safety", role="hse"))
    write_template(template=changed, seen=seen, **options)
    with pytest.raises(ChangedMeanwhileError):
        write_template(template=changed, seen=seen, **options)


def posted(form, **changes):
    """Return what a browser would send for a form that was drawn."""
    data = {}
    for name in form.fields:
        value = form[name].value()
        if value not in (None, "") and value is not False:
            data[name] = value
    return {**data, "action": "save", **changes}


def test_a_condition_is_built_line_by_line(cast, draft, sign_in):
    client, address = sign_in(cast.adam), f"/checklists/{draft}/task/fire_safety/"
    form = client.get(address).context["form"]
    added = posted(form, action="rows", add_fact="days", title_en="Typed and not lost")
    form = client.post(address, added).context["form"]
    assert form["title_en"].value() == "Typed and not lost"
    line = {"row-0-says": "over", "row-0-value": "30"}
    answer = client.post(address, posted(form, **line))
    assert answer.status_code == 302
    kept = read_templates(RuleSet.objects.get(pk=draft.pk).parameters)[0]
    assert kept.condition == {"fact": "days", "over": 30}
    assert kept.texts["en"]["title"] == "Typed and not lost"
    assert "days is over 30 days" in client.get(f"/checklists/{draft}/").content.decode()


def test_a_line_without_value_says_so(cast, draft, sign_in):
    client, address = sign_in(cast.adam), f"/checklists/{draft}/task/permit/"
    form = client.get(address).context["form"]
    data = posted(form)
    del data["row-0-value"]
    page = client.post(address, data).content.decode()
    assert "Say with what it is compared." in page


def test_an_approved_version_is_read_only(cast, approved, sign_in):
    client, address = sign_in(cast.adam), f"/checklists/{approved}/task/permit/"
    assert "form" not in client.get(address).context
    assert client.post(address, {"action": "save"}).status_code == 403


def test_the_list_is_searched(cast, approved, sign_in):
    page = sign_in(cast.adam).get(f"/checklists/{approved}/", {"q": "TAX"}).content.decode()
    assert "tax_card en" in page
    assert "1 of 5 templates" in page


def test_what_a_version_changes_is_told_before(cast, approved, draft, sign_in):
    for _ in range(3):
        case = make_case(cast.petter.person, cast.FYS, kind="trial")
        lay_checklist(case=case, by=None)
    options = {"version": draft, "event": EVENT, "by": cast.adam}
    write_template(template=read_template(template("keys")), **options)
    later = template("fire_safety", role="host", phase="day_1", offset=2)
    write_template(template=read_template(later), replaces="fire_safety", **options)
    page = sign_in(cast.adam).get(f"/checklists/{draft}/effect/").content.decode()
    assert "This version changes 3 of 3 running cases." in page
    assert "3 tasks added" in page
    assert "3 moved" in page
    assert "0 no longer needed" in page


def test_running_cases_are_taken_over_by_hand_and_only_when_approved(
    cast, approved, draft, sign_in
):
    case = make_case(cast.petter.person, cast.FYS, kind="trial")
    lay_checklist(case=case, by=None)
    options = {"version": draft, "event": EVENT, "by": cast.adam}
    write_template(template=read_template(template("keys")), **options)
    client = sign_in(cast.adam)
    assert client.post(f"/checklists/{draft}/take-over/").status_code == 404
    RuleSet.objects.filter(pk=draft.pk).update(state="approved")
    client.post(f"/checklists/{draft}/take-over/")
    assert case.tasks.filter(code="trial.keys", state="open").exists()


def test_it_is_tried_on_somebody_imagined(cast, approved, sign_in):
    asked = {"citizenship_group": "other", "days": 200, "paid": "no", "day-arrival": "2027-03-01"}
    page = sign_in(cast.adam).get(f"/checklists/{approved}/try/", asked).content.decode()
    assert "2 tasks" in page
    assert "permit en" in page
    asked.pop("citizenship_group")
    page = sign_in(cast.adam).get(f"/checklists/{approved}/try/", asked).content.decode()
    assert "is asked for: citizenship_group" in page


def local(cast, **fields):
    today = timezone.localdate()
    values = {"unit": cast.FYS, "event": "trial", "valid_from": today, **fields}
    return LocalTemplate.objects.create(template=template("local"), **values)


def test_a_unit_writes_its_own_task(cast, event, sign_in):
    client = sign_in(cast.anna)
    form = client.get("/checklists/local/new/trial/").context["form"]
    texts = {f"title_{language}": "Keys" for language in ("nb", "nn", "en")}
    more = {"role": "host", "phase": "before", "unit": "days", "side": "before", "count": "2"}
    answer = client.post(
        "/checklists/local/new/trial/", posted(form, **texts, **more, anchor="arrival")
    )
    assert answer.status_code == 302
    kept = LocalTemplate.objects.get()
    assert (kept.unit, kept.read.offset, kept.read.strict) == (cast.FYS, -2, False)
    assert "Keys" in client.get("/checklists/local/").content.decode()


def test_a_unit_does_not_write_for_another(cast, event, sign_in):
    client = sign_in(cast.anna)
    form = client.get("/checklists/local/new/trial/").context["form"]
    texts = {f"title_{language}": "Keys" for language in ("nb", "nn", "en")}
    more = {"role": "host", "phase": "before", "unit": "days", "side": "after", "count": "2"}
    client.post("/checklists/local/new/trial/", posted(form, **texts, **more, at="BIO"))
    assert not LocalTemplate.objects.exists()
    there = local(cast, unit=cast.BIO)
    assert client.get(f"/checklists/local/{there.public_id}/").status_code == 404


def test_an_ended_one_comes_to_no_new_list(cast, event, sign_in):
    one = local(cast, valid_from=date(2020, 1, 1))
    sign_in(cast.frida).post(f"/checklists/local/{one.public_id}/end/")
    one.refresh_from_db()
    assert one.valid_to == timezone.localdate() - timedelta(days=1)
