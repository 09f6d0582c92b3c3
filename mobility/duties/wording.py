"""Texts of this room's codes."""

CLEARANCE = {
    "task.dean_clearance": {
        "nb": "Dekanens klarering av reise med høy risiko",
        "nn": "Klarering frå dekanen av reise med høg risiko",
        "en": "The dean's clearance of a high-risk journey",
    },
    "task.clearance": {
        "nb": "Klarering av oppholdet",
        "nn": "Klarering av opphaldet",
        "en": "Clear the stay",
    },
    "clearance.high_risk": {
        "nb": "Reisen går til land med høy risiko ({countries}). Dekanen tar stilling til den før HR klarerer oppholdet.",
        "nn": "Reisa går til land med høg risiko ({countries}). Dekanen tek stilling til ho før HR klarerer opphaldet.",
        "en": "The journey leads to a high-risk country ({countries}). The dean considers it before HR clears the stay.",
    },
    "clearance.ready": {
        "nb": "Alt som er påkrevd, er gjort. HR ser over listen og klarerer oppholdet.",
        "nn": "Alt som er påkravd, er gjort. HR ser over lista og klarerer opphaldet.",
        "en": "All that is required is done. HR looks at the list and clears the stay.",
    },
}
DAYS = {
    "actual.longer": {
        "nb": "{host}: du var der til {actual}, men oppholdet er innvilget til {granted}. Stipend og forsikring følger det som er innvilget.",
        "nn": "{host}: du var der til {actual}, men opphaldet er innvilga til {granted}. Stipend og forsikring følgjer det som er innvilga.",
        "en": "{host}: you were there until {actual}, but the stay is granted until {granted}. Grant and insurance follow what is granted.",
    },
    "actual.shorter": {
        "nb": "{host}: du dro {actual}, før den siste innvilgede dagen {granted}. Stipendet regnes etter dagene du var der.",
        "nn": "{host}: du drog {actual}, før den siste innvilga dagen {granted}. Stipendet blir rekna etter dagane du var der.",
        "en": "{host}: you left on {actual}, before the last granted day {granted}. The grant is worked out from the days you were there.",
    },
    "actual.early": {
        "nb": "{host}: du kom {actual}, før den første innvilgede dagen {granted}. Dagene før er ikke dekket.",
        "nn": "{host}: du kom {actual}, før den første innvilga dagen {granted}. Dagane før er ikkje dekte.",
        "en": "{host}: you came on {actual}, before the first granted day {granted}. The days before are not covered.",
    },
    "actual.late": {
        "nb": "{host}: du kom {actual}, etter den første innvilgede dagen {granted}.",
        "nn": "{host}: du kom {actual}, etter den første innvilga dagen {granted}.",
        "en": "{host}: you came on {actual}, after the first granted day {granted}.",
    },
}
ACTIONS = {
    "action.stay.moved": {
        "nb": "Planlagt opphold endret",
        "nn": "Planlagt opphald endra",
        "en": "Planned stay changed",
    },
    "action.emergency_contact.read": {
        "nb": "Nærmeste pårørende åpnet",
        "nn": "Næraste pårørande opna",
        "en": "Emergency contact opened",
    },
    "action.emergency_contact.written": {
        "nb": "Nærmeste pårørende skrevet",
        "nn": "Næraste pårørande skriven",
        "en": "Emergency contact written",
    },
    "action.emergency_contact.forgotten": {
        "nb": "Pårørende og passdatoer ble slettet på dagen sin",
        "nn": "Pårørande og passdatoar vart sletta på dagen sin",
        "en": "Emergency contacts and passport dates were deleted on their day",
    },
    "action.emergency_contact.deleted": {
        "nb": "Nærmeste pårørende slettet",
        "nn": "Næraste pårørande sletta",
        "en": "Emergency contact deleted",
    },
    "action.whereabouts.read": {
        "nb": "Så hvem som er hvor",
        "nn": "Såg kven som er kvar",
        "en": "Looked who is where",
    },
    "field.arrived_on": {"nb": "Ankomst", "nn": "Framkomst", "en": "Arrival"},
    "field.returned_on": {"nb": "Hjemkomst", "nn": "Heimkomst", "en": "Return"},
    "field.day": {"nb": "Dag", "nn": "Dag", "en": "Day"},
    "field.q": {"nb": "Søk", "nn": "Søk", "en": "Search"},
}
REFUSALS = {
    "refusal.stay_is_over": {
        "nb": "Oppholdet forberedes ikke lenger, så oppgavene kan ikke endres.",
        "nn": "Opphaldet blir ikkje førebudd lenger, så oppgåvene kan ikkje endrast.",
        "en": "The stay is no longer being prepared, so its tasks cannot be changed.",
    },
    "refusal.agreement_is_signed": {
        "nb": "Avtalen er signert og kan ikke tas tilbake her. Be om en endring av oppholdet.",
        "nn": "Avtalen er signert og kan ikkje takast tilbake her. Be om ei endring av opphaldet.",
        "en": "The agreement is signed and cannot be taken back here. Ask for a change of the stay.",
    },
    "refusal.cleared_already": {
        "nb": "HR har klarert oppholdet. Be HR trekke klareringen tilbake først.",
        "nn": "HR har klarert opphaldet. Be HR trekkje klareringa tilbake først.",
        "en": "HR has cleared the stay. Ask HR to take the clearance back first.",
    },
    "refusal.not_preparing": {
        "nb": "Oppholdet er ikke under forberedelse.",
        "nn": "Opphaldet er ikkje under førebuing.",
        "en": "The stay is not being prepared.",
    },
    "refusal.tasks_left": {
        "nb": "Det gjenstår påkrevde oppgaver. Listen viser hvem som har dem.",
        "nn": "Det står att påkravde oppgåver. Lista viser kven som har dei.",
        "en": "Required tasks are left. The list shows whose they are.",
    },
    "refusal.not_cleared": {
        "nb": "Oppholdet er ikke klarert ennå. Gjør ferdig oppgavene og be HR klarere det.",
        "nn": "Opphaldet er ikkje klarert enno. Gjer ferdig oppgåvene og be HR klarere det.",
        "en": "The stay is not cleared yet. Finish the tasks and ask HR to clear it.",
    },
    "refusal.arrived_already": {
        "nb": "Ankomsten er bekreftet.",
        "nn": "Framkomsten er stadfesta.",
        "en": "The arrival is confirmed.",
    },
    "refusal.not_under_way": {
        "nb": "Oppholdet er ikke i gang. Bekreft ankomsten først.",
        "nn": "Opphaldet er ikkje i gang. Stadfest framkomsten først.",
        "en": "The stay is not under way. Confirm the arrival first.",
    },
    "refusal.not_postponed": {
        "nb": "Oppholdet er ikke utsatt.",
        "nn": "Opphaldet er ikkje utsett.",
        "en": "The stay is not postponed.",
    },
    "refusal.not_your_stay": {
        "nb": "Bare den som reiser, bekrefter ankomst og hjemkomst.",
        "nn": "Berre den som reiser, stadfestar framkomst og heimkomst.",
        "en": "Only the traveller confirms arrival and return.",
    },
}
TABLES = {
    "table.mobility.EmergencyContact": {
        "nb": "Kontaktpersoner i nødstilfeller",
        "nn": "Kontaktpersonar i naudstilfelle",
        "en": "Emergency contacts",
    },
    "table.mobility.Passport": {
        "nb": "Hvor lenge pass gjelder",
        "nn": "Kor lenge pass gjeld",
        "en": "Until when passports are valid",
    },
}
WORDING = CLEARANCE | DAYS | ACTIONS | REFUSALS | TABLES
