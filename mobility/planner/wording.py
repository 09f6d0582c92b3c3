"""Texts of this room's codes."""

WORDING: dict[str, dict[str, str]] = {
    "refusal.only_own_plan": {
        "nb": "Bare den det gjelder, kan begynne en søknad.",
        "nn": "Berre den det gjeld, kan byrje på ein søknad.",
        "en": "Only the person whom it is about can begin an application.",
    },
    "refusal.no_open_call": {
        "nb": "Ingen utlysning av denne ordningen er åpen nå, så søknaden må vente.",
        "nn": "Inga utlysing av denne ordninga er open no, så søknaden må vente.",
        "en": "No call for this scheme is open now, so the application must wait.",
    },
}
