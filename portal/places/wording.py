"""Texts of this room's codes."""

WORDING = {
    "group.eu": {"nb": "EU", "nn": "EU", "en": "EU"},
    "group.eea": {"nb": "EØS", "nn": "EØS", "en": "EEA"},
    "group.nordic": {"nb": "Norden", "nn": "Norden", "en": "Nordic"},
    "group.schengen": {"nb": "Schengen", "nn": "Schengen", "en": "Schengen"},
    "group.erasmus_programme": {
        "nb": "programland i Erasmus+",
        "nn": "programland i Erasmus+",
        "en": "Erasmus+ programme country",
    },
    "group.erasmus_a": {
        "nb": "Erasmus+ landgruppe A (til 2023)",
        "nn": "Erasmus+ landgruppe A (til 2023)",
        "en": "Erasmus+ country group A (until 2023)",
    },
    "group.erasmus_b": {
        "nb": "Erasmus+ landgruppe B (til 2023)",
        "nn": "Erasmus+ landgruppe B (til 2023)",
        "en": "Erasmus+ country group B (until 2023)",
    },
    "group.erasmus_c": {
        "nb": "Erasmus+ landgruppe C (til 2023)",
        "nn": "Erasmus+ landgruppe C (til 2023)",
        "en": "Erasmus+ country group C (until 2023)",
    },
    "group.erasmus_1": {
        "nb": "Erasmus+ landgruppe 1",
        "nn": "Erasmus+ landgruppe 1",
        "en": "Erasmus+ country group 1",
    },
    "group.erasmus_2": {
        "nb": "Erasmus+ landgruppe 2",
        "nn": "Erasmus+ landgruppe 2",
        "en": "Erasmus+ country group 2",
    },
    "group.erasmus_3": {
        "nb": "Erasmus+ landgruppe 3",
        "nn": "Erasmus+ landgruppe 3",
        "en": "Erasmus+ country group 3",
    },
    "group.panorama": {
        "nb": "prioritert samarbeidsland (Panorama)",
        "nn": "prioritert samarbeidsland (Panorama)",
        "en": "priority partner country (Panorama)",
    },
    "group.dac_ldc": {
        "nb": "minst utviklet land (OECD DAC)",
        "nn": "minst utvikla land (OECD DAC)",
        "en": "least developed country (OECD DAC)",
    },
    "group.dac_lic": {
        "nb": "lavinntektsland (OECD DAC)",
        "nn": "låginntektsland (OECD DAC)",
        "en": "low income country (OECD DAC)",
    },
    "group.dac_lmic": {
        "nb": "lavere mellominntektsland (OECD DAC)",
        "nn": "lågare mellominntektsland (OECD DAC)",
        "en": "lower middle income country (OECD DAC)",
    },
    "group.dac_umic": {
        "nb": "høyere mellominntektsland (OECD DAC)",
        "nn": "høgare mellominntektsland (OECD DAC)",
        "en": "upper middle income country (OECD DAC)",
    },
    "alliance.enhance": {"nb": "ENHANCE", "nn": "ENHANCE", "en": "ENHANCE"},
    "alliance.nordic_five_tech": {
        "nb": "Nordic Five Tech",
        "nn": "Nordic Five Tech",
        "en": "Nordic Five Tech",
    },
    "institution_status.active": {"nb": "i drift", "nn": "i drift", "en": "active"},
    "institution_status.inactive": {"nb": "nedlagt", "nn": "nedlagd", "en": "closed"},
    "institution_status.withdrawn": {
        "nb": "trukket tilbake fra registeret",
        "nn": "trekt tilbake frå registeret",
        "en": "withdrawn from the register",
    },
    "institution_review.listed": {"nb": "i listen", "nn": "i lista", "en": "on the list"},
    "institution_review.unmatched": {
        "nb": "skrevet inn, ikke vurdert",
        "nn": "skriven inn, ikkje vurdert",
        "en": "typed in, not yet looked at",
    },
    "institution_review.matched": {
        "nb": "ført sammen med en annen",
        "nn": "ført saman med ein annan",
        "en": "matched to another",
    },
    "name_kind.name": {"nb": "navn", "nn": "namn", "en": "name"},
    "name_kind.label": {"nb": "navn", "nn": "namn", "en": "name"},
    "name_kind.alias": {"nb": "annet navn", "nn": "anna namn", "en": "other name"},
    "name_kind.acronym": {"nb": "forkortelse", "nn": "forkorting", "en": "acronym"},
    "institution_type.education": {
        "nb": "universitet eller høyskole",
        "nn": "universitet eller høgskule",
        "en": "education",
    },
    "institution_type.healthcare": {"nb": "sykehus", "nn": "sjukehus", "en": "health care"},
    "institution_type.company": {"nb": "bedrift", "nn": "bedrift", "en": "company"},
    "institution_type.facility": {
        "nb": "forskningsinfrastruktur",
        "nn": "forskingsinfrastruktur",
        "en": "research infrastructure",
    },
    "institution_type.government": {
        "nb": "offentlig organ",
        "nn": "offentleg organ",
        "en": "government",
    },
    "institution_type.nonprofit": {
        "nb": "ideell organisasjon",
        "nn": "ideell organisasjon",
        "en": "non-profit",
    },
    "institution_type.archive": {
        "nb": "arkiv, bibliotek eller museum",
        "nn": "arkiv, bibliotek eller museum",
        "en": "archive, library or museum",
    },
    "institution_type.funder": {"nb": "finansiør", "nn": "finansiør", "en": "funder"},
    "institution_type.other": {"nb": "annet", "nn": "anna", "en": "other"},
    "refusal.already_handled": {
        "nb": "Denne institusjonen er allerede vurdert.",
        "nn": "Denne institusjonen er alt vurdert.",
        "en": "This institution has already been looked at.",
    },
    "refusal.not_on_the_list": {
        "nb": "Velg en institusjon som står i listen.",
        "nn": "Vel ein institusjon som står i lista.",
        "en": "Choose an institution that is on the list.",
    },
    "action.institution.typed": {
        "nb": "En institusjon ble skrevet inn",
        "nn": "Ein institusjon vart skriven inn",
        "en": "An institution was typed in",
    },
    "action.institution.matched": {
        "nb": "En institusjon ble ført sammen med en i listen",
        "nn": "Ein institusjon vart ført saman med ein i lista",
        "en": "An institution was matched to one on the list",
    },
    "action.institution.accepted": {
        "nb": "En institusjon ble tatt inn i listen",
        "nn": "Ein institusjon vart teken inn i lista",
        "en": "An institution was put on the list",
    },
    "field.matched_to": {"nb": "Ført sammen med", "nn": "Ført saman med", "en": "Matched to"},
    "table.portal.Institution": {
        "nb": "Hvem som skrev inn en institusjon",
        "nn": "Kven som skreiv inn ein institusjon",
        "en": "Who typed in an institution",
    },
    "after.an officer has matched or accepted what was typed": {
        "nb": "en medarbeider har ført det sammen med en i listen eller tatt det inn",
        "nn": "ein medarbeidar har ført det saman med ein i lista eller teke det inn",
        "en": "an officer has matched or accepted what was typed",
    },
    "import.not_a_ror_id": {
        "nb": "Skriv ROR-id-en som https://ror.org/05xg72x27.",
        "nn": "Skriv ROR-id-en som https://ror.org/05xg72x27.",
        "en": "Write the ROR id as https://ror.org/05xg72x27.",
    },
    "import.not_a_coordinate": {
        "nb": "Skriv et tall mellom -{most} og {most}, med punktum før desimalene.",
        "nn": "Skriv eit tal mellom -{most} og {most}, med punktum før desimalane.",
        "en": "Write a number between -{most} and {most}, with a point before the decimals.",
    },
    "import.charter_ambiguous": {
        "nb": "Kan være flere institusjoner: {names}. Raden ble ikke brukt; sett koden for hånd.",
        "nn": "Kan vere fleire institusjonar: {names}. Rada vart ikkje brukt; set koden for hand.",
        "en": "May be several institutions: {names}. The row was not used; set the code by hand.",
    },
    "import.charter_unlisted": {
        "nb": "Ingen institusjon i listen har dette navnet eller nettstedet. Raden ble ikke brukt.",
        "nn": "Ingen institusjon i lista har dette namnet eller nettstaden. Rada vart ikkje brukt.",
        "en": "No institution on the list has this name or website. The row was not used.",
    },
}
