"""Who gets where: one row for each address of the portal.

`test_matrix.py` holds this table against the URL resolver, so an address without a row fails,
and asks every address as every member of the cast. What a row says:

- `who`: the members of the cast to whom the address opens; `EVERYONE` is all who are signed in,
  `ANYBODY` also those who are not.
- `otherwise`: what the rest meet: "hidden" (404) or "refused" (403). Who is not signed in is led
  to sign-in. `refused` names those who see the thing but may not act on it (403 all the same).
- `kwargs`: what stands in the address, made from the cast and the things in `props`.
- `method` and `data`: how it is asked. An act is asked with data that would do something.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.cast import EMPLOYED_AT, NAMES, ROLES_AT

# A guest with a sign-in of their own, who is in the cast of this matrix only.
GUEST = "gina"
ASKED = (*NAMES, GUEST)
ANYBODY = frozenset(ASKED)
EVERYONE = ANYBODY - {"anonymous"}
NOBODY: frozenset[str] = frozenset()


def holders(*roles):
    """Return the members of the cast who hold one of the roles anywhere."""
    names = {name for name, role, _ in ROLES_AT if role in roles}
    return frozenset(names | ({"dag"} if "head" in roles else set()))


def holders_over_physics(*roles):
    """Return the members of the cast who hold one of the roles over Physics."""
    return holders(*roles) - {"bjarne"}


SEES_PHYSICISTS = holders_over_physics(
    "head",
    "deputy",
    "dean",
    "faculty_officer",
    "department_administrator",
    "hr",
    "international_officer",
    "administrator",
)
WORK_LIST_PHYSICS = holders_over_physics("head", "deputy", "dean", "faculty_officer", "hr")
COORDINATES_PHYSICS = holders_over_physics(
    "head",
    "deputy",
    "faculty_officer",
    "department_administrator",
    "hr",
    "international_officer",
)
ADMINISTRATORS = holders("administrator")
IMPORTERS = holders("hr", "administrator")
EMPLOYEES = frozenset(name for name, _, _ in EMPLOYED_AT)


# What a guest reaches at all; every other address does not exist for them.
GUEST_REACHES = frozenset(
    {
        *("home", "my_stay", "guest_stay", "stay_calendar", "stay_task", "stay_about"),
        "about_task",
        *("invitation", "guest_link", "guest_entry", "external_link", "external_file"),
        *("letter", "letter_file", "signature", "signature_sign", "verify_letter"),
        *("signature_start", "signature_return", "upload_file", "upload_remove"),
        *("me", "my_trail", "set_language", "set_theme", "accessibility", "privacy", "health"),
        *("profile_css", "profile_logo", "outgoing_mail", "institution_suggest"),
        *("account_login", "account_logout", "account_inactive", "account_signup"),
        *("account_reauthenticate", "account_email", "account_email_verification_sent"),
        *("account_confirm_email", "account_change_password", "account_set_password"),
        *("account_reset_password", "account_reset_password_done"),
        *("account_reset_password_from_key", "account_reset_password_from_key_done"),
        "usersessions_list",
    }
)


@dataclass(frozen=True)
class Row:
    """One address: to whom it opens, what the others meet, how it is asked."""

    who: frozenset[str]
    otherwise: str = "hidden"
    kwargs: Callable[[Any, Any], dict[str, Any]] | None = None
    method: str = "get"
    query: Callable[[Any, Any], dict[str, Any]] | None = None
    data: Callable[[Any, Any], dict[str, Any]] | None = None
    refused: frozenset[str] = NOBODY
    # A reason why the expected answer is not a plain one, for the reader.
    note: str = field(default="", compare=False)
