"""Texts of the rule sets' parameters."""

RULE_SET: dict[str, dict[str, str]] = {
    "rule_set.after_term": {
        "nb": "Etter forskningstermin",
        "nn": "Etter forskingstermin",
        "en": "After a research term",
    },
    "rule_set.after_stay": {
        "nb": "Etter utenlandsopphold",
        "nn": "Etter utanlandsopphald",
        "en": "After a stay abroad",
    },
    "rule_set.after_erasmus": {
        "nb": "Etter Erasmus+ ansattmobilitet",
        "nn": "Etter Erasmus+ tilsettmobilitet",
        "en": "After Erasmus+ staff mobility",
    },
    "source.after": {
        "nb": "NTNUs sider om rapport og oppgjør; varslene er Utsyns egne.",
        "nn": "NTNU sine sider om rapport og oppgjer; varsla er Utsyns eigne.",
        "en": "NTNU's pages on report and settlement; the notices are Utsyn's own.",
    },
}
_PARAMETERS = {
    "parameter.{}.report_due_months": {
        "nb": "Frist for rapporten etter siste dag",
        "nn": "Frist for rapporten etter siste dag",
        "en": "Report due after the last day",
    },
    "parameter.{}.settlement_due_months": {
        "nb": "Frist for oppgjøret etter siste dag",
        "nn": "Frist for oppgjeret etter siste dag",
        "en": "Settlement due after the last day",
    },
    "parameter.{}.report_reminder_days": {
        "nb": "Påminnelser om rapporten etter siste dag",
        "nn": "Påminningar om rapporten etter siste dag",
        "en": "Reminders of the report after the last day",
    },
    "parameter.{}.settlement_reminder_days": {
        "nb": "Påminnelser om oppgjøret etter siste dag",
        "nn": "Påminningar om oppgjeret etter siste dag",
        "en": "Reminders of the settlement after the last day",
    },
    "parameter.{}.overdue_days": {
        "nb": "Varsler etter fristen (det første til instituttlederen, de neste til fakultetet)",
        "nn": "Varsel etter fristen (det første til instituttleiaren, dei neste til fakultetet)",
        "en": "Notices after the due date (the first to the head, later ones to the faculty)",
    },
    "parameter.{}.certificate_required": {
        "nb": "Rapporten må ha en bekreftelse på oppholdet",
        "nn": "Rapporten må ha ei stadfesting på opphaldet",
        "en": "The report needs a certificate of attendance",
    },
    "parameter.{}.participant_report_days": {
        "nb": "Påminnelse om EUs deltakerrapport etter siste dag (0: ingen)",
        "nn": "Påminning om deltakarrapporten til EU etter siste dag (0: inga)",
        "en": "Reminder of the EU participant report after the last day (0: none)",
    },
    "problem.{}.report_due_months": {
        "nb": "Skriv 0 til 24 måneder.",
        "nn": "Skriv 0 til 24 månader.",
        "en": "Write 0 to 24 months.",
    },
    "problem.{}.settlement_due_months": {
        "nb": "Skriv 0 til 24 måneder.",
        "nn": "Skriv 0 til 24 månader.",
        "en": "Write 0 to 24 months.",
    },
    "problem.{}.report_reminder_days": {
        "nb": "Skriv dagene i stigende rekkefølge, fra 1 til 400.",
        "nn": "Skriv dagane i stigande rekkjefølgje, frå 1 til 400.",
        "en": "Write the days in rising order, from 1 to 400.",
    },
    "problem.{}.settlement_reminder_days": {
        "nb": "Skriv dagene i stigende rekkefølge, fra 1 til 400.",
        "nn": "Skriv dagane i stigande rekkjefølgje, frå 1 til 400.",
        "en": "Write the days in rising order, from 1 to 400.",
    },
    "problem.{}.overdue_days": {
        "nb": "Skriv dagene i stigende rekkefølge, fra 1 til 400.",
        "nn": "Skriv dagane i stigande rekkjefølgje, frå 1 til 400.",
        "en": "Write the days in rising order, from 1 to 400.",
    },
    "problem.{}.participant_report_days": {
        "nb": "Skriv 0 til 400 dager.",
        "nn": "Skriv 0 til 400 dagar.",
        "en": "Write 0 to 400 days.",
    },
}
# The same parameters stand in each of the three rule sets.
PARAMETERS = {
    code.format(name): texts
    for name in ("after_term", "after_stay", "after_erasmus")
    for code, texts in _PARAMETERS.items()
}
WORDING: dict[str, dict[str, str]] = RULE_SET | PARAMETERS
