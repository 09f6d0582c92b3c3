"""Texts of the rule sets of research terms: their parameters and what can be wrong with them."""

_SETS = ("research_term_ntnu", "research_term_uio", "research_term_uib")
_PARAMETERS = {
    "unit_codes": {
        "nb": "Koder for enhetene der regelsettet gjelder (* er hele institusjonen)",
        "nn": "Kodar for einingane der regelsettet gjeld (* er heile institusjonen)",
        "en": "Codes of the units where the rule set holds (* is the whole institution)",
    },
    "full_term_months": {
        "nb": "Lengden på en hel termin",
        "nn": "Lengda på ein heil termin",
        "en": "Length of a full term",
    },
    "full_needs_months": {
        "nb": "Opptjening til en hel termin",
        "nn": "Opptening til ein heil termin",
        "en": "Service needed for a full term",
    },
    "half_term_months": {
        "nb": "Lengden på en halv termin",
        "nn": "Lengda på ein halv termin",
        "en": "Length of a half term",
    },
    "half_needs_months": {
        "nb": "Opptjening til en halv termin",
        "nn": "Opptening til ein halv termin",
        "en": "Service needed for a half term",
    },
    "shorter_needs_reason": {
        "nb": "En termin av annen lengde må begrunnes",
        "nn": "Ein termin av anna lengd må grunngivast",
        "en": "A term of another length needs a reason",
    },
    "measured_at_planned_start": {
        "nb": "Opptjeningen måles ved planlagt start, ikke ved søknadsfristen",
        "nn": "Oppteninga blir målt ved planlagd start, ikkje ved søknadsfristen",
        "en": "Service is measured at the planned start, not at the deadline",
    },
    "permanent_required": {
        "nb": "Bare fast ansatte kan søke",
        "nn": "Berre fast tilsette kan søkje",
        "en": "Only permanent staff may apply",
    },
    "eligible_codes": {
        "nb": "Stillingskoder som gir rett til å søke, og som opptjener",
        "nn": "Stillingskodar som gir rett til å søkje, og som opptener",
        "en": "Position codes that may apply and that earn service",
    },
    "min_percent": {
        "nb": "Minste stillingsprosent",
        "nn": "Minste stillingsprosent",
        "en": "Smallest percent of a position",
    },
    "part_time_by_percent": {
        "nb": "Deltid teller etter stillingsprosent (ellers fullt)",
        "nn": "Deltid tel etter stillingsprosent (elles fullt)",
        "en": "Part time counts by its percent (else in full)",
    },
    "count_parental": {
        "nb": "Foreldre-, omsorgs- og adopsjonspermisjon teller",
        "nn": "Foreldre-, omsorgs- og adopsjonspermisjon tel",
        "en": "Parental, care and adoption leave counts",
    },
    "count_leave_statutory_paid": {
        "nb": "Annen lovfestet permisjon med lønn teller",
        "nn": "Annan lovfesta permisjon med løn tel",
        "en": "Other statutory leave with pay counts",
    },
    "count_leave_statutory_unpaid": {
        "nb": "Annen lovfestet permisjon uten lønn teller",
        "nn": "Annan lovfesta permisjon utan løn tel",
        "en": "Other statutory leave without pay counts",
    },
    "count_leave_other": {
        "nb": "Annen permisjon teller",
        "nn": "Annan permisjon tel",
        "en": "Other leave counts",
    },
    "count_buyout": {
        "nb": "Den frikjøpte delen av stillingen teller",
        "nn": "Den frikjøpte delen av stillinga tel",
        "en": "The bought-out part of a position counts",
    },
    "count_office": {
        "nb": "Verv (rektor, dekan, instituttleder med flere) teller",
        "nn": "Verv (rektor, dekan, instituttleiar med fleire) tel",
        "en": "Offices (rector, dean, head of department and others) count",
    },
    "count_union_rep": {
        "nb": "Frikjøp som tillitsvalgt teller",
        "nn": "Frikjøp som tillitsvald tel",
        "en": "Time as union representative counts",
    },
    "reset_after_term": {
        "nb": "Opptjeningen begynner på nytt etter en termin",
        "nn": "Oppteninga byrjar på nytt etter ein termin",
        "en": "Service begins anew after a term",
    },
    "credit_waiting": {
        "nb": "Ventetid fordi vikar manglet, godskrives neste termin",
        "nn": "Ventetid fordi vikar mangla, blir godskriven neste termin",
        "en": "Time waited for lack of a substitute is credited to the next term",
    },
    "accelerated_terms": {
        "nb": "Antall terminer med raskere opptjening (0: ingen)",
        "nn": "Talet på terminar med raskare opptening (0: ingen)",
        "en": "Number of terms earned faster (0: none)",
    },
    "accelerated_percent": {
        "nb": "Ved raskere opptjening kreves denne delen av tiden",
        "nn": "Ved raskare opptening er kravet denne delen av tida",
        "en": "Part of the service needed where a term is earned faster",
    },
    "accelerated_gender": {
        "nb": "Kjønn som har raskere opptjening",
        "nn": "Kjønn som har raskare opptening",
        "en": "Gender that earns faster",
    },
    "accelerated_codes": {
        "nb": "Stillingskoder som har raskere opptjening",
        "nn": "Stillingskodar som har raskare opptening",
        "en": "Position codes that earn faster",
    },
    "stale_after_months": {
        "nb": "Så lenge etter siste registrerte periode regnes tjenesten som ordinær",
        "nn": "Så lenge etter siste registrerte periode blir tenesta rekna som ordinær",
        "en": "How long after the last registered period service is taken as ordinary",
    },
    "short_blocks": {
        "nb": "For kort opptjening stopper søknaden (ellers bare varsel)",
        "nn": "For kort opptening stoppar søknaden (elles berre varsel)",
        "en": "Too little service blocks the application (else only warns)",
    },
    "decision_level": {"nb": "Hvem som avgjør", "nn": "Kven som avgjer", "en": "Who decides"},
    "appeal_weeks": {"nb": "Klagefrist", "nn": "Klagefrist", "en": "Time to appeal"},
    "accept_days": {
        "nb": "Frist for å svare på tilbud",
        "nn": "Frist for å svare på tilbod",
        "en": "Time to accept an offer",
    },
    "earned_notice_days": {
        "nb": "De som har opptjent en termin, får beskjed før utlysningen åpner",
        "nn": "Dei som har opptent ein termin, får beskjed før utlysinga opnar",
        "en": "Those who have earned a term are told before the call opens",
    },
    "call_opens_month": {
        "nb": "Måneden da utlysningen åpner (1–12)",
        "nn": "Månaden då utlysinga opnar (1–12)",
        "en": "Month in which the call opens (1–12)",
    },
    "call_opens_day": {
        "nb": "Dagen da utlysningen åpner",
        "nn": "Dagen då utlysinga opnar",
        "en": "Day on which the call opens",
    },
    "call_closes_month": {
        "nb": "Måneden da utlysningen lukker (1–12)",
        "nn": "Månaden då utlysinga lukkar (1–12)",
        "en": "Month in which the call closes (1–12)",
    },
    "call_closes_day": {
        "nb": "Dagen da utlysningen lukker (0: siste arbeidsdag i måneden)",
        "nn": "Dagen då utlysinga lukkar (0: siste arbeidsdag i månaden)",
        "en": "Day on which the call closes (0: the month's last working day)",
    },
    "call_start_month": {
        "nb": "Måneden da terminåret begynner (1–12)",
        "nn": "Månaden då terminåret byrjar (1–12)",
        "en": "Month in which the year of the term begins (1–12)",
    },
    "call_start_years": {
        "nb": "År fra utlysningen til terminåret begynner",
        "nn": "År frå utlysinga til terminåret byrjar",
        "en": "Years from the call to the beginning of that year",
    },
    "call_ranking_weeks": {
        "nb": "Rangeringen skal foreligge etter søknadsfristen innen",
        "nn": "Rangeringa skal liggje føre etter søknadsfristen innan",
        "en": "Ranking due after the deadline within",
    },
    "call_decision_weeks": {
        "nb": "Avgjørelsen skal foreligge etter søknadsfristen innen",
        "nn": "Avgjerda skal liggje føre etter søknadsfristen innan",
        "en": "Decision due after the deadline within",
    },
    "call_reminder_days": {
        "nb": "Dager før søknadsfristen da det minnes om den",
        "nn": "Dagar før søknadsfristen då det blir mint om han",
        "en": "Days before the deadline when people are reminded",
    },
}
_MONTH = {
    "nb": "Skriv måneden som et tall fra 1 til 12.",
    "nn": "Skriv månaden som eit tal frå 1 til 12.",
    "en": "Write the month as a number from 1 to 12.",
}
_PROBLEMS = {
    "half_term_months": {
        "nb": "En halv termin må være kortere enn en hel.",
        "nn": "Ein halv termin må vere kortare enn ein heil.",
        "en": "A half term must be shorter than a full one.",
    },
    "half_needs_months": {
        "nb": "En halv termin kan ikke kreve mer enn en hel.",
        "nn": "Ein halv termin kan ikkje krevje meir enn ein heil.",
        "en": "A half term cannot need more than a full one.",
    },
    **dict.fromkeys(("call_opens_month", "call_closes_month", "call_start_month"), _MONTH),
}
WORDING: dict[str, dict[str, str]] = {
    **{f"parameter.{one}.{name}": said for one in _SETS for name, said in _PARAMETERS.items()},
    **{f"problem.{one}.{name}": said for one in _SETS for name, said in _PROBLEMS.items()},
    "rule_set.research_term_ntnu": {
        "nb": "Forskningstermin: NTNUs regler",
        "nn": "Forskingstermin: reglane til NTNU",
        "en": "Research term: NTNU's rules",
    },
    "rule_set.research_term_uio": {
        "nb": "Forskningstermin: UiOs regler",
        "nn": "Forskingstermin: reglane til UiO",
        "en": "Research term: the University of Oslo's rules",
    },
    "rule_set.research_term_uib": {
        "nb": "Forskningstermin: UiBs regler",
        "nn": "Forskingstermin: reglane til UiB",
        "en": "Research term: the University of Bergen's rules",
    },
    "note.research_term_ntnu_1": {
        "nb": "Reglene slik de sto til 2024: 4 år gir ett år, 2 år gir et halvt, frist 2. mai.",
        "nn": "Reglane slik dei stod til 2024: 4 år gir eitt år, 2 år gir eit halvt, frist 2. mai.",
        "en": "The rules as they stood until 2024: 4 years earn a year, 2 years half of one, deadline 2 May.",
    },
    "note.research_term_ntnu_2": {
        "nb": "Utkast til den nye ordningen, forsknings- og utviklingstermin. Funnet: fast ansatte i full stilling, frist siste arbeidsdag i april. Opptjeningstiden i de nye retningslinjene er ikke funnet og er kopiert fra de gamle. Bekreftes av institusjonen før det tas i bruk.",
        "nn": "Utkast til den nye ordninga, forskings- og utviklingstermin. Funne: fast tilsette i full stilling, frist siste arbeidsdag i april. Oppteningstida i dei nye retningslinjene er ikkje funnen og er kopiert frå dei gamle. Må stadfestast av institusjonen før det blir teke i bruk.",
        "en": "A draft of the new scheme, the research and development term. Found: permanent staff in full positions, deadline the last working day of April. The qualifying time of the new guideline was not found and is copied from the old one. To be confirmed by the institution before use.",
    },
    "note.research_term_uio_1": {
        "nb": "6 år gir ett år, 3 år gir et halvt. Fristen setter hvert fakultet selv; den som står her, er ett institutts.",
        "nn": "6 år gir eitt år, 3 år gir eit halvt. Fristen set kvart fakultet sjølv; den som står her, er frå eitt institutt.",
        "en": "6 years earn a year, 3 years half of one. Each faculty sets its own deadline; the one given here is one department's.",
    },
    "note.research_term_uib_1": {
        "nb": "Retningslinjene fra 2016: 6 år gir ett år, 3 år gir et halvt, fra 50 prosent stilling.",
        "nn": "Retningslinjene frå 2016: 6 år gir eitt år, 3 år gir eit halvt, frå 50 prosent stilling.",
        "en": "The guidelines of 2016: 6 years earn a year, 3 years half of one, from 50 per cent of a position.",
    },
    "unit_of.weeks": {"nb": "uker", "nn": "veker", "en": "weeks"},
}
