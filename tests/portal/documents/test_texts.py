"""A letter's text takes placeholders and nothing that could run."""

import pytest

from portal.documents.rules.texts import (
    ROOM,
    Block,
    Fault,
    MissingFactsError,
    compose,
    faults,
    inline,
    used,
)

NAMES = {"person_name", "starts_on", "conditions", "lines"}


def test_headings_paragraphs_points_and_rows():
    text = (
        "# Om\nKjære {{person_name}},\n\n- en\n- to\nFra :: {{starts_on}}\nNavn :: {{person_name}}"
    )
    assert compose(text, {"person_name": "Åse", "starts_on": "1. mai"}) == [
        Block("heading", "Om"),
        Block("paragraph", "Kjære Åse,"),
        Block("points", items=("en", "to")),
        Block("rows", rows=(("Fra", "1. mai"), ("Navn", "Åse"))),
    ]


def test_a_list_and_a_table_take_a_line_of_their_own():
    table = {"columns": ["A", "B"], "rows": [["x", "1"]], "total": ["", "1"]}
    assert compose("{{conditions}}\n{{lines}}", {"conditions": ["a", "b"], "lines": table}) == [
        Block("points", items=("a", "b")),
        Block("table", columns=("A", "B"), rows=(("x", "1"),), total=("", "1")),
    ]


@pytest.mark.parametrize(("given", "kept"), [(["x"], ["Only if:", ""]), ([], [])])
def test_a_section_falls_away_where_its_placeholder_is_empty(given, kept):
    text = "{{#conditions}}\nOnly if:\n{{conditions}}\n{{/conditions}}"
    assert [block.text for block in compose(text, {"conditions": given})] == kept


def test_a_section_may_stand_in_a_line():
    text = "Dear {{person_name}}{{#starts_on}}, from {{starts_on}}{{/starts_on}}."
    assert compose(text, {"person_name": "Åse"}) == [Block("paragraph", "Dear Åse.")]


def test_a_section_may_stand_in_another():
    text = "{{#person_name}}\nDear {{person_name}}{{#starts_on}}!{{/starts_on}}\n{{/person_name}}"
    assert compose(text, {"person_name": "Åse"}) == [Block("paragraph", "Dear Åse")]
    assert compose(text, {"starts_on": "x"}) == []


def test_a_row_without_value_falls_away():
    assert compose("Fra :: {{starts_on}}", {}) == []


def test_a_missing_fact_is_told_by_name():
    with pytest.raises(MissingFactsError) as told:
        compose("Dear {{person_name}}", {})
    assert told.value.names == {"person_name"}


def test_a_form_leaves_room_to_write():
    made = compose("Fra :: {{starts_on}}\nI, {{person_name}}", {}, form=True)
    assert made == [Block("rows", rows=(("Fra", ROOM),)), Block("paragraph", f"I, {ROOM}")]


def test_what_a_person_wrote_is_only_text():
    made = compose("{{person_name}}", {"person_name": "{{starts_on}} {% now %} <b>"})
    assert made == [Block("paragraph", "{{starts_on}} {% now %} <b>")]


def test_a_title_is_one_line():
    assert inline("Til {{person_name}}", {"person_name": "Åse"}) == "Til Åse"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a\n{{persn_name}}", Fault(2, "unknown", "persn_name", "person_name")),
        ("{{person.password}}", Fault(1, "unknown", "person.password")),
        ("{{person_name|safe}}", Fault(1, "unknown", "person_name|safe", "person_name")),
        ("{{ person_name", Fault(1, "braces")),
        ("{{#lines}}\na", Fault(1, "not_closed", "lines")),
        ("{{/lines}}", Fault(1, "not_open", "lines")),
        ("{{#lines}}{{#starts_on}}{{/lines}}", Fault(1, "not_open", "lines")),
    ],
)
def test_what_cannot_be_used_is_told_with_its_line(text, fault):
    assert faults(text, NAMES)[0].line == fault.line
    assert faults(text, NAMES)[0].code == fault.code
    assert faults(text, NAMES)[0].name == fault.name


def test_a_text_without_fault_has_none():
    text = "Dear {{ person_name }}\n{{#lines}}\n{{lines}}\n{{/lines}}\n{% not a tag %} {one brace}"
    assert faults(text, NAMES) == []
    assert used(text) == {"person_name", "lines"}
