"""Texts of this room's codes."""

WORDING = {
    "role.head": {"nb": "instituttleder", "nn": "instituttleiar", "en": "head of department"},
    "role.deputy": {"nb": "nestleder", "nn": "nestleiar", "en": "deputy head"},
    "role.dean": {"nb": "dekan", "nn": "dekan", "en": "dean"},
    "role.faculty_officer": {
        "nb": "fakultetsrådgiver",
        "nn": "fakultetsrådgjevar",
        "en": "faculty officer",
    },
    "role.department_administrator": {
        "nb": "instituttadministrator",
        "nn": "instituttadministrator",
        "en": "department administrator",
    },
    "role.hr": {"nb": "HR-rådgiver", "nn": "HR-rådgjevar", "en": "HR officer"},
    "role.international_officer": {
        "nb": "internasjonal koordinator",
        "nn": "internasjonal koordinator",
        "en": "international officer",
    },
    "role.host": {"nb": "vert", "nn": "vert", "en": "host"},
    "role.course_coordinator": {
        "nb": "kurskoordinator",
        "nn": "kurskoordinator",
        "en": "course coordinator",
    },
    "role.teacher": {"nb": "kurslærer", "nn": "kurslærar", "en": "teacher"},
    "role.export_control_contact": {
        "nb": "eksportkontrollkontakt",
        "nn": "eksportkontrollkontakt",
        "en": "export-control contact",
    },
    "role.emergency_coordinator": {
        "nb": "beredskapskoordinator",
        "nn": "beredskapskoordinator",
        "en": "emergency coordinator",
    },
    "role.it": {"nb": "IT-ansvarlig", "nn": "IT-ansvarleg", "en": "IT"},
    "role.hse": {"nb": "HMS-ansvarlig", "nn": "HMS-ansvarleg", "en": "HSE"},
    "role.payroll_and_finance": {
        "nb": "lønn og økonomi",
        "nn": "løn og økonomi",
        "en": "payroll and finance",
    },
    "role.welcome_centre": {
        "nb": "mottakssenter",
        "nn": "mottakssenter",
        "en": "welcome centre",
    },
    "role.auditor": {"nb": "revisor", "nn": "revisor", "en": "auditor"},
    "role.data_protection_officer": {
        "nb": "personvernombud",
        "nn": "personvernombod",
        "en": "data protection officer",
    },
    "role.administrator": {
        "nb": "systemadministrator",
        "nn": "systemadministrator",
        "en": "administrator",
    },
    "relation.manager": {"nb": "nærmeste leder", "nn": "næraste leiar", "en": "manager"},
    "relation.supervisor": {"nb": "veileder", "nn": "rettleiar", "en": "supervisor"},
    "relation.buddy": {"nb": "fadder", "nn": "fadder", "en": "buddy"},
    "unit_kind.institution": {"nb": "institusjon", "nn": "institusjon", "en": "institution"},
    "unit_kind.faculty": {"nb": "fakultet", "nn": "fakultet", "en": "faculty"},
    "unit_kind.department": {"nb": "institutt", "nn": "institutt", "en": "department"},
    "unit_kind.centre": {"nb": "senter", "nn": "senter", "en": "centre"},
    "unit_kind.section": {"nb": "seksjon", "nn": "seksjon", "en": "section"},
    "unit_kind.other": {"nb": "annen enhet", "nn": "anna eining", "en": "other unit"},
    "refusal.not_your_unit": {
        "nb": "Du har ingen rolle i denne enheten som åpner for dette.",
        "nn": "Du har inga rolle i denne eininga som opnar for dette.",
        "en": "You hold no role in this unit that opens for this.",
    },
    "refusal.not_yours": {
        "nb": "Dette gjelder en annen person.",
        "nn": "Dette gjeld ein annan person.",
        "en": "This concerns another person.",
    },
    "refusal.needs_role": {
        "nb": "Dette krever en rolle som du ikke har i dag.",
        "nn": "Dette krev ei rolle som du ikkje har i dag.",
        "en": "This needs a role that you do not hold today.",
    },
    "refusal.changed_meanwhile": {
        "nb": "Noen andre endret dette i mellomtiden. Se på det på nytt før du går videre.",
        "nn": "Nokon andre endra dette i mellomtida. Sjå på det på nytt før du går vidare.",
        "en": "Somebody else changed this meanwhile. Look at it again before you go on.",
    },
}
