"""Texts of this room's codes."""

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
        "nb": "Lagre første og siste dag du kan dokumentere.",
        "nn": "Lagre første og siste dag du kan dokumentere.",
        "en": "Save the first and last day you can document.",
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
TABLES = {
    "table.mobility.Outcome": {
        "nb": "Resultater av opphold",
        "nn": "Resultat av opphald",
        "en": "Outcomes of stays",
    },
    "table.mobility.Receipt": {"nb": "Kvitteringer", "nn": "Kvitteringar", "en": "Receipts"},
    "table.mobility.Settlement": {"nb": "Oppgjør", "nn": "Oppgjer", "en": "Settlements"},
    "table.mobility.StayReport": {
        "nb": "Rapporter fra opphold",
        "nn": "Rapportar frå opphald",
        "en": "Reports of stays",
    },
}
WORDING: dict[str, dict[str, str]] = {
    **TASKS,
    **OUTCOMES,
    **RECEIPTS,
    **QUESTIONS,
    **STATES,
    **FINDINGS,
    **REFUSALS,
    **TABLES,
}
