"""Texts of the rule set: its parameters, and what it notices."""

RULE_SETS = {
    "rule_set.applications": {
        "nb": "Søknader om opphold",
        "nn": "Søknader om opphald",
        "en": "Applications for stays",
    },
}
SOURCES = {
    "source.applications": {
        "nb": "Reglene til Forskningsrådet, helseregionene og Erasmus+, samlet fra åpne sider; frister for hvert ledd er Utsyns egne.",
        "nn": "Reglane til Forskingsrådet, helseregionane og Erasmus+, samla frå opne sider; fristar for kvart ledd er Utsyn sine eigne.",
        "en": "The rules of the Research Council, the health regions and Erasmus+, gathered from public pages; the time for each step is Utsyn's own.",
    },
}
PARAMETERS = {
    "parameter.applications.own_minimum_months": {
        "nb": "Egne midler: korteste opphold",
        "nn": "Eigne midlar: kortaste opphald",
        "en": "Own money: shortest stay",
    },
    "parameter.applications.own_maximum_months": {
        "nb": "Egne midler: lengste opphold",
        "nn": "Eigne midlar: lengste opphald",
        "en": "Own money: longest stay",
    },
    "parameter.applications.own_margin_months": {
        "nb": "Egne midler: oppholdet slutter så lenge før kontrakten",
        "nn": "Eigne midlar: opphaldet sluttar så lenge før kontrakten",
        "en": "Own money: stay ends so long before the contract",
    },
    "parameter.applications.own_lead_months": {
        "nb": "Egne midler: søknad så lenge før start",
        "nn": "Eigne midlar: søknad så lenge før start",
        "en": "Own money: application so long before the start",
    },
    "parameter.applications.research_council_minimum_months": {
        "nb": "Forskningsrådet: korteste opphold",
        "nn": "Forskingsrådet: kortaste opphald",
        "en": "Research Council: shortest stay",
    },
    "parameter.applications.research_council_maximum_months": {
        "nb": "Forskningsrådet: lengste opphold",
        "nn": "Forskingsrådet: lengste opphald",
        "en": "Research Council: longest stay",
    },
    "parameter.applications.research_council_margin_months": {
        "nb": "Forskningsrådet: oppholdet slutter så lenge før kontrakten",
        "nn": "Forskingsrådet: opphaldet sluttar så lenge før kontrakten",
        "en": "Research Council: stay ends so long before the contract",
    },
    "parameter.applications.research_council_lead_months": {
        "nb": "Forskningsrådet: søknad så lenge før start",
        "nn": "Forskingsrådet: søknad så lenge før start",
        "en": "Research Council: application so long before the start",
    },
    "parameter.applications.health_region_minimum_months": {
        "nb": "Helseregionen: korteste opphold",
        "nn": "Helseregionen: kortaste opphald",
        "en": "Health region: shortest stay",
    },
    "parameter.applications.health_region_maximum_months": {
        "nb": "Helseregionen: lengste opphold",
        "nn": "Helseregionen: lengste opphald",
        "en": "Health region: longest stay",
    },
    "parameter.applications.health_region_margin_months": {
        "nb": "Helseregionen: oppholdet slutter så lenge før kontrakten",
        "nn": "Helseregionen: opphaldet sluttar så lenge før kontrakten",
        "en": "Health region: stay ends so long before the contract",
    },
    "parameter.applications.health_region_lead_months": {
        "nb": "Helseregionen: søknad så lenge før start",
        "nn": "Helseregionen: søknad så lenge før start",
        "en": "Health region: application so long before the start",
    },
    "parameter.applications.split_schemes": {
        "nb": "Ordninger der oppholdet kan deles",
        "nn": "Ordningar der opphaldet kan delast",
        "en": "Schemes whose stay may be split",
    },
    "parameter.applications.split_minimum_days": {
        "nb": "Korteste del av et delt opphold",
        "nn": "Kortaste del av eit delt opphald",
        "en": "Shortest part of a split stay",
    },
    "parameter.applications.host_country_months": {
        "nb": "Høyst så lenge i vertslandet før",
        "nn": "Høgst så lenge i vertslandet før",
        "en": "At most so long in the host country before",
    },
    "parameter.applications.host_country_of_months": {
        "nb": "… av de siste månedene",
        "nn": "… av dei siste månadene",
        "en": "… of the last months",
    },
    "parameter.applications.erasmus_minimum_days": {
        "nb": "Erasmus+: korteste opphold i assosierte land",
        "nn": "Erasmus+: kortaste opphald i assosierte land",
        "en": "Erasmus+: shortest stay in associated countries",
    },
    "parameter.applications.erasmus_minimum_days_other": {
        "nb": "Erasmus+: korteste opphold i andre land",
        "nn": "Erasmus+: kortaste opphald i andre land",
        "en": "Erasmus+: shortest stay in other countries",
    },
    "parameter.applications.erasmus_maximum_days": {
        "nb": "Erasmus+: lengste opphold",
        "nn": "Erasmus+: lengste opphald",
        "en": "Erasmus+: longest stay",
    },
    "parameter.applications.teaching_hours_week": {
        "nb": "Undervisning: timer i uken",
        "nn": "Undervising: timar i veka",
        "en": "Teaching: hours a week",
    },
    "parameter.applications.teaching_hours_combined": {
        "nb": "Undervisning og opplæring: timer i uken",
        "nn": "Undervising og opplæring: timar i veka",
        "en": "Teaching and training: hours a week",
    },
    "parameter.applications.teaching_week_divisor": {
        "nb": "Dager som en ufullstendig uke deles på",
        "nn": "Dagar som ei ufullstendig veke blir delt på",
        "en": "Days by which an incomplete week is divided",
    },
    "parameter.applications.statement_schemes": {
        "nb": "Ordninger som trenger veileders uttalelse",
        "nn": "Ordningar som treng fråsegn frå rettleiar",
        "en": "Schemes that need the supervisor's statement",
    },
    "parameter.applications.blocking": {
        "nb": "Anmerkninger som stopper innsending",
        "nn": "Merknader som stoppar innsending",
        "en": "Findings that block submission",
    },
    "parameter.applications.warning": {
        "nb": "Anmerkninger som advarer",
        "nn": "Merknader som åtvarar",
        "en": "Findings that warn",
    },
    "parameter.applications.overridable": {
        "nb": "Anmerkninger som en saksbehandler kan sette til side med begrunnelse",
        "nn": "Merknader som ein saksbehandlar kan setje til side med grunngiving",
        "en": "Findings that an officer may set aside with a reason",
    },
    "parameter.applications.statement_days": {
        "nb": "Frist for veileders uttalelse",
        "nn": "Frist for fråsegn frå rettleiar",
        "en": "Time for the supervisor's statement",
    },
    "parameter.applications.cover_days": {
        "nb": "Frist for å bekrefte å ta over",
        "nn": "Frist for å stadfeste å ta over",
        "en": "Time to confirm taking over",
    },
    "parameter.applications.recommend_days": {
        "nb": "Frist for lederens vurdering",
        "nn": "Frist for vurderinga frå leiaren",
        "en": "Time for the head's assessment",
    },
    "parameter.applications.returned_days": {
        "nb": "Frist for å rette og sende inn på nytt",
        "nn": "Frist for å rette og sende inn på nytt",
        "en": "Time to change and submit again",
    },
    "parameter.applications.rank_days": {
        "nb": "Frist for rangering",
        "nn": "Frist for rangering",
        "en": "Time to rank",
    },
    "parameter.applications.decide_days": {
        "nb": "Frist for vedtak",
        "nn": "Frist for vedtak",
        "en": "Time to decide",
    },
    "parameter.applications.reserve_days": {
        "nb": "Frist for å sette av midler",
        "nn": "Frist for å setje av midlar",
        "en": "Time to reserve funds",
    },
    "parameter.applications.accept_days": {
        "nb": "Frist for å svare på et tilbud",
        "nn": "Frist for å svare på eit tilbod",
        "en": "Time to answer an offer",
    },
    "parameter.applications.agreement_days": {
        "nb": "Frist for å signere avtalen",
        "nn": "Frist for å signere avtalen",
        "en": "Time to sign the agreement",
    },
    "parameter.applications.close_days": {
        "nb": "Frist for å avslutte saken",
        "nn": "Frist for å avslutte saka",
        "en": "Time to close the case",
    },
    "parameter.applications.closing_notice_days": {
        "nb": "Påminnelser om kladd før fristen",
        "nn": "Påminningar om kladd før fristen",
        "en": "Reminders of a draft before the deadline",
    },
}
PROBLEMS = {
    "problem.applications.own_minimum_months": {
        "nb": "Det korteste kan ikke være lengre enn det lengste.",
        "nn": "Det kortaste kan ikkje vere lengre enn det lengste.",
        "en": "The shortest must not be longer than the longest.",
    },
    "problem.applications.research_council_minimum_months": {
        "nb": "Det korteste kan ikke være lengre enn det lengste.",
        "nn": "Det kortaste kan ikkje vere lengre enn det lengste.",
        "en": "The shortest must not be longer than the longest.",
    },
    "problem.applications.health_region_minimum_months": {
        "nb": "Det korteste kan ikke være lengre enn det lengste.",
        "nn": "Det kortaste kan ikkje vere lengre enn det lengste.",
        "en": "The shortest must not be longer than the longest.",
    },
    "problem.applications.host_country_months": {
        "nb": "Månedene i vertslandet kan ikke være flere enn månedene de regnes av.",
        "nn": "Månadene i vertslandet kan ikkje vere fleire enn månadene dei blir rekna av.",
        "en": "The months in the host country cannot be more than those they are counted of.",
    },
    "problem.applications.teaching_week_divisor": {
        "nb": "Skriv et tall fra 1 til 7.",
        "nn": "Skriv eit tal frå 1 til 7.",
        "en": "Write a number from 1 to 7.",
    },
    "problem.applications.warning": {
        "nb": "En anmerkning kan ikke både stoppe og advare.",
        "nn": "Ein merknad kan ikkje både stoppe og åtvare.",
        "en": "A finding cannot both block and warn.",
    },
}
WORDING = RULE_SETS | SOURCES | PARAMETERS | PROBLEMS
