"""Texts of the rule set's parameters."""

WORDING = {
    "parameter.strict_keeping.export_days": {
        "nb": "Vurdering av eksportkontroll beholdes etter oppholdet",
        "nn": "Vurdering av eksportkontroll blir halden etter opphaldet",
        "en": "Export-control assessments are kept after the stay for",
    },
    "parameter.strict_keeping.background_days": {
        "nb": "Bakgrunnssjekk beholdes etter oppholdet",
        "nn": "Bakgrunnssjekk blir halden etter opphaldet",
        "en": "Background checks are kept after the stay for",
    },
    "parameter.strict_keeping.identity_days": {
        "nb": "At identiteten er sett, beholdes etter oppholdet",
        "nn": "At identiteten er sedd, blir halde etter opphaldet",
        "en": "That the identity was seen is kept after the stay for",
    },
    "parameter.strict_keeping.passport_days": {
        "nb": "Passnummer beholdes etter oppholdet",
        "nn": "Passnummer blir halde etter opphaldet",
        "en": "Passport numbers are kept after the stay for",
    },
    "parameter.strict_keeping.permit_days": {
        "nb": "Tillatelse beholdes etter oppholdet",
        "nn": "Løyve blir halde etter opphaldet",
        "en": "Permits are kept after the stay for",
    },
    "parameter.strict_keeping.numbers_days": {
        "nb": "Dager da nummer kom, beholdes etter oppholdet",
        "nn": "Dagar då nummer kom, blir haldne etter opphaldet",
        "en": "Days on which numbers came are kept after the stay for",
    },
    "parameter.strict_keeping.arrival_days": {
        "nb": "Bosted og tillatelse i andre land beholdes etter oppholdet",
        "nn": "Bustad og løyve i andre land blir haldne etter opphaldet",
        "en": "Residence and permits elsewhere are kept after the stay for",
    },
    "parameter.strict_keeping.contact_days": {
        "nb": "Nødkontakt beholdes etter oppholdet",
        "nn": "Naudkontakt blir halden etter opphaldet",
        "en": "Emergency contacts are kept after the stay for",
    },
    "parameter.strict_keeping.citizenship_days": {
        "nb": "Statsborgerskap beholdes etter oppholdet",
        "nn": "Statsborgarskap blir halde etter opphaldet",
        "en": "Citizenship is kept after the stay for",
    },
    "problem.strict_keeping.export_days": {
        "nb": "Skriv et antall dager fra 0 til 7300.",
        "nn": "Skriv eit tal på dagar frå 0 til 7300.",
        "en": "Write a number of days from 0 to 7300.",
    },
    "problem.strict_keeping.background_days": {
        "nb": "Skriv et antall dager fra 0 til 7300.",
        "nn": "Skriv eit tal på dagar frå 0 til 7300.",
        "en": "Write a number of days from 0 to 7300.",
    },
    "problem.strict_keeping.identity_days": {
        "nb": "Skriv et antall dager fra 0 til 7300.",
        "nn": "Skriv eit tal på dagar frå 0 til 7300.",
        "en": "Write a number of days from 0 to 7300.",
    },
    "problem.strict_keeping.passport_days": {
        "nb": "Skriv et antall dager fra 0 til 7300.",
        "nn": "Skriv eit tal på dagar frå 0 til 7300.",
        "en": "Write a number of days from 0 to 7300.",
    },
    "problem.strict_keeping.permit_days": {
        "nb": "Skriv et antall dager fra 0 til 7300.",
        "nn": "Skriv eit tal på dagar frå 0 til 7300.",
        "en": "Write a number of days from 0 to 7300.",
    },
    "problem.strict_keeping.numbers_days": {
        "nb": "Skriv et antall dager fra 0 til 7300.",
        "nn": "Skriv eit tal på dagar frå 0 til 7300.",
        "en": "Write a number of days from 0 to 7300.",
    },
    "problem.strict_keeping.arrival_days": {
        "nb": "Skriv et antall dager fra 0 til 7300.",
        "nn": "Skriv eit tal på dagar frå 0 til 7300.",
        "en": "Write a number of days from 0 to 7300.",
    },
    "problem.strict_keeping.contact_days": {
        "nb": "Skriv et antall dager fra 0 til 7300.",
        "nn": "Skriv eit tal på dagar frå 0 til 7300.",
        "en": "Write a number of days from 0 to 7300.",
    },
    "problem.strict_keeping.citizenship_days": {
        "nb": "Skriv et antall dager fra 0 til 7300.",
        "nn": "Skriv eit tal på dagar frå 0 til 7300.",
        "en": "Write a number of days from 0 to 7300.",
    },
    "rule_set.strict_keeping": {
        "nb": "Hvor lenge strenge opplysninger beholdes",
        "nn": "Kor lenge strenge opplysningar blir haldne",
        "en": "How long strict data is kept",
    },
}
