"""Texts of this room's codes."""

RULE_SET: dict[str, dict[str, str]] = {
    "rule_set.after_term": {
        "nb": "Etter forskningstermin",
        "nn": "Etter forskingstermin",
        "en": "After a research term",
    },
    "rule_set.after_stay": {
        "nb": "Etter utenlandsopphold",
        "nn": "Etter utanlandsopphald",
        "en": "After a stay abroad",
    },
    "rule_set.after_erasmus": {
        "nb": "Etter Erasmus+ ansattmobilitet",
        "nn": "Etter Erasmus+ tilsettmobilitet",
        "en": "After Erasmus+ staff mobility",
    },
    "source.after": {
        "nb": "NTNUs sider om rapport og oppgjør; varslene er Utsyns egne.",
        "nn": "NTNU sine sider om rapport og oppgjer; varsla er Utsyns eigne.",
        "en": "NTNU's pages on report and settlement; the notices are Utsyn's own.",
    },
}
TASKS: dict[str, dict[str, str]] = {
    "task.report": {
        "nb": "Rapport fra oppholdet",
        "nn": "Rapport frå opphaldet",
        "en": "Report from the stay",
    },
    "task.settlement": {
        "nb": "Økonomisk oppgjør",
        "nn": "Økonomisk oppgjer",
        "en": "Financial settlement",
    },
    "task.report_approval": {
        "nb": "Godkjenne rapporten",
        "nn": "Godkjenne rapporten",
        "en": "Approve the report",
    },
    "task.settlement_approval": {
        "nb": "Godkjenne oppgjøret",
        "nn": "Godkjenne oppgjeret",
        "en": "Approve the settlement",
    },
    "task.participant_report": {
        "nb": "EUs deltakerrapport",
        "nn": "Deltakarrapporten til EU",
        "en": "The EU participant report",
    },
    "task_why.report_due": {
        "nb": "Rapporten skal være inne innen {months} måneder etter {ended_on}.",
        "nn": "Rapporten skal vere inne innan {months} månader etter {ended_on}.",
        "en": "The report is due {months} months after {ended_on}.",
    },
    "task_why.settlement_due": {
        "nb": "Oppgjøret skal være inne innen {months} måneder etter {ended_on}.",
        "nn": "Oppgjeret skal vere inne innan {months} månader etter {ended_on}.",
        "en": "The settlement is due {months} months after {ended_on}.",
    },
    "task_why.participant_report": {
        "nb": "EU sender en lenke på e-post til alle som har vært ute med Erasmus+.",
        "nn": "EU sender ei lenkje på e-post til alle som har vore ute med Erasmus+.",
        "en": "The EU mails a link to everyone who has been away with Erasmus+.",
    },
}
OUTCOMES: dict[str, dict[str, str]] = {
    "outcome_kind.joint_publication": {
        "nb": "Felles publikasjon",
        "nn": "Felles publikasjon",
        "en": "Joint publication",
    },
    "outcome_kind.funding_application": {
        "nb": "Søknad om midler",
        "nn": "Søknad om midlar",
        "en": "Application for funding",
    },
    "outcome_kind.agreement": {
        "nb": "Avtale eller ny partner",
        "nn": "Avtale eller ny partnar",
        "en": "Agreement or new partner",
    },
    "outcome_kind.course": {
        "nb": "Emne eller undervisning",
        "nn": "Emne eller undervising",
        "en": "Course or teaching",
    },
    "outcome_kind.other": {
        "nb": "Annet",
        "nn": "Anna",
        "en": "Other",
    },
    "programme.msca": {
        "nb": "MSCA",
        "nn": "MSCA",
        "en": "MSCA",
    },
    "programme.erc": {
        "nb": "ERC",
        "nn": "ERC",
        "en": "ERC",
    },
    "programme.erasmus": {
        "nb": "Erasmus+",
        "nn": "Erasmus+",
        "en": "Erasmus+",
    },
    "programme.other": {
        "nb": "Annet program",
        "nn": "Anna program",
        "en": "Another programme",
    },
}
RECEIPTS: dict[str, dict[str, str]] = {
    "receipt_kind.travel": {
        "nb": "Reise ut og hjem",
        "nn": "Reise ut og heim",
        "en": "Journey out and home",
    },
    "receipt_kind.rent": {
        "nb": "Husleie",
        "nn": "Husleige",
        "en": "Rent",
    },
    "receipt_kind.moving": {
        "nb": "Flytting",
        "nn": "Flytting",
        "en": "Moving",
    },
    "receipt_kind.entry": {
        "nb": "Innreise: visum, vaksine, attester",
        "nn": "Innreise: visum, vaksine, attestar",
        "en": "Entry: visa, vaccines, certificates",
    },
    "receipt_kind.insurance": {
        "nb": "Forsikring",
        "nn": "Forsikring",
        "en": "Insurance",
    },
    "receipt_kind.school": {
        "nb": "Skole og barnehage",
        "nn": "Skule og barnehage",
        "en": "School and nursery",
    },
    "receipt_kind.commuting": {
        "nb": "Hjemreise underveis",
        "nn": "Heimreise undervegs",
        "en": "Trip home on the way",
    },
    "receipt_kind.other": {
        "nb": "Annet",
        "nn": "Anna",
        "en": "Other",
    },
}
QUESTIONS: dict[str, dict[str, str]] = {
    "report_asks.summary.research": {
        "nb": "Hva gjorde du?",
        "nn": "Kva gjorde du?",
        "en": "What did you do?",
    },
    "report_asks.summary.visit": {
        "nb": "Hva gjorde du?",
        "nn": "Kva gjorde du?",
        "en": "What did you do?",
    },
    "report_asks.summary.training": {
        "nb": "Hva lærte du?",
        "nn": "Kva lærte du?",
        "en": "What did you learn?",
    },
    "report_asks.summary.teaching": {
        "nb": "Hva underviste du, og for hvem?",
        "nn": "Kva underviste du, og for kven?",
        "en": "What did you teach, and whom?",
    },
    "report_asks.results.research": {
        "nb": "Hva førte det til?",
        "nn": "Kva førte det til?",
        "en": "What came of it?",
    },
    "report_asks.results.visit": {
        "nb": "Hva førte det til?",
        "nn": "Kva førte det til?",
        "en": "What came of it?",
    },
    "report_asks.results.training": {
        "nb": "Hva gjør dere annerledes nå, og hvem har du delt det med?",
        "nn": "Kva gjer de annleis no, og kven har du delt det med?",
        "en": "What do you do differently now, and with whom have you shared it?",
    },
    "report_asks.results.teaching": {
        "nb": "Hva tar du med deg hjem til undervisningen her?",
        "nn": "Kva tek du med deg heim til undervisinga her?",
        "en": "What do you bring home to the teaching here?",
    },
    "report_asks.advice": {
        "nb": "Hva bør andre vite før de reiser dit?",
        "nn": "Kva bør andre vite før dei reiser dit?",
        "en": "What should others know before they go there?",
    },
}
STATES: dict[str, dict[str, str]] = {
    "report_state.draft": {
        "nb": "Utkast",
        "nn": "Utkast",
        "en": "Draft",
    },
    "report_state.submitted": {
        "nb": "Levert",
        "nn": "Levert",
        "en": "Handed in",
    },
    "report_state.returned": {
        "nb": "Sendt tilbake",
        "nn": "Send tilbake",
        "en": "Returned",
    },
    "report_state.approved": {
        "nb": "Godkjent",
        "nn": "Godkjend",
        "en": "Approved",
    },
    "settlement_state.draft": {
        "nb": "Utkast",
        "nn": "Utkast",
        "en": "Draft",
    },
    "settlement_state.submitted": {
        "nb": "Levert",
        "nn": "Levert",
        "en": "Handed in",
    },
    "settlement_state.returned": {
        "nb": "Sendt tilbake",
        "nn": "Send tilbake",
        "en": "Returned",
    },
    "settlement_state.approved": {
        "nb": "Godkjent",
        "nn": "Godkjend",
        "en": "Approved",
    },
}
FINDINGS: dict[str, dict[str, str]] = {
    "report.missing_summary": {
        "nb": "Skriv hva du gjorde.",
        "nn": "Skriv kva du gjorde.",
        "en": "Write what you did.",
    },
    "report.missing_results": {
        "nb": "Skriv hva det førte til.",
        "nn": "Skriv kva det førte til.",
        "en": "Write what came of it.",
    },
    "report.missing_certificate": {
        "nb": "Bekreftelsen fra verten mangler. Last den opp.",
        "nn": "Stadfestinga frå verten manglar. Last ho opp.",
        "en": "The host's certificate of attendance is missing. Upload it.",
    },
    "settlement.receipt_without_file": {
        "nb": "{count} kvitteringer har ingen fil.",
        "nn": "{count} kvitteringar har inga fil.",
        "en": "{count} receipts have no file.",
    },
    "settlement.foreign_support": {
        "nb": "Du har fått {amounts} fra andre. Regn det med i kroner under støtte fra andre.",
        "nn": "Du har fått {amounts} frå andre. Rekn det med i kroner under støtte frå andre.",
        "en": "Others granted you {amounts}. Count it in kroner among the support from others.",
    },
    "settlement.receipt_outside": {
        "nb": "{count} kvitteringer er datert utenfor oppholdet.",
        "nn": "{count} kvitteringar er daterte utanfor opphaldet.",
        "en": "{count} receipts are dated outside the stay.",
    },
    "settlement.no_receipts": {
        "nb": "Ingen kvitteringer er lagt inn. Uten dem kan stipendet bli skattlagt.",
        "nn": "Ingen kvitteringar er lagde inn. Utan dei kan stipendet bli skattlagt.",
        "en": "No receipts are entered. Without them the grant may be taxed.",
    },
    "settlement.no_commuter_declaration": {
        "nb": "Pendlererklæringen er ikke bekreftet. Uten den kan dekket husleie bli skattlagt.",
        "nn": "Pendlarerklæringa er ikkje stadfesta. Utan ho kan dekt husleige bli skattlagd.",
        "en": "The commuter declaration is not confirmed. Without it covered rent may be taxed.",
    },
    "settlement.receipt_without_kroner": {
        "nb": "{count} kvitteringer mangler beløpet i kroner.",
        "nn": "{count} kvitteringar manglar beløpet i kroner.",
        "en": "{count} receipts lack the amount in kroner.",
    },
    "settlement.missing_days": {
        "nb": "Skriv første og siste dag du kan dokumentere.",
        "nn": "Skriv første og siste dag du kan dokumentere.",
        "en": "Write the first and last day you can document.",
    },
    "settlement.fewer_days": {
        "nb": "Færre dager er dokumentert enn oppholdet varte.",
        "nn": "Færre dagar er dokumenterte enn opphaldet varte.",
        "en": "Fewer days are documented than the stay lasted.",
    },
    "settlement.more_days": {
        "nb": "Du dokumenterer dager utenfor oppholdet. Er datoene endret?",
        "nn": "Du dokumenterer dagar utanfor opphaldet. Er datoane endra?",
        "en": "You document days outside the stay. Have the dates changed?",
    },
}
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
REFUSALS: dict[str, dict[str, str]] = {
    "refusal.not_your_report": {
        "nb": "Rapporten er en annens.",
        "nn": "Rapporten er ein annan sin.",
        "en": "The report is somebody else's.",
    },
    "refusal.not_begun": {
        "nb": "Oppholdet er ikke begynt ennå.",
        "nn": "Opphaldet er ikkje byrja enno.",
        "en": "The stay has not begun yet.",
    },
    "refusal.budget_too_small": {
        "nb": "Budsjettet har ikke nok igjen til dette beløpet.",
        "nn": "Budsjettet har ikkje nok att til dette beløpet.",
        "en": "The budget has not enough left for this amount.",
    },
    "refusal.no_exchange_rate": {
        "nb": "Budsjettet er i en annen valuta, og det finnes ingen kurs for i dag. Be en administrator legge den inn blant satsene.",
        "nn": "Budsjettet er i ein annan valuta, og det finst ingen kurs for i dag. Be ein administrator leggje han inn blant satsane.",
        "en": "The budget is in another currency, and there is no exchange rate for today. Ask an administrator to enter it among the rates.",
    },
    "refusal.not_home_yet": {
        "nb": "Dette gjøres når oppholdet er over.",
        "nn": "Dette blir gjort når opphaldet er over.",
        "en": "This is done when the stay is over.",
    },
    "refusal.incomplete_after": {
        "nb": "Noe mangler. Det står øverst på siden.",
        "nn": "Noko manglar. Det står øvst på sida.",
        "en": "Something is missing. It stands at the top of the page.",
    },
    "refusal.no_award": {
        "nb": "Det er ikke gitt penger til dette oppholdet, så det er ikke noe å gjøre opp.",
        "nn": "Det er ikkje gitt pengar til dette opphaldet, så det er ikkje noko å gjere opp.",
        "en": "No money was given for this stay, so there is nothing to settle.",
    },
    "refusal.own_report": {
        "nb": "Ingen godkjenner sin egen rapport.",
        "nn": "Ingen godkjenner sin eigen rapport.",
        "en": "Nobody approves their own report.",
    },
    "refusal.own_settlement": {
        "nb": "Ingen godkjenner sitt eget oppgjør.",
        "nn": "Ingen godkjenner sitt eige oppgjer.",
        "en": "Nobody approves their own settlement.",
    },
    "refusal.entered_it": {
        "nb": "Den som la det inn, kan ikke godkjenne det.",
        "nn": "Den som la det inn, kan ikkje godkjenne det.",
        "en": "Who entered it cannot approve it.",
    },
    "refusal.not_handed_in": {
        "nb": "Det er ikke levert ennå.",
        "nn": "Det er ikkje levert enno.",
        "en": "It has not been handed in yet.",
    },
    "refusal.already_approved": {
        "nb": "Det er alt godkjent.",
        "nn": "Det er alt godkjent.",
        "en": "It is approved already.",
    },
    "refusal.being_looked_at": {
        "nb": "Det er levert og blir sett på. Be om å få det tilbake hvis noe er galt.",
        "nn": "Det er levert og blir sett på. Be om å få det tilbake om noko er gale.",
        "en": "It is handed in and being looked at. Ask to have it returned if something is wrong.",
    },
    "refusal.stay_not_begun": {
        "nb": "Oppholdet er ikke bevilget ennå.",
        "nn": "Opphaldet er ikkje løyvd enno.",
        "en": "The stay has not been granted yet.",
    },
}
_PARAMETERS = {
    "parameter.{}.report_due_months": {
        "nb": "Frist for rapporten etter siste dag",
        "nn": "Frist for rapporten etter siste dag",
        "en": "Report due after the last day",
    },
    "parameter.{}.settlement_due_months": {
        "nb": "Frist for oppgjøret etter siste dag",
        "nn": "Frist for oppgjeret etter siste dag",
        "en": "Settlement due after the last day",
    },
    "parameter.{}.report_reminder_days": {
        "nb": "Påminnelser om rapporten etter siste dag",
        "nn": "Påminningar om rapporten etter siste dag",
        "en": "Reminders of the report after the last day",
    },
    "parameter.{}.settlement_reminder_days": {
        "nb": "Påminnelser om oppgjøret etter siste dag",
        "nn": "Påminningar om oppgjeret etter siste dag",
        "en": "Reminders of the settlement after the last day",
    },
    "parameter.{}.overdue_days": {
        "nb": "Varsler etter fristen (det første til instituttlederen, de neste til fakultetet)",
        "nn": "Varsel etter fristen (det første til instituttleiaren, dei neste til fakultetet)",
        "en": "Notices after the due date (the first to the head, later ones to the faculty)",
    },
    "parameter.{}.certificate_required": {
        "nb": "Rapporten må ha en bekreftelse på oppholdet",
        "nn": "Rapporten må ha ei stadfesting på opphaldet",
        "en": "The report needs a certificate of attendance",
    },
    "parameter.{}.participant_report_days": {
        "nb": "Påminnelse om EUs deltakerrapport etter siste dag (0: ingen)",
        "nn": "Påminning om deltakarrapporten til EU etter siste dag (0: inga)",
        "en": "Reminder of the EU participant report after the last day (0: none)",
    },
    "problem.{}.report_due_months": {
        "nb": "Skriv 0 til 24 måneder.",
        "nn": "Skriv 0 til 24 månader.",
        "en": "Write 0 to 24 months.",
    },
    "problem.{}.settlement_due_months": {
        "nb": "Skriv 0 til 24 måneder.",
        "nn": "Skriv 0 til 24 månader.",
        "en": "Write 0 to 24 months.",
    },
    "problem.{}.report_reminder_days": {
        "nb": "Skriv dagene i stigende rekkefølge, fra 1 til 400.",
        "nn": "Skriv dagane i stigande rekkjefølgje, frå 1 til 400.",
        "en": "Write the days in rising order, from 1 to 400.",
    },
    "problem.{}.settlement_reminder_days": {
        "nb": "Skriv dagene i stigende rekkefølge, fra 1 til 400.",
        "nn": "Skriv dagane i stigande rekkjefølgje, frå 1 til 400.",
        "en": "Write the days in rising order, from 1 to 400.",
    },
    "problem.{}.overdue_days": {
        "nb": "Skriv dagene i stigende rekkefølge, fra 1 til 400.",
        "nn": "Skriv dagane i stigande rekkjefølgje, frå 1 til 400.",
        "en": "Write the days in rising order, from 1 to 400.",
    },
    "problem.{}.participant_report_days": {
        "nb": "Skriv 0 til 400 dager.",
        "nn": "Skriv 0 til 400 dagar.",
        "en": "Write 0 to 400 days.",
    },
}
# The same parameters stand in each of the three rule sets.
PARAMETERS = {
    code.format(name): texts
    for name in ("after_term", "after_stay", "after_erasmus")
    for code, texts in _PARAMETERS.items()
}
WORDING: dict[str, dict[str, str]] = {
    **RULE_SET,
    **TASKS,
    **OUTCOMES,
    **RECEIPTS,
    **QUESTIONS,
    **STATES,
    **FINDINGS,
    **ACTIONS,
    **TRAIL,
    **REFUSALS,
    **PARAMETERS,
}
