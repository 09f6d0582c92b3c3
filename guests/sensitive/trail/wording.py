"""Texts of the acts on strict data in the trail."""

WORDING = {
    "action.strict_export.read": {
        "nb": "Eksportkontroll ble lest",
        "nn": "Eksportkontroll vart lese",
        "en": "An export-control assessment was read",
    },
    "action.strict_export.written": {
        "nb": "Eksportkontroll ble skrevet",
        "nn": "Eksportkontroll vart skrive",
        "en": "An export-control assessment was written",
    },
    "action.strict_export.deleted": {
        "nb": "Eksportkontroll ble slettet",
        "nn": "Eksportkontroll vart sletta",
        "en": "An export-control assessment was deleted",
    },
    "action.strict_background.read": {
        "nb": "Bakgrunnssjekk ble lest",
        "nn": "Bakgrunnssjekk vart lese",
        "en": "A background check was read",
    },
    "action.strict_background.written": {
        "nb": "Bakgrunnssjekk ble skrevet",
        "nn": "Bakgrunnssjekk vart skrive",
        "en": "A background check was written",
    },
    "action.strict_background.deleted": {
        "nb": "Bakgrunnssjekk ble slettet",
        "nn": "Bakgrunnssjekk vart sletta",
        "en": "A background check was deleted",
    },
    "action.strict_identity.read": {
        "nb": "Kontroll av identitet ble lest",
        "nn": "Kontroll av identitet vart lese",
        "en": "An identity check was read",
    },
    "action.strict_identity.written": {
        "nb": "Kontroll av identitet ble skrevet",
        "nn": "Kontroll av identitet vart skrive",
        "en": "An identity check was written",
    },
    "action.strict_identity.deleted": {
        "nb": "Kontroll av identitet ble slettet",
        "nn": "Kontroll av identitet vart sletta",
        "en": "An identity check was deleted",
    },
    "action.strict_permit.read": {
        "nb": "En tillatelse ble lest",
        "nn": "Eit løyve vart lese",
        "en": "A permit was read",
    },
    "action.strict_permit.written": {
        "nb": "En tillatelse ble skrevet",
        "nn": "Eit løyve vart skrive",
        "en": "A permit was written",
    },
    "action.strict_permit.deleted": {
        "nb": "En tillatelse ble slettet",
        "nn": "Eit løyve vart sletta",
        "en": "A permit was deleted",
    },
    "action.strict_numbers.read": {
        "nb": "Dager for D-nummer eller fødselsnummer ble lest",
        "nn": "Dagar for D-nummer eller fødselsnummer vart lese",
        "en": "Days of numbers was read",
    },
    "action.strict_numbers.written": {
        "nb": "Dager for D-nummer eller fødselsnummer ble skrevet",
        "nn": "Dagar for D-nummer eller fødselsnummer vart skrive",
        "en": "Days of numbers was written",
    },
    "action.strict_numbers.deleted": {
        "nb": "Dager for D-nummer eller fødselsnummer ble slettet",
        "nn": "Dagar for D-nummer eller fødselsnummer vart sletta",
        "en": "Days of numbers was deleted",
    },
    "action.strict_arrival.read": {
        "nb": "Bosted og tillatelse i andre land ble lest",
        "nn": "Bustad og løyve i andre land vart lese",
        "en": "Residence and permit elsewhere was read",
    },
    "action.strict_arrival.written": {
        "nb": "Bosted og tillatelse i andre land ble skrevet",
        "nn": "Bustad og løyve i andre land vart skrive",
        "en": "Residence and permit elsewhere was written",
    },
    "action.strict_arrival.deleted": {
        "nb": "Bosted og tillatelse i andre land ble slettet",
        "nn": "Bustad og løyve i andre land vart sletta",
        "en": "Residence and permit elsewhere was deleted",
    },
    "action.strict_contact.read": {
        "nb": "En gjests nødkontakt ble lest",
        "nn": "Naudkontakten til ein gjest vart lese",
        "en": "A guest's emergency contact was read",
    },
    "action.strict_contact.written": {
        "nb": "En gjests nødkontakt ble skrevet",
        "nn": "Naudkontakten til ein gjest vart skrive",
        "en": "A guest's emergency contact was written",
    },
    "action.strict_contact.deleted": {
        "nb": "En gjests nødkontakt ble slettet",
        "nn": "Naudkontakten til ein gjest vart sletta",
        "en": "A guest's emergency contact was deleted",
    },
    "action.strict_citizenship.read": {
        "nb": "En gjests statsborgerskap ble lest",
        "nn": "Statsborgarskapen til ein gjest vart lese",
        "en": "A guest's citizenship was read",
    },
    "action.strict_citizenship.written": {
        "nb": "En gjests statsborgerskap ble skrevet",
        "nn": "Statsborgarskapen til ein gjest vart skrive",
        "en": "A guest's citizenship was written",
    },
    "action.strict_citizenship.deleted": {
        "nb": "En gjests statsborgerskap ble slettet",
        "nn": "Statsborgarskapen til ein gjest vart sletta",
        "en": "A guest's citizenship was deleted",
    },
    "action.strict.forgotten": {
        "nb": "Strenge opplysninger ble slettet på dagen sin",
        "nn": "Strenge opplysningar vart sletta på dagen sin",
        "en": "Strict data was deleted on its day",
    },
    "field.export": {"nb": "Eksportkontroll", "nn": "Eksportkontroll", "en": "Export control"},
    "field.background": {"nb": "Bakgrunnssjekk", "nn": "Bakgrunnssjekk", "en": "Background check"},
    "field.identity": {"nb": "Identitet", "nn": "Identitet", "en": "Identity"},
    "field.permit": {
        "nb": "Tillatelse eller registrering",
        "nn": "Løyve eller registrering",
        "en": "Permit or registration",
    },
    "field.numbers": {
        "nb": "D-nummer og fødselsnummer",
        "nn": "D-nummer og fødselsnummer",
        "en": "D-number and national identity number",
    },
    "field.arrival": {
        "nb": "Statsborgerskap og bosted",
        "nn": "Statsborgarskap og bustad",
        "en": "Citizenship and residence",
    },
    "field.contact": {"nb": "Nødkontakt", "nn": "Naudkontakt", "en": "Emergency contact"},
    "field.passport": {"nb": "Passnumre", "nn": "Passnummer", "en": "Passport numbers"},
    "field.citizenship": {"nb": "Statsborgerskap", "nn": "Statsborgarskap", "en": "Citizenships"},
}
