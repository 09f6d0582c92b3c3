"""Texts of the parameters of the duties."""

_LEAD = {
    "erasmus_agreement": (
        "mobilitetsavtale for Erasmus+",
        "mobilitetsavtale for Erasmus+",
        "Erasmus+ mobility agreement",
    ),
    "workplace_agreement": (
        "avtale om endret arbeidssted",
        "avtale om endra arbeidsstad",
        "agreement on change of workplace",
    ),
    "contract_terms": (
        "ekstra vilkår i arbeidsavtalen",
        "ekstra vilkår i arbeidsavtalen",
        "extra contract terms",
    ),
    "payroll_notice": ("melding til lønn", "melding til løn", "notice to payroll"),
    "national_insurance": (
        "A1 eller bekreftelse fra NAV",
        "A1 eller stadfesting frå NAV",
        "A1 or confirmation from NAV",
    ),
    "companion_membership": (
        "familiens folketrygd",
        "folketrygda til familien",
        "the family's national insurance",
    ),
    "child_benefit": (
        "barnetrygd, barnehage og skole",
        "barnetrygd, barnehage og skule",
        "child benefit, kindergarten and school",
    ),
    "insurance": ("forsikring", "forsikring", "insurance"),
    "companion_insurance": (
        "forsikring for familien",
        "forsikring for familien",
        "insurance for the family",
    ),
    "ehic": (
        "europeisk helsetrygdkort",
        "europeisk helsetrygdkort",
        "European health insurance card",
    ),
    "entry": ("visum og tillatelser", "visum og løyve", "visa and permits"),
    "passport": ("pass", "pass", "passport"),
    "tax_card": ("skattekort", "skattekort", "tax card"),
    "tax_days": ("skatt i vertslandet", "skatt i vertslandet", "tax in the host country"),
    "tax_invitation": ("offisiell invitasjon", "offisiell invitasjon", "official invitation"),
    "export_control": ("eksportkontroll", "eksportkontroll", "export control"),
    "it_loan": ("låneutstyr fra IT", "låneutstyr frå IT", "loan equipment from IT"),
    "risk_assessment": ("risikovurdering", "risikovurdering", "risk assessment"),
    "other_employer": ("annen arbeidsgiver", "annan arbeidsgivar", "other employer"),
    "population_register": ("flyttemelding", "flyttemelding", "notice of moving"),
    "health": ("reisevaksiner", "reisevaksinar", "travel vaccines"),
    "travel_advice": ("reiseråd", "reiseråd", "travel advice"),
    "emergency_contact": ("nærmeste pårørende", "næraste pårørande", "emergency contact"),
}
LEAD = {
    f"parameter.duties.{code}_lead_days": {
        "nb": f"Frist før avreise: {nb}",
        "nn": f"Frist før avreise: {nn}",
        "en": f"Due before departure: {en}",
    }
    for code, (nb, nn, en) in _LEAD.items()
}
LIMITS = {
    "parameter.duties.required": {
        "nb": "Oppgaver som er påkrevd",
        "nn": "Oppgåver som er påkravde",
        "en": "Tasks that are required",
    },
    "parameter.duties.high_risk": {
        "nb": "Land med høy risiko",
        "nn": "Land med høg risiko",
        "en": "High-risk countries",
    },
    "parameter.duties.high_risk_needs_dean": {
        "nb": "Dekanen klarerer også reiser til land med høy risiko",
        "nn": "Dekanen klarerer òg reiser til land med høg risiko",
        "en": "The dean also clears journeys to high-risk countries",
    },
    "parameter.duties.workplace_agreement_over_days": {
        "nb": "Avtale om endret arbeidssted ved mer enn",
        "nn": "Avtale om endra arbeidsstad ved meir enn",
        "en": "Agreement on change of workplace over",
    },
    "parameter.duties.contract_terms_over_days": {
        "nb": "Ekstra vilkår i arbeidsavtalen ved mer enn",
        "nn": "Ekstra vilkår i arbeidsavtalen ved meir enn",
        "en": "Extra contract terms over",
    },
    "parameter.duties.nav_over_days": {
        "nb": "A1 eller bekreftelse fra NAV påkrevd ved mer enn",
        "nn": "A1 eller stadfesting frå NAV påkravd ved meir enn",
        "en": "A1 or confirmation from NAV required over",
    },
    "parameter.duties.card_insurance_days": {
        "nb": "Kortforsikringen dekker inntil",
        "nn": "Kortforsikringa dekkjer inntil",
        "en": "The card's insurance covers up to",
    },
    "parameter.duties.short_stay_under_days": {
        "nb": "Et kort opphold er under",
        "nn": "Eit kort opphald er under",
        "en": "A short stay is under",
    },
    "parameter.duties.same_journey_gap_days": {
        "nb": "Deler hører til samme reise når de ligger høyst så langt fra hverandre",
        "nn": "Delar høyrer til same reise når dei ligg høgst så langt frå kvarandre",
        "en": "Parts belong to one journey when no further apart than",
    },
    "parameter.duties.tax_watch_days": {
        "nb": "Skatt i vertslandet ved mer enn",
        "nn": "Skatt i vertslandet ved meir enn",
        "en": "Tax in the host country over",
    },
    "parameter.duties.tax_window_months": {
        "nb": "Dagene telles i løpet av",
        "nn": "Dagane blir talde i løpet av",
        "en": "Days are counted within",
    },
    "parameter.duties.child_benefit_over_days": {
        "nb": "Melding om barnetrygd ved mer enn",
        "nn": "Melding om barnetrygd ved meir enn",
        "en": "Notice about child benefit over",
    },
    "parameter.duties.population_register_from_days": {
        "nb": "Flyttemelding fra og med",
        "nn": "Flyttemelding frå og med",
        "en": "Notice of moving from",
    },
    "parameter.duties.passport_margin_months": {
        "nb": "Passet gjelder ut over hjemreisen med",
        "nn": "Passet gjeld ut over heimreisa med",
        "en": "The passport outlasts the return by",
    },
    "parameter.duties.a1_gap_months": {
        "nb": "Tid mellom to utsendinger til samme land",
        "nn": "Tid mellom to utsendingar til same land",
        "en": "Time between two postings to one country",
    },
    "parameter.duties.a1_max_months": {
        "nb": "Lengste utsending med A1",
        "nn": "Lengste utsending med A1",
        "en": "Longest posting on an A1",
    },
    "parameter.duties.more_free_movement": {
        "nb": "Land utenfor EØS der reglene om A1 og fri bevegelse gjelder",
        "nn": "Land utanfor EØS der reglane om A1 og fri rørsle gjeld",
        "en": "Countries outside the EEA where the A1 and free movement apply",
    },
    "parameter.duties.invitation_countries": {
        "nb": "Land der en offisiell invitasjon kan gi skattefritak",
        "nn": "Land der ein offisiell invitasjon kan gi skattefritak",
        "en": "Countries where an official invitation may exempt from tax",
    },
}
REMINDERS = {
    "parameter.duties.nav_remind_days": {
        "nb": "Påminnelse om NAV og skattekort før avreise",
        "nn": "Påminning om NAV og skattekort før avreise",
        "en": "Reminder of NAV and tax card before departure",
    },
    "parameter.duties.papers_remind_days": {
        "nb": "Påminnelse om visum, tillatelser og pass før avreise",
        "nn": "Påminning om visum, løyve og pass før avreise",
        "en": "Reminder of visa, permits and passport before departure",
    },
    "parameter.duties.agreement_remind_days": {
        "nb": "Påminnelse om usignert avtale før avreise",
        "nn": "Påminning om usignert avtale før avreise",
        "en": "Reminder of an unsigned agreement before departure",
    },
    "parameter.duties.it_loan_remind_days": {
        "nb": "Påminnelse om låneutstyr før avreise",
        "nn": "Påminning om låneutstyr før avreise",
        "en": "Reminder of loan equipment before departure",
    },
    "parameter.duties.safety_remind_days": {
        "nb": "Påminnelse om reiseråd og pårørende før avreise",
        "nn": "Påminning om reiseråd og pårørande før avreise",
        "en": "Reminder of travel advice and emergency contact before departure",
    },
    "parameter.duties.arrival_remind_days": {
        "nb": "Påminnelse om å bekrefte ankomst, etter avreise",
        "nn": "Påminning om å stadfeste framkomst, etter avreise",
        "en": "Reminder to confirm arrival, after departure",
    },
    "parameter.duties.return_remind_days": {
        "nb": "Påminnelse om å bekrefte hjemkomst, etter siste dag",
        "nn": "Påminning om å stadfeste heimkomst, etter siste dag",
        "en": "Reminder to confirm the return, after the last day",
    },
    "parameter.duties.change_answer_days": {
        "nb": "Så lenge kan en endringssøknad vente på svar",
        "nn": "Så lenge kan ein endringssøknad vente på svar",
        "en": "A change request may wait for its answer",
    },
    "parameter.duties.limit_remind_days": {
        "nb": "Påminnelse før grensene for forsikring og skatt",
        "nn": "Påminning før grensene for forsikring og skatt",
        "en": "Reminder before the limits of insurance and tax",
    },
}
_COUNTRIES = {
    "nb": "Skriv landkoder med to store bokstaver, for eksempel CN, IR.",
    "nn": "Skriv landkodar med to store bokstavar, til dømes CN, IR.",
    "en": "Write countries in two capital letters, for example CN, IR.",
}
PROBLEMS = {
    f"problem.duties.{name}": _COUNTRIES
    for name in ("high_risk", "more_free_movement", "invitation_countries")
}
SOURCE = {
    "source.duties": {
        "nb": "Sider hos NTNU, UiB, UiO, USN, OsloMet, NAV, Altinn, HK-dir og Sikresiden; det som ikke er bekreftet, er våre forslag.",
        "nn": "Sider hos NTNU, UiB, UiO, USN, OsloMet, NAV, Altinn, HK-dir og Sikresiden; det som ikkje er stadfesta, er framlegga våre.",
        "en": "Pages of NTNU, UiB, UiO, USN, OsloMet, NAV, Altinn, HK-dir and Sikresiden; what is not confirmed is our proposal.",
    }
}
WORDING = LEAD | LIMITS | REMINDERS | PROBLEMS | SOURCE
