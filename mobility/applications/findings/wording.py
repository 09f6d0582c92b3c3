"""Texts of what the rules notice in an application, and what each finding is called."""

FINDINGS = {
    "plan.window": {
        "nb": "Kontrakten går ut {ends_on}. Oppholdet må starte senest {latest_start}, og søknaden må være inne senest {latest_apply}. Lengste opphold det er plass til, i måneder: {months}.",
        "nn": "Kontrakten går ut {ends_on}. Opphaldet må starte seinast {latest_start}, og søknaden må vere inne seinast {latest_apply}. Lengste opphald det er plass til, i månader: {months}.",
        "en": "The contract ends on {ends_on}. The stay must start by {latest_start} and be applied for by {latest_apply}. There is still room for {months} months.",
    },
    "plan.window_closed": {
        "nb": "Oppholdet starter etter den siste dagen det kan starte, {latest_start}. Kontrakten går ut {ends_on}. Søknaden måtte være inne {latest_apply}. Lengste opphold det er plass til, i måneder: {months}.",
        "nn": "Opphaldet startar etter den siste dagen det kan starte, {latest_start}. Kontrakten går ut {ends_on}. Søknaden måtte vere inne {latest_apply}. Lengste opphald det er plass til, i månader: {months}.",
        "en": "The stay starts after the last day on which it can start, {latest_start}. The contract ends on {ends_on}. It had to be applied for by {latest_apply}. There is still room for {months} months.",
    },
    "plan.too_close_to_end": {
        "nb": "Oppholdet må være slutt senest {latest_end}, {months} måneder før kontrakten går ut.",
        "nn": "Opphaldet må vere slutt seinast {latest_end}, {months} månader før kontrakten går ut.",
        "en": "The stay must end by {latest_end}, {months} months before the contract ends.",
    },
    "plan.after_employment": {
        "nb": "Oppholdet slutter etter at ansettelsen går ut {ends_on}.",
        "nn": "Opphaldet sluttar etter at tilsetjinga går ut {ends_on}.",
        "en": "The stay ends after the employment ends on {ends_on}.",
    },
    "plan.apply_late": {
        "nb": "Søknaden skulle vært inne {apply_by}, {months} måneder før oppholdet starter.",
        "nn": "Søknaden skulle vore inne {apply_by}, {months} månader før opphaldet startar.",
        "en": "The application was due on {apply_by}, {months} months before the stay starts.",
    },
    "plan.too_short": {
        "nb": "Oppholdet er på {days} dager. Finansiøren krever minst {months} måneder.",
        "nn": "Opphaldet er på {days} dagar. Finansiøren krev minst {months} månader.",
        "en": "The stay is {days} days long. The funder asks for at least {months} months.",
    },
    "plan.too_long": {
        "nb": "Oppholdet er på {days} dager. Finansiøren gir høyst {months} måneder.",
        "nn": "Opphaldet er på {days} dagar. Finansiøren gir høgst {months} månader.",
        "en": "The stay is {days} days long. The funder gives at most {months} months.",
    },
    "plan.too_short_days": {
        "nb": "Den lengste sammenhengende perioden er {days} dager. Ordningen krever minst {needed}.",
        "nn": "Den lengste samanhengande perioden er {days} dagar. Ordninga krev minst {needed}.",
        "en": "The longest unbroken period is {days} days. The scheme asks for at least {needed}.",
    },
    "plan.too_long_days": {
        "nb": "Oppholdet er på {days} dager. Ordningen gir høyst {most}.",
        "nn": "Opphaldet er på {days} dagar. Ordninga gir høgst {most}.",
        "en": "The stay is {days} days long. The scheme gives at most {most}.",
    },
    "plan.split_not_allowed": {
        "nb": "Oppholdet er delt i {parts}. Denne ordningen krever ett sammenhengende opphold.",
        "nn": "Opphaldet er delt i {parts}. Denne ordninga krev eitt samanhengande opphald.",
        "en": "The stay is split in {parts}. This scheme asks for one unbroken stay.",
    },
    "plan.part_short": {
        "nb": "Delen fra {starts_on} til {ends_on} er på {days} dager. Hver del må være minst {needed} dager.",
        "nn": "Delen frå {starts_on} til {ends_on} er på {days} dagar. Kvar del må vere minst {needed} dagar.",
        "en": "The part from {starts_on} to {ends_on} is {days} days. Each part must be at least {needed} days.",
    },
    "plan.outside_call": {
        "nb": "Utlysningen gjelder opphold som starter fra {since} til {until}.",
        "nn": "Utlysinga gjeld opphald som startar frå {since} til {until}.",
        "en": "The call is for stays that start from {since} to {until}.",
    },
    "plan.host_country": {
        "nb": "Tid i vertslandet ({country}): {days} dager av de siste {of_months} månedene før oppholdet. Mange finansiører godtar høyst {months} måneder.",
        "nn": "Tid i vertslandet ({country}): {days} dagar av dei siste {of_months} månadene før opphaldet. Mange finansiørar godtek høgst {months} månader.",
        "en": "Time in the host country ({country}): {days} days of the last {of_months} months before the stay. Many funders accept at most {months} months.",
    },
    "plan.host_country_unknown": {
        "nb": "Et tidligere opphold i vertslandet ({country}) er kjent, men datoene mangler. Vi kan ikke si hvor lenge det varte.",
        "nn": "Eit tidlegare opphald i vertslandet ({country}) er kjent, men datoane manglar. Vi kan ikkje seie kor lenge det varte.",
        "en": "An earlier stay in the host country ({country}) is known, but its dates are missing. We cannot tell how long it was.",
    },
    "plan.former_employer": {
        "nb": "Tidligere ansatt hos {host}. Noen finansiører gir ikke støtte til slike opphold.",
        "nn": "Tidlegare tilsett hos {host}. Nokre finansiørar gir ikkje støtte til slike opphald.",
        "en": "Employed at {host} before. Some funders do not support such stays.",
    },
    "plan.overlap": {
        "nb": "Overlapper oppholdet «{what}» fra {starts_on} til {ends_on}.",
        "nn": "Overlappar opphaldet «{what}» frå {starts_on} til {ends_on}.",
        "en": "Overlaps the stay “{what}” from {starts_on} to {ends_on}.",
    },
    "plan.busy": {
        "nb": "Opptatt med «{what}» fra {starts_on} til {ends_on}.",
        "nn": "Oppteken med «{what}» frå {starts_on} til {ends_on}.",
        "en": "Bound to “{what}” from {starts_on} to {ends_on}.",
    },
    "plan.supervisor_away": {
        "nb": "Veilederen, {what}, er borte fra {starts_on} til {ends_on}.",
        "nn": "Rettleiaren, {what}, er borte frå {starts_on} til {ends_on}.",
        "en": "The supervisor, {what}, is away from {starts_on} to {ends_on}.",
    },
    "plan.supervision_open": {
        "nb": "Ingen har bekreftet å ta over veiledningen av {person}.",
        "nn": "Ingen har stadfesta å ta over rettleiinga av {person}.",
        "en": "Nobody has confirmed to take over the supervision of {person}.",
    },
    "plan.teaching_hours": {
        "nb": "Oppholdet har {planned} undervisningstimer. Ordningen krever minst {needed}.",
        "nn": "Opphaldet har {planned} undervisingstimar. Ordninga krev minst {needed}.",
        "en": "The stay has {planned} teaching hours. The scheme asks for at least {needed}.",
    },
    "plan.no_agreement": {
        "nb": "Undervisning krever en interinstitusjonell avtale med verten. Skriv hvilken, eller spør internasjonal seksjon.",
        "nn": "Undervising krev ein interinstitusjonell avtale med verten. Skriv kva for ein, eller spør internasjonal seksjon.",
        "en": "Teaching needs an inter-institutional agreement with the host. Say which, or ask the international office.",
    },
    "plan.no_eche": {
        "nb": "Vi finner ikke Erasmus-charter (ECHE) for {host}. Internasjonal seksjon må se på det.",
        "nn": "Vi finn ikkje Erasmus-charter (ECHE) for {host}. Internasjonal seksjon må sjå på det.",
        "en": "We find no Erasmus charter (ECHE) for {host}. The international office must look at it.",
    },
    "plan.conference": {
        "nb": "Konferanser gir ikke rett til Erasmus+-midler.",
        "nn": "Konferansar gir ikkje rett til Erasmus+-midlar.",
        "en": "Conferences are not eligible for Erasmus+.",
    },
    "plan.report_missing": {
        "nb": "Rapporten fra «{case}» er ikke levert i tide.",
        "nn": "Rapporten frå «{case}» er ikkje levert i tide.",
        "en": "The report of “{case}” is overdue.",
    },
}
NAMES = {
    "finding_name.window": {
        "nb": "Tid igjen av kontrakten",
        "nn": "Tid att av kontrakten",
        "en": "Time left of the contract",
    },
    "finding_name.window_closed": {
        "nb": "For sen start",
        "nn": "For sein start",
        "en": "Starts too late",
    },
    "finding_name.too_close_to_end": {
        "nb": "For nær slutten av kontrakten",
        "nn": "For nær slutten av kontrakten",
        "en": "Too close to the contract's end",
    },
    "finding_name.after_employment": {
        "nb": "Etter at ansettelsen er slutt",
        "nn": "Etter at tilsetjinga er slutt",
        "en": "After the employment",
    },
    "finding_name.apply_late": {
        "nb": "Søkt for sent",
        "nn": "Søkt for seint",
        "en": "Applied too late",
    },
    "finding_name.too_short": {
        "nb": "For kort (måneder)",
        "nn": "For kort (månader)",
        "en": "Too short (months)",
    },
    "finding_name.too_long": {
        "nb": "For langt (måneder)",
        "nn": "For langt (månader)",
        "en": "Too long (months)",
    },
    "finding_name.too_short_days": {
        "nb": "For kort (Erasmus+)",
        "nn": "For kort (Erasmus+)",
        "en": "Too short (Erasmus+)",
    },
    "finding_name.too_long_days": {
        "nb": "For langt (Erasmus+)",
        "nn": "For langt (Erasmus+)",
        "en": "Too long (Erasmus+)",
    },
    "finding_name.split_not_allowed": {
        "nb": "Delt uten lov",
        "nn": "Delt utan lov",
        "en": "Split where it may not be",
    },
    "finding_name.part_short": {
        "nb": "For kort del",
        "nn": "For kort del",
        "en": "A part too short",
    },
    "finding_name.outside_call": {
        "nb": "Utenfor utlysningens periode",
        "nn": "Utanfor perioden til utlysinga",
        "en": "Outside the call's period",
    },
    "finding_name.host_country": {
        "nb": "For lenge i vertslandet",
        "nn": "For lenge i vertslandet",
        "en": "Too long in the host country",
    },
    "finding_name.host_country_unknown": {
        "nb": "Ukjente datoer i vertslandet",
        "nn": "Ukjende datoar i vertslandet",
        "en": "Unknown dates in the host country",
    },
    "finding_name.former_employer": {
        "nb": "Tidligere arbeidsgiver",
        "nn": "Tidlegare arbeidsgivar",
        "en": "Former employer",
    },
    "finding_name.overlap": {
        "nb": "Overlapper eget opphold",
        "nn": "Overlappar eige opphald",
        "en": "Overlaps an own stay",
    },
    "finding_name.busy": {
        "nb": "Opptatt i perioden",
        "nn": "Oppteken i perioden",
        "en": "Bound in the period",
    },
    "finding_name.supervisor_away": {
        "nb": "Veilederen er borte",
        "nn": "Rettleiaren er borte",
        "en": "The supervisor is away",
    },
    "finding_name.supervision_open": {
        "nb": "Veiledning uten avløser",
        "nn": "Rettleiing utan avløysar",
        "en": "Supervision not covered",
    },
    "finding_name.teaching_hours": {
        "nb": "For få undervisningstimer",
        "nn": "For få undervisingstimar",
        "en": "Too few teaching hours",
    },
    "finding_name.no_agreement": {
        "nb": "Ingen avtale med verten",
        "nn": "Ingen avtale med verten",
        "en": "No agreement with the host",
    },
    "finding_name.no_eche": {
        "nb": "Verten uten Erasmus-charter",
        "nn": "Verten utan Erasmus-charter",
        "en": "Host without Erasmus charter",
    },
    "finding_name.conference": {"nb": "Konferanse", "nn": "Konferanse", "en": "Conference"},
    "finding_name.accrual": {
        "nb": "Opptjening til forskningstermin",
        "nn": "Opptening til forskingstermin",
        "en": "What earns a research term",
    },
    "finding_name.report_missing": {
        "nb": "Rapport mangler",
        "nn": "Rapport manglar",
        "en": "Report missing",
    },
}
WORDING: dict[str, dict[str, str]] = FINDINGS | NAMES
