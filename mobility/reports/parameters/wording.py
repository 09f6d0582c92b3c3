"""Texts of the early-career rule set: its parameters, what can be wrong, what would change."""

WORDING = {
    "rule_set.early_career": {
        "nb": "Tidlig i karrieren: internasjonal erfaring",
        "nn": "Tidleg i karrieren: internasjonal erfaring",
        "en": "Early career: international experience",
    },
    "parameter.early_career.position_codes": {
        "nb": "Stillingskoder som regnes som tidlig i karrieren",
        "nn": "Stillingskodar som blir rekna som tidleg i karrieren",
        "en": "Position codes that count as early career",
    },
    "parameter.early_career.include_tenure_track": {
        "nb": "Innstegsstillinger regnes med",
        "nn": "Innstegsstillingar blir rekna med",
        "en": "Tenure track counts as early career",
    },
    "parameter.early_career.home_country": {
        "nb": "Hjemland (tomt: institusjonens)",
        "nn": "Heimland (tomt: institusjonen sitt)",
        "en": "Home country (empty: the institution's)",
    },
    "parameter.early_career.strong_days": {
        "nb": "Kortest opphold som gir sterk erfaring",
        "nn": "Kortaste opphald som gir sterk erfaring",
        "en": "Shortest stay that is strong experience",
    },
    "parameter.early_career.fieldwork_strong_days": {
        "nb": "Kortest feltarbeid som gir sterk erfaring",
        "nn": "Kortaste feltarbeid som gir sterk erfaring",
        "en": "Shortest fieldwork that is strong experience",
    },
    "parameter.early_career.evidence_strong_days": {
        "nb": "Kortest ansettelse, utveksling eller prosjekt som gir sterk erfaring",
        "nn": "Kortaste tilsetjing, utveksling eller prosjekt som gir sterk erfaring",
        "en": "Shortest employment, exchange or project that is strong experience",
    },
    "parameter.early_career.weak_days": {
        "nb": "Kortest varighet som gir noe erfaring",
        "nn": "Kortaste lengd som gir noko erfaring",
        "en": "Shortest length that is some experience",
    },
    "parameter.early_career.schemes_never": {
        "nb": "Ordninger som aldri teller",
        "nn": "Ordningar som aldri tel",
        "en": "Schemes that never count",
    },
    "parameter.early_career.fieldwork_counts": {
        "nb": "Feltarbeid uten vertsinstitusjon teller",
        "nn": "Feltarbeid utan vertsinstitusjon tel",
        "en": "Fieldwork without a host counts",
    },
    "parameter.early_career.sum_parts": {
        "nb": "Deler av samme reise legges sammen (aldri for nasjonal rapportering)",
        "nn": "Delar av same reise blir lagde saman (aldri for nasjonal rapportering)",
        "en": "Parts of one journey are added together (never for national reporting)",
    },
    "parameter.early_career.degree_kinds": {
        "nb": "Grader, som teller uten varighet",
        "nn": "Gradar, som tel utan lengd",
        "en": "Degrees, which count without a length",
    },
    "parameter.early_career.dated_kinds": {
        "nb": "Erfaring der varigheten avgjør",
        "nn": "Erfaring der lengda avgjer",
        "en": "Experience whose length decides",
    },
    "parameter.early_career.weak_kinds": {
        "nb": "Erfaring som alltid er «noe»",
        "nn": "Erfaring som alltid er «noko»",
        "en": "Experience that is always “some”",
    },
    "parameter.early_career.evidence_states": {
        "nb": "Dokumentasjon som teller",
        "nn": "Dokumentasjon som tel",
        "en": "Evidence states that count",
    },
    "parameter.early_career.flagged_experience": {
        "nb": "Erfaring som gir flagg",
        "nn": "Erfaring som gir flagg",
        "en": "Experience that is flagged",
    },
    "parameter.early_career.margin_months": {
        "nb": "Tid mellom hjemkomst og slutten av ansettelsen",
        "nn": "Tid mellom heimkomst og slutten av tilsetjinga",
        "en": "Time between the return and the end of employment",
    },
    "parameter.early_career.minimum_stay_months": {
        "nb": "Korteste opphold det er tid til",
        "nn": "Kortaste opphald det er tid til",
        "en": "Shortest stay there must be time for",
    },
    "parameter.early_career.lead_months": {
        "nb": "Tid fra søknad til avreise",
        "nn": "Tid frå søknad til avreise",
        "en": "Time from application to departure",
    },
    "parameter.early_career.longest_stay_cap": {
        "nb": "Lengste opphold som foreslås",
        "nn": "Lengste opphald som blir føreslått",
        "en": "Longest stay that is suggested",
    },
    "parameter.early_career.reminder_days": {
        "nb": "Påminnelser etter spørsmålet",
        "nn": "Påminningar etter spørsmålet",
        "en": "Reminders after the question",
    },
    "problem.early_career.position_codes": {
        "nb": "Skriv minst én stillingskode, med komma mellom.",
        "nn": "Skriv minst éin stillingskode, med komma mellom.",
        "en": "Write at least one position code, with commas between.",
    },
    "problem.early_career.strong_days": {
        "nb": "Skriv 1 til 3660 dager.",
        "nn": "Skriv 1 til 3660 dagar.",
        "en": "Write 1 to 3660 days.",
    },
    "problem.early_career.fieldwork_strong_days": {
        "nb": "Skriv 1 til 3660 dager.",
        "nn": "Skriv 1 til 3660 dagar.",
        "en": "Write 1 to 3660 days.",
    },
    "problem.early_career.evidence_strong_days": {
        "nb": "Skriv 1 til 3660 dager.",
        "nn": "Skriv 1 til 3660 dagar.",
        "en": "Write 1 to 3660 days.",
    },
    "problem.early_career.weak_days": {
        "nb": "Kan ikke være mer enn det sterk erfaring krever.",
        "nn": "Kan ikkje vere meir enn det sterk erfaring krev.",
        "en": "Must not be more than strong experience needs.",
    },
    "problem.early_career.minimum_stay_months": {
        "nb": "Kan ikke være mer enn det lengste oppholdet.",
        "nn": "Kan ikkje vere meir enn det lengste opphaldet.",
        "en": "Must not be more than the longest stay.",
    },
    "problem.early_career.home_country": {
        "nb": "Skriv to store bokstaver, for eksempel NO.",
        "nn": "Skriv to store bokstavar, til dømes NO.",
        "en": "Write two capital letters, for example NO.",
    },
    "problem.early_career.reminder_days": {
        "nb": "Skriv dager i stigende rekkefølge, for eksempel 7, 21.",
        "nn": "Skriv dagar i stigande rekkjefølgje, til dømes 7, 21.",
        "en": "Write rising numbers of days, for example 7, 21.",
    },
    "effect.joins": {
        "nb": "kommer med i gruppen",
        "nn": "kjem med i gruppa",
        "en": "join the group",
    },
    "effect.leaves": {"nb": "går ut av gruppen", "nn": "går ut av gruppa", "en": "leave the group"},
    "effect.experience": {
        "nb": "får et annet erfaringsnivå",
        "nn": "får eit anna erfaringsnivå",
        "en": "change their level of experience",
    },
    "effect.flag": {
        "nb": "får eller mister flagget",
        "nn": "får eller mistar flagget",
        "en": "gain or lose the flag",
    },
    "effect.window": {
        "nb": "får en annen status for vinduet",
        "nn": "får ein annan status for vindauget",
        "en": "change the state of their window",
    },
    "effect.count.cohort": {
        "nb": "Personer i gruppen",
        "nn": "Personar i gruppa",
        "en": "Persons in the group",
    },
    "effect.count.strong": {
        "nb": "Sterk erfaring",
        "nn": "Sterk erfaring",
        "en": "Strong experience",
    },
    "effect.count.some": {"nb": "Noe erfaring", "nn": "Noko erfaring", "en": "Some experience"},
    "effect.count.none": {"nb": "Ingen erfaring", "nn": "Inga erfaring", "en": "No experience"},
    "effect.count.unknown": {"nb": "Ikke besvart", "nn": "Ikkje svara", "en": "Not answered"},
    "effect.count.flagged": {"nb": "Flagget", "nn": "Flagga", "en": "Flagged"},
    "effect.count.open": {
        "nb": "Flagget, vinduet er åpent",
        "nn": "Flagga, vindauget er ope",
        "en": "Flagged, the window is open",
    },
    "effect.count.closing": {
        "nb": "Flagget, vinduet lukker seg",
        "nn": "Flagga, vindauget lukkar seg",
        "en": "Flagged, the window is closing",
    },
    "effect.count.closed": {
        "nb": "Flagget, vinduet er stengt",
        "nn": "Flagga, vindauget er stengt",
        "en": "Flagged, the window is closed",
    },
}
