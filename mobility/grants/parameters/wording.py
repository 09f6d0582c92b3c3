"""Texts of the rule set `grants`: its parameters and what can be wrong with them."""

PARAMETERS = {
    "rule_set.grants": {
        "nb": "Stipend til opphold",
        "nn": "Stipend til opphald",
        "en": "Grants for stays",
    },
    "parameter.grants.monthly_schemes": {
        "nb": "Ordninger med månedssats",
        "nn": "Ordningar med månadssats",
        "en": "Schemes paid by the month",
    },
    "parameter.grants.erasmus_schemes": {
        "nb": "Ordninger med Erasmus+-stipend",
        "nn": "Ordningar med Erasmus+-stipend",
        "en": "Schemes paid as Erasmus+ grants",
    },
    "parameter.grants.two_person_factor": {
        "nb": "To personer får satsen for én ganget med",
        "nn": "To personar får satsen for éin gonga med",
        "en": "Two persons get the rate for one times",
    },
    "parameter.grants.rate_date": {
        "nb": "Månedssatsen er den som gjelder",
        "nn": "Månadssatsen er den som gjeld",
        "en": "The monthly rate is the one in force",
    },
    "parameter.grants.part_month_days": {
        "nb": "En dag ut over hele måneder er en brøkdel av månedssatsen, delt på",
        "nn": "Ein dag ut over heile månader er ein brøkdel av månadssatsen, delt på",
        "en": "A day beyond whole months is a fraction of the monthly rate, divided by",
    },
    "parameter.grants.advance_percent": {
        "nb": "Forskudd på månedsstøtten",
        "nn": "Forskot på månadsstøtta",
        "en": "Advance on the monthly support",
    },
    "parameter.grants.erasmus_advance_percent": {
        "nb": "Forskudd på Erasmus+-stipend",
        "nn": "Forskot på Erasmus+-stipend",
        "en": "Advance on an Erasmus+ grant",
    },
    "parameter.grants.advance_earliest_days": {
        "nb": "Forskuddet betales tidligst så lenge før avreise",
        "nn": "Forskotet blir betalt tidlegast så lenge før avreise",
        "en": "The advance is paid at the earliest this long before departure",
    },
    "parameter.grants.pay_only_documented": {
        "nb": "Bare dokumentert tid i utlandet betales",
        "nn": "Berre dokumentert tid i utlandet blir betalt",
        "en": "Only documented time abroad is paid",
    },
    "parameter.grants.offset_percent": {
        "nb": "Andre stipend trekkes fra med",
        "nn": "Andre stipend blir trekte frå med",
        "en": "Of other grants is taken off",
    },
    "parameter.grants.return_trips": {
        "nb": "Antall tur-retur-reiser som betales",
        "nn": "Talet på tur-retur-reiser som blir betalte",
        "en": "Return journeys that are paid",
    },
    "parameter.grants.full_rate_days": {
        "nb": "Full dagsats for de første",
        "nn": "Full dagsats for dei første",
        "en": "Full day rate for the first",
    },
    "parameter.grants.later_rate_percent": {
        "nb": "Del av dagsatsen for dagene etter det",
        "nn": "Del av dagsatsen for dagane etter det",
        "en": "Part of the day rate for the days after that",
    },
    "parameter.grants.funded_days_cap": {
        "nb": "Høyst så mange aktivitetsdager betales (0: ingen grense)",
        "nn": "Høgst så mange aktivitetsdagar blir betalte (0: inga grense)",
        "en": "At most so many activity days are paid (0: no limit)",
    },
    "parameter.grants.least_days": {
        "nb": "Korteste Erasmus+-opphold i et programland",
        "nn": "Kortaste Erasmus+-opphald i eit programland",
        "en": "Shortest Erasmus+ stay in a programme country",
    },
    "parameter.grants.least_days_outside": {
        "nb": "Korteste Erasmus+-opphold i et land utenfor programmet",
        "nn": "Kortaste Erasmus+-opphald i eit land utanfor programmet",
        "en": "Shortest Erasmus+ stay in a country outside the programme",
    },
    "parameter.grants.most_days": {
        "nb": "Lengste Erasmus+-opphold",
        "nn": "Lengste Erasmus+-opphald",
        "en": "Longest Erasmus+ stay",
    },
    "parameter.grants.travel_days": {
        "nb": "Reisedager som betales",
        "nn": "Reisedagar som blir betalte",
        "en": "Travel days that are paid",
    },
    "parameter.grants.travel_day_percent": {
        "nb": "Del av dagsatsen for en reisedag",
        "nn": "Del av dagsatsen for ein reisedag",
        "en": "Part of the day rate for a travel day",
    },
    "parameter.grants.green_extra_days": {
        "nb": "Grønn reise gir høyst så mange reisedager til",
        "nn": "Grøn reise gir høgst så mange reisedagar til",
        "en": "Green travel gives at most so many travel days more",
    },
    "parameter.grants.green_steps_km": {
        "nb": "Grønn reise gir en dag til for hver av disse avstandene som er passert",
        "nn": "Grøn reise gir ein dag til for kvar av desse avstandane som er passerte",
        "en": "Green travel gives a day more for each of these distances that is exceeded",
    },
    "parameter.grants.home_latitude": {
        "nb": "Breddegrad der reisene begynner",
        "nn": "Breiddegrad der reisene byrjar",
        "en": "Latitude where journeys begin",
    },
    "parameter.grants.home_longitude": {
        "nb": "Lengdegrad der reisene begynner",
        "nn": "Lengdegrad der reisene byrjar",
        "en": "Longitude where journeys begin",
    },
}
UNITS = {
    "unit_of.percent": {"nb": "prosent", "nn": "prosent", "en": "per cent"},
    "unit_of.kilometres": {"nb": "km", "nn": "km", "en": "km"},
    "unit_of.degrees": {"nb": "grader", "nn": "grader", "en": "degrees"},
}
CHOICES = {
    "rate_date.application_year": {
        "nb": "1. januar i søknadsåret",
        "nn": "1. januar i søknadsåret",
        "en": "on 1 January of the year of application",
    },
    "rate_date.application_day": {
        "nb": "den dagen søknaden ble sendt",
        "nn": "den dagen søknaden vart send",
        "en": "on the day of application",
    },
    "rate_date.stay_start": {
        "nb": "den første dagen av oppholdet",
        "nn": "den første dagen av opphaldet",
        "en": "on the first day of the stay",
    },
}
PROBLEMS = {
    "problem.grants.two_person_factor": {
        "nb": "Faktoren må være minst 1.",
        "nn": "Faktoren må vere minst 1.",
        "en": "The factor must be at least 1.",
    },
    "problem.grants.part_month_days": {
        "nb": "Må være minst 1.",
        "nn": "Må vere minst 1.",
        "en": "Must be at least 1.",
    },
    "problem.grants.most_days": {
        "nb": "Det lengste oppholdet er kortere enn det korteste.",
        "nn": "Det lengste opphaldet er kortare enn det kortaste.",
        "en": "The longest stay is shorter than the shortest.",
    },
    "problem.grants.green_steps_km": {
        "nb": "Avstandene må stige.",
        "nn": "Avstandane må stige.",
        "en": "The distances must rise.",
    },
    "problem.grants.erasmus_schemes": {
        "nb": "En ordning kan ikke ha både månedssats og Erasmus+-stipend.",
        "nn": "Ei ordning kan ikkje ha både månadssats og Erasmus+-stipend.",
        "en": "A scheme cannot be paid both by the month and as an Erasmus+ grant.",
    },
    "problem.grants.home_latitude": {
        "nb": "Skriv breddegraden som et tall fra -90 til 90.",
        "nn": "Skriv breiddegraden som eit tal frå -90 til 90.",
        "en": "Write the latitude as a number from -90 to 90.",
    },
    "problem.grants.home_longitude": {
        "nb": "Skriv både breddegrad og lengdegrad, eller ingen av dem.",
        "nn": "Skriv både breiddegrad og lengdegrad, eller ingen av dei.",
        "en": "Write both latitude and longitude, or neither.",
    },
}
SOURCES = {
    "source.grants": {
        "nb": "Samlet fra sidene til NTNU, UiO, UiB og HiOF og programguiden for Erasmus+; se hver parameter.",
        "nn": "Samla frå sidene til NTNU, UiO, UiB og HiOF og programguiden for Erasmus+; sjå kvar parameter.",
        "en": "Gathered from the pages of NTNU, UiO, UiB and HiOF and the Erasmus+ Programme Guide; see each parameter.",
    },
    "source.erasmus_day_2024": {
        "nb": "De norske dagsatsene for landgruppe A, B og C, ført over på gruppe 1, 2 og 3 fra 2024; må bekreftes av institusjonen.",
        "nn": "Dei norske dagsatsane for landgruppe A, B og C, førte over på gruppe 1, 2 og 3 frå 2024; må stadfestast av institusjonen.",
        "en": "The Norwegian day rates of country groups A, B and C, carried over to groups 1, 2 and 3 of 2024; to be confirmed by the institution.",
    },
}
WORDING = PARAMETERS | UNITS | CHOICES | PROBLEMS | SOURCES
