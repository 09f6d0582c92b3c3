"""Texts of this room's codes."""

STATES = {
    "recommendation.recommended": {"nb": "Anbefales", "nn": "Blir tilrådd", "en": "Recommended"},
    "recommendation.not_recommended": {
        "nb": "Anbefales ikke",
        "nn": "Blir ikkje tilrådd",
        "en": "Not recommended",
    },
    "recommendation.returned": {
        "nb": "Sendes tilbake for endring",
        "nn": "Blir send tilbake for endring",
        "en": "Returned for changes",
    },
    "ranking_state.open": {"nb": "Åpen", "nn": "Open", "en": "Open"},
    "ranking_state.handed_in": {"nb": "Levert", "nn": "Levert", "en": "Handed in"},
    "outcome.granted": {"nb": "Innvilget", "nn": "Innvilga", "en": "Granted"},
    "outcome.granted_with_conditions": {
        "nb": "Innvilget på vilkår",
        "nn": "Innvilga på vilkår",
        "en": "Granted with conditions",
    },
    "outcome.waitlisted": {"nb": "Venteliste", "nn": "Venteliste", "en": "Wait list"},
    "outcome.refused": {"nb": "Avslått", "nn": "Avslått", "en": "Refused"},
    "decision_state.prepared": {"nb": "Forberedt", "nn": "Førebudd", "en": "Prepared"},
    "decision_state.decided": {
        "nb": "Avgjort, ikke sendt",
        "nn": "Avgjord, ikkje send",
        "en": "Decided, not released",
    },
    "decision_state.released": {"nb": "Gjort kjent", "nn": "Gjord kjend", "en": "Released"},
    "decision_state.reversed": {"nb": "Omgjort", "nn": "Omgjord", "en": "Reversed"},
    "decision_state.dropped": {"nb": "Falt bort", "nn": "Falle bort", "en": "Dropped"},
    "appeal_state.received": {"nb": "Mottatt", "nn": "Motteken", "en": "Received"},
    "appeal_state.reconsidered": {
        "nb": "Vurdert på nytt, vedtaket står",
        "nn": "Vurdert på nytt, vedtaket står",
        "en": "Reconsidered, the decision stands",
    },
    "appeal_state.forwarded": {
        "nb": "Sendt til klageinstansen",
        "nn": "Send til klageinstansen",
        "en": "Forwarded to the appeals body",
    },
    "appeal_state.upheld": {
        "nb": "Vedtaket er opprettholdt",
        "nn": "Vedtaket er halde ved lag",
        "en": "Decision upheld",
    },
    "appeal_state.reversed": {
        "nb": "Vedtaket er omgjort",
        "nn": "Vedtaket er gjort om",
        "en": "Decision reversed",
    },
    "appeal_state.dismissed": {"nb": "Avvist", "nn": "Avvist", "en": "Dismissed"},
    "appeal_state.withdrawn": {"nb": "Trukket", "nn": "Trekt", "en": "Withdrawn"},
    "appeal_outcome.upheld": {
        "nb": "Vedtaket opprettholdes",
        "nn": "Vedtaket står ved lag",
        "en": "The decision is upheld",
    },
    "appeal_outcome.reversed": {
        "nb": "Vedtaket omgjøres",
        "nn": "Vedtaket blir gjort om",
        "en": "The decision is reversed",
    },
    "appeal_outcome.dismissed": {
        "nb": "Klagen avvises",
        "nn": "Klaga blir avvist",
        "en": "The appeal is dismissed",
    },
    "appeal_outcome.withdrawn": {
        "nb": "Klagen er trukket",
        "nn": "Klaga er trekt",
        "en": "The appeal was withdrawn",
    },
    "appeal_step.maintain": {
        "nb": "La vedtaket stå",
        "nn": "La vedtaket stå",
        "en": "Let the decision stand",
    },
    "appeal_step.uphold": {
        "nb": "Klageinstansen lot vedtaket stå",
        "nn": "Klageinstansen lét vedtaket stå",
        "en": "The appeals body let the decision stand",
    },
    "appeal_step.dismiss": {"nb": "Avvis klagen", "nn": "Avvis klaga", "en": "Dismiss the appeal"},
    "appeal_time.in_time": {"nb": "I tide", "nn": "I tide", "en": "In time"},
    "appeal_time.late": {"nb": "For sent", "nn": "For seint", "en": "Late"},
    "appeal.body": {
        "nb": "klagenemnda ved institusjonen",
        "nn": "klagenemnda ved institusjonen",
        "en": "the institution's appeals board",
    },
}
ACTIONS = {
    "action.conflict.declared": {
        "nb": "Inhabilitet meldt",
        "nn": "Inhabilitet meld",
        "en": "Conflict of interest declared",
    },
    "action.ranking.placed": {
        "nb": "Flyttet i rangeringen",
        "nn": "Flytt i rangeringa",
        "en": "Moved in the ranking",
    },
    "action.ranking.taken_out": {
        "nb": "Tatt ut av rangeringen",
        "nn": "Teken ut av rangeringa",
        "en": "Taken out of the ranking",
    },
    "action.ranking.reasoned": {
        "nb": "Begrunnelse for en plass skrevet",
        "nn": "Grunngiving for ein plass skriven",
        "en": "Reason for a place written",
    },
    "action.ranking.merged": {
        "nb": "Instituttenes rangeringer lagt inn",
        "nn": "Rangeringane til institutta lagde inn",
        "en": "The departments' rankings laid in",
    },
    "action.ranking.handed_in": {
        "nb": "Rangering levert",
        "nn": "Rangering levert",
        "en": "Ranking handed in",
    },
    "action.ranking.reopened": {
        "nb": "Rangering åpnet igjen",
        "nn": "Rangering opna att",
        "en": "Ranking opened again",
    },
    "action.ranking.bundled": {
        "nb": "Møtepapirer bestilt",
        "nn": "Møtepapir tinga",
        "en": "Papers for the meeting ordered",
    },
    "action.decision.prepared": {
        "nb": "Vedtak forberedt",
        "nn": "Vedtak førebudd",
        "en": "Decision prepared",
    },
    "action.decision.discarded": {
        "nb": "Forberedt vedtak trukket",
        "nn": "Førebudd vedtak trekt",
        "en": "Prepared decision taken back",
    },
    "action.decision.decided": {
        "nb": "Vedtak truffet",
        "nn": "Vedtak gjort",
        "en": "Decision made",
    },
    "action.decision.released": {
        "nb": "Vedtak gjort kjent",
        "nn": "Vedtak gjort kjent",
        "en": "Decision released",
    },
    "action.decision.offer_extended": {
        "nb": "Svarfrist på tilbud forlenget",
        "nn": "Svarfrist på tilbod forlengd",
        "en": "More time given to answer the offer",
    },
    "action.decision.not_released": {
        "nb": "Vedtak kunne ikke gjøres kjent",
        "nn": "Vedtak kunne ikkje gjerast kjent",
        "en": "Decision could not be released",
    },
    "action.appeal.opened": {
        "nb": "Klage mottatt",
        "nn": "Klage motteken",
        "en": "Appeal received",
    },
    "action.appeal.maintain": {
        "nb": "Vedtaket vurdert på nytt og opprettholdt",
        "nn": "Vedtaket vurdert på nytt og halde ved lag",
        "en": "Decision reconsidered and maintained",
    },
    "action.appeal.forward": {
        "nb": "Klagen sendt til klageinstansen",
        "nn": "Klaga send til klageinstansen",
        "en": "Appeal forwarded to the appeals body",
    },
    "action.appeal.uphold": {
        "nb": "Klageinstansen opprettholdt vedtaket",
        "nn": "Klageinstansen heldt vedtaket ved lag",
        "en": "Appeals body upheld the decision",
    },
    "action.appeal.reverse": {
        "nb": "Vedtaket omgjort etter klage",
        "nn": "Vedtaket gjort om etter klage",
        "en": "Decision reversed on appeal",
    },
    "action.appeal.dismiss": {
        "nb": "Klagen avvist",
        "nn": "Klaga avvist",
        "en": "Appeal dismissed",
    },
    "action.appeal.withdraw": {
        "nb": "Klagen trukket",
        "nn": "Klaga trekt",
        "en": "Appeal withdrawn",
    },
    "field.place": {"nb": "Plass", "nn": "Plass", "en": "Place"},
    "field.application": {"nb": "Søknad", "nn": "Søknad", "en": "Application"},
    "field.outcome": {"nb": "Utfall", "nn": "Utfall", "en": "Outcome"},
    "field.reason_code": {
        "nb": "Grunn til avslag",
        "nn": "Grunn til avslag",
        "en": "Reason for the refusal",
    },
    "field.over_budget_reason": {
        "nb": "Begrunnelse for å gå ut over rammen",
        "nn": "Grunngiving for å gå ut over ramma",
        "en": "Reason for going beyond the budget",
    },
    "field.budget": {"nb": "Ramme", "nn": "Ramme", "en": "Budget"},
}
REFUSALS = {
    "refusal.not_to_assess": {
        "nb": "Søknaden venter ikke på vurdering nå.",
        "nn": "Søknaden ventar ikkje på vurdering no.",
        "en": "The application does not wait to be assessed now.",
    },
    "refusal.conflict_declared": {
        "nb": "Du har meldt deg inhabil i denne saken. En annen behandler den.",
        "nn": "Du har meldt deg inhabil i denne saka. Ein annan behandlar henne.",
        "en": "You declared a conflict of interest in this case. Somebody else handles it.",
    },
    "refusal.own_in_round": {
        "nb": "Du har selv en søknad i denne runden og ser derfor ikke de andre.",
        "nn": "Du har sjølv ein søknad i denne runden og ser difor ikkje dei andre.",
        "en": "You have an application in this round yourself and therefore do not see the others.",
    },
    "refusal.own_case_in_round": {
        "nb": "Du har selv en søknad i denne runden. Nivået over rangerer den.",
        "nn": "Du har sjølv ein søknad i denne runden. Nivået over rangerer han.",
        "en": "You have an application in this round yourself. The level above ranks it.",
    },
    "refusal.conflict_declared_in_round": {
        "nb": "Du har meldt deg inhabil overfor en av søkerne. Rangeringen veier alle mot alle, så en annen gjør den.",
        "nn": "Du har meldt deg inhabil overfor ein av søkjarane. Rangeringa veg alle mot alle, så ein annan gjer henne.",
        "en": "You declared a conflict with one of the applicants. Ranking weighs all against all, so somebody else does it.",
    },
    "refusal.ranking_handed_in": {
        "nb": "Rangeringen er levert. Den som avgjør, kan åpne den igjen.",
        "nn": "Rangeringa er levert. Den som avgjer, kan opne henne att.",
        "en": "The ranking is handed in. Those who decide can open it again.",
    },
    "refusal.ranking_open": {
        "nb": "Rangeringen er åpen.",
        "nn": "Rangeringa er open.",
        "en": "The ranking is open.",
    },
    "refusal.already_decided": {
        "nb": "Noen i runden er allerede avgjort.",
        "nn": "Nokon i runden er allereie avgjord.",
        "en": "Some in the round have been decided already.",
    },
    "refusal.decided_elsewhere": {
        "nb": "Denne runden avgjøres på et annet nivå.",
        "nn": "Denne runden blir avgjord på eit anna nivå.",
        "en": "This round is decided on another level.",
    },
    "refusal.not_yours_to_handle": {
        "nb": "Dette ligger til en annen rolle eller et annet nivå.",
        "nn": "Dette ligg til ei anna rolle eller eit anna nivå.",
        "en": "This belongs to another role or another level.",
    },
    "refusal.not_prepared": {
        "nb": "Det er ikke noe forberedt vedtak å avgjøre.",
        "nn": "Det er ikkje noko førebudd vedtak å avgjere.",
        "en": "There is no prepared decision to decide.",
    },
    "refusal.prepared_it": {
        "nb": "Du har forberedt vedtaket. En annen må avgjøre.",
        "nn": "Du har førebudd vedtaket. Ein annan må avgjere.",
        "en": "You prepared the decision. Somebody else must decide.",
    },
    "refusal.assessed_it": {
        "nb": "Du har anbefalt søknaden. En annen må sette av pengene.",
        "nn": "Du har tilrådd søknaden. Ein annan må setje av pengane.",
        "en": "You recommended the application. Somebody else must reserve the money.",
    },
    "refusal.no_open_offer": {
        "nb": "Det er ikke noe tilbud å svare på.",
        "nn": "Det er ikkje noko tilbod å svare på.",
        "en": "There is no offer to answer.",
    },
    "refusal.offer_over": {
        "nb": "Svarfristen er ute. Ta kontakt med fakultetet.",
        "nn": "Svarfristen er ute. Ta kontakt med fakultetet.",
        "en": "The time to answer is over. Contact the faculty.",
    },
    "refusal.not_waiting_for_funds": {
        "nb": "Søknaden venter ikke på penger nå.",
        "nn": "Søknaden ventar ikkje på pengar no.",
        "en": "The application does not wait for money now.",
    },
    "refusal.no_appeal": {
        "nb": "Dette er ikke et enkeltvedtak som kan påklages.",
        "nn": "Dette er ikkje eit enkeltvedtak som kan klagast på.",
        "en": "This is not an administrative decision that can be appealed against.",
    },
    "refusal.not_released": {
        "nb": "Vedtaket er ikke gjort kjent ennå.",
        "nn": "Vedtaket er ikkje gjort kjent enno.",
        "en": "The decision has not been released yet.",
    },
    "refusal.nothing_to_appeal": {
        "nb": "Oppholdet er i gang, avsluttet eller oppgitt, og klagefristen er ute. Det er ikke lenger noe en klage kan endre.",
        "nn": "Opphaldet er i gang, avslutta eller gitt opp, og klagefristen er ute. Det er ikkje lenger noko ei klage kan endre.",
        "en": "The stay is under way, over or given up, and the time for an appeal has passed. There is nothing left that an appeal could change.",
    },
    "refusal.appealed_already": {
        "nb": "Det er allerede klaget på vedtaket.",
        "nn": "Det er allereie klaga på vedtaket.",
        "en": "The decision has been appealed against already.",
    },
    "refusal.appeal_over": {
        "nb": "Klagesaken er avsluttet.",
        "nn": "Klagesaka er avslutta.",
        "en": "The appeal has been settled.",
    },
}
TABLES = {
    "table.mobility.Appeal": {"nb": "Klager", "nn": "Klager", "en": "Appeals"},
    "table.mobility.Assessment": {
        "nb": "Vurderinger av søknader",
        "nn": "Vurderingar av søknader",
        "en": "Assessments of applications",
    },
    "table.mobility.AwardDecision": {"nb": "Vedtak", "nn": "Vedtak", "en": "Decisions"},
    "table.mobility.ConflictOfInterest": {
        "nb": "Meldinger om inhabilitet",
        "nn": "Meldingar om ugildskap",
        "en": "Declared conflicts of interest",
    },
    "table.mobility.Ranked": {
        "nb": "Plasser i rangeringer",
        "nn": "Plassar i rangeringar",
        "en": "Places in rankings",
    },
    "table.mobility.Ranking": {"nb": "Rangeringer", "nn": "Rangeringar", "en": "Rankings"},
}
WORDING = STATES | ACTIONS | REFUSALS | TABLES
