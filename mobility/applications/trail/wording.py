"""Texts of this room's acts, as the trail tells them."""

ACTIONS = {
    "action.application.opened": {
        "nb": "Søknad påbegynt",
        "nn": "Søknad påbyrja",
        "en": "Application begun",
    },
    "action.application.saved": {
        "nb": "Søknad endret",
        "nn": "Søknad endra",
        "en": "Application changed",
    },
    "action.application.copied": {
        "nb": "Søknad kopiert",
        "nn": "Søknad kopiert",
        "en": "Application copied",
    },
    "action.application.deleted": {
        "nb": "Kladd slettet",
        "nn": "Kladd sletta",
        "en": "Draft deleted",
    },
    "action.application.submit": {
        "nb": "Søknad sendt inn",
        "nn": "Søknad send inn",
        "en": "Application submitted",
    },
    "action.application.return_for_changes": {
        "nb": "Sendt tilbake for endring",
        "nn": "Send tilbake for endring",
        "en": "Returned for changes",
    },
    "action.application.recommend": {"nb": "Anbefalt", "nn": "Tilrådd", "en": "Recommended"},
    "action.application.not_recommend": {
        "nb": "Ikke anbefalt",
        "nn": "Ikkje tilrådd",
        "en": "Not recommended",
    },
    "action.application.reassess": {
        "nb": "Tatt opp til ny vurdering",
        "nn": "Teken opp til ny vurdering",
        "en": "Taken up again",
    },
    "action.application.rank": {"nb": "Rangert", "nn": "Rangert", "en": "Ranked"},
    "action.application.reopen_ranking": {
        "nb": "Rangeringen åpnet igjen",
        "nn": "Rangeringa opna att",
        "en": "Ranking opened again",
    },
    "action.application.grant": {"nb": "Innvilget", "nn": "Innvilga", "en": "Granted"},
    "action.application.grant_with_conditions": {
        "nb": "Innvilget med vilkår",
        "nn": "Innvilga med vilkår",
        "en": "Granted with conditions",
    },
    "action.application.waitlist": {
        "nb": "Satt på venteliste",
        "nn": "Sett på venteliste",
        "en": "Put on the wait list",
    },
    "action.application.refuse": {"nb": "Avslått", "nn": "Avslått", "en": "Refused"},
    "action.application.grant_on_appeal": {
        "nb": "Innvilget etter klage",
        "nn": "Innvilga etter klage",
        "en": "Granted on appeal",
    },
    "action.application.grant_with_conditions_on_appeal": {
        "nb": "Innvilget på vilkår etter klage",
        "nn": "Innvilga på vilkår etter klage",
        "en": "Granted with conditions on appeal",
    },
    "action.application.reserve_funds": {
        "nb": "Midler satt av",
        "nn": "Midlar sette av",
        "en": "Funds reserved",
    },
    "action.application.accept": {"nb": "Takket ja", "nn": "Takka ja", "en": "Accepted"},
    "action.application.decline": {"nb": "Takket nei", "nn": "Takka nei", "en": "Declined"},
    "action.application.sign_agreement": {
        "nb": "Avtale signert",
        "nn": "Avtale signert",
        "en": "Agreement signed",
    },
    "action.application.prepare": {
        "nb": "Forberedelsen begynt",
        "nn": "Førebuinga byrja",
        "en": "Preparation begun",
    },
    "action.application.clear": {
        "nb": "Klarert for avreise",
        "nn": "Klarert for avreise",
        "en": "Cleared to leave",
    },
    "action.application.reopen_clearance": {
        "nb": "Klareringen tatt tilbake",
        "nn": "Klareringa teken tilbake",
        "en": "Clearance taken back",
    },
    "action.application.take_up": {
        "nb": "Tatt opp igjen",
        "nn": "Teken opp att",
        "en": "Taken up again",
    },
    "action.application.depart": {"nb": "Reist", "nn": "Reist", "en": "Departed"},
    "action.application.interrupt": {"nb": "Avbrutt", "nn": "Avbrote", "en": "Interrupted"},
    "action.application.resume": {"nb": "Fortsatt", "nn": "Halde fram", "en": "Resumed"},
    "action.application.come_home": {"nb": "Kommet hjem", "nn": "Komen heim", "en": "Came home"},
    "action.application.approve_report": {
        "nb": "Rapport godkjent",
        "nn": "Rapport godkjend",
        "en": "Report approved",
    },
    "action.application.close": {"nb": "Sak avsluttet", "nn": "Sak avslutta", "en": "Case closed"},
    "action.application.withdraw": {
        "nb": "Søknad trukket",
        "nn": "Søknad trekt",
        "en": "Application withdrawn",
    },
    "action.application.cancel": {"nb": "Avlyst", "nn": "Avlyst", "en": "Cancelled"},
    "action.application.postpone": {"nb": "Utsatt", "nn": "Utsett", "en": "Postponed"},
    "action.application.overridden": {
        "nb": "Stopper satt til side",
        "nn": "Stoppar sett til side",
        "en": "A blocking finding set aside",
    },
    "action.application.cover_asked": {
        "nb": "Spurt om å ta over",
        "nn": "Spurd om å ta over",
        "en": "Asked to take over",
    },
    "action.application.cover_answered": {
        "nb": "Svart på spørsmål om å ta over",
        "nn": "Svara på spørsmål om å ta over",
        "en": "Answered whether to take over",
    },
    "action.application.statement_asked": {
        "nb": "Bedt om veileders uttalelse",
        "nn": "Bede om fråsegn frå rettleiar",
        "en": "Supervisor's statement asked for",
    },
    "action.application.statement_given": {
        "nb": "Veileders uttalelse gitt",
        "nn": "Fråsegn frå rettleiar gitt",
        "en": "Supervisor's statement given",
    },
}
TRAIL = {
    "field.application_field": {"nb": "Endret", "nn": "Endra", "en": "Changed"},
    "field.findings": {"nb": "Anmerkninger", "nn": "Merknader", "en": "Findings"},
    "field.rule_set": {"nb": "Regelsett", "nn": "Regelsett", "en": "Rule set"},
    "field.finding": {"nb": "Anmerkning", "nn": "Merknad", "en": "Finding"},
    "field.reason": {"nb": "Begrunnelse", "nn": "Grunngiving", "en": "Reason"},
    "field.copied_from": {"nb": "Kopiert fra", "nn": "Kopiert frå", "en": "Copied from"},
    "field.cover": {"nb": "Svar", "nn": "Svar", "en": "Answer"},
    "field.supports": {"nb": "Støtter", "nn": "Støttar", "en": "Supports"},
}
WORDING: dict[str, dict[str, str]] = ACTIONS | TRAIL
