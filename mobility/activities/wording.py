"""Texts of this room's codes."""

TYPES: dict[str, dict[str, str]] = {
    "activity_type.coil": {
        "nb": "Felles nettbasert undervisning (COIL)",
        "nn": "Felles nettbasert undervising (COIL)",
        "en": "Joint online teaching (COIL)",
    },
    "activity_type.bip_virtual": {
        "nb": "Blandet intensivprogram (BIP), den virtuelle delen",
        "nn": "Blanda intensivprogram (BIP), den virtuelle delen",
        "en": "Blended intensive programme (BIP), the virtual part",
    },
    "activity_type.joint_supervision_online": {
        "nb": "Felles veiledning på nett",
        "nn": "Felles rettleiing på nett",
        "en": "Joint supervision online",
    },
    "activity_type.guest_teaching_online": {
        "nb": "Gjesteundervisning på nett",
        "nn": "Gjesteundervising på nett",
        "en": "Guest teaching online",
    },
    "activity_type.online_job_shadowing": {
        "nb": "Jobbskygging på nett",
        "nn": "Jobbskugging på nett",
        "en": "Online job shadowing",
    },
    "activity_type.online_training_week": {
        "nb": "Opplæringsuke på nett",
        "nn": "Opplæringsveke på nett",
        "en": "Online training week",
    },
    "activity_type.hosting_guest": {
        "nb": "Vertskap for en internasjonal gjest",
        "nn": "Vertskap for ein internasjonal gjest",
        "en": "Hosting an international guest",
    },
    "activity_type.international_project_work": {
        "nb": "Internasjonalt prosjektarbeid hjemmefra",
        "nn": "Internasjonalt prosjektarbeid heimanfrå",
        "en": "International project work from home",
    },
    "activity_type.language_or_intercultural_course": {
        "nb": "Språkkurs eller kurs i interkulturell kompetanse",
        "nn": "Språkkurs eller kurs i interkulturell kompetanse",
        "en": "Language or intercultural course",
    },
}
TYPE_HINTS: dict[str, dict[str, str]] = {
    "activity_type_hint.coil": {
        "nb": "Studenter her og hos en partner lærer sammen på nett, og dere leder det.",
        "nn": "Studentar her og hos ein partnar lærer saman på nett, og de leier det.",
        "en": "Students here and at a partner learn together online, and you lead it.",
    },
    "activity_type_hint.bip_virtual": {
        "nb": "Møtene på nett før og etter den fysiske uken.",
        "nn": "Møta på nett før og etter den fysiske veka.",
        "en": "The online meetings before and after the week on site.",
    },
    "activity_type_hint.joint_supervision_online": {
        "nb": "Du veileder en kandidat sammen med en kollega i utlandet.",
        "nn": "Du rettleier ein kandidat saman med ein kollega i utlandet.",
        "en": "You supervise a candidate together with a colleague abroad.",
    },
    "activity_type_hint.guest_teaching_online": {
        "nb": "Du underviser på et kurs ved en utenlandsk institusjon.",
        "nn": "Du underviser på eit emne ved ein utanlandsk institusjon.",
        "en": "You teach in a course of an institution abroad.",
    },
    "activity_type_hint.online_job_shadowing": {
        "nb": "Du følger en kollegas arbeid ved en partner over nett.",
        "nn": "Du følgjer arbeidet til ein kollega hos ein partnar over nett.",
        "en": "You follow a colleague's work at a partner online.",
    },
    "activity_type_hint.online_training_week": {
        "nb": "Du tar del i en partners opplæringsuke uten å reise.",
        "nn": "Du tek del i opplæringsveka til ein partnar utan å reise.",
        "en": "You take part in a partner's training week without travelling.",
    },
    "activity_type_hint.hosting_guest": {
        "nb": "En gjest fra en institusjon i utlandet arbeider hos deg.",
        "nn": "Ein gjest frå ein institusjon i utlandet arbeider hos deg.",
        "en": "A guest from an institution abroad works with you.",
    },
    "activity_type_hint.international_project_work": {
        "nb": "Du arbeider i et prosjekt med partnere i utlandet.",
        "nn": "Du arbeider i eit prosjekt med partnarar i utlandet.",
        "en": "You work in a project with partners abroad.",
    },
    "activity_type_hint.language_or_intercultural_course": {
        "nb": "Kurs som gjør deg tryggere i internasjonalt arbeid, her eller hos andre.",
        "nn": "Kurs som gjer deg tryggare i internasjonalt arbeid, her eller hos andre.",
        "en": "A course that makes you surer in international work, here or elsewhere.",
    },
}
REASONS: dict[str, dict[str, str]] = {
    "activity_reason.preferred": {
        "nb": "Det går like godt på nett",
        "nn": "Det går like godt på nett",
        "en": "It works as well online",
    },
    "activity_reason.climate": {
        "nb": "Hensyn til klima",
        "nn": "Omsyn til klima",
        "en": "For the climate",
    },
    "activity_reason.cost": {
        "nb": "Kostnader",
        "nn": "Kostnader",
        "en": "Costs",
    },
    "activity_reason.time": {
        "nb": "Tiden strekker ikke til",
        "nn": "Tida strekk ikkje til",
        "en": "There is no time for it",
    },
    "activity_reason.teaching": {
        "nb": "Undervisning eller arbeid her",
        "nn": "Undervising eller arbeid her",
        "en": "Teaching or work here",
    },
    "activity_reason.family": {
        "nb": "Familie",
        "nn": "Familie",
        "en": "Family",
    },
    "activity_reason.other": {
        "nb": "Annet",
        "nn": "Anna",
        "en": "Something else",
    },
}
STATES: dict[str, dict[str, str]] = {
    "activity_state.registered": {
        "nb": "Registrert",
        "nn": "Registrert",
        "en": "Registered",
    },
    "activity_state.manager_confirmed": {
        "nb": "Bekreftet av leder",
        "nn": "Stadfesta av leiar",
        "en": "Confirmed by the manager",
    },
    "activity_state.completed": {
        "nb": "Gjennomført",
        "nn": "Gjennomført",
        "en": "Completed",
    },
    "activity_state.recognised": {
        "nb": "Godkjent",
        "nn": "Godkjend",
        "en": "Recognised",
    },
    "activity_state.declined": {
        "nb": "Ikke bekreftet",
        "nn": "Ikkje stadfesta",
        "en": "Not confirmed",
    },
    "activity_state.withdrawn": {
        "nb": "Trukket",
        "nn": "Trekt",
        "en": "Withdrawn",
    },
}
TURNS: dict[str, dict[str, str]] = {
    "case_kind.activity": {
        "nb": "Aktivitet uten reise",
        "nn": "Aktivitet utan reise",
        "en": "Activity without travel",
    },
    "activity_next.registered": {
        "nb": "Lederen bekrefter at aktiviteten er en del av arbeidet.",
        "nn": "Leiaren stadfestar at aktiviteten er ein del av arbeidet.",
        "en": "The manager confirms that the activity is part of the work.",
    },
    "activity_next.completed": {
        "nb": "HR godkjenner aktiviteten, så personen får et bevis.",
        "nn": "HR godkjenner aktiviteten, så personen får eit bevis.",
        "en": "HR recognises the activity, and the person gets a certificate.",
    },
}
STEPS: dict[str, dict[str, str]] = {
    "activity_step.confirm": {
        "nb": "Bekreft",
        "nn": "Stadfest",
        "en": "Confirm",
    },
    "activity_step.decline": {
        "nb": "Bekreft ikke",
        "nn": "Ikkje stadfest",
        "en": "Do not confirm",
    },
    "activity_step.register_again": {
        "nb": "Registrer på nytt",
        "nn": "Registrer på nytt",
        "en": "Register again",
    },
    "activity_step.complete": {
        "nb": "Gjennomført",
        "nn": "Gjennomført",
        "en": "Completed",
    },
    "activity_step.recognise": {
        "nb": "Godkjenn",
        "nn": "Godkjenn",
        "en": "Recognise",
    },
    "activity_step.reopen": {
        "nb": "Ta gjennomføringen tilbake",
        "nn": "Ta gjennomføringa tilbake",
        "en": "Take the completion back",
    },
    "activity_step.withdraw": {
        "nb": "Trekk aktiviteten",
        "nn": "Trekk aktiviteten",
        "en": "Withdraw the activity",
    },
}
STEP_HINTS: dict[str, dict[str, str]] = {
    "activity_step_hint.confirm": {
        "nb": "Du bekrefter at aktiviteten er en del av arbeidet.",
        "nn": "Du stadfestar at aktiviteten er ein del av arbeidet.",
        "en": "You confirm that the activity is part of the work.",
    },
    "activity_step_hint.decline": {
        "nb": "Personen får beskjed og kan rette og registrere på nytt.",
        "nn": "Personen får beskjed og kan rette og registrere på nytt.",
        "en": "The person is told, and can correct and register it again.",
    },
    "activity_step_hint.register_again": {
        "nb": "Aktiviteten går til leder på nytt.",
        "nn": "Aktiviteten går til leiar på nytt.",
        "en": "The activity goes to the manager again.",
    },
    "activity_step_hint.recognise": {
        "nb": "Aktiviteten får et nummerert bevis og teller i tallene for aktiviteter, aldri som opphold.",
        "nn": "Aktiviteten får eit nummerert bevis og tel i tala for aktivitetar, aldri som opphald.",
        "en": "The activity gets a numbered certificate and counts in the figures of activities, never as a stay.",
    },
    "activity_step_hint.reopen": {
        "nb": "Aktiviteten kan fullføres på nytt.",
        "nn": "Aktiviteten kan fullførast på nytt.",
        "en": "The activity can be completed again.",
    },
    "activity_step_hint.withdraw": {
        "nb": "Aktiviteten teller ikke lenger. Den blir stående i listen.",
        "nn": "Aktiviteten tel ikkje lenger. Han blir ståande i lista.",
        "en": "The activity no longer counts. It stays in the list.",
    },
}
FINDINGS: dict[str, dict[str, str]] = {
    "activity.few_hours": {
        "nb": "{hours} timer er mindre enn {least}, som er det minste for godkjenning hos dere.",
        "nn": "{hours} timar er mindre enn {least}, som er det minste for godkjenning hos dykk.",
        "en": "{hours} hours are fewer than {least}, the least for recognition here.",
    },
    "activity.many_hours": {
        "nb": "{hours} timer er mer enn dagene rommer ({most}). Stemmer tallet?",
        "nn": "{hours} timar er meir enn dagane rommar ({most}). Stemmer talet?",
        "en": "{hours} hours are more than the days hold ({most}). Is the number right?",
    },
    "activity.missing_evidence": {
        "nb": "Legg ved noe som viser det, for eksempel kursbeviset.",
        "nn": "Legg ved noko som viser det, til dømes kursbeviset.",
        "en": "Add something that shows it, for example the course certificate.",
    },
    "activity.missing_output": {
        "nb": "Skriv hva det førte til.",
        "nn": "Skriv kva det førte til.",
        "en": "Write what came of it.",
    },
}
UPLOADS: dict[str, dict[str, str]] = {
    "upload_kind.activity_evidence": {
        "nb": "Dokumentasjon",
        "nn": "Dokumentasjon",
        "en": "Evidence",
    },
}
REFUSALS: dict[str, dict[str, str]] = {
    "refusal.activity_confirmed": {
        "nb": "Aktiviteten er bekreftet. Rett den når du melder den gjennomført.",
        "nn": "Aktiviteten er stadfesta. Rett han når du melder han gjennomført.",
        "en": "The activity is confirmed. Correct it when you say that it is completed.",
    },
    "refusal.not_employed": {
        "nb": "Det er ingen ansettelse på deg i dag, så aktiviteten har ingen enhet.",
        "nn": "Det er inga tilsetjing på deg i dag, så aktiviteten har inga eining.",
        "en": "You have no employment today, so the activity has no unit.",
    },
    "refusal.activity_closed": {
        "nb": "Aktiviteten er avsluttet og kan ikke endres.",
        "nn": "Aktiviteten er avslutta og kan ikkje endrast.",
        "en": "The activity is closed and cannot be changed.",
    },
    "refusal.not_your_activity": {
        "nb": "Dette er en annens aktivitet.",
        "nn": "Dette er aktiviteten til ein annan.",
        "en": "This is somebody else's activity.",
    },
}
TABLES = {
    "table.mobility.Activity": {
        "nb": "Internasjonale aktiviteter uten reise",
        "nn": "Internasjonale aktivitetar utan reise",
        "en": "International activities without travel",
    },
}
WORDING: dict[str, dict[str, str]] = {
    **TYPES,
    **TYPE_HINTS,
    **REASONS,
    **STATES,
    **TURNS,
    **STEPS,
    **STEP_HINTS,
    **FINDINGS,
    **UPLOADS,
    **REFUSALS,
    **TABLES,
}
