"""Texts of this room's codes."""

LEVELS = {
    "level.strong": {"nb": "Sterk", "nn": "Sterk", "en": "Strong"},
    "level.some": {"nb": "Noe", "nn": "Noko", "en": "Some"},
    "level.none": {"nb": "Ingen", "nn": "Inga", "en": "None"},
    "level.unknown": {"nb": "Ikke besvart", "nn": "Ikkje svara", "en": "Not answered"},
    "window_state.open": {"nb": "Åpent", "nn": "Ope", "en": "Open"},
    "window_state.closing": {"nb": "Lukker seg", "nn": "Lukkar seg", "en": "Closing"},
    "window_state.closed": {"nb": "Stengt", "nn": "Stengt", "en": "Closed"},
    "window_state.none": {"nb": "Ingen sluttdato", "nn": "Ingen sluttdato", "en": "No end date"},
}
ACTIONS = {
    "action.early_career.viewed": {
        "nb": "Arbeidslisten ble sett på",
        "nn": "Arbeidslista vart sett på",
        "en": "Work list looked at",
    },
    "action.early_career.exported": {
        "nb": "Arbeidslisten ble hentet ut som fil",
        "nn": "Arbeidslista vart henta ut som fil",
        "en": "Work list taken out as a file",
    },
    "action.early_career.figures_exported": {
        "nb": "Tall om tidlig karriere ble hentet ut som fil",
        "nn": "Tal om tidleg karriere vart henta ut som fil",
        "en": "Early-career figures taken out as a file",
    },
    "field.on": {"nb": "Måledato", "nn": "Måledato", "en": "Measure date"},
    "field.filters": {"nb": "Filtre", "nn": "Filter", "en": "Filters"},
    "field.window": {"nb": "Tidsvindu", "nn": "Tidsvindauge", "en": "Window"},
    "field.position": {"nb": "Stilling", "nn": "Stilling", "en": "Position"},
    "field.experience": {
        "nb": "Internasjonal erfaring",
        "nn": "Internasjonal erfaring",
        "en": "International experience",
    },
    "field.flagged": {"nb": "Flagget", "nn": "Flagga", "en": "Flagged"},
    "field.planned": {"nb": "Opphold planlagt", "nn": "Opphald planlagt", "en": "Stay planned"},
    "field.search": {"nb": "Søk", "nn": "Søk", "en": "Search"},
    "field.sort": {"nb": "Sortering", "nn": "Sortering", "en": "Order"},
    "sort.name": {"nb": "Navn", "nn": "Namn", "en": "Name"},
    "sort.-name": {"nb": "Navn, omvendt", "nn": "Namn, omvend", "en": "Name, reversed"},
    "sort.unit": {"nb": "Enhet", "nn": "Eining", "en": "Unit"},
    "sort.-unit": {"nb": "Enhet, omvendt", "nn": "Eining, omvend", "en": "Unit, reversed"},
    "sort.position": {"nb": "Stilling", "nn": "Stilling", "en": "Position"},
    "sort.-position": {
        "nb": "Stilling, omvendt",
        "nn": "Stilling, omvend",
        "en": "Position, reversed",
    },
    "sort.experience": {
        "nb": "Internasjonal erfaring",
        "nn": "Internasjonal erfaring",
        "en": "International experience",
    },
    "sort.-experience": {
        "nb": "Internasjonal erfaring, omvendt",
        "nn": "Internasjonal erfaring, omvend",
        "en": "International experience, reversed",
    },
    "sort.ends_on": {
        "nb": "Ansettelsen slutter",
        "nn": "Tilsetjinga sluttar",
        "en": "Employment ends",
    },
    "sort.-ends_on": {
        "nb": "Ansettelsen slutter, omvendt",
        "nn": "Tilsetjinga sluttar, omvend",
        "en": "Employment ends, reversed",
    },
    "field.format": {"nb": "Format", "nn": "Format", "en": "Format"},
    "field.rows": {"nb": "Rader", "nn": "Rader", "en": "Rows"},
}
REFUSALS = {
    "refusal.no_rule_set": {
        "nb": "Ingen godkjente regler gjelder på denne dagen. Velg en annen dag, eller spør "
        "systemadministratoren.",
        "nn": "Ingen godkjende reglar gjeld på denne dagen. Vel ein annan dag, eller spør "
        "systemadministratoren.",
        "en": "No approved rules are in force on this day. Choose another day, or ask the "
        "administrator.",
    },
}
WORDING = LEVELS | ACTIONS | REFUSALS

# The trail notes by which filters a list was narrowed, under the names of the filters.
WORDING |= {
    code.replace("window_state.", "window.").replace("level.", "experience."): texts
    for code, texts in WORDING.items()
    if code.startswith(("window_state.", "level."))
}
