"""The columns of the Erasmus+ export are data, and each row says what it lacks."""

import pytest

from mobility.partners.rules.columns import Column, ExportParameters, missing, read_columns
from portal.core.parameters import BadParametersError

REQUIRED = ("given_name", "ends_on", "teaching_hours", "green_travel", "nationality")


def test_a_column_is_a_heading_and_a_field():
    read = read_columns(["First name = given_name", "A = B = total_grant"])
    assert read == (Column("First name", "given_name"), Column("A = B", "total_grant"))


@pytest.mark.parametrize(
    ("columns", "required", "wrong"),
    [
        ([], [], {"columns"}),
        (["given_name"], [], {"columns"}),
        (["Passport = passport_number"], [], {"columns"}),
        (["Name = given_name", "Name = family_name"], [], {"columns"}),
        (["Name = given_name"], ["passport_number"], {"required"}),
    ],
)
def test_a_wrong_list_of_columns_is_named(columns, required, wrong):
    with pytest.raises(BadParametersError) as caught:
        ExportParameters.from_mapping({"columns": columns, "required": required})
    assert set(caught.value.problems) == wrong


def test_a_row_says_what_it_lacks_and_no_is_an_answer():
    row = {"given_name": "Kari", "ends_on": None, "green_travel": False, "teaching_hours": 0}
    assert missing(row, REQUIRED, "staff_teaching") == ["ends_on"]


def test_hours_of_teaching_are_not_missing_from_a_training():
    row = {"given_name": "Kari", "ends_on": "2027-01-01", "green_travel": True}
    assert missing(row, REQUIRED, "staff_training") == []
    assert missing(row, REQUIRED, "staff_combined") == ["teaching_hours"]


def test_what_the_beneficiary_module_asks_for_itself_is_never_missing_here():
    assert missing({}, ["nationality", "birth_date"], "staff_training") == []
    assert Column("Nationality", "nationality").is_left_out
