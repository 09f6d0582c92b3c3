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
    "step.stay": {"nb": "Opphold i utlandet", "nn": "Opphald i utlandet", "en": "Stay abroad"},
    "step.virtual": {
        "nb": "Virtuell aktivitet",
        "nn": "Virtuell aktivitet",
        "en": "Virtual activity",
    },
    "step.not_now": {"nb": "Ikke nå", "nn": "Ikkje no", "en": "Not now"},
}
REASONS = {
    "reason.experience.strong": {
        "nb": "Har minst én erfaring som teller fullt.",
        "nn": "Har minst éi erfaring som tel fullt.",
        "en": "Has at least one experience that counts in full.",
    },
    "reason.experience.some": {
        "nb": "Har kortere erfaring som teller delvis.",
        "nn": "Har kortare erfaring som tel delvis.",
        "en": "Has shorter experience that counts in part.",
    },
    "reason.experience.none": {
        "nb": "Har svart, og ingenting av det som er registrert, teller.",
        "nn": "Har svara, og ikkje noko av det som er registrert, tel.",
        "en": "Has answered, and nothing that is registered counts.",
    },
    "reason.experience.unknown": {
        "nb": "Har ikke svart, og ingenting er kjent.",
        "nn": "Har ikkje svara, og ingenting er kjent.",
        "en": "Has not answered, and nothing is known.",
    },
    "reason.experience.too_short": {
        "nb": "{count} opphold eller erfaringer er for korte til å telle.",
        "nn": "{count} opphald eller erfaringar er for korte til å telje.",
        "en": "{count} stays or experiences are too short to count.",
    },
    "reason.experience.undated": {
        "nb": "{count} registreringer mangler en dato og teller ikke før den er fylt ut.",
        "nn": "{count} registreringar manglar ein dato og tel ikkje før han er fylt ut.",
        "en": "{count} entries lack a date and do not count until it is filled in.",
    },
    "reason.experience.planned": {
        "nb": "Har planlagt et opphold som vil telle fullt.",
        "nn": "Har planlagt eit opphald som vil telje fullt.",
        "en": "Has planned a stay that will count in full.",
    },
    "reason.window.open": {
        "nb": "Kan søke til og med {latest_apply} og reise senest {latest_start}.",
        "nn": "Kan søkje til og med {latest_apply} og reise seinast {latest_start}.",
        "en": "Can apply until {latest_apply} and leave by {latest_start}.",
    },
    "reason.window.closing": {
        "nb": "Vanlig søknadsfrist var {latest_apply}; må reise senest {latest_start}.",
        "nn": "Vanleg søknadsfrist var {latest_apply}; må reise seinast {latest_start}.",
        "en": "The usual application date was {latest_apply}; must leave by {latest_start}.",
    },
    "reason.window.closed": {
        "nb": "Et helt opphold rekker ikke lenger å bli ferdig før ansettelsen slutter {ends_on}.",
        "nn": "Eit heilt opphald rekk ikkje lenger å bli ferdig før tilsetjinga sluttar {ends_on}.",
        "en": "A whole stay no longer fits before the employment ends on {ends_on}.",
    },
    "reason.window.none": {
        "nb": "Ansettelsen har ingen sluttdato, så ingen frist løper ut.",
        "nn": "Tilsetjinga har ingen sluttdato, så ingen frist går ut.",
        "en": "The employment has no end date, so no time runs out.",
    },
}
WORDING = LEVELS | REASONS
