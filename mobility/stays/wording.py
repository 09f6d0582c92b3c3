"""Texts of this room's codes."""

SCHEMES = {
    "scheme.research_term": {
        "nb": "Forskningstermin",
        "nn": "Forskingstermin",
        "en": "Research term",
    },
    "scheme.phd_stay": {
        "nb": "Utenlandsopphold i ph.d.-perioden",
        "nn": "Utanlandsopphald i ph.d.-perioden",
        "en": "PhD stay abroad",
    },
    "scheme.postdoc_stay": {
        "nb": "Utenlandsopphold som postdoktor",
        "nn": "Utanlandsopphald som postdoktor",
        "en": "Postdoc stay abroad",
    },
    "scheme.staff_training": {
        "nb": "Ansattmobilitet, opplæring",
        "nn": "Tilsettmobilitet, opplæring",
        "en": "Staff mobility, training",
    },
    "scheme.staff_teaching": {
        "nb": "Ansattmobilitet, undervisning",
        "nn": "Tilsettmobilitet, undervising",
        "en": "Staff mobility, teaching",
    },
    "scheme.staff_combined": {
        "nb": "Ansattmobilitet, undervisning og opplæring",
        "nn": "Tilsettmobilitet, undervising og opplæring",
        "en": "Staff mobility, teaching and training",
    },
    "scheme.short_stay": {"nb": "Korttidsopphold", "nn": "Korttidsopphald", "en": "Short stay"},
    "scheme.fieldwork": {"nb": "Feltarbeid", "nn": "Feltarbeid", "en": "Fieldwork"},
    "scheme.virtual": {
        "nb": "Virtuell mobilitet",
        "nn": "Virtuell mobilitet",
        "en": "Virtual mobility",
    },
}
SCHEME_HINTS = {
    "scheme_hint.research_term": {
        "nb": "For fast vitenskapelig ansatte, ofte et semester eller et år.",
        "nn": "For fast vitskapleg tilsette, ofte eit semester eller eit år.",
        "en": "For permanent academic staff, often a semester or a year.",
    },
    "scheme_hint.phd_stay": {
        "nb": "For stipendiater, vanligvis tre måneder eller mer.",
        "nn": "For stipendiatar, vanlegvis tre månader eller meir.",
        "en": "For PhD candidates, usually three months or more.",
    },
    "scheme_hint.postdoc_stay": {
        "nb": "For postdoktorer, vanligvis tre måneder eller mer.",
        "nn": "For postdoktorar, vanlegvis tre månader eller meir.",
        "en": "For postdocs, usually three months or more.",
    },
    "scheme_hint.staff_training": {
        "nb": "Kurs, hospitering eller jobbskygging, for eksempel gjennom Erasmus+.",
        "nn": "Kurs, hospitering eller jobbskugging, til dømes gjennom Erasmus+.",
        "en": "Courses, visits or job shadowing, for example through Erasmus+.",
    },
    "scheme_hint.staff_teaching": {
        "nb": "Undervisning ved en partner, for eksempel gjennom Erasmus+.",
        "nn": "Undervising hos ein partnar, til dømes gjennom Erasmus+.",
        "en": "Teaching at a partner, for example through Erasmus+.",
    },
    "scheme_hint.short_stay": {
        "nb": "Et besøk på noen dager eller uker.",
        "nn": "Eit besøk på nokre dagar eller veker.",
        "en": "A visit of some days or weeks.",
    },
    "scheme_hint.fieldwork": {
        "nb": "Arbeid i felt, med eller uten vertsinstitusjon.",
        "nn": "Arbeid i felt, med eller utan vertsinstitusjon.",
        "en": "Work in the field, with or without a host institution.",
    },
    "scheme_hint.virtual": {
        "nb": "Samarbeid på nett uten reise. Teller ikke som opphold.",
        "nn": "Samarbeid på nett utan reise. Tel ikkje som opphald.",
        "en": "Work together online without travelling. Does not count as a stay.",
    },
}
STATES = {
    "stay_state.planned": {"nb": "Planlagt", "nn": "Planlagt", "en": "Planned"},
    "stay_state.completed": {"nb": "Gjennomført", "nn": "Gjennomført", "en": "Completed"},
    "stay_state.cancelled": {"nb": "Avlyst", "nn": "Avlyst", "en": "Cancelled"},
}
FINDINGS = {
    "stay.missing_host": {
        "nb": "Verten mangler. Uten den teller ikke oppholdet.",
        "nn": "Verten manglar. Utan han tel ikkje opphaldet.",
        "en": "The host is missing. Without it the stay does not count.",
    },
    "stay.missing_country": {
        "nb": "Landet mangler. Uten det teller ikke oppholdet.",
        "nn": "Landet manglar. Utan det tel ikkje opphaldet.",
        "en": "The country is missing. Without it the stay does not count.",
    },
    "stay.missing_starts_on": {
        "nb": "Første dag mangler. Uten den teller ikke oppholdet.",
        "nn": "Første dagen manglar. Utan han tel ikkje opphaldet.",
        "en": "The first day is missing. Without it the stay does not count.",
    },
    "stay.missing_ends_on": {
        "nb": "Siste dag mangler. Uten den teller ikke oppholdet.",
        "nn": "Siste dagen manglar. Utan han tel ikkje opphaldet.",
        "en": "The last day is missing. Without it the stay does not count.",
    },
    "stay.to_confirm": {
        "nb": "Oppholdet skulle være slutt {ends_on}. Bekreft datoene, så teller det.",
        "nn": "Opphaldet skulle vere slutt {ends_on}. Stadfest datoane, så tel det.",
        "en": "The stay was to end on {ends_on}. Confirm the dates, and it counts.",
    },
    "stay.overlap": {
        "nb": "Overlapper et annet opphold fra {starts_on} til {ends_on} ({host}).",
        "nn": "Overlappar eit anna opphald frå {starts_on} til {ends_on} ({host}).",
        "en": "Overlaps another stay from {starts_on} to {ends_on} ({host}).",
    },
}
ACTIONS = {
    "action.stay.registered": {
        "nb": "Opphold registrert",
        "nn": "Opphald registrert",
        "en": "Stay registered",
    },
    "action.stay.corrected": {
        "nb": "Opphold rettet",
        "nn": "Opphald retta",
        "en": "Stay corrected",
    },
    "action.stay.confirm": {
        "nb": "Opphold bekreftet",
        "nn": "Opphald stadfesta",
        "en": "Stay confirmed",
    },
    "action.stay.cancel": {"nb": "Opphold avlyst", "nn": "Opphald avlyst", "en": "Stay cancelled"},
    "action.stay.reopen": {
        "nb": "Opphold åpnet igjen",
        "nn": "Opphald opna att",
        "en": "Stay opened again",
    },
}
FIELDS = {
    "field.scheme": {"nb": "Ordning", "nn": "Ordning", "en": "Scheme"},
    "field.host": {"nb": "Vert", "nn": "Vert", "en": "Host"},
    "field.country": {"nb": "Land", "nn": "Land", "en": "Country"},
    "field.city": {"nb": "By", "nn": "By", "en": "City"},
    "field.starts_on": {"nb": "Første dag", "nn": "Første dag", "en": "First day"},
    "field.ends_on": {"nb": "Siste dag", "nn": "Siste dag", "en": "Last day"},
    "field.purpose": {"nb": "Formål", "nn": "Føremål", "en": "Purpose"},
    "field.agreement_code": {"nb": "Avtalekode", "nn": "Avtalekode", "en": "Agreement code"},
    "field.main_funding": {
        "nb": "Hovedfinansiering",
        "nn": "Hovudfinansiering",
        "en": "Main funding",
    },
    "field.group_id": {"nb": "Reisens id", "nn": "Reisa sin id", "en": "Journey id"},
    "field.state": {"nb": "Status", "nn": "Status", "en": "State"},
    "field.confirmed_on": {"nb": "Bekreftet", "nn": "Stadfesta", "en": "Confirmed on"},
    "field.corrected": {
        "nb": "Rettet for hånd",
        "nn": "Retta for hand",
        "en": "Corrected by hand",
    },
}
REFUSALS = {
    "refusal.stay_cancelled": {
        "nb": "Oppholdet er avlyst. Åpne det igjen før du retter det.",
        "nn": "Opphaldet er avlyst. Opne det att før du rettar det.",
        "en": "The stay is cancelled. Open it again before you correct it.",
    },
    "refusal.no_person": {
        "nb": "Innloggingen din er ikke knyttet til en ansatt. Be HR om å registrere e-postadressen din.",
        "nn": "Innlogginga di er ikkje knytt til ein tilsett. Be HR om å registrere e-postadressa di.",
        "en": "Your sign-in is not linked to an employee. Ask HR to register your e-mail address.",
    },
}
IMPORTS = {
    "import.undated": {
        "nb": "Datoer mangler, så raden teller ikke før de er fylt ut. Den er tatt med.",
        "nn": "Datoar manglar, så rada tel ikkje før dei er fylte ut. Ho er teken med.",
        "en": "Dates are missing, so the item does not count until they are there. It is accepted.",
    },
    "import.planned_in_the_past": {
        "nb": "Oppholdet er planlagt, men er alt over. Raden er tatt med; bekreft det siden.",
        "nn": "Opphaldet er planlagt, men er alt over. Rada er teken med; stadfest det sidan.",
        "en": "The stay is planned but already past. The row is accepted; confirm it later.",
    },
    "import.overlapping_stays": {
        "nb": "Personen har et annet opphold samtidig. Raden er tatt med.",
        "nn": "Personen har eit anna opphald samstundes. Rada er teken med.",
        "en": "The person has another stay at the same time. The row is accepted.",
    },
    "import.outside_employment": {
        "nb": "Oppholdet går ut over personens ansettelser. Raden er tatt med.",
        "nn": "Opphaldet går ut over tilsetjingane til personen. Rada er teken med.",
        "en": "The stay goes beyond the person's employments. The row is accepted.",
    },
}
# As the trail names what changed.
TRAIL = {f"state.{code.partition('.')[2]}": texts for code, texts in STATES.items()}
TABLES = {
    "table.mobility.Stay": {
        "nb": "Opphold i utlandet",
        "nn": "Opphald i utlandet",
        "en": "Stays abroad",
    },
}
WORDING = (
    TRAIL
    | SCHEMES
    | SCHEME_HINTS
    | STATES
    | FINDINGS
    | ACTIONS
    | FIELDS
    | REFUSALS
    | IMPORTS
    | TABLES
)
