"""Rows of what both halves share."""

from tests.access.matrix import (
    ADMINISTRATORS,
    ANYBODY,
    EVERYONE,
    IMPORTERS,
    SEES_PHYSICISTS,
    Row,
    holders,
    holders_over_physics,
)

PETTER = frozenset({"petter"})
SEES_PETTER = PETTER | SEES_PHYSICISTS
SEES_LISTS = holders(
    "head",
    "deputy",
    "dean",
    "faculty_officer",
    "department_administrator",
    "hr",
    "international_officer",
    "administrator",
)
EDITS_PEOPLE = holders("hr", "administrator")
ARRANGES = holders_over_physics("head", "deputy", "department_administrator", "hr", "administrator")
HANNE = frozenset({"hanne"})
SIGNED_OUT = frozenset({"anonymous"})

WEB = {
    "home": Row(EVERYONE),
    "set_language": Row(ANYBODY, method="post", data=lambda c, p: {"language": "nn"}),
    "set_theme": Row(ANYBODY, method="post", data=lambda c, p: {"theme": "dark"}),
    "accessibility": Row(ANYBODY),
    "privacy": Row(ANYBODY),
    "health": Row(ANYBODY),
    "outgoing_mail": Row(ANYBODY, note="does not exist in production"),
}
ACCOUNTS = {
    "account_login": Row(ANYBODY),
    "account_logout": Row(ANYBODY),
    "account_inactive": Row(ANYBODY),
    "account_signup": Row(ANYBODY),
    "account_reauthenticate": Row(EVERYONE),
    "account_email": Row(EVERYONE),
    "account_email_verification_sent": Row(ANYBODY),
    "account_confirm_email": Row(ANYBODY, kwargs=lambda c, p: {"key": "no-such-key"}),
    "account_change_password": Row(EVERYONE),
    "account_set_password": Row(EVERYONE),
    "account_reset_password": Row(ANYBODY),
    "account_reset_password_done": Row(ANYBODY),
    "account_reset_password_from_key_done": Row(ANYBODY),
    "account_reset_password_from_key": Row(
        ANYBODY, kwargs=lambda c, p: {"uidb36": "1", "key": "no-such-key"}
    ),
    "usersessions_list": Row(EVERYONE),
}


def petter(cast, props):
    return {"public_id": props.petter.public_id}


def twins(cast, props):
    return {"first": props.first_twin.public_id, "second": props.second_twin.public_id}


def physics(cast, props):
    return {"code": "FYS"}


def pk_of(name):
    return lambda cast, props: {"pk": getattr(props, name).pk}


PEOPLE = {
    "me": Row(EVERYONE),
    "my_trail": Row(EVERYONE),
    "my_mandates": Row(EVERYONE),
    "persons": Row(SEES_LISTS, "refused"),
    "person": Row(SEES_PETTER, kwargs=petter),
    "person_edit": Row(EDITS_PEOPLE, kwargs=petter, refused=SEES_PETTER - EDITS_PEOPLE),
    "person_citizenship": Row(PETTER | HANNE, kwargs=petter, refused=SEES_PETTER - PETTER - HANNE),
    "employment_edit": Row(
        EDITS_PEOPLE,
        kwargs=lambda c, p: {**petter(c, p), "pk": p.petter.employments.get().pk},
        refused=SEES_PETTER - EDITS_PEOPLE,
    ),
    "relation_add": Row(ARRANGES, kwargs=petter, refused=SEES_PETTER - ARRANGES),
    "relation_end": Row(
        ARRANGES, kwargs=pk_of("relation"), method="post", refused=SEES_PETTER - ARRANGES
    ),
    "duplicates": Row(EDITS_PEOPLE, "refused"),
    "duplicate": Row(EDITS_PEOPLE, kwargs=twins, refused=SEES_PHYSICISTS - EDITS_PEOPLE),
    "duplicate_apart": Row(
        EDITS_PEOPLE, kwargs=twins, refused=SEES_PHYSICISTS - EDITS_PEOPLE, method="post"
    ),
    "duplicate_merge": Row(
        EDITS_PEOPLE, kwargs=twins, refused=SEES_PHYSICISTS - EDITS_PEOPLE, method="post"
    ),
    "units": Row(EVERYONE),
    "unit": Row(EVERYONE, kwargs=physics),
    "unit_edit": Row(ADMINISTRATORS, "refused", kwargs=physics),
    "mandates": Row(ADMINISTRATORS, "refused"),
    "mandate_grant": Row(ADMINISTRATORS, "refused"),
    "mandate_end": Row(
        ADMINISTRATORS, kwargs=pk_of("mandate"), method="post", refused=frozenset({"henrik"})
    ),
    "mandate_lend": Row(
        frozenset({"frida"}), kwargs=pk_of("fridas_mandate"), refused=ADMINISTRATORS
    ),
    "users": Row(ADMINISTRATORS, "refused"),
    "user": Row(ADMINISTRATORS, "refused", kwargs=lambda c, p: {"pk": c.petter.pk}),
    "user_close": Row(
        ADMINISTRATORS, "refused", kwargs=lambda c, p: {"pk": c.petter.pk}, method="post"
    ),
    "user_open": Row(ADMINISTRATORS, "refused", kwargs=pk_of("closed_user"), method="post"),
    "user_sign_out": Row(
        ADMINISTRATORS, "refused", kwargs=lambda c, p: {"pk": c.petter.pk}, method="post"
    ),
    "trail": Row(holders("auditor", "data_protection_officer"), "refused"),
}


