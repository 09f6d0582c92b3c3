"""Roles and what each of them opens. Plain Python."""

ROLES = (
    "head",
    "deputy",
    "dean",
    "faculty_officer",
    "department_administrator",
    "hr",
    "international_officer",
    "host",
    "course_coordinator",
    "teacher",
    "export_control_contact",
    "emergency_coordinator",
    "it",
    "hse",
    "payroll_and_finance",
    "welcome_centre",
    "auditor",
    "data_protection_officer",
    "administrator",
)
UNIT_KINDS = ("institution", "faculty", "department", "centre", "section", "other")
RELATIONS = ("manager", "supervisor", "buddy")

# Who may see the people of a unit, its stays and its evidence.
SEES_PEOPLE = frozenset(
    {
        "head",
        "deputy",
        "dean",
        "faculty_officer",
        "department_administrator",
        "hr",
        "international_officer",
        "administrator",
    }
)
# The named early-career work list is case handling: responsible head, dean's officers and HR.
SEES_WORK_LIST = frozenset({"head", "deputy", "dean", "faculty_officer", "hr"})
# Figures hold no persons.
SEES_FIGURES = SEES_PEOPLE | {"auditor"}
# Registers stays and evidence on behalf of others.
COORDINATES = frozenset(
    {"head", "deputy", "faculty_officer", "department_administrator", "hr", "international_officer"}
)
EDITS_PEOPLE = frozenset({"hr", "administrator"})
IMPORTS = frozenset({"hr", "administrator"})
STRICT_READERS = frozenset({"hr"})
