"""Texts of this room's acts, as the trail tells them."""

ACTIONS: dict[str, dict[str, str]] = {
    "action.report.opened": {
        "nb": "Rapport og oppgjør bedt om",
        "nn": "Rapport og oppgjer bede om",
        "en": "Report and settlement asked for",
    },
    "action.report.saved": {
        "nb": "Rapport lagret",
        "nn": "Rapport lagra",
        "en": "Report saved",
    },
    "action.report.submitted": {
        "nb": "Rapport levert",
        "nn": "Rapport levert",
        "en": "Report handed in",
    },
    "action.report.returned": {
        "nb": "Rapport sendt tilbake",
        "nn": "Rapport send tilbake",
        "en": "Report returned",
    },
    "action.report.approved": {
        "nb": "Rapport godkjent",
        "nn": "Rapport godkjend",
        "en": "Report approved",
    },
    "action.report.shared": {
        "nb": "Rapport delt som erfaring",
        "nn": "Rapport delt som erfaring",
        "en": "Report shared as experience",
    },
    "action.report.unshared": {
        "nb": "Deling av rapporten trukket tilbake",
        "nn": "Deling av rapporten trekt tilbake",
        "en": "Sharing of the report withdrawn",
    },
    "action.report.outcome_added": {
        "nb": "Resultat lagt til",
        "nn": "Resultat lagt til",
        "en": "Outcome added",
    },
    "action.report.outcome_removed": {
        "nb": "Resultat fjernet",
        "nn": "Resultat fjerna",
        "en": "Outcome removed",
    },
    "action.settlement.saved": {
        "nb": "Oppgjør lagret",
        "nn": "Oppgjer lagra",
        "en": "Settlement saved",
    },
    "action.settlement.submitted": {
        "nb": "Oppgjør levert",
        "nn": "Oppgjer levert",
        "en": "Settlement handed in",
    },
    "action.settlement.returned": {
        "nb": "Oppgjør sendt tilbake",
        "nn": "Oppgjer sendt tilbake",
        "en": "Settlement returned",
    },
    "action.settlement.computed": {
        "nb": "Oppgjør beregnet",
        "nn": "Oppgjer rekna ut",
        "en": "Settlement computed",
    },
    "action.settlement.approved": {
        "nb": "Oppgjør godkjent",
        "nn": "Oppgjer godkjent",
        "en": "Settlement approved",
    },
    "action.receipt.added": {
        "nb": "Kvittering lagt til",
        "nn": "Kvittering lagd til",
        "en": "Receipt added",
    },
    "action.receipt.removed": {
        "nb": "Kvittering fjernet",
        "nn": "Kvittering fjerna",
        "en": "Receipt removed",
    },
}
TRAIL: dict[str, dict[str, str]] = {
    "field.summary": {
        "nb": "Hva som ble gjort",
        "nn": "Kva som vart gjort",
        "en": "What was done",
    },
    "field.results": {
        "nb": "Resultater",
        "nn": "Resultat",
        "en": "Results",
    },
    "field.advice": {
        "nb": "Råd til andre",
        "nn": "Råd til andre",
        "en": "Advice to others",
    },
    "field.advance_paid": {
        "nb": "Utbetalt",
        "nn": "Utbetalt",
        "en": "Paid so far",
    },
    "field.other_support": {
        "nb": "Annen støtte",
        "nn": "Annan støtte",
        "en": "Other support",
    },
    "field.documented_from": {
        "nb": "Dokumentert fra",
        "nn": "Dokumentert frå",
        "en": "Documented from",
    },
    "field.documented_until": {
        "nb": "Dokumentert til",
        "nn": "Dokumentert til",
        "en": "Documented until",
    },
    "field.commuter_declared": {
        "nb": "Pendlererklæring",
        "nn": "Pendlarerklæring",
        "en": "Commuter declaration",
    },
    "field.due_on": {
        "nb": "Frist",
        "nn": "Frist",
        "en": "Due",
    },
    "field.receipt": {
        "nb": "Kvittering",
        "nn": "Kvittering",
        "en": "Receipt",
    },
    "field.outcome": {
        "nb": "Resultat",
        "nn": "Resultat",
        "en": "Outcome",
    },
}
WORDING: dict[str, dict[str, str]] = ACTIONS | TRAIL
