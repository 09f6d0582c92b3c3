"""Texts of this room's codes."""

KINDS = {
    "change_kind.postpone": {
        "nb": "Utsette oppholdet",
        "nn": "Utsetje opphaldet",
        "en": "Postpone the stay",
    },
    "change_kind.shorten": {
        "nb": "Forkorte oppholdet",
        "nn": "Korte ned opphaldet",
        "en": "Shorten the stay",
    },
    "change_kind.extend": {
        "nb": "Forlenge oppholdet",
        "nn": "Forlengje opphaldet",
        "en": "Extend the stay",
    },
    "change_kind.change_host": {"nb": "Bytte vert", "nn": "Byte vert", "en": "Change host"},
    "change_kind.interrupt": {
        "nb": "Avbryte oppholdet",
        "nn": "Avbryte opphaldet",
        "en": "Interrupt the stay",
    },
    "change_kind.cancel": {
        "nb": "Avlyse oppholdet",
        "nn": "Avlyse opphaldet",
        "en": "Cancel the stay",
    },
    "change_hint.postpone": {
        "nb": "Hele oppholdet flyttes til senere datoer. Tildelingen beholdes.",
        "nn": "Heile opphaldet blir flytta til seinare datoar. Tildelinga blir ståande.",
        "en": "The whole stay moves to later dates. The award is kept.",
    },
    "change_hint.shorten": {
        "nb": "Færre dager enn innvilget.",
        "nn": "Færre dagar enn innvilga.",
        "en": "Fewer days than granted.",
    },
    "change_hint.extend": {
        "nb": "Flere dager enn innvilget. Nye oppgaver kan komme til.",
        "nn": "Fleire dagar enn innvilga. Nye oppgåver kan kome til.",
        "en": "More days than granted. New tasks may follow.",
    },
    "change_hint.change_host": {
        "nb": "En annen institusjon, med de samme datoene.",
        "nn": "Ein annan institusjon, med dei same datoane.",
        "en": "Another institution on the same dates.",
    },
    "change_hint.interrupt": {
        "nb": "Du må hjem før oppholdet er slutt.",
        "nn": "Du må heim før opphaldet er slutt.",
        "en": "You must come home before the stay ends.",
    },
    "change_hint.cancel": {
        "nb": "Oppholdet blir ikke noe av.",
        "nn": "Opphaldet blir ikkje noko av.",
        "en": "The stay will not take place.",
    },
}
STATES = {
    "change_state.proposed": {
        "nb": "Venter på svar",
        "nn": "Ventar på svar",
        "en": "Waits for an answer",
    },
    "change_state.approved": {"nb": "Godkjent", "nn": "Godkjend", "en": "Approved"},
    "change_state.refused": {"nb": "Avslått", "nn": "Avslått", "en": "Refused"},
    "change_state.withdrawn": {"nb": "Trukket", "nn": "Trekt", "en": "Withdrawn"},
    "state.proposed": {"nb": "Venter på svar", "nn": "Ventar på svar", "en": "Waits for an answer"},
    "state.approved": {"nb": "Godkjent", "nn": "Godkjend", "en": "Approved"},
    "case_kind.change": {
        "nb": "Endring av opphold",
        "nn": "Endring av opphald",
        "en": "Change of a stay",
    },
}
PROBLEMS = {
    "change_problem.ends_before_start": {
        "nb": "Siste dag er før første dag.",
        "nn": "Siste dagen er før første dagen.",
        "en": "The last day is before the first.",
    },
    "change_problem.begun_already": {
        "nb": "Første dag hos en vert der du alt har kommet, kan ikke endres.",
        "nn": "Første dagen hos ein vert der du alt har kome, kan ikkje endrast.",
        "en": "The first day at a host where you have arrived cannot be changed.",
    },
    "change_problem.nothing_changes": {
        "nb": "Ingenting er endret ennå.",
        "nn": "Ingenting er endra enno.",
        "en": "Nothing is changed yet.",
    },
    "change_problem.no_postpone": {
        "nb": "En utsettelse begynner senere enn innvilget.",
        "nn": "Ei utsetjing tek til seinare enn innvilga.",
        "en": "A postponement begins later than granted.",
    },
    "change_problem.no_shorten": {
        "nb": "En forkortelse har færre dager enn innvilget.",
        "nn": "Ei nedkorting har færre dagar enn innvilga.",
        "en": "A shortening has fewer days than granted.",
    },
    "change_problem.no_extend": {
        "nb": "En forlengelse har flere dager enn innvilget.",
        "nn": "Ei forlenging har fleire dagar enn innvilga.",
        "en": "An extension has more days than granted.",
    },
    "change_problem.no_change_host": {
        "nb": "Velg en annen vert enn den som er innvilget.",
        "nn": "Vel ein annan vert enn den som er innvilga.",
        "en": "Choose another host than the one granted.",
    },
    "change_problem.no_interrupt": {
        "nb": "Velg en dag i oppholdet, før den siste.",
        "nn": "Vel ein dag i opphaldet, før den siste.",
        "en": "Choose a day of the stay before its last one.",
    },
}
REASONS = {
    "change_reason.budget": {
        "nb": "Det er ikke midler til endringen.",
        "nn": "Det er ikkje midlar til endringa.",
        "en": "There is no money for the change.",
    },
    "change_reason.teaching_harm": {
        "nb": "Undervisning eller veiledning kan ikke dekkes.",
        "nn": "Undervising eller rettleiing kan ikkje dekkjast.",
        "en": "Teaching or supervision cannot be covered.",
    },
    "change_reason.purpose_lost": {
        "nb": "Formålet med oppholdet nås ikke etter endringen.",
        "nn": "Føremålet med opphaldet blir ikkje nådd etter endringa.",
        "en": "The purpose of the stay is not met after the change.",
    },
    "change_reason.too_short": {
        "nb": "Oppholdet blir for kort.",
        "nn": "Opphaldet blir for kort.",
        "en": "The stay becomes too short.",
    },
    "change_reason.too_close_to_end": {
        "nb": "Oppholdet kommer for nær slutten av ansettelsen.",
        "nn": "Opphaldet kjem for nær slutten av tilsetjinga.",
        "en": "The stay comes too close to the end of the employment.",
    },
    "change_reason.not_documented": {
        "nb": "Grunnlaget er ikke dokumentert.",
        "nn": "Grunnlaget er ikkje dokumentert.",
        "en": "What it rests on is not documented.",
    },
    "change_reason.security": {
        "nb": "Sikkerheten tilsier det ikke.",
        "nn": "Tryggleiken tilseier det ikkje.",
        "en": "Security speaks against it.",
    },
    "change_reason.other": {
        "nb": "Annen grunn, se svaret.",
        "nn": "Annan grunn, sjå svaret.",
        "en": "Another reason, see the answer.",
    },
}
ACTIONS = {
    "action.change.opened": {
        "nb": "Ba om endring av oppholdet",
        "nn": "Bad om endring av opphaldet",
        "en": "Asked for a change of the stay",
    },
    "action.change.approve": {
        "nb": "Godkjente endring av oppholdet",
        "nn": "Godkjende endring av opphaldet",
        "en": "Approved a change of the stay",
    },
    "action.change.refuse": {
        "nb": "Avslo endring av oppholdet",
        "nn": "Avslo endring av opphaldet",
        "en": "Refused a change of the stay",
    },
    "action.change.withdraw": {
        "nb": "Trakk ønsket om endring",
        "nn": "Trekte ønsket om endring",
        "en": "Withdrew a request for a change",
    },
    "field.change": {"nb": "Endring", "nn": "Endring", "en": "Change"},
}
REFUSALS = {
    "refusal.cannot_change_so": {
        "nb": "Oppholdet kan ikke endres slik nå. Saken viser hvor det står.",
        "nn": "Opphaldet kan ikkje endrast slik no. Saka viser kvar det står.",
        "en": "The stay cannot be changed so now. The case shows where it stands.",
    },
    "refusal.change_waits": {
        "nb": "Et annet ønske om endring venter på svar. Trekk det først, eller vent.",
        "nn": "Eit anna ønske om endring ventar på svar. Trekk det først, eller vent.",
        "en": "Another request waits for an answer. Withdraw it first, or wait.",
    },
    "refusal.change_answered": {
        "nb": "Ønsket er alt besvart eller trukket.",
        "nn": "Ønsket er alt svara på eller trekt.",
        "en": "The request has been answered or withdrawn.",
    },
}
TABLES = {
    "table.mobility.ChangeRequest": {
        "nb": "Søknader om endring av et opphold",
        "nn": "Søknader om endring av eit opphald",
        "en": "Requests to change a stay",
    },
}
WORDING = KINDS | STATES | PROBLEMS | REASONS | ACTIONS | REFUSALS | TABLES
