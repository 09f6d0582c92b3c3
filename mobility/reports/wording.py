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
    "field.sort": {"nb": "Sortering", "nn": "Sortering", "en": "Order"},
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
