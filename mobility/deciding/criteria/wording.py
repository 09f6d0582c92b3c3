"""What an assessment asks about, why an application is refused, and the rule set's parameters."""

CRITERIA = {
    "criterion.plan_quality": {
        "nb": "Faglig kvalitet i planen",
        "nn": "Fagleg kvalitet i planen",
        "en": "Academic quality of the plan",
    },
    "criterion.feasibility": {
        "nb": "Gjennomførbarhet",
        "nn": "Gjennomførbarheit",
        "en": "Feasibility",
    },
    "criterion.expected_results": {
        "nb": "Forventede resultater",
        "nn": "Forventa resultat",
        "en": "Expected results",
    },
    "criterion.academic_needs": {
        "nb": "Enhetens faglige behov",
        "nn": "Dei faglege behova til eininga",
        "en": "The unit's academic needs",
    },
    "criterion.strategic_fit": {
        "nb": "Sammenheng med strategien",
        "nn": "Samanheng med strategien",
        "en": "Fit with the strategy",
    },
    "criterion.networks": {
        "nb": "Internasjonale nettverk",
        "nn": "Internasjonale nettverk",
        "en": "International networks",
    },
    "criterion.longer_stay": {
        "nb": "Lengre opphold ute",
        "nn": "Lengre opphald ute",
        "en": "A longer stay abroad",
    },
    "criterion.substitute": {
        "nb": "Vikarordningen kan skaffes og betales",
        "nn": "Vikarordninga kan skaffast og betalast",
        "en": "The substitute can be found and paid",
    },
    "criterion.supervision_covered": {
        "nb": "Veiledning under oppholdet er avklart",
        "nn": "Rettleiing under opphaldet er avklart",
        "en": "Supervision during the stay is settled",
    },
    "criterion.accrual_length": {
        "nb": "Lengden på opptjeningen",
        "nn": "Lengda på oppteninga",
        "en": "Length of the accrual",
    },
    "criterion.offices_and_teaching": {
        "nb": "Verv og undervisningsbelastning",
        "nn": "Verv og undervisningsbelastning",
        "en": "Offices held and teaching load",
    },
    "criterion.output": {
        "nb": "Forskningsresultater de siste årene",
        "nn": "Forskingsresultat dei siste åra",
        "en": "Research output of recent years",
    },
    "criterion.earlier_results": {
        "nb": "Resultater av forrige forskningstermin",
        "nn": "Resultat av førre forskingstermin",
        "en": "Results of the previous research term",
    },
    "criterion.subject_balance": {
        "nb": "Balanse mellom fagområdene",
        "nn": "Balanse mellom fagområda",
        "en": "Balance between subjects",
    },
    "criterion.gender_balance": {
        "nb": "Kjønnsbalanse",
        "nn": "Kjønnsbalanse",
        "en": "Gender balance",
    },
    "criterion.career_stage": {
        "nb": "Tidspunktet i ansettelsen",
        "nn": "Tidspunktet i tilsetjinga",
        "en": "Point in time of the employment",
    },
    "criterion.work_relevance": {
        "nb": "Relevans for arbeidsoppgavene",
        "nn": "Relevans for arbeidsoppgåvene",
        "en": "Relevance to the work",
    },
    "criterion.first_time": {
        "nb": "Første mobilitetsopphold",
        "nn": "Første mobilitetsopphald",
        "en": "First mobility",
    },
    "criterion.shared_at_home": {
        "nb": "Hvordan erfaringen deles hjemme",
        "nn": "Korleis erfaringa blir delt heime",
        "en": "How the experience is shared at home",
    },
    "score.strong": {"nb": "Sterkt oppfylt", "nn": "Sterkt oppfylt", "en": "Strongly met"},
    "score.sufficient": {"nb": "Oppfylt", "nn": "Oppfylt", "en": "Met"},
    "score.weak": {"nb": "Svakt oppfylt", "nn": "Svakt oppfylt", "en": "Weakly met"},
    "score.not_assessed": {"nb": "Ikke vurdert", "nn": "Ikkje vurdert", "en": "Not assessed"},
}
REASONS = {
    "refusal_reason.no_substitute": {
        "nb": "Det finnes ingen vikarordning som kan skaffes og betales",
        "nn": "Det finst inga vikarordning som kan skaffast og betalast",
        "en": "No substitute arrangement can be found and paid",
    },
    "refusal_reason.budget": {
        "nb": "Rammen for utlysningen er brukt opp",
        "nn": "Ramma for utlysinga er brukt opp",
        "en": "The budget of the call is used up",
    },
    "refusal_reason.plan_quality": {
        "nb": "Planen er ikke god nok faglig",
        "nn": "Planen er ikkje god nok fagleg",
        "en": "The plan is not of sufficient academic quality",
    },
    "refusal_reason.not_strategic": {
        "nb": "Planen passer ikke med enhetens prioriteringer",
        "nn": "Planen passar ikkje med prioriteringane til eininga",
        "en": "The plan does not fit the unit's priorities",
    },
    "refusal_reason.accrual_short": {
        "nb": "Opptjeningstiden er for kort",
        "nn": "Oppteningstida er for kort",
        "en": "The qualifying service is too short",
    },
    "refusal_reason.teaching_harm": {
        "nb": "Undervisningen ville bli skadelidende",
        "nn": "Undervisninga ville bli skadelidande",
        "en": "Teaching would suffer",
    },
    "refusal_reason.too_many_same_subject": {
        "nb": "For mange fra samme fag ville være borte samtidig",
        "nn": "For mange frå same fag ville vere borte samtidig",
        "en": "Too many from the same subject would be away at the same time",
    },
    "refusal_reason.report_missing": {
        "nb": "Rapporten fra et tidligere opphold mangler",
        "nn": "Rapporten frå eit tidlegare opphald manglar",
        "en": "The report of an earlier stay is missing",
    },
    "refusal_reason.duties_unbalanced": {
        "nb": "Undervisningsregnskapet er ikke i balanse",
        "nn": "Undervisningsrekneskapen er ikkje i balanse",
        "en": "The teaching account is not in balance",
    },
    "refusal_reason.output_below": {
        "nb": "Forskningsresultatene er under kravet",
        "nn": "Forskingsresultata er under kravet",
        "en": "Research output is below what is required",
    },
    "refusal_reason.too_short": {
        "nb": "Oppholdet er for kort",
        "nn": "Opphaldet er for kort",
        "en": "The stay is too short",
    },
    "refusal_reason.too_close_to_end": {
        "nb": "Oppholdet ligger for nær slutten av ansettelsen",
        "nn": "Opphaldet ligg for nær slutten av tilsetjinga",
        "en": "The stay is too close to the end of the employment",
    },
    "refusal_reason.host_12_36": {
        "nb": "Søkeren har bodd eller arbeidet i vertslandet mer enn 12 av de siste 36 månedene",
        "nn": "Søkjaren har budd eller arbeidd i vertslandet meir enn 12 av dei siste 36 månadene",
        "en": "The applicant has lived or worked in the host country for more than 12 of the last 36 months",
    },
    "refusal_reason.former_employer": {
        "nb": "Verten er en tidligere arbeidsgiver",
        "nn": "Verten er ein tidlegare arbeidsgivar",
        "en": "The host is a former employer",
    },
    "refusal_reason.external_funder": {
        "nb": "Oppholdet bør betales av den eksterne finansieringskilden",
        "nn": "Opphaldet bør betalast av den eksterne finansieringskjelda",
        "en": "The external funder should pay for the stay",
    },
    "refusal_reason.conference": {
        "nb": "Deltakelse på konferanser støttes ikke",
        "nn": "Deltaking på konferansar får ikkje støtte",
        "en": "Conferences are not supported",
    },
    "refusal_reason.no_eche": {
        "nb": "Verten har ikke Erasmus-charter (ECHE)",
        "nn": "Verten har ikkje Erasmus-charter (ECHE)",
        "en": "The host has no Erasmus Charter (ECHE)",
    },
    "refusal_reason.no_agreement": {
        "nb": "Det finnes ingen avtale med verten",
        "nn": "Det finst ingen avtale med verten",
        "en": "There is no agreement with the host",
    },
    "refusal_reason.double_funding": {
        "nb": "Oppholdet har allerede EU-støtte",
        "nn": "Opphaldet har allereie EU-støtte",
        "en": "The stay already has EU funding",
    },
    "refusal_reason.not_employed": {
        "nb": "Søkeren er ikke ansatt her i perioden",
        "nn": "Søkjaren er ikkje tilsett her i perioden",
        "en": "The applicant is not employed here in the period",
    },
    "refusal_reason.security": {
        "nb": "Hensynet til sikkerheten taler mot oppholdet",
        "nn": "Omsynet til tryggleiken talar mot opphaldet",
        "en": "Security considerations speak against the stay",
    },
    "refusal_reason.withdrawn_by_unit": {
        "nb": "Enheten har trukket støtten til søknaden",
        "nn": "Eininga har trekt støtta til søknaden",
        "en": "The unit has withdrawn its support",
    },
}
PARAMETERS = {
    "parameter.assessment.criteria_research_term": {
        "nb": "Kriterier for forskningstermin",
        "nn": "Kriterium for forskingstermin",
        "en": "Criteria for a research term",
    },
    "parameter.assessment.criteria_phd_stay": {
        "nb": "Kriterier for opphold for ph.d.-kandidater",
        "nn": "Kriterium for opphald for ph.d.-kandidatar",
        "en": "Criteria for a stay of PhD candidates",
    },
    "parameter.assessment.criteria_postdoc_stay": {
        "nb": "Kriterier for opphold for postdoktorer",
        "nn": "Kriterium for opphald for postdoktorar",
        "en": "Criteria for a stay of postdocs",
    },
    "parameter.assessment.criteria_staff_training": {
        "nb": "Kriterier for opplæring ute",
        "nn": "Kriterium for opplæring ute",
        "en": "Criteria for staff training",
    },
    "parameter.assessment.criteria_staff_teaching": {
        "nb": "Kriterier for undervisning ute",
        "nn": "Kriterium for undervisning ute",
        "en": "Criteria for staff teaching",
    },
    "parameter.assessment.criteria_staff_combined": {
        "nb": "Kriterier for undervisning og opplæring ute",
        "nn": "Kriterium for undervisning og opplæring ute",
        "en": "Criteria for combined teaching and training",
    },
    "parameter.assessment.criteria_short_stay": {
        "nb": "Kriterier for korte opphold",
        "nn": "Kriterium for korte opphald",
        "en": "Criteria for short stays",
    },
    "parameter.assessment.reason_for_each_place": {
        "nb": "Hver plass i en rangering trenger en begrunnelse",
        "nn": "Kvar plass i ei rangering treng ei grunngiving",
        "en": "Each place in a ranking needs a reason",
    },
    "parameter.assessment.remind_before_days": {
        "nb": "Påminnelser før fristen for rangering og vedtak",
        "nn": "Påminningar før fristen for rangering og vedtak",
        "en": "Reminders before a ranking or decision is due",
    },
    "parameter.assessment.remind_after_days": {
        "nb": "Påminnelser etter fristen for rangering og vedtak",
        "nn": "Påminningar etter fristen for rangering og vedtak",
        "en": "Reminders after a ranking or decision was due",
    },
    "parameter.assessment.accept_reminder_days": {
        "nb": "Påminnelser før svarfristen på et tilbud",
        "nn": "Påminningar før svarfristen på eit tilbod",
        "en": "Reminders before an offer must be answered",
    },
    "rule_set.assessment": {
        "nb": "Vurdering, rangering og vedtak",
        "nn": "Vurdering, rangering og vedtak",
        "en": "Assessing, ranking and deciding",
    },
    "source.assessment": {
        "nb": "Kriterier samlet fra NTNU, UiO, UiB og UiS; fristene er forslag som institusjonen må bekrefte.",
        "nn": "Kriterium samla frå NTNU, UiO, UiB og UiS; fristane er framlegg som institusjonen må stadfeste.",
        "en": "Criteria gathered from NTNU, UiO, UiB and UiS; the time limits are proposals to be confirmed by your institution.",
    },
}
WORDING = CRITERIA | REASONS | PARAMETERS