def job(name):
    return lambda cast, props: {"public_id": getattr(props, name).public_id}


JOBS = {
    "jobs": Row(EVERYONE),
    "job": Row(HANNE, kwargs=job("running_job")),
    "job_cancel": Row(HANNE, kwargs=job("running_job"), method="post"),
    "job_retry": Row(HANNE, kwargs=job("failed_job"), method="post"),
    "job_file": Row(HANNE, kwargs=job("done_job")),
}


def batch(name):
    return lambda cast, props: {"public_id": getattr(props, name).public_id}


IMPORTS = {
    "imports": Row(IMPORTERS, "refused"),
    "import_new": Row(IMPORTERS, "refused"),
    "import": Row(IMPORTERS, kwargs=batch("checked_import")),
    "import_confirm": Row(IMPORTERS, kwargs=batch("checked_import"), method="post"),
    "import_discard": Row(IMPORTERS, kwargs=batch("checked_import"), method="post"),
    "import_rejects": Row(IMPORTERS, kwargs=batch("checked_import")),
    "import_undo": Row(IMPORTERS, kwargs=batch("written_import"), method="post"),
}


def shipped(**more):
    return lambda cast, props: {"reference": "early_career@1", **more}


def draft(cast, props):
    return {"reference": str(props.draft_version)}


def rate(**more):
    return lambda cast, props: {"pk": props.rate.pk, **more}


RULES = {
    "institution_profile": Row(ADMINISTRATORS, "refused"),
    "profile_export": Row(ADMINISTRATORS, "refused"),
    "profile_import": Row(ADMINISTRATORS, "refused"),
    "profile_css": Row(ANYBODY),
    "profile_logo": Row(ANYBODY, note="the props' profile has a logo"),
    "rule_sets": Row(EVERYONE),
    "rule_set": Row(EVERYONE, kwargs=shipped()),
    "version_new": Row(ADMINISTRATORS, "refused", kwargs=shipped()),
    "version_edit": Row(ADMINISTRATORS, kwargs=draft),
    "version_effect": Row(ADMINISTRATORS, kwargs=draft),
    "version_try": Row(EVERYONE, kwargs=shipped()),
    "rule_set_step": Row(ADMINISTRATORS, "refused", kwargs=shipped(step="verify"), method="post"),
    "rate_new": Row(ADMINISTRATORS, "refused"),
    "rate": Row(EVERYONE, kwargs=rate()),
    "rate_step": Row(ADMINISTRATORS, "refused", kwargs=rate(step="verify"), method="post"),
}
MATCHERS = holders("international_officer", "administrator")
PLACES = {
    "countries": Row(EVERYONE),
    "institutions": Row(EVERYONE),
    "institution": Row(EVERYONE, kwargs=pk_of("institution")),
    "institution_suggest": Row(EVERYONE, query=lambda c, p: {"field": "host", "host": "eth"}),
    "institutions_waiting": Row(MATCHERS, "refused"),
    "institution_match": Row(MATCHERS, "refused", kwargs=pk_of("typed_institution")),
    "institution_accept": Row(
        MATCHERS, "refused", kwargs=pk_of("typed_institution"), method="post"
    ),
}
ROWS = {**WEB, **ACCOUNTS, **PEOPLE, **PLACES, **JOBS, **IMPORTS, **RULES}
