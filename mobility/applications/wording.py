"""Texts of this room's codes: states, steps, acts, refusals."""

STATES = {
    "application_state.draft": {"nb": "Kladd", "nn": "Kladd", "en": "Draft"},
    "application_state.submitted": {"nb": "Sendt inn", "nn": "Send inn", "en": "Submitted"},
    "application_state.returned": {
        "nb": "Sendt tilbake for endring",
        "nn": "Send tilbake for endring",
        "en": "Returned for changes",
    },
    "application_state.recommended": {"nb": "Anbefalt", "nn": "Tilrådd", "en": "Recommended"},
    "application_state.not_recommended": {
        "nb": "Ikke anbefalt",
        "nn": "Ikkje tilrådd",
        "en": "Not recommended",
    },
    "application_state.ranked": {"nb": "Rangert", "nn": "Rangert", "en": "Ranked"},
    "application_state.granted": {"nb": "Innvilget", "nn": "Innvilga", "en": "Granted"},
    "application_state.granted_with_conditions": {
        "nb": "Innvilget med vilkår",
        "nn": "Innvilga med vilkår",
        "en": "Granted with conditions",
    },
    "application_state.waitlisted": {
        "nb": "På venteliste",
        "nn": "På venteliste",
        "en": "On the wait list",
    },
    "application_state.refused": {"nb": "Avslått", "nn": "Avslått", "en": "Refused"},
    "application_state.funds_reserved": {
        "nb": "Midler satt av",
        "nn": "Midlar sette av",
        "en": "Funds reserved",
    },
    "application_state.accepted": {"nb": "Takket ja", "nn": "Takka ja", "en": "Accepted"},
    "application_state.declined": {"nb": "Takket nei", "nn": "Takka nei", "en": "Declined"},
    "application_state.agreement_signed": {
        "nb": "Avtale signert",
        "nn": "Avtale signert",
        "en": "Agreement signed",
    },
    "application_state.preparing": {
        "nb": "Under forberedelse",
        "nn": "Under førebuing",
        "en": "Being prepared",
    },
    "application_state.cleared": {
        "nb": "Klarert for avreise",
        "nn": "Klarert for avreise",
        "en": "Cleared to leave",
    },
    "application_state.ongoing": {"nb": "Pågår", "nn": "Pågår", "en": "Ongoing"},
    "application_state.interrupted": {"nb": "Avbrutt", "nn": "Avbrote", "en": "Interrupted"},
    "application_state.postponed": {"nb": "Utsatt", "nn": "Utsett", "en": "Postponed"},
    "application_state.returned_home": {"nb": "Hjemme igjen", "nn": "Heime att", "en": "Back home"},
    "application_state.reported": {"nb": "Rapportert", "nn": "Rapportert", "en": "Reported"},
    "application_state.closed": {"nb": "Avsluttet", "nn": "Avslutta", "en": "Closed"},
    "application_state.withdrawn": {"nb": "Trukket", "nn": "Trekt", "en": "Withdrawn"},
    "application_state.cancelled": {"nb": "Avlyst", "nn": "Avlyst", "en": "Cancelled"},
}
NEXT = {
    "application_next_own.draft": {
        "nb": "Skriv søknaden ferdig og send den inn. Bare en veileder som er spurt om uttalelse, ser kladden.",
        "nn": "Skriv søknaden ferdig og send han inn. Berre ein rettleiar som er spurd om fråsegn, ser kladden.",
        "en": "Finish the application and submit it. Only a supervisor who was asked for a statement sees the draft.",
    },
    "application_next_own.returned": {
        "nb": "Rett det lederen ba om, og send inn på nytt.",
        "nn": "Rett det leiaren bad om, og send inn på nytt.",
        "en": "Change what the head asked for and submit again.",
    },
    "application_next_own.granted": {
        "nb": "Les brevet og svar ja eller nei.",
        "nn": "Les brevet og svar ja eller nei.",
        "en": "Read the letter and answer yes or no.",
    },
    "application_next_own.granted_with_conditions": {
        "nb": "Les vilkårene og svar ja eller nei.",
        "nn": "Les vilkåra og svar ja eller nei.",
        "en": "Read the conditions and answer yes or no.",
    },
    "application_next_own.funds_reserved": {
        "nb": "Pengene er satt av. Svar ja eller nei.",
        "nn": "Pengane er sette av. Svar ja eller nei.",
        "en": "The money is set aside. Answer yes or no.",
    },
    "application_next_own.preparing": {
        "nb": "Gjør ferdig oppgavene før avreise; de står på sjekklisten.",
        "nn": "Gjer ferdig oppgåvene før avreise; dei står på sjekklista.",
        "en": "Finish the tasks before departure; they stand on the checklist.",
    },
    "application_next_own.cleared": {
        "nb": "Alt er klart for avreise. Bekreft ankomsten på sjekklisten når du er framme.",
        "nn": "Alt er klart for avreise. Stadfest framkomsten på sjekklista når du er framme.",
        "en": "Everything is ready for departure. Confirm your arrival on the checklist when you are there.",
    },
    "application_next_own.ongoing": {
        "nb": "God tur! Bekreft på sjekklisten når du er tilbake.",
        "nn": "God tur! Stadfest på sjekklista når du er tilbake.",
        "en": "You are away. Confirm on the checklist when you are back.",
    },
    "application_next_own.interrupted": {
        "nb": "Oppholdet er avbrutt. Bekreft på sjekklisten når du er tilbake.",
        "nn": "Opphaldet er avbrote. Stadfest på sjekklista når du er tilbake.",
        "en": "The stay is interrupted. Confirm on the checklist when you are back.",
    },
    "application_next_own.returned_home": {
        "nb": "Skriv rapporten og oppgjøret.",
        "nn": "Skriv rapporten og oppgjeret.",
        "en": "Write the report and the settlement.",
    },
    "application_next.draft": {
        "nb": "Søkeren skriver. Bare en veileder som er spurt om uttalelse, ser kladden.",
        "nn": "Søkjaren skriv. Berre ein rettleiar som er spurd om fråsegn, ser kladden.",
        "en": "The applicant is writing. Only a supervisor who was asked for a statement sees the draft.",
    },
    "application_next.submitted": {
        "nb": "Lederen vurderer søknaden og anbefaler den eller ikke.",
        "nn": "Leiaren vurderer søknaden og tilrår han eller ikkje.",
        "en": "The head assesses the application and recommends it or not.",
    },
    "application_next.returned": {
        "nb": "Søkeren retter det lederen ba om, og sender inn på nytt.",
        "nn": "Søkjaren rettar det leiaren bad om, og sender inn på nytt.",
        "en": "The applicant changes what the head asked for and submits again.",
    },
    "application_next.recommended": {
        "nb": "Søknaden er anbefalt og går videre.",
        "nn": "Søknaden er tilrådd og går vidare.",
        "en": "The application is recommended and goes on.",
    },
    "application_next.not_recommended": {
        "nb": "Søknaden er ikke anbefalt, men blir behandlet ferdig.",
        "nn": "Søknaden er ikkje tilrådd, men blir handsama ferdig.",
        "en": "The application is not recommended, but will be decided.",
    },
    "application_next.ranked": {
        "nb": "Instituttets rangering er levert. Fakultetet avgjør.",
        "nn": "Rangeringa frå instituttet er levert. Fakultetet avgjer.",
        "en": "The department's ranking is handed in. The faculty decides.",
    },
    "application_next.granted": {
        "nb": "Søkeren svarer ja eller nei.",
        "nn": "Søkjaren svarer ja eller nei.",
        "en": "The applicant answers yes or no.",
    },
    "application_next.granted_with_conditions": {
        "nb": "Søkeren leser vilkårene og svarer ja eller nei.",
        "nn": "Søkjaren les vilkåra og svarer ja eller nei.",
        "en": "The applicant reads the conditions and answers yes or no.",
    },
    "application_next.waitlisted": {
        "nb": "Søknaden rykker opp når noen andre takker nei.",
        "nn": "Søknaden rykkjer opp når nokon andre takkar nei.",
        "en": "The application moves up when somebody else declines.",
    },
    "application_next.refused": {
        "nb": "Saken er avgjort.",
        "nn": "Saka er avgjord.",
        "en": "The case is decided.",
    },
    "application_next.funds_reserved": {
        "nb": "Pengene er satt av. Søkeren svarer ja eller nei.",
        "nn": "Pengane er sette av. Søkjaren svarer ja eller nei.",
        "en": "The money is set aside. The applicant answers yes or no.",
    },
    "application_next.accepted": {
        "nb": "Avtalen om oppholdet skal signeres.",
        "nn": "Avtalen om opphaldet skal signerast.",
        "en": "The agreement on the stay is to be signed.",
    },
    "application_next.declined": {
        "nb": "Saken er avsluttet.",
        "nn": "Saka er avslutta.",
        "en": "The case has ended.",
    },
    "application_next.agreement_signed": {
        "nb": "Oppholdet forberedes.",
        "nn": "Opphaldet blir førebudd.",
        "en": "The stay is prepared.",
    },
    "application_next.preparing": {
        "nb": "Oppgavene før avreise gjøres ferdig.",
        "nn": "Oppgåvene før avreise blir gjorde ferdige.",
        "en": "The tasks before departure are being done.",
    },
    "application_next.cleared": {
        "nb": "Alt er klart for avreise.",
        "nn": "Alt er klart for avreise.",
        "en": "Everything is ready for departure.",
    },
    "application_next.ongoing": {
        "nb": "Søkeren er ute.",
        "nn": "Søkjaren er ute.",
        "en": "The applicant is away.",
    },
    "application_next.interrupted": {
        "nb": "Oppholdet er avbrutt.",
        "nn": "Opphaldet er avbrote.",
        "en": "The stay is interrupted.",
    },
    "application_next.postponed": {
        "nb": "Oppholdet er utsatt. Det forberedes på nytt når det nærmer seg.",
        "nn": "Opphaldet er utsett. Det blir førebudd på nytt når det nærmar seg.",
        "en": "The stay is postponed. It is prepared again when it comes near.",
    },
    "application_next.returned_home": {
        "nb": "Søkeren skriver rapport og oppgjør.",
        "nn": "Søkjaren skriv rapport og oppgjer.",
        "en": "The applicant writes the report and the settlement.",
    },
    "application_next.reported": {
        "nb": "Oppgjøret godkjennes, og saken avsluttes.",
        "nn": "Oppgjeret blir godkjent, og saka blir avslutta.",
        "en": "The settlement is approved and the case closed.",
    },
    "application_next.closed": {
        "nb": "Saken er avsluttet.",
        "nn": "Saka er avslutta.",
        "en": "The case has ended.",
    },
    "application_next.withdrawn": {
        "nb": "Søkeren har trukket søknaden.",
        "nn": "Søkjaren har trekt søknaden.",
        "en": "The applicant has withdrawn.",
    },
    "application_next.cancelled": {
        "nb": "Oppholdet blir ikke noe av.",
        "nn": "Opphaldet blir ikkje noko av.",
        "en": "The stay will not take place.",
    },
}
FLOWS = {
    "flow.ranked_call": {
        "nb": "Utlysning med rangering",
        "nn": "Utlysing med rangering",
        "en": "Call with ranking",
    },
    "flow.first_come": {
        "nb": "Løpende, først til mølla",
        "nn": "Løpande, først til mølla",
        "en": "First come, first served",
    },
}
STEPS = {
    "application_step.plan": {"nb": "Plan", "nn": "Plan", "en": "Plan"},
    "application_step.places": {
        "nb": "Steder og datoer",
        "nn": "Stader og datoar",
        "en": "Places and dates",
    },
    "application_step.household": {
        "nb": "Hvem blir med",
        "nn": "Kven blir med",
        "en": "Who comes along",
    },
    "application_step.money": {"nb": "Penger", "nn": "Pengar", "en": "Money"},
    "application_step.cover": {
        "nb": "Mens du er borte",
        "nn": "Mens du er borte",
        "en": "While you are away",
    },
    "application_step.files": {"nb": "Vedlegg", "nn": "Vedlegg", "en": "Attachments"},
    "application_step.summary": {
        "nb": "Se over og send inn",
        "nn": "Sjå over og send inn",
        "en": "Check and submit",
    },
}
SEVERITIES = {
    "severity.blocking": {"nb": "Stopper", "nn": "Stoppar", "en": "Blocks"},
    "severity.warning": {"nb": "Advarsel", "nn": "Åtvaring", "en": "Warning"},
    "severity.info": {"nb": "Til opplysning", "nn": "Til opplysning", "en": "For information"},
}
TASKS = {
    "task.cover_confirm": {
        "nb": "Bekreft at du tar over for en kollega",
        "nn": "Stadfest at du tek over for ein kollega",
        "en": "Confirm that you take over for a colleague",
    },
    "task.exception": {
        "nb": "Vurder om noe som stopper en søknad kan settes til side",
        "nn": "Vurder om noko som stoppar ein søknad kan setjast til side",
        "en": "Consider setting aside what blocks an application",
    },
    "task.supervisor_statement": {
        "nb": "Skriv uttalelse om utenlandsoppholdet til en kandidat",
        "nn": "Skriv fråsegn om utanlandsopphaldet til ein kandidat",
        "en": "Write a statement on the stay abroad of a candidate",
    },
}
REFUSALS = {
    "refusal.call_closed": {
        "nb": "Fristen er ute. Alt du har skrevet er lagret som kladd og kan kopieres til en annen utlysning.",
        "nn": "Fristen er ute. Alt du har skrive er lagra som kladd og kan kopierast til ei anna utlysing.",
        "en": "The deadline has passed. All that you wrote is kept as a draft and can be copied to another call.",
    },
    "refusal.call_not_open": {
        "nb": "Utlysningen er ikke åpnet ennå. Kladden er lagret.",
        "nn": "Utlysinga er ikkje opna enno. Kladden er lagra.",
        "en": "The call has not opened yet. The draft is kept.",
    },
    "refusal.not_your_application": {
        "nb": "Bare søkeren selv kan gjøre dette.",
        "nn": "Berre søkjaren sjølv kan gjere dette.",
        "en": "Only the applicant can do this.",
    },
    "refusal.not_editable": {
        "nb": "Søknaden er sendt inn og kan ikke endres nå. Be lederen sende den tilbake hvis noe er feil.",
        "nn": "Søknaden er send inn og kan ikkje endrast no. Be leiaren sende han tilbake om noko er feil.",
        "en": "The application is submitted and cannot be changed now. Ask the head to return it if something is wrong.",
    },
    "refusal.not_a_draft": {
        "nb": "Bare en kladd kan slettes. En innsendt søknad kan trekkes.",
        "nn": "Berre ein kladd kan slettast. Ein innsend søknad kan trekkjast.",
        "en": "Only a draft can be deleted. A submitted application can be withdrawn.",
    },
    "refusal.too_late_to_withdraw": {
        "nb": "Søknaden er avgjort og kan ikke trekkes. Takk nei eller avlys i stedet.",
        "nn": "Søknaden er avgjord og kan ikkje trekkjast. Takk nei eller avlys i staden.",
        "en": "The application is decided and cannot be withdrawn. Decline or cancel instead.",
    },
    "refusal.not_submitted": {
        "nb": "Søknaden er ikke sendt inn til vurdering.",
        "nn": "Søknaden er ikkje send inn til vurdering.",
        "en": "The application is not waiting to be assessed.",
    },
    "refusal.findings_block": {
        "nb": "Noe i søknaden stopper innsendingen. Rett det, eller be en saksbehandler sette det til side.",
        "nn": "Noko i søknaden stoppar innsendinga. Rett det, eller be ein saksbehandlar setje det til side.",
        "en": "Something in the application blocks submission. Change it, or ask an officer to set it aside.",
    },
    "refusal.incomplete": {
        "nb": "Noe mangler før søknaden kan sendes inn.",
        "nn": "Noko manglar før søknaden kan sendast inn.",
        "en": "Something is missing before the application can be submitted.",
    },
    "refusal.not_overridable": {
        "nb": "Denne anmerkningen kan ingen sette til side.",
        "nn": "Denne merknaden kan ingen setje til side.",
        "en": "Nobody can set this finding aside.",
    },
    "refusal.not_asked_of_you": {
        "nb": "Dette er ikke spurt av deg, eller er alt besvart.",
        "nn": "Dette er ikkje spurt av deg, eller er alt svart på.",
        "en": "This was not asked of you, or is answered already.",
    },
    "refusal.no_employment": {
        "nb": "Du har ingen ansettelse som vi kjenner. Spør HR.",
        "nn": "Du har inga tilsetjing som vi kjenner. Spør HR.",
        "en": "We know of no employment of yours. Ask HR.",
    },
    "refusal.wrong_scheme": {
        "nb": "Utlysningen gjelder en annen ordning.",
        "nn": "Utlysinga gjeld ei anna ordning.",
        "en": "The call is for another scheme.",
    },
    "refusal.call_elsewhere": {
        "nb": "Utlysningen gjelder for en annen enhet enn din.",
        "nn": "Utlysinga gjeld for ei anna eining enn di.",
        "en": "The call is for another unit than yours.",
    },
}
FITS = {
    "fit.research_term": {
        "nb": "For fast vitenskapelig ansatte. Stillingen din er ikke blant dem vi kjenner.",
        "nn": "For fast vitskapleg tilsette. Stillinga di er ikkje blant dei vi kjenner.",
        "en": "For permanent academic staff. Your position is not among those we know of.",
    },
    "fit.phd_stay": {
        "nb": "For stipendiater. Du har ingen slik stilling nå.",
        "nn": "For stipendiatar. Du har inga slik stilling no.",
        "en": "For PhD candidates. You do not hold such a position now.",
    },
    "fit.postdoc_stay": {
        "nb": "For postdoktorer. Du har ingen slik stilling nå.",
        "nn": "For postdoktorar. Du har inga slik stilling no.",
        "en": "For postdocs. You do not hold such a position now.",
    },
}
SCHEME_HINTS = {
    "scheme_hint.staff_combined": {
        "nb": "Undervisning og opplæring i samme opphold, for eksempel gjennom Erasmus+.",
        "nn": "Undervising og opplæring i same opphald, til dømes gjennom Erasmus+.",
        "en": "Teaching and training in one stay, for example through Erasmus+.",
    },
}
KINDS = {
    "case_kind.application": {"nb": "Søknad", "nn": "Søknad", "en": "Application"},
}
# As the trail names what changed.
TRAIL_STATES = {f"state.{code.partition('.')[2]}": texts for code, texts in STATES.items()}
TABLES = {
    "table.mobility.Application": {"nb": "Søknader", "nn": "Søknader", "en": "Applications"},
    "table.mobility.Companion": {
        "nb": "Hvem som blir med på oppholdet",
        "nn": "Kven som blir med på opphaldet",
        "en": "Who comes along on a stay",
    },
    "table.mobility.Cover": {
        "nb": "Hvem som overtar undervisning og veiledning",
        "nn": "Kven som tek over undervisning og rettleiing",
        "en": "Who takes over teaching and supervision",
    },
    "table.mobility.FundingLine": {
        "nb": "Finansiering fra andre",
        "nn": "Finansiering frå andre",
        "en": "Funding from others",
    },
    "table.mobility.Segment": {
        "nb": "Verter og perioder i søknader",
        "nn": "Vertar og periodar i søknader",
        "en": "Hosts and periods of applications",
    },
    "table.mobility.Statement": {
        "nb": "Uttalelser fra veiledere",
        "nn": "Fråsegner frå rettleiarar",
        "en": "Supervisors’ statements",
    },
}
WORDING = (
    STATES
    | NEXT
    | FLOWS
    | STEPS
    | SEVERITIES
    | TASKS
    | REFUSALS
    | FITS
    | SCHEME_HINTS
    | KINDS
    | TRAIL_STATES
    | TABLES
)
