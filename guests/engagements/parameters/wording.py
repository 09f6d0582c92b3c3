"""Texts of the rule set's parameters."""

PARAMETERS = {
    "parameter.engagements.approve_days": {
        "nb": "Leder svarer innen",
        "nn": "Leiar svarer innan",
        "en": "The leader answers within",
    },
    "parameter.engagements.information_days": {
        "nb": "Verten svarer innen",
        "nn": "Verten svarer innan",
        "en": "The host answers within",
    },
    "parameter.engagements.export_days": {
        "nb": "Eksportkontroll svarer innen",
        "nn": "Eksportkontroll svarer innan",
        "en": "Export control answers within",
    },
    "parameter.engagements.prepare_days": {
        "nb": "Instituttet begynner innen",
        "nn": "Instituttet tek til innan",
        "en": "The department begins within",
    },
    "parameter.engagements.signing_days": {
        "nb": "Avtalen signeres innen",
        "nn": "Avtalen blir signert innan",
        "en": "The agreement is signed within",
    },
    "parameter.engagements.extension_days": {
        "nb": "Leder svarer på forlengelse innen",
        "nn": "Leiar svarer på forlenging innan",
        "en": "The leader answers an extension within",
    },
    "parameter.engagements.archive_days": {
        "nb": "Arkiveres innen",
        "nn": "Blir arkivert innan",
        "en": "Archived within",
    },
    "parameter.engagements.arriving_days": {
        "nb": "«Kommer snart» er innen",
        "nn": "«Kjem snart» er innan",
        "en": '"Arriving soon" is within',
    },
    "problem.engagements.approve_days": {
        "nb": "Skriv et antall dager fra 1 til 730.",
        "nn": "Skriv eit tal på dagar frå 1 til 730.",
        "en": "Write a number of days from 1 to 730.",
    },
    "problem.engagements.information_days": {
        "nb": "Skriv et antall dager fra 1 til 730.",
        "nn": "Skriv eit tal på dagar frå 1 til 730.",
        "en": "Write a number of days from 1 to 730.",
    },
    "problem.engagements.export_days": {
        "nb": "Skriv et antall dager fra 1 til 730.",
        "nn": "Skriv eit tal på dagar frå 1 til 730.",
        "en": "Write a number of days from 1 to 730.",
    },
    "problem.engagements.prepare_days": {
        "nb": "Skriv et antall dager fra 1 til 730.",
        "nn": "Skriv eit tal på dagar frå 1 til 730.",
        "en": "Write a number of days from 1 to 730.",
    },
    "problem.engagements.signing_days": {
        "nb": "Skriv et antall dager fra 1 til 730.",
        "nn": "Skriv eit tal på dagar frå 1 til 730.",
        "en": "Write a number of days from 1 to 730.",
    },
    "problem.engagements.extension_days": {
        "nb": "Skriv et antall dager fra 1 til 730.",
        "nn": "Skriv eit tal på dagar frå 1 til 730.",
        "en": "Write a number of days from 1 to 730.",
    },
    "problem.engagements.archive_days": {
        "nb": "Skriv et antall dager fra 1 til 730.",
        "nn": "Skriv eit tal på dagar frå 1 til 730.",
        "en": "Write a number of days from 1 to 730.",
    },
    "problem.engagements.arriving_days": {
        "nb": "Skriv et antall dager fra 1 til 730.",
        "nn": "Skriv eit tal på dagar frå 1 til 730.",
        "en": "Write a number of days from 1 to 730.",
    },
    "rule_set.engagements": {
        "nb": "Gjesteopphold: frister",
        "nn": "Gjesteopphald: fristar",
        "en": "Engagements of guests: deadlines",
    },
}
WORDING = PARAMETERS
