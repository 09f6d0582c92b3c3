"""Texts of this room's codes."""

WORDING = {
    "table.guests.AccessGrant": {
        "nb": "Gjesters tilganger",
        "nn": "Tilgangane til gjester",
        "en": "Accesses of guests",
    },
    "field.access_kind": {"nb": "Tilgang", "nn": "Tilgang", "en": "Access"},
    "access_kind.account": {"nb": "Brukerkonto", "nn": "Brukarkonto", "en": "Account"},
    "access_kind.card": {"nb": "Adgangskort", "nn": "Tilgangskort", "en": "Access card"},
    "access_kind.office": {"nb": "Kontorplass", "nn": "Kontorplass", "en": "Office"},
    "access_kind.lab": {"nb": "Laboratorium", "nn": "Laboratorium", "en": "Laboratory"},
    "access_kind.systems": {"nb": "Systemer", "nn": "System", "en": "Systems"},
    "access_kind.other": {"nb": "Annet", "nn": "Anna", "en": "Something else"},
    "access_state.wanted": {
        "nb": "Trengs, ikke bestilt",
        "nn": "Trengst, ikkje tinga",
        "en": "Needed, not ordered",
    },
    "access_state.ordered": {
        "nb": "Bestilt, ikke kvittert",
        "nn": "Tinga, ikkje kvittert",
        "en": "Ordered, no receipt yet",
    },
    "access_state.granted": {"nb": "Gitt", "nn": "Gjeven", "en": "Given"},
    "access_state.ending": {
        "nb": "Skal tas tilbake",
        "nn": "Skal takast tilbake",
        "en": "To be taken back",
    },
    "access_state.removed": {"nb": "Tatt tilbake", "nn": "Teken tilbake", "en": "Taken back"},
    "access_state.cancelled": {
        "nb": "Likevel ikke nødvendig",
        "nn": "Likevel ikkje naudsynt",
        "en": "Not needed after all",
    },
    "task.access_give": {"nb": "Gi en tilgang", "nn": "Gje ein tilgang", "en": "Give an access"},
    "task.access_end": {
        "nb": "Ta tilbake en tilgang",
        "nn": "Ta tilbake ein tilgang",
        "en": "Take back an access",
    },
    "access.give": {
        "nb": "Gjesten trenger den fra første dag. Kvitter når den er gitt.",
        "nn": "Gjesten treng han frå første dag. Kvitter når han er gjeven.",
        "en": "The guest needs it from the first day. Note it when it is given.",
    },
    "access.end": {
        "nb": "Oppholdet er slutt. Uten kvittering står oppgaven åpen.",
        "nn": "Opphaldet er slutt. Utan kvittering står oppgåva open.",
        "en": "The stay is over. Without a receipt the task stays open.",
    },
    "action.access.ordered": {
        "nb": "En tilgang ble bestilt",
        "nn": "Ein tilgang vart tinga",
        "en": "An access was ordered",
    },
    "action.access.granted": {
        "nb": "En tilgang ble gitt",
        "nn": "Ein tilgang vart gjeven",
        "en": "An access was given",
    },
    "action.access.end_asked": {
        "nb": "Det ble bedt om at en tilgang tas tilbake",
        "nn": "Det vart bede om at ein tilgang blir teken tilbake",
        "en": "An access was asked to be taken back",
    },
    "action.access.removed": {
        "nb": "En tilgang ble tatt tilbake",
        "nn": "Ein tilgang vart teken tilbake",
        "en": "An access was taken back",
    },
    "action.access.cancelled": {
        "nb": "En bestilling ble trukket",
        "nn": "Ei tinging vart trekt",
        "en": "An order was cancelled",
    },
    "field.what": {"nb": "Hva", "nn": "Kva", "en": "What"},
    "refusal.not_approved_yet": {
        "nb": "Lederen må godkjenne gjesten først.",
        "nn": "Leiaren må godkjenne gjesten først.",
        "en": "The leader must approve the guest first.",
    },
    "refusal.not_your_access": {
        "nb": "Denne tilgangen gis av noen andre.",
        "nn": "Denne tilgangen blir gjeven av nokon andre.",
        "en": "Somebody else gives this access.",
    },
}
