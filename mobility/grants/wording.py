"""Texts of this room's codes."""

LINES = {
    "grant.month": {
        "nb": "Hele måneder, husstand på {household}",
        "nn": "Heile månader, husstand på {household}",
        "en": "Whole months, household of {household}",
    },
    "grant.part_month": {
        "nb": "Dager ut over hele måneder, {of}-deler av månedssatsen",
        "nn": "Dagar ut over heile månader, {of}-delar av månadssatsen",
        "en": "Days beyond whole months, each 1/{of} of the monthly rate",
    },
    "grant.other_support": {
        "nb": "Andre stipend trukket fra, {percent} % av {other}",
        "nn": "Andre stipend trekte frå, {percent} % av {other}",
        "en": "Other grants taken off, {percent} % of {other}",
    },
    "grant.return_trip": {
        "nb": "Tur-retur på billigste måte (personer: {persons})",
        "nn": "Tur-retur på billegaste måte (personar: {persons})",
        "en": "Return journey the cheapest way (persons: {persons})",
    },
    "grant.return_trip_unknown": {
        "nb": "Tur-retur på billigste måte, betales når den er dokumentert (personer: {persons})",
        "nn": "Tur-retur på billegaste måte, blir betalt når ho er dokumentert (personar: {persons})",
        "en": "Return journey the cheapest way, paid when it is documented (persons: {persons})",
    },
    "grant.over_cap": {
        "nb": "Mer enn det som er innvilget, høyst {cap}",
        "nn": "Meir enn det som er innvilga, høgst {cap}",
        "en": "Above what was granted, at most {cap}",
    },
    "grant.full_days": {
        "nb": "Aktivitetsdager med full dagsats, landgruppe {group}",
        "nn": "Aktivitetsdagar med full dagsats, landgruppe {group}",
        "en": "Activity days at the full rate, country group {group}",
    },
    "grant.later_days": {
        "nb": "Aktivitetsdager etter dag {after}, {percent} % av dagsatsen",
        "nn": "Aktivitetsdagar etter dag {after}, {percent} % av dagsatsen",
        "en": "Activity days after day {after}, {percent} % of the day rate",
    },
    "grant.later_days_of": {
        "nb": "Aktivitetsdager etter dag {after}, {percent} % av dagsatsen, landgruppe {group}",
        "nn": "Aktivitetsdagar etter dag {after}, {percent} % av dagsatsen, landgruppe {group}",
        "en": "Activity days after day {after}, {percent} % of the day rate, country group {group}",
    },
    "grant.not_offset": {
        "nb": "Ikke trukket fra: {currency} {granted}; oppgi beløpet i kroner",
        "nn": "Ikkje trekt frå: {currency} {granted}; oppgi beløpet i kroner",
        "en": "Not offset: {currency} {granted}; enter the kroner amount",
    },
    "grant.travel_days": {
        "nb": "Reisedager (høyst {allowed})",
        "nn": "Reisedagar (høgst {allowed})",
        "en": "Travel days (at most {allowed})",
    },
    "grant.zero_days": {
        "nb": "Dager uten stipend",
        "nn": "Dagar utan stipend",
        "en": "Zero-grant days",
    },
    "grant.travel": {
        "nb": "Reise, {km} km én vei i luftlinje (trinn {band} km)",
        "nn": "Reise, {km} km éin veg i luftline (trinn {band} km)",
        "en": "Travel, {km} km one way in a straight line (band {band} km)",
    },
    "grant.travel_green": {
        "nb": "Grønn reise, {km} km én vei i luftlinje (trinn {band} km)",
        "nn": "Grøn reise, {km} km éin veg i luftline (trinn {band} km)",
        "en": "Green travel, {km} km one way in a straight line (band {band} km)",
    },
}
FINDINGS = {
    "grant.has_other_support": {
        "nb": "Du har annen støtte. Mobilitetsstipendet gis vanligvis bare der ingen andre betaler; andre stipend trekkes fra.",
        "nn": "Du har anna støtte. Mobilitetsstipendet blir til vanleg berre gitt der ingen andre betaler; andre stipend blir trekte frå.",
        "en": "There is other support. The mobility grant is normally given only where nobody else pays; other grants are taken off.",
    },
    "grant.other_currency": {
        "nb": "{currency} {granted} er innvilget fra andre og er ikke trukket fra ennå. Den som ser etter pengene i saken, oppgir kursen og datoen for den under «Beregn på nytt».",
        "nn": "{currency} {granted} er innvilga frå andre og er ikkje trekt frå enno. Den som ser etter pengane i saka, oppgir kursen og datoen for han under «Rekn ut på nytt».",
        "en": "{currency} {granted} is granted by others and not taken off yet. Whoever looks after the money of the case enters the exchange rate and its date under “Compute anew”.",
    },
    "grant.documented_less": {
        "nb": "Bare dokumentert tid er regnet med: {months} måneder og {days} dager.",
        "nn": "Berre dokumentert tid er rekna med: {months} månader og {days} dagar.",
        "en": "Only documented time is counted: {months} months and {days} days.",
    },
    "grant.advance_from": {
        "nb": "Forskuddet kan betales fra {day}.",
        "nn": "Forskotet kan betalast frå {day}.",
        "en": "The advance can be paid from {day}.",
    },
    "grant.no_month_rate": {
        "nb": "Det finnes ingen månedssats for en husstand på {household} på den dagen. Be en administrator legge den inn.",
        "nn": "Det finst ingen månadssats for ein husstand på {household} på den dagen. Be ein administrator leggje han inn.",
        "en": "There is no monthly rate for a household of {household} on that day. Ask an administrator to enter it.",
    },
    "grant.no_day_rate": {
        "nb": "Det finnes ingen dagsats for vertslandet i dette utlysningsåret, så dagene er ikke regnet med.",
        "nn": "Det finst ingen dagsats for vertslandet i dette utlysingsåret, så dagane er ikkje rekna med.",
        "en": "There is no day rate for the host country in this call year, so the days are not counted.",
    },
    "grant.no_travel_rate": {
        "nb": "Det finnes ingen reisesats for denne avstanden i dette utlysningsåret.",
        "nn": "Det finst ingen reisesats for denne avstanden i dette utlysingsåret.",
        "en": "There is no travel rate for this distance in this call year.",
    },
    "grant.no_distance": {
        "nb": "Avstanden er ikke kjent, så reisen er ikke regnet med. Slå den opp i EUs avstandskalkulator og skriv den inn.",
        "nn": "Avstanden er ikkje kjend, så reisa er ikkje rekna med. Slå han opp i avstandskalkulatoren til EU og skriv han inn.",
        "en": "The distance is not known, so travel is not counted. Look it up in the EU's distance calculator and enter it.",
    },
    "grant.too_few_days": {
        "nb": "Erasmus+ betaler ikke opphold på under {least} dager i dette landet; dette er {days}.",
        "nn": "Erasmus+ betaler ikkje opphald på under {least} dagar i dette landet; dette er {days}.",
        "en": "Erasmus+ pays no stay below {least} days in this country; this one has {days}.",
    },
    "grant.has_zero_days": {
        "nb": "{funded} aktivitetsdager betales; de øvrige {days} er dager uten stipend.",
        "nn": "{funded} aktivitetsdagar blir betalte; dei andre {days} er dagar utan stipend.",
        "en": "{funded} activity days are paid; the other {days} are zero-grant days.",
    },
    "grant.several_countries": {
        "nb": "Oppholdet går til flere land. Hver dag betales med satsen for landet den tilbringes i; reise og reisedager følger {country}.",
        "nn": "Opphaldet går til fleire land. Kvar dag blir betalt med satsen for landet han er i; reise og reisedagar følgjer {country}.",
        "en": "The stay goes to several countries. Each day is paid at the rate of the country it is spent in; travel and travel days follow {country}.",
    },
    "grant.travel_days_free": {
        "nb": "Inntil {allowed} reisedager betales, men det er ikke søkt om noen.",
        "nn": "Inntil {allowed} reisedagar blir betalte, men det er ikkje søkt om nokon.",
        "en": "Up to {allowed} travel days are paid, but none are applied for.",
    },
}
RATES = {
    "rate_of.nok_month": {
        "nb": "Mobilitetsstipend per måned, husstand på {key}",
        "nn": "Mobilitetsstipend per månad, husstand på {key}",
        "en": "Mobility grant a month, household of {key}",
    },
    "rate_of.eur_day": {
        "nb": "Erasmus+ per dag, landgruppe {key}",
        "nn": "Erasmus+ per dag, landgruppe {key}",
        "en": "Erasmus+ a day, country group {key}",
    },
    "rate_of.eur_travel": {
        "nb": "Erasmus+ reise, {key} km",
        "nn": "Erasmus+ reise, {key} km",
        "en": "Erasmus+ travel, {key} km",
    },
    "rate_of.eur_travel_green": {
        "nb": "Erasmus+ grønn reise, {key} km",
        "nn": "Erasmus+ grøn reise, {key} km",
        "en": "Erasmus+ green travel, {key} km",
    },
    "rate_of.nok_per_100": {
        "nb": "Kroner for 100 {key}",
        "nn": "Kroner for 100 {key}",
        "en": "Kroner for 100 {key}",
    },
    "exchange.typed": {
        "nb": "oppgitt i saken",
        "nn": "oppgitt i saka",
        "en": "entered in the case",
    },
    "payment.advance": {
        "nb": "Forskudd",
        "nn": "Forskot",
        "en": "Advance",
    },
    "payment.paid": {"nb": "Betalt", "nn": "Betalt", "en": "Paid"},
    "payment.balance": {
        "nb": "Betales ved oppgjøret",
        "nn": "Blir betalt ved oppgjeret",
        "en": "Paid at the settlement",
    },
    "payment.repay": {
        "nb": "Betales tilbake",
        "nn": "Skal betalast tilbake",
        "en": "To be paid back",
    },
}
MOMENTS = {
    "moment.draft": {"nb": "Utkast", "nn": "Utkast", "en": "Draft"},
    "moment.submitted": {
        "nb": "Da søknaden ble sendt",
        "nn": "Då søknaden vart send",
        "en": "When the application was submitted",
    },
    "moment.decision": {"nb": "Ved vedtaket", "nn": "Ved vedtaket", "en": "At the decision"},
    "moment.change": {"nb": "Etter en endring", "nn": "Etter ei endring", "en": "After a change"},
    "moment.settlement": {"nb": "Ved oppgjøret", "nn": "Ved oppgjeret", "en": "At the settlement"},
}
ACTIONS = {
    "action.grant.calculated": {
        "nb": "Stipend beregnet",
        "nn": "Stipend rekna ut",
        "en": "Grant calculated",
    },
    "field.moment": {"nb": "når", "nn": "når", "en": "when"},
    "field.total": {"nb": "sum", "nn": "sum", "en": "total"},
}
REFUSALS = {
    "refusal.grant_settled": {
        "nb": "Oppgjøret er gjort, så beregningen endres ikke mer.",
        "nn": "Oppgjeret er gjort, så utrekninga blir ikkje endra meir.",
        "en": "The settlement is done, so the calculation no longer changes.",
    },
    "refusal.grant_being_settled": {
        "nb": "Oppgjøret er til godkjenning, så beregningen endres ikke nå. Send det tilbake først.",
        "nn": "Oppgjeret er til godkjenning, så utrekninga blir ikkje endra no. Send det tilbake først.",
        "en": "The settlement waits for approval, so the calculation does not change now. Send it back first.",
    },
    "refusal.grant_not_submitted": {
        "nb": "Søknaden er ikke sendt ennå; stipendet beregnes når den sendes.",
        "nn": "Søknaden er ikkje send enno; stipendet blir rekna ut når han blir send.",
        "en": "The application is not submitted yet; the grant is computed when it is.",
    },
    "refusal.grant_case_over": {
        "nb": "Saken er over, så beregningen endres ikke mer.",
        "nn": "Saka er over, så utrekninga blir ikkje endra meir.",
        "en": "The case is over, so the calculation no longer changes.",
    },
    "refusal.no_grant": {
        "nb": "Denne saken gir ikke noe stipend å beregne.",
        "nn": "Denne saka gir ikkje noko stipend å rekne ut.",
        "en": "This case has no grant to calculate.",
    },
}
TABLES = {
    "table.mobility.GrantCalculation": {
        "nb": "Beregninger av stipend",
        "nn": "Utrekningar av stipend",
        "en": "Grant calculations",
    },
}
WORDING = LINES | FINDINGS | RATES | MOMENTS | ACTIONS | REFUSALS | TABLES
