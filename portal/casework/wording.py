"""Texts of this room's codes."""

TASKS = {
    "task.restricted": {
        "nb": "En skjermet oppgave, se portalen",
        "nn": "Ei skjerma oppgåve, sjå portalen",
        "en": "A restricted task, see the portal",
    },
    "task_state.open": {"nb": "Gjenstår", "nn": "Står att", "en": "Open"},
    "task_state.done": {"nb": "Gjort", "nn": "Gjort", "en": "Done"},
    "task_state.not_relevant": {"nb": "Ikke aktuelt", "nn": "Ikkje aktuelt", "en": "Not relevant"},
    "task_state.waived": {"nb": "Fritatt", "nn": "Friteke", "en": "Waived"},
    "task_state.dropped": {
        "nb": "Ikke lenger nødvendig",
        "nn": "Ikkje lenger nødvendig",
        "en": "No longer needed",
    },
}
TURNS = {
    "turn.person": {"nb": "Søkeren", "nn": "Søkjaren", "en": "The applicant"},
    "turn.head": {"nb": "Nærmeste leder", "nn": "Næraste leiar", "en": "Head"},
    "turn.dean": {"nb": "Dekan", "nn": "Dekan", "en": "Dean"},
    "turn.faculty_officer": {
        "nb": "Fakultetsadministrasjonen",
        "nn": "Fakultetsadministrasjonen",
        "en": "Faculty office",
    },
    "turn.hr": {"nb": "HR", "nn": "HR", "en": "HR"},
    "turn.payroll_and_finance": {
        "nb": "Lønn og økonomi",
        "nn": "Løn og økonomi",
        "en": "Payroll and finance",
    },
    "turn.international_officer": {
        "nb": "Internasjonal seksjon",
        "nn": "Internasjonal seksjon",
        "en": "International office",
    },
    "turn.it": {"nb": "IT", "nn": "IT", "en": "IT"},
    "turn.export_control_contact": {
        "nb": "Kontaktperson for eksportkontroll",
        "nn": "Kontaktperson for eksportkontroll",
        "en": "Export control contact",
    },
    "turn.department_administrator": {
        "nb": "Instituttadministrasjonen",
        "nn": "Instituttadministrasjonen",
        "en": "Department administration",
    },
    "turn.hse": {"nb": "HMS", "nn": "HMS", "en": "HSE"},
    "turn.welcome_centre": {
        "nb": "Velkomstsenteret",
        "nn": "Velkomstsenteret",
        "en": "Welcome centre",
    },
    "turn.guest": {"nb": "Gjesten", "nn": "Gjesten", "en": "The guest"},
    "turn.host": {"nb": "Verten", "nn": "Verten", "en": "The host"},
    "turn.buddy": {"nb": "Fadderen", "nn": "Fadderen", "en": "The buddy"},
}
ACTIONS = {
    "action.task.reconciled": {
        "nb": "Oppgavelisten ble beregnet på nytt",
        "nn": "Oppgåvelista vart rekna ut på nytt",
        "en": "The list of tasks was worked out again",
    },
    "action.task.asked": {"nb": "Ble spurt", "nn": "Vart spurd", "en": "Was asked"},
    "action.task.settled": {
        "nb": "En oppgave fikk ny status",
        "nn": "Ei oppgåve fekk ny status",
        "en": "A task changed its state",
    },
    "action.task.handed_over": {
        "nb": "Ga en oppgave til en kollega",
        "nn": "Gav ei oppgåve til ein kollega",
        "en": "Gave a task to a colleague",
    },
    "table.portal.TaskComment": {
        "nb": "Kommentarer til oppgaver",
        "nn": "Kommentarar til oppgåver",
        "en": "Comments on tasks",
    },
    "action.task.waived": {
        "nb": "En oppgave ble fritatt",
        "nn": "Ei oppgåve vart friteken",
        "en": "A task was waived",
    },
    "field.added_strict": {
        "nb": "Lagt til, skjermet",
        "nn": "Lagt til, skjerma",
        "en": "Added, restricted",
    },
    "field.reopened_strict": {
        "nb": "Åpnet igjen, skjermet",
        "nn": "Opna att, skjerma",
        "en": "Opened again, restricted",
    },
    "field.redated_strict": {
        "nb": "Ny frist, skjermet",
        "nn": "Ny frist, skjerma",
        "en": "New due date, restricted",
    },
    "field.dropped_strict": {
        "nb": "Ikke lenger nødvendig, skjermet",
        "nn": "Ikkje lenger nødvendig, skjerma",
        "en": "No longer needed, restricted",
    },
    "state.open": {"nb": "Gjenstår", "nn": "Står att", "en": "Open"},
    "state.done": {"nb": "Gjort", "nn": "Gjort", "en": "Done"},
    "state.not_relevant": {"nb": "Ikke aktuelt", "nn": "Ikkje aktuelt", "en": "Not relevant"},
    "task.strict": {"nb": "Skjermet", "nn": "Skjerma", "en": "Restricted"},
    "field.task": {"nb": "Oppgave", "nn": "Oppgåve", "en": "Task"},
    "field.task_state": {"nb": "Status", "nn": "Status", "en": "State"},
    "field.added": {"nb": "Lagt til", "nn": "Lagt til", "en": "Added"},
    "field.reopened": {"nb": "Åpnet igjen", "nn": "Opna att", "en": "Opened again"},
    "field.redated": {"nb": "Ny frist", "nn": "Ny frist", "en": "New due date"},
    "field.dropped": {
        "nb": "Ikke lenger nødvendig",
        "nn": "Ikkje lenger nødvendig",
        "en": "No longer needed",
    },
}
REFUSALS = {
    "refusal.own_case": {
        "nb": "Ingen behandler sin egen sak. Den ligger hos nivået over.",
        "nn": "Ingen handsamar si eiga sak. Ho ligg hos nivået over.",
        "en": "Nobody handles their own case. It lies with the level above.",
    },
    "refusal.not_your_turn": {
        "nb": "Det er ikke din tur i denne saken nå. Saken viser hvem som har den.",
        "nn": "Det er ikkje din tur i denne saka no. Saka viser kven som har ho.",
        "en": "It is not your turn in this case now. The case shows whose it is.",
    },
    "refusal.not_your_task": {
        "nb": "Denne oppgaven er lagt til noen andre.",
        "nn": "Denne oppgåva er lagd til nokon andre.",
        "en": "This task is somebody else's.",
    },
    "refusal.not_open": {
        "nb": "Oppgaven er ikke åpen lenger.",
        "nn": "Oppgåva er ikkje open lenger.",
        "en": "The task is no longer open.",
    },
    "refusal.own_task_stays": {
        "nb": "Dette kan bare den saken gjelder, gjøre.",
        "nn": "Dette kan berre den saka gjeld, gjere.",
        "en": "Only the person whom the case is about can do this.",
    },
    "refusal.not_a_colleague": {
        "nb": "Oppgaven kan ikke gis til denne personen.",
        "nn": "Oppgåva kan ikkje givast til denne personen.",
        "en": "The task cannot be given to this person.",
    },
    "refusal.others_first": {
        "nb": "Noe annet må gjøres først. Oppgaven sier hva.",
        "nn": "Noko anna må gjerast først. Oppgåva seier kva.",
        "en": "Something else must be done first. The task says what.",
    },
    "refusal.blocks_a_step": {
        "nb": "Saken stopper uten denne. Bare leder eller HR kan frita for den.",
        "nn": "Saka stoppar utan denne. Berre leiar eller HR kan frita for ho.",
        "en": "The case stops without it. Only the head or HR can waive it.",
    },
}
KINDS = {
    "table.portal.Case": {"nb": "Saker", "nn": "Saker", "en": "Cases"},
    "table.portal.CaseParty": {
        "nb": "Hvem som deltar i en sak",
        "nn": "Kven som deltek i ei sak",
        "en": "Who takes part in a case",
    },
    "table.portal.Task": {"nb": "Oppgaver", "nn": "Oppgåver", "en": "Tasks"},
    "table.portal.Commitment": {
        "nb": "Hva folk er bundet av i en periode",
        "nn": "Kva folk er bundne av i ein periode",
        "en": "What people are committed to in a period",
    },
    "case_kind.application": {"nb": "Søknad", "nn": "Søknad", "en": "Application"},
    "case_kind.appeal": {"nb": "Klage", "nn": "Klage", "en": "Appeal"},
    "case_kind.change": {"nb": "Endring", "nn": "Endring", "en": "Change"},
    "case_kind.activity": {
        "nb": "Aktivitet uten reise",
        "nn": "Aktivitet utan reise",
        "en": "Activity without travel",
    },
}
WORDING = KINDS | TASKS | TURNS | ACTIONS | REFUSALS
