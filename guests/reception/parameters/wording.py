"""Texts of the rule set's parameters."""

WORDING = {
    "rule_set.guest_reminders": {
        "nb": "Påminnelser om gjester",
        "nn": "Påminningar om gjester",
        "en": "Reminders about guests",
    },
    "parameter.guest_reminders.task_days": {
        "nb": "Påminn om en oppgave så mange dager etter fristen (minus er før)",
        "nn": "Minn om ei oppgåve så mange dagar etter fristen (minus er før)",
        "en": "Remind of a task so many days after it is due (minus is before)",
    },
    "parameter.guest_reminders.escalation_days": {
        "nb": "Lederen får vite om det etter",
        "nn": "Leiaren får vite om det etter",
        "en": "The leader is told after",
    },
    "parameter.guest_reminders.arrival_days": {
        "nb": "Verten påminnes før ankomst",
        "nn": "Verten blir mint på det før framkomst",
        "en": "The host is reminded before arrival",
    },
    "parameter.guest_reminders.end_days": {
        "nb": "Vert og administrator spørres før siste dag",
        "nn": "Vert og administrator blir spurde før siste dag",
        "en": "Host and administrator are asked before the last day",
    },
    "parameter.guest_reminders.agreement_days": {
        "nb": "Påminn før en avtale går ut",
        "nn": "Minn om det før ein avtale går ut",
        "en": "Remind before an agreement runs out",
    },
    "parameter.guest_reminders.permit_days": {
        "nb": "Gjesten påminnes før en tillatelse går ut",
        "nn": "Gjesten blir mint på det før eit løyve går ut",
        "en": "The guest is reminded before a permit runs out",
    },
    "problem.guest_reminders.task_days": {
        "nb": "Skriv dager fra -365 til 365.",
        "nn": "Skriv dagar frå -365 til 365.",
        "en": "Write days from -365 to 365.",
    },
    "problem.guest_reminders.escalation_days": {
        "nb": "Skriv dager fra -365 til 365.",
        "nn": "Skriv dagar frå -365 til 365.",
        "en": "Write days from -365 to 365.",
    },
    "problem.guest_reminders.arrival_days": {
        "nb": "Skriv dager fra -365 til 365.",
        "nn": "Skriv dagar frå -365 til 365.",
        "en": "Write days from -365 to 365.",
    },
    "problem.guest_reminders.end_days": {
        "nb": "Skriv dager fra -365 til 365.",
        "nn": "Skriv dagar frå -365 til 365.",
        "en": "Write days from -365 to 365.",
    },
    "problem.guest_reminders.agreement_days": {
        "nb": "Skriv dager fra -365 til 365.",
        "nn": "Skriv dagar frå -365 til 365.",
        "en": "Write days from -365 to 365.",
    },
    "problem.guest_reminders.permit_days": {
        "nb": "Skriv dager fra -365 til 365.",
        "nn": "Skriv dagar frå -365 til 365.",
        "en": "Write days from -365 to 365.",
    },
}
