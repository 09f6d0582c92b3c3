"""Texts of this room's acts, as the trail tells them."""

ACTIONS: dict[str, dict[str, str]] = {
    "action.activity.opened": {
        "nb": "Aktivitet registrert",
        "nn": "Aktivitet registrert",
        "en": "Activity registered",
    },
    "action.activity.written": {
        "nb": "Aktivitet beskrevet",
        "nn": "Aktivitet skildra",
        "en": "Activity described",
    },
    "action.activity.corrected": {
        "nb": "Aktivitet rettet",
        "nn": "Aktivitet retta",
        "en": "Activity corrected",
    },
    "action.activity.confirm": {
        "nb": "Aktivitet bekreftet av leder",
        "nn": "Aktivitet stadfesta av leiar",
        "en": "Activity confirmed by the manager",
    },
    "action.activity.decline": {
        "nb": "Aktivitet ikke bekreftet",
        "nn": "Aktivitet ikkje stadfesta",
        "en": "Activity not confirmed",
    },
    "action.activity.register_again": {
        "nb": "Aktivitet registrert på nytt",
        "nn": "Aktivitet registrert på nytt",
        "en": "Activity registered again",
    },
    "action.activity.complete": {
        "nb": "Aktivitet gjennomført",
        "nn": "Aktivitet gjennomført",
        "en": "Activity completed",
    },
    "action.activity.recognise": {
        "nb": "Aktivitet godkjent",
        "nn": "Aktivitet godkjend",
        "en": "Activity recognised",
    },
    "action.activity.reopen": {
        "nb": "Gjennomføringen tatt tilbake",
        "nn": "Gjennomføringa teken tilbake",
        "en": "Completion taken back",
    },
    "action.activity.withdraw": {
        "nb": "Aktivitet trukket",
        "nn": "Aktivitet trekt",
        "en": "Activity withdrawn",
    },
    "action.activity.counted": {
        "nb": "Tall for aktiviteter hentet ut",
        "nn": "Tal for aktivitetar henta ut",
        "en": "Figures of activities taken out",
    },
}
TRAIL: dict[str, dict[str, str]] = {
    "field.title": {
        "nb": "Tittel",
        "nn": "Tittel",
        "en": "Title",
    },
    "field.hours": {
        "nb": "Timer",
        "nn": "Timar",
        "en": "Hours",
    },
    "field.contact": {
        "nb": "Kontakt",
        "nn": "Kontakt",
        "en": "Contact",
    },
    "field.learning_goals": {
        "nb": "Læringsmål",
        "nn": "Læringsmål",
        "en": "Learning goals",
    },
    "field.output": {
        "nb": "Resultat",
        "nn": "Resultat",
        "en": "Output",
    },
    "field.activity_type": {
        "nb": "Type",
        "nn": "Type",
        "en": "Kind",
    },
    "field.certificate_number": {
        "nb": "Bevisnummer",
        "nn": "Bevisnummer",
        "en": "Certificate number",
    },
    "field.evidence": {
        "nb": "Vedlegg",
        "nn": "Vedlegg",
        "en": "Evidence",
    },
    "state.registered": {
        "nb": "Registrert",
        "nn": "Registrert",
        "en": "Registered",
    },
    "state.manager_confirmed": {
        "nb": "Bekreftet av leder",
        "nn": "Stadfesta av leiar",
        "en": "Confirmed by the manager",
    },
    "state.recognised": {
        "nb": "Godkjent",
        "nn": "Godkjend",
        "en": "Recognised",
    },
}
WORDING: dict[str, dict[str, str]] = ACTIONS | TRAIL
