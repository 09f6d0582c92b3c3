"""Texts of the fields and choices of an application."""

FIELDS = {
    "application_field.title": {"nb": "Tittel", "nn": "Tittel", "en": "Title"},
    "application_field.term_months": {
        "nb": "Lengde i måneder",
        "nn": "Lengd i månader",
        "en": "Length in months",
    },
    "application_field.plan": {
        "nb": "Hva skal du gjøre?",
        "nn": "Kva skal du gjere?",
        "en": "What will you do?",
    },
    "application_field.thesis_relevance": {
        "nb": "Hva betyr oppholdet for avhandlingen?",
        "nn": "Kva betyr opphaldet for avhandlinga?",
        "en": "What does the stay mean for the thesis?",
    },
    "application_field.expected_results": {
        "nb": "Forventede resultater",
        "nn": "Venta resultat",
        "en": "Expected results",
    },
    "application_field.strategic_link": {
        "nb": "Hvordan passer det med strategien?",
        "nn": "Korleis passar det med strategien?",
        "en": "How does it fit the strategy?",
    },
    "application_field.funding_plan": {
        "nb": "Finansieringsplan",
        "nn": "Finansieringsplan",
        "en": "Funding plan",
    },
    "application_field.teaching_plan": {
        "nb": "Hva skjer med undervisningen?",
        "nn": "Kva skjer med undervisinga?",
        "en": "What happens to your teaching?",
    },
    "application_field.substitute_cost": {
        "nb": "Hva koster en vikar (kroner)?",
        "nn": "Kva kostar ein vikar (kroner)?",
        "en": "What does a substitute cost (NOK)?",
    },
    "application_field.cost_centre": {
        "nb": "Kostnadssted",
        "nn": "Kostnadsstad",
        "en": "Cost centre",
    },
    "application_field.wants_award": {
        "nb": "Jeg søker også om stipend til oppholdet",
        "nn": "Eg søkjer også om stipend til opphaldet",
        "en": "I also apply for a grant for the stay",
    },
    "application_field.green_travel": {
        "nb": "Jeg reiser hovedsakelig grønt (buss, tog, samkjøring)",
        "nn": "Eg reiser hovudsakleg grønt (buss, tog, samkøyring)",
        "en": "I travel mostly green (bus, train, car-pooling)",
    },
    "application_field.travel_days": {
        "nb": "Reisedager utenom oppholdet",
        "nn": "Reisedagar utanom opphaldet",
        "en": "Travel days besides the stay",
    },
    "application_field.activity_type": {
        "nb": "Hva slags aktivitet?",
        "nn": "Kva slags aktivitet?",
        "en": "What kind of activity?",
    },
    "application_field.language": {
        "nb": "Arbeidsspråk",
        "nn": "Arbeidsspråk",
        "en": "Working language",
    },
    "application_field.first_time": {
        "nb": "Dette er min første Erasmus+-mobilitet",
        "nn": "Dette er den første Erasmus+-mobiliteten min",
        "en": "This is my first Erasmus+ mobility",
    },
    "application_field.subject_field": {
        "nb": "Fagområde",
        "nn": "Fagområde",
        "en": "Subject field",
    },
    "application_field.level": {
        "nb": "Nivå på studentene",
        "nn": "Nivå på studentane",
        "en": "Level of the students",
    },
    "application_field.teaching_hours": {
        "nb": "Undervisningstimer i alt",
        "nn": "Undervisingstimar i alt",
        "en": "Teaching hours in all",
    },
    "application_field.students": {
        "nb": "Antall studenter",
        "nn": "Talet på studentar",
        "en": "Number of students",
    },
    "application_field.agreement_code": {
        "nb": "Avtale med verten",
        "nn": "Avtale med verten",
        "en": "Agreement with the host",
    },
    "application_field.seniority": {"nb": "Ansiennitet", "nn": "Ansiennitet", "en": "Seniority"},
    "application_field.segments": {
        "nb": "Vert og datoer",
        "nn": "Vert og datoar",
        "en": "Host and dates",
    },
    "application_field.host": {
        "nb": "Vertsinstitusjon",
        "nn": "Vertsinstitusjon",
        "en": "Host institution",
    },
    "application_field.country": {"nb": "Land", "nn": "Land", "en": "Country"},
    "application_field.city": {"nb": "By", "nn": "By", "en": "City"},
    "application_field.starts_on": {"nb": "Første dag", "nn": "Første dag", "en": "First day"},
    "application_field.ends_on": {"nb": "Siste dag", "nn": "Siste dag", "en": "Last day"},
    "application_field.purpose": {"nb": "Formål", "nn": "Føremål", "en": "Purpose"},
    "application_field.rest_days": {
        "nb": "Fridager i perioden",
        "nn": "Fridagar i perioden",
        "en": "Days off in the period",
    },
    "application_field.contact_name": {
        "nb": "Kontaktperson hos verten",
        "nn": "Kontaktperson hos verten",
        "en": "Contact at the host",
    },
    "application_field.contact_email": {
        "nb": "E-postadressen til kontaktpersonen",
        "nn": "E-postadressa til kontaktpersonen",
        "en": "The contact's e-mail address",
    },
    "application_field.is_main_host": {
        "nb": "Dette er hovedverten",
        "nn": "Dette er hovudverten",
        "en": "This is the main host",
    },
    "application_field.relation": {"nb": "Hvem", "nn": "Kven", "en": "Who"},
    "application_field.birth_year": {
        "nb": "Barnets fødselsår",
        "nn": "Fødselsåret til barnet",
        "en": "The child's year of birth",
    },
    "application_field.whole_period": {
        "nb": "Blir med hele perioden",
        "nn": "Blir med heile perioden",
        "en": "Stays the whole period",
    },
    "application_field.source": {
        "nb": "Hvor kommer pengene fra?",
        "nn": "Kvar kjem pengane frå?",
        "en": "Where does the money come from?",
    },
    "application_field.programme_code": {"nb": "Finansiør", "nn": "Finansiør", "en": "Funder"},
    "application_field.is_main": {
        "nb": "Dette er hovedfinansieringen",
        "nn": "Dette er hovudfinansieringa",
        "en": "This is the main funding",
    },
    "application_field.funding_state": {
        "nb": "Hvor langt er du kommet?",
        "nn": "Kor langt er du komen?",
        "en": "How far have you come?",
    },
    "application_field.amount": {"nb": "Beløp", "nn": "Beløp", "en": "Amount"},
    "application_field.currency": {"nb": "Valuta", "nn": "Valuta", "en": "Currency"},
    "application_field.kind": {
        "nb": "Hva skal dekkes?",
        "nn": "Kva skal dekkjast?",
        "en": "What is to be covered?",
    },
    "application_field.subject": {
        "nb": "Emne eller oppgave",
        "nn": "Emne eller oppgåve",
        "en": "Course or duty",
    },
    "application_field.candidate": {
        "nb": "Ph.d.-kandidat",
        "nn": "Ph.d.-kandidat",
        "en": "PhD candidate",
    },
    "application_field.covered_by": {
        "nb": "Hvem tar over?",
        "nn": "Kven tek over?",
        "en": "Who takes over?",
    },
    "application_field.note": {"nb": "Merknad", "nn": "Merknad", "en": "Note"},
    "application_field.segment": {"nb": "Et sted", "nn": "Ein stad", "en": "A place"},
    "application_field.companion": {
        "nb": "En i husholdet",
        "nn": "Ein i hushaldet",
        "en": "Somebody of the household",
    },
    "application_field.funding": {
        "nb": "En finansiering",
        "nn": "Ei finansiering",
        "en": "A source of money",
    },
    "application_field.cover": {
        "nb": "En som tar over",
        "nn": "Ein som tek over",
        "en": "Somebody who takes over",
    },
}
HINTS = {
    "application_hint.title": {
        "nb": "Noen få ord som sier hva oppholdet gjelder.",
        "nn": "Nokre få ord som seier kva opphaldet gjeld.",
        "en": "A few words that say what the stay is about.",
    },
    "application_hint.plan": {
        "nb": "Fag, metode og framdrift. Ikke helse- eller familieforhold.",
        "nn": "Fag, metode og framdrift. Ikkje helse- eller familieforhold.",
        "en": "Subject, method and schedule. No health or family matters.",
    },
    "application_hint.expected_results": {
        "nb": "For eksempel artikler, søknader, kurs eller avtaler.",
        "nn": "Til dømes artiklar, søknader, kurs eller avtalar.",
        "en": "For example articles, applications, courses or agreements.",
    },
    "application_hint.strategic_link": {
        "nb": "Hvilke mål ved instituttet eller institusjonen bidrar det til?",
        "nn": "Kva mål ved instituttet eller institusjonen bidreg det til?",
        "en": "Which aims of the department or the institution does it serve?",
    },
    "application_hint.funding_plan": {
        "nb": "Hva dekkes av hvem, og hva har du søkt om ellers?",
        "nn": "Kva blir dekt av kven, og kva har du søkt om elles?",
        "en": "What is covered by whom, and what else have you applied for?",
    },
    "application_hint.teaching_plan": {
        "nb": "Avtal det med instituttet: emner, veiledning, sensur og verv.",
        "nn": "Avtal det med instituttet: emne, rettleiing, sensur og verv.",
        "en": "Agree it with the department: courses, supervision, examining and offices.",
    },
    "application_hint.cost_centre": {
        "nb": "Spør instituttet hvis du ikke vet det.",
        "nn": "Spør instituttet om du ikkje veit det.",
        "en": "Ask the department if you do not know.",
    },
    "application_hint.activity_type": {
        "nb": "Konferanser gir ikke rett til Erasmus+-midler.",
        "nn": "Konferansar gir ikkje rett til Erasmus+-midlar.",
        "en": "Conferences are not eligible for Erasmus+.",
    },
    "application_hint.agreement_code": {
        "nb": "Den interinstitusjonelle avtalen, om du kjenner den. Undervisning krever en.",
        "nn": "Den interinstitusjonelle avtalen, om du kjenner han. Undervising krev ein.",
        "en": "The inter-institutional agreement, if you know it. Teaching needs one.",
    },
    "application_hint.covered_by": {
        "nb": "Navn eller e-postadresse til en kollega. Kollegaen blir spurt og må bekrefte.",
        "nn": "Namn eller e-postadresse til ein kollega. Kollegaen blir spurd og må stadfeste.",
        "en": "Name or e-mail address of a colleague, who will be asked and must confirm.",
    },
    "application_hint.rest_days": {
        "nb": "Dager uten aktivitet, som ikke teller.",
        "nn": "Dagar utan aktivitet, som ikkje tel.",
        "en": "Days without activity, which do not count.",
    },
    "application_hint.is_main_host": {
        "nb": "Kryss av når du har flere verter.",
        "nn": "Kryss av når du har fleire vertar.",
        "en": "Tick it where you have several hosts.",
    },
}
CHOICES = {
    "activity_type.workshop": {"nb": "Workshop", "nn": "Workshop", "en": "Workshop"},
    "activity_type.training": {"nb": "Kurs", "nn": "Kurs", "en": "Course"},
    "activity_type.shadowing": {
        "nb": "Hospitering eller jobbskygging",
        "nn": "Hospitering eller jobbskugging",
        "en": "Job shadowing",
    },
    "activity_type.conference": {"nb": "Konferanse", "nn": "Konferanse", "en": "Conference"},
    "activity_type.other": {"nb": "Annet", "nn": "Anna", "en": "Other"},
}
LEVELS = {
    "level.eqf_5": {
        "nb": "EQF 5, kort høyere utdanning",
        "nn": "EQF 5, kort høgare utdanning",
        "en": "EQF 5, short cycle",
    },
    "level.eqf_6": {"nb": "EQF 6, bachelor", "nn": "EQF 6, bachelor", "en": "EQF 6, bachelor"},
    "level.eqf_7": {"nb": "EQF 7, master", "nn": "EQF 7, master", "en": "EQF 7, master"},
    "level.eqf_8": {"nb": "EQF 8, ph.d.", "nn": "EQF 8, ph.d.", "en": "EQF 8, doctorate"},
}
SENIORITY = {
    "seniority.junior": {
        "nb": "Under 10 års erfaring",
        "nn": "Under 10 års erfaring",
        "en": "Less than 10 years' experience",
    },
    "seniority.intermediate": {
        "nb": "10 til 20 års erfaring",
        "nn": "10 til 20 års erfaring",
        "en": "10 to 20 years' experience",
    },
    "seniority.senior": {
        "nb": "Over 20 års erfaring",
        "nn": "Over 20 års erfaring",
        "en": "More than 20 years' experience",
    },
}
PURPOSES = {
    "segment_purpose.research": {"nb": "Forskning", "nn": "Forsking", "en": "Research"},
    "segment_purpose.teaching": {"nb": "Undervisning", "nn": "Undervising", "en": "Teaching"},
    "segment_purpose.training": {"nb": "Opplæring", "nn": "Opplæring", "en": "Training"},
    "segment_purpose.fieldwork": {"nb": "Feltarbeid", "nn": "Feltarbeid", "en": "Fieldwork"},
    "segment_purpose.network": {"nb": "Nettverk", "nn": "Nettverk", "en": "Networking"},
    "segment_purpose.hosted": {"nb": "Gjesteopphold", "nn": "Gjesteopphald", "en": "Guest stay"},
}
COMPANIONS = {
    "companion.partner": {"nb": "Partner", "nn": "Partnar", "en": "Partner"},
    "companion.child": {"nb": "Barn", "nn": "Barn", "en": "Child"},
}
FUNDING = {
    "funding_state.planned": {"nb": "Planlagt", "nn": "Planlagt", "en": "Planned"},
    "funding_state.applied": {"nb": "Søkt om", "nn": "Søkt om", "en": "Applied for"},
    "funding_state.granted": {"nb": "Innvilget", "nn": "Innvilga", "en": "Granted"},
    "funding_state.refused": {"nb": "Avslått", "nn": "Avslått", "en": "Refused"},
}
FUNDERS = {
    "funder.own": {
        "nb": "Institusjonen selv",
        "nn": "Institusjonen sjølv",
        "en": "The institution itself",
    },
    "funder.research_council": {
        "nb": "Forskningsrådet",
        "nn": "Forskingsrådet",
        "en": "The Research Council",
    },
    "funder.health_region": {
        "nb": "Helseregionen",
        "nn": "Helseregionen",
        "en": "The regional health authority",
    },
    "funder.other": {"nb": "En annen", "nn": "Ein annan", "en": "Somebody else"},
}
COVERS = {
    "cover_kind.teaching": {"nb": "Undervisning", "nn": "Undervising", "en": "Teaching"},
    "cover_kind.supervision": {
        "nb": "Veiledning av ph.d.-kandidat",
        "nn": "Rettleiing av ph.d.-kandidat",
        "en": "Supervision of a PhD candidate",
    },
    "cover_kind.other": {"nb": "Andre oppgaver", "nn": "Andre oppgåver", "en": "Other duties"},
}
COVER_STATES = {
    "cover_state.not_asked": {"nb": "Ikke spurt", "nn": "Ikkje spurd", "en": "Not asked"},
    "cover_state.asked": {
        "nb": "Spurt, venter på svar",
        "nn": "Spurd, ventar på svar",
        "en": "Asked, waiting for an answer",
    },
    "cover_state.confirmed": {"nb": "Bekreftet", "nn": "Stadfesta", "en": "Confirmed"},
    "cover_state.declined": {"nb": "Sa nei", "nn": "Sa nei", "en": "Declined"},
}
WORDING = (
    FIELDS
    | HINTS
    | CHOICES
    | LEVELS
    | SENIORITY
    | PURPOSES
    | COMPANIONS
    | FUNDING
    | FUNDERS
    | COVERS
    | COVER_STATES
)
