"""Texts of this room's codes."""

_SERVICE = {
    "ordinary": {"nb": "Ordinær tjeneste", "nn": "Ordinær teneste", "en": "Ordinary service"},
    "parental": {
        "nb": "Foreldre-, omsorgs- eller adopsjonspermisjon",
        "nn": "Foreldre-, omsorgs- eller adopsjonspermisjon",
        "en": "Parental, care or adoption leave",
    },
    "leave_statutory_paid": {
        "nb": "Lovfestet permisjon med lønn",
        "nn": "Lovfesta permisjon med løn",
        "en": "Statutory leave with pay",
    },
    "leave_statutory_unpaid": {
        "nb": "Lovfestet permisjon uten lønn",
        "nn": "Lovfesta permisjon utan løn",
        "en": "Statutory leave without pay",
    },
    "leave_other": {"nb": "Annen permisjon", "nn": "Annan permisjon", "en": "Other leave"},
    "buyout": {"nb": "Frikjøp", "nn": "Frikjøp", "en": "Buy-out"},
    "office": {"nb": "Verv", "nn": "Verv", "en": "Office"},
    "union_rep": {"nb": "Tillitsvalgt", "nn": "Tillitsvald", "en": "Union representative"},
    "research_term": {"nb": "Forskningstermin", "nn": "Forskingstermin", "en": "Research term"},
    "unknown": {"nb": "Ukjent", "nn": "Ukjend", "en": "Unknown"},
    "credited_waiting": {
        "nb": "Ventetid fordi vikar manglet",
        "nn": "Ventetid fordi vikar mangla",
        "en": "Waiting for lack of a substitute",
    },
}
_FINDINGS = {
    "accrual.earned": {
        "nb": "En termin på {term} måneder er opptjent fra {earned_on}: {earned} måneder, og det kreves {needs}.",
        "nn": "Ein termin på {term} månader er opptent frå {earned_on}: {earned} månader, og kravet er {needs}.",
        "en": "A term of {term} months is earned from {earned_on}: {earned} months, where {needs} are needed.",
    },
    "accrual.not_yet": {
        "nb": "En termin på {term} måneder er ikke opptjent per {on}: det mangler {lacks} av {needs} måneder. Den er opptjent fra {earned_on} hvis alt fortsetter som nå.",
        "nn": "Ein termin på {term} månader er ikkje opptent per {on}: det manglar {lacks} av {needs} månader. Han er opptent frå {earned_on} om alt held fram som no.",
        "en": "A term of {term} months is not earned by {on}: {lacks} of {needs} months are missing. It is earned from {earned_on} if all goes on as now.",
    },
    "accrual.not_reached": {
        "nb": "En termin på {term} måneder er ikke opptjent per {on}: det mangler {lacks} av {needs} måneder. Slik det står nå, blir den ikke opptjent.",
        "nn": "Ein termin på {term} månader er ikkje opptent per {on}: det manglar {lacks} av {needs} månader. Slik det står no, blir han ikkje opptent.",
        "en": "A term of {term} months is not earned by {on}: {lacks} of {needs} months are missing. As things stand it will not be earned.",
    },
    "accrual.cannot_tell": {
        "nb": "Vi kan ikke si om en termin på {term} måneder er opptjent: {unknown} er ukjent. Sikkert er {earned} måneder, med det ukjente høyst {at_most}; det kreves {needs}.",
        "nn": "Vi kan ikkje seie om ein termin på {term} månader er opptent: {unknown} er ukjent. Sikkert er {earned} månader, med det ukjende høgst {at_most}; kravet er {needs}.",
        "en": "We cannot tell whether a term of {term} months is earned: {unknown} is unknown. {earned} months are certain, with the unknown at most {at_most}; {needs} are needed.",
    },
    "accrual.other_length": {
        "nb": "Det er søkt om {asked} måneder. Hovedregelen er {half} eller {full}; en annen lengde må begrunnes.",
        "nn": "Det er søkt om {asked} månader. Hovudregelen er {half} eller {full}; ei anna lengd må grunngivast.",
        "en": "{asked} months are applied for. The main rule is {half} or {full}; another length needs a reason.",
    },
    "accrual.unknown": {
        "nb": "{unknown} er ukjent og er ikke regnet med.",
        "nn": "{unknown} er ukjent og er ikkje rekna med.",
        "en": "{unknown} is unknown and is not counted.",
    },
    "accrual.no_employment": {
        "nb": "Vi kjenner ingen ansettelse {on}.",
        "nn": "Vi kjenner inga tilsetjing {on}.",
        "en": "We know of no employment on {on}.",
    },
    "accrual.other_position": {
        "nb": "Stillingskoden ({codes}) er ikke blant dem som gir rett til å søke.",
        "nn": "Stillingskoden ({codes}) er ikkje mellom dei som gir rett til å søkje.",
        "en": "The position code ({codes}) is not among those that may apply.",
    },
    "accrual.not_permanent": {
        "nb": "Bare fast ansatte kan søke; ansettelsen slutter {ends_on}.",
        "nn": "Berre fast tilsette kan søkje; tilsetjinga sluttar {ends_on}.",
        "en": "Only permanent staff may apply; the employment ends on {ends_on}.",
    },
    "accrual.part_time": {
        "nb": "Stillingen er {percent} prosent; det kreves {least}.",
        "nn": "Stillinga er {percent} prosent; kravet er {least}.",
        "en": "The position is {percent} per cent; {least} are needed.",
    },
    "accrual.reset": {
        "nb": "Opptjeningen begynte på nytt {since}, etter forrige termin. Den brukte {used} måneder.",
        "nn": "Oppteninga byrja på nytt {since}, etter førre termin. Han brukte {used} månader.",
        "en": "Service began anew on {since}, after the last term. That used {used} months.",
    },
    "accrual.used": {
        "nb": "Tidligere terminer, den siste til {since}, har brukt {used} måneder.",
        "nn": "Tidlegare terminar, den siste til {since}, har brukt {used} månader.",
        "en": "Earlier terms, the last until {since}, used {used} months.",
    },
    "accrual.credit": {
        "nb": "{months} måneder er godskrevet fordi du ventet på vikar.",
        "nn": "{months} månader er godskrivne fordi du venta på vikar.",
        "en": "{months} months are credited for waiting for a substitute.",
    },
    "accrual.accelerated": {
        "nb": "De første {terms} terminene opptjenes på {percent} prosent av tiden.",
        "nn": "Dei første {terms} terminane blir opptente på {percent} prosent av tida.",
        "en": "The first {terms} terms are earned in {percent} per cent of the time.",
    },
    "accrual.assumed": {
        "nb": "Fra {since} er ingenting registrert; vi regner med ordinær tjeneste.",
        "nn": "Frå {since} er ingenting registrert; vi reknar med ordinær teneste.",
        "en": "From {since} nothing is registered; ordinary service is assumed.",
    },
    "accrual.less.parental": {
        "nb": "Foreldrepermisjon tok bort {months} måneder.",
        "nn": "Foreldrepermisjon tok bort {months} månader.",
        "en": "Parental leave took away {months} months.",
    },
    "accrual.less.leave_statutory_paid": {
        "nb": "Lovfestet permisjon med lønn tok bort {months} måneder.",
        "nn": "Lovfesta permisjon med løn tok bort {months} månader.",
        "en": "Statutory leave with pay took away {months} months.",
    },
    "accrual.less.leave_statutory_unpaid": {
        "nb": "Lovfestet permisjon uten lønn tok bort {months} måneder.",
        "nn": "Lovfesta permisjon utan løn tok bort {months} månader.",
        "en": "Statutory leave without pay took away {months} months.",
    },
    "accrual.less.leave_other": {
        "nb": "Annen permisjon tok bort {months} måneder.",
        "nn": "Annan permisjon tok bort {months} månader.",
        "en": "Other leave took away {months} months.",
    },
    "accrual.less.buyout": {
        "nb": "Frikjøp tok bort {months} måneder.",
        "nn": "Frikjøp tok bort {months} månader.",
        "en": "Buy-out took away {months} months.",
    },
    "accrual.less.office": {
        "nb": "Verv tok bort {months} måneder.",
        "nn": "Verv tok bort {months} månader.",
        "en": "Offices took away {months} months.",
    },
    "accrual.less.union_rep": {
        "nb": "Tid som tillitsvalgt tok bort {months} måneder.",
        "nn": "Tid som tillitsvald tok bort {months} månader.",
        "en": "Time as union representative took away {months} months.",
    },
    "accrual.none.other_position": {
        "nb": "{months} måneder i en annen stilling teller ikke.",
        "nn": "{months} månader i ei anna stilling tel ikkje.",
        "en": "{months} months in another position do not count.",
    },
    "accrual.none.below_percent": {
        "nb": "{months} måneder i for liten stilling teller ikke.",
        "nn": "{months} månader i for lita stilling tel ikkje.",
        "en": "{months} months in too small a position do not count.",
    },
}
_HOW = {
    "stretch_reason.other_position": {
        "nb": "annen stilling, teller ikke",
        "nn": "anna stilling, tel ikkje",
        "en": "another position, does not count",
    },
    "stretch_reason.below_percent": {
        "nb": "for liten stilling, teller ikke",
        "nn": "for lita stilling, tel ikkje",
        "en": "too small a position, does not count",
    },
    "stretch_reason.not_employed": {
        "nb": "ikke ansatt",
        "nn": "ikkje tilsett",
        "en": "not employed",
    },
    "stretch_reason.assumed": {
        "nb": "antatt, ikke registrert ennå",
        "nn": "gått ut frå, ikkje registrert enno",
        "en": "assumed, not registered yet",
    },
    "goal_state.earned": {"nb": "Opptjent", "nn": "Opptent", "en": "Earned"},
    "goal_state.not_yet": {"nb": "Ikke ennå", "nn": "Ikkje enno", "en": "Not yet"},
    "goal_state.cannot_tell": {
        "nb": "Kan ikke sies",
        "nn": "Kan ikkje seiast",
        "en": "Cannot tell",
    },
    "contest_state.open": {"nb": "Venter på HR", "nn": "Ventar på HR", "en": "Waits for HR"},
    "contest_state.corrected": {"nb": "Rettet", "nn": "Retta", "en": "Corrected"},
    "contest_state.rejected": {"nb": "Ikke rettet", "nn": "Ikkje retta", "en": "Not corrected"},
    "contest_state.withdrawn": {"nb": "Trukket", "nn": "Trekt", "en": "Withdrawn"},
}
_IMPORT = {
    "import_kind.service_periods": {
        "nb": "Tjenesteperioder",
        "nn": "Tenesteperiodar",
        "en": "Service periods",
    },
    "import_kind.earlier_terms": {
        "nb": "Tidligere forskningsterminer",
        "nn": "Tidlegare forskingsterminar",
        "en": "Earlier research terms",
    },
    "import_target.service_period": {
        "nb": "Tjenesteperiode",
        "nn": "Tenesteperiode",
        "en": "Service period",
    },
    "import_target.earlier_term": {
        "nb": "Tidligere termin",
        "nn": "Tidlegare termin",
        "en": "Earlier term",
    },
    "import.overlapping_service": {
        "nb": "Perioden som begynner {value}, overlapper en annen i filen og tar sammen mer enn hele stillingen. Det som teller mest, regnes først.",
        "nn": "Perioden som byrjar {value}, overlappar ein annan i fila og tek saman meir enn heile stillinga. Det som tel mest, blir rekna først.",
        "en": "The period that begins {value} overlaps another in the file, and together they take more than the whole position. What counts most is counted first.",
    },
    "import.not_months": {
        "nb": "Skriv terminens lengde i måneder, for eksempel 12 eller 5.5.",
        "nn": "Skriv lengda på terminen i månader, til dømes 12 eller 5.5.",
        "en": "Write the length of the term in months, for example 12 or 5.5.",
    },
}
_TRAIL = {
    "action.accrual.contested": {
        "nb": "Meldte at noe er feil i opptjeningen",
        "nn": "Melde at noko er feil i oppteninga",
        "en": "Reported something wrong in the service",
    },
    "action.accrual.contest_corrected": {
        "nb": "Rettet etter melding om feil i opptjeningen",
        "nn": "Retta etter melding om feil i oppteninga",
        "en": "Corrected after a report of wrong service",
    },
    "action.accrual.contest_rejected": {
        "nb": "Svarte at opptjeningen står som den er",
        "nn": "Svara at oppteninga står som ho er",
        "en": "Answered that the service stays as it is",
    },
    "action.accrual.contest_withdrawn": {
        "nb": "Trakk meldingen om feil i opptjeningen",
        "nn": "Trekte meldinga om feil i oppteninga",
        "en": "Withdrew the report of wrong service",
    },
    "action.accrual.period_added": {
        "nb": "La til en tjenesteperiode",
        "nn": "La til ein tenesteperiode",
        "en": "Added a service period",
    },
    "action.accrual.period_corrected": {
        "nb": "Rettet en tjenesteperiode",
        "nn": "Retta ein tenesteperiode",
        "en": "Corrected a service period",
    },
    "action.accrual.period_removed": {
        "nb": "Fjernet en tjenesteperiode",
        "nn": "Fjerna ein tenesteperiode",
        "en": "Removed a service period",
    },
    "action.accrual.overridden": {
        "nb": "Bestemte hvor mye en periode teller",
        "nn": "Bestemte kor mykje ein periode tel",
        "en": "Decided how much a period counts",
    },
    "action.accrual.term_added": {
        "nb": "La til en tidligere termin",
        "nn": "La til ein tidlegare termin",
        "en": "Added an earlier term",
    },
    "action.accrual.term_corrected": {
        "nb": "Rettet en tidligere termin",
        "nn": "Retta ein tidlegare termin",
        "en": "Corrected an earlier term",
    },
    "action.accrual.term_removed": {
        "nb": "Fjernet en tidligere termin",
        "nn": "Fjerna ein tidlegare termin",
        "en": "Removed an earlier term",
    },
    "field.kind": {"nb": "type", "nn": "type", "en": "kind"},
    "field.role": {"nb": "verv", "nn": "verv", "en": "office"},
    "field.counts_percent": {
        "nb": "teller (prosent)",
        "nn": "tel (prosent)",
        "en": "counts (per cent)",
    },
    "field.override_reason": {"nb": "begrunnelse", "nn": "grunngiving", "en": "reason"},
    "field.months": {"nb": "måneder", "nn": "månader", "en": "months"},
    "field.report_approved": {
        "nb": "rapport godkjent",
        "nn": "rapport godkjend",
        "en": "report approved",
    },
    "field.answer": {"nb": "svar", "nn": "svar", "en": "answer"},
    "table.mobility.ServicePeriod": {
        "nb": "Tjenesteperioder",
        "nn": "Tenesteperiodar",
        "en": "Service periods",
    },
    "table.mobility.EarlierTerm": {
        "nb": "Tidligere forskningsterminer",
        "nn": "Tidlegare forskingsterminar",
        "en": "Earlier research terms",
    },
    "table.mobility.Contest": {
        "nb": "Meldinger om feil i opptjeningen",
        "nn": "Meldingar om feil i oppteninga",
        "en": "Reports of wrong service",
    },
    "refusal.not_your_answer": {
        "nb": "Bare HR for enheten kan svare på dette.",
        "nn": "Berre HR for eininga kan svare på dette.",
        "en": "Only HR for the unit can answer this.",
    },
    "refusal.contest_closed": {
        "nb": "Meldingen er besvart eller trukket.",
        "nn": "Meldinga er svara på eller trekt.",
        "en": "The report has been answered or withdrawn.",
    },
}
WORDING: dict[str, dict[str, str]] = {
    **{f"service_kind.{kind}": texts for kind, texts in _SERVICE.items()},
    **_FINDINGS,
    **_HOW,
    **_IMPORT,
    **_TRAIL,
}
