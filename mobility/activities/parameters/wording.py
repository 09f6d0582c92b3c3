"""Texts of the rule set's parameters."""

SOURCES: dict[str, dict[str, str]] = {
    "source.activities": {
        "nb": "Vi fant ingen norsk standard for aktivitet uten reise; reglene er forslag.",
        "nn": "Vi fann ingen norsk standard for aktivitet utan reise; reglane er framlegg.",
        "en": "No Norwegian standard for activity without travel was found; the rules are proposals.",
    },
}
RULE_SET: dict[str, dict[str, str]] = {
    "rule_set.activities": {
        "nb": "Aktiviteter uten reise",
        "nn": "Aktivitetar utan reise",
        "en": "Virtual and at-home activities",
    },
    "parameter.activities.least_hours": {
        "nb": "Minste antall timer uten merknad",
        "nn": "Minste tal timar utan merknad",
        "en": "Fewest hours without a remark",
    },
    "parameter.activities.most_hours_a_day": {
        "nb": "Flest timer om dagen uten merknad",
        "nn": "Flest timar om dagen utan merknad",
        "en": "Most hours a day without a remark",
    },
    "parameter.activities.evidence_types": {
        "nb": "Aktiviteter som skal ha vedlegg",
        "nn": "Aktivitetar som skal ha vedlegg",
        "en": "Activities that need a file as evidence",
    },
    "parameter.activities.output_types": {
        "nb": "Aktiviteter der resultatet skal beskrives",
        "nn": "Aktivitetar der resultatet skal skildrast",
        "en": "Activities whose output must be described",
    },
    "parameter.activities.missing_evidence": {
        "nb": "Når det mangler: info, warning eller blocking",
        "nn": "Når det manglar: info, warning eller blocking",
        "en": "Where it is missing: info, warning or blocking",
    },
    "parameter.activities.reminder_days": {
        "nb": "Påminnelser etter siste dag",
        "nn": "Påminningar etter siste dag",
        "en": "Reminders after the last day",
    },
    "problem.activities.least_hours": {
        "nb": "Skriv 0 til 1000 timer.",
        "nn": "Skriv 0 til 1000 timar.",
        "en": "Write 0 to 1000 hours.",
    },
    "problem.activities.most_hours_a_day": {
        "nb": "Skriv 1 til 24 timer.",
        "nn": "Skriv 1 til 24 timar.",
        "en": "Write 1 to 24 hours.",
    },
    "problem.activities.missing_evidence": {
        "nb": "Skriv info, warning eller blocking.",
        "nn": "Skriv info, warning eller blocking.",
        "en": "Write info, warning or blocking.",
    },
    "problem.activities.reminder_days": {
        "nb": "Skriv dagene i stigende rekkefølge.",
        "nn": "Skriv dagane i stigande rekkjefølgje.",
        "en": "Write the days in rising order.",
    },
}
WORDING: dict[str, dict[str, str]] = SOURCES | RULE_SET
