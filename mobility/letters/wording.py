"""Texts of this room's codes."""

LEVELS = {
    "letter_level.needed": {"nb": "Trengs", "nn": "Trengst", "en": "Needed"},
    "letter_level.useful": {
        "nb": "Kan være nyttig",
        "nn": "Kan vere nyttig",
        "en": "May be useful",
    },
}
WHY = {
    "letter_why.erasmus": {
        "nb": "Erasmus+ krever en mobilitetsavtale som den ansatte, universitetet og verten har undertegnet.",
        "nn": "Erasmus+ krev ein mobilitetsavtale som den tilsette, universitetet og verten har skrive under på.",
        "en": "Erasmus+ requires a mobility agreement signed by the staff member, the university and the host.",
    },
    "letter_why.workplace_agreement": {
        "nb": "Oppholdet er så langt at arbeidsstedet må endres ved avtale før avreise.",
        "nn": "Opphaldet er så langt at arbeidsstaden må endrast ved avtale før avreise.",
        "en": "The stay is so long that the place of work must be changed by agreement before departure.",
    },
    "letter_why.nav": {
        "nb": "NAV ber om arbeidsgiverens bekreftelse når du søker om A1 eller medlemskap i folketrygden.",
        "nn": "NAV ber om stadfesting frå arbeidsgivaren når du søkjer om A1 eller medlemskap i folketrygda.",
        "en": "NAV asks for the employer's confirmation when you apply for an A1 or for membership in the National Insurance Scheme.",
    },
    "letter_why.payroll_notice": {
        "nb": "Lønn skal rapporteres med landkode for dagene i utlandet.",
        "nn": "Løn skal rapporterast med landkode for dagane i utlandet.",
        "en": "Pay is reported with the country code for the days abroad.",
    },
    "letter_why.equipment": {
        "nb": "Til land med høy risiko reiser man med låneutstyr.",
        "nn": "Til land med høg risiko reiser ein med låneutstyr.",
        "en": "To a high-risk country one travels with equipment on loan.",
    },
    "letter_why.green": {
        "nb": "Grønn reisesats krever en undertegnet erklæring om reisemåten.",
        "nn": "Grøn reisesats krev ei underskriven erklæring om reisemåten.",
        "en": "The green travel rate requires a signed statement of how you travelled.",
    },
    "letter_why.certificate": {
        "nb": "Verten bekrefter dagene på den siste dagen. Uten bekreftelse kan stipendet bli skattlagt eller kortet ned.",
        "nn": "Verten stadfestar dagane på den siste dagen. Utan stadfesting kan stipendet bli skattlagt eller korta ned.",
        "en": "The host confirms the days on the last day. Without it the grant may be taxed or cut.",
    },
    "letter_why.host": {
        "nb": "Noen verter vil se hvem som lønner og forsikrer gjesten.",
        "nn": "Somme vertar vil sjå kven som lønner og forsikrar gjesten.",
        "en": "Some hosts want to see who pays and insures the guest.",
    },
    "letter_why.visa": {
        "nb": "Til søknad om visum eller oppholdstillatelse.",
        "nn": "Til søknad om visum eller opphaldsløyve.",
        "en": "For an application for a visa or a residence permit.",
    },
    "letter_why.tax": {
        "nb": "Til skattemyndighetene i vertslandet. USA krever at brevet nevner fagfelt og oppgaver.",
        "nn": "Til skattestyresmaktene i vertslandet. USA krev at brevet nemner fagfelt og oppgåver.",
        "en": "For the host country's tax authority. The USA require that it names the field and the duties.",
    },
}
FACTS = {
    "letter_fact.extra_terms": {"nb": "ja", "nn": "ja", "en": "yes"},
    "letter_fact.return_terms": {
        "nb": "Arbeidstakeren kommer tilbake til sin stilling på uendrede vilkår når perioden er over.",
        "nn": "Arbeidstakaren kjem tilbake til stillinga si på uendra vilkår når perioden er over.",
        "en": "The employee returns to the position on unchanged terms when the period is over.",
    },
}
TEXTS = {
    "link.sign_letter": {
        "nb": "Vi ber deg lese og undertegne «{letter}».",
        "nn": "Vi ber deg lese og skrive under på «{letter}».",
        "en": "Please read and sign “{letter}”.",
    },
    "refusal.nothing_granted": {
        "nb": "Brev og avtaler skrives når noe er innvilget.",
        "nn": "Brev og avtalar blir skrivne når noko er innvilga.",
        "en": "Letters and agreements are written once something is granted.",
    },
}
WORDING = LEVELS | WHY | FACTS | TEXTS
