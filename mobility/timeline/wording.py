"""Texts of this room's codes."""

ENTRIES = {
    "timeline.employment": {"nb": "Ansettelse", "nn": "Tilsetjing", "en": "Employment"},
    "timeline.leave": {"nb": "Permisjon", "nn": "Permisjon", "en": "Leave"},
    "timeline.service": {"nb": "Tjeneste", "nn": "Teneste", "en": "Service"},
    "timeline.earlier_term": {
        "nb": "Tidligere forskningstermin",
        "nn": "Tidlegare forskingstermin",
        "en": "Earlier research term",
    },
    "timeline.under_way": {"nb": "Pågår", "nn": "Pågår", "en": "Under way"},
    "timeline.stay": {"nb": "Opphold", "nn": "Opphald", "en": "Stay"},
    "timeline.application": {
        "nb": "Opphold det er søkt om",
        "nn": "Opphald det er søkt om",
        "en": "Stay applied for",
    },
    "timeline.submitted": {
        "nb": "Søknad sendt inn",
        "nn": "Søknad send inn",
        "en": "Application submitted",
    },
    "timeline.call_closes": {
        "nb": "Søknadsfrist",
        "nn": "Søknadsfrist",
        "en": "The call closes",
    },
    "timeline.decision_due": {
        "nb": "Vedtak ventes",
        "nn": "Vedtak er venta",
        "en": "Decision due",
    },
    "timeline.turn_due": {
        "nb": "Frist i saken",
        "nn": "Frist i saka",
        "en": "Due in the case",
    },
    "timeline.task": {"nb": "Oppgave", "nn": "Oppgåve", "en": "Task"},
    "timeline.report_due": {"nb": "Rapportfrist", "nn": "Rapportfrist", "en": "Report due"},
    "timeline.report_approved": {
        "nb": "Rapport godkjent",
        "nn": "Rapport godkjend",
        "en": "Report approved",
    },
    "timeline.settlement_due": {
        "nb": "Frist for oppgjør",
        "nn": "Frist for oppgjer",
        "en": "Settlement due",
    },
    "timeline.settlement_approved": {
        "nb": "Oppgjør godkjent",
        "nn": "Oppgjer godkjent",
        "en": "Settlement approved",
    },
    "timeline.commitment": {
        "nb": "Tar over for andre",
        "nn": "Tek over for andre",
        "en": "Takes over for somebody",
    },
    "timeline.latest_apply": {
        "nb": "Siste dag å søke om et opphold",
        "nn": "Siste dag å søkje om eit opphald",
        "en": "Last day to apply for a stay",
    },
    "timeline.latest_start": {
        "nb": "Siste dag å begynne et opphold",
        "nn": "Siste dag å byrje eit opphald",
        "en": "Last day to begin a stay",
    },
}
LANES = {
    "lane.work": {"nb": "Arbeid", "nn": "Arbeid", "en": "Work"},
    "lane.leave": {"nb": "Permisjon og verv", "nn": "Permisjon og verv", "en": "Leave and offices"},
    "lane.away": {"nb": "Borte", "nn": "Borte", "en": "Away"},
    "lane.case": {"nb": "Søknader", "nn": "Søknader", "en": "Applications"},
    "lane.deadline": {"nb": "Frister", "nn": "Fristar", "en": "Due dates"},
}
SEMESTERS = {
    "semester.spring": {"nb": "Vår", "nn": "Vår", "en": "Spring"},
    "semester.autumn": {"nb": "Høst", "nn": "Haust", "en": "Autumn"},
    "field.semester": {"nb": "Semester", "nn": "Semester", "en": "Semester"},
}
CLASHES = {
    "clash.together": {
        "nb": "{unit}: {count} er borte i samme uke: {names}",
        "nn": "{unit}: {count} er borte i same veke: {names}",
        "en": "{unit}: {count} are away in the same week: {names}",
    },
    "clash.supervisor": {
        "nb": "{first} og veilederen {second} er borte samtidig",
        "nn": "{first} og rettleiaren {second} er borte samstundes",
        "en": "{first} and the supervisor {second} are away at the same time",
    },
    "clash.cover": {
        "nb": "{second} skal dekke for {first}, men er selv borte",
        "nn": "{second} skal dekkje for {first}, men er sjølv borte",
        "en": "{second} covers for {first} but is away as well",
    },
    "clash_mark.together": {
        "nb": "flere borte",
        "nn": "fleire borte",
        "en": "several away",
    },
    "clash_mark.supervisor": {
        "nb": "veileder og kandidat",
        "nn": "rettleiar og kandidat",
        "en": "supervisor and candidate",
    },
    "clash_mark.cover": {
        "nb": "vikaren er borte",
        "nn": "vikaren er borte",
        "en": "cover is away",
    },
}
RULES = {
    "rule_set.unit_calendar": {
        "nb": "Kalender over hvem som er borte",
        "nn": "Kalender over kven som er borte",
        "en": "Calendar of who is away",
    },
    "parameter.unit_calendar.autumn_month": {
        "nb": "Måneden høstsemesteret begynner i (1–12)",
        "nn": "Månaden haustsemesteret byrjar i (1–12)",
        "en": "The month in which the autumn semester begins (1–12)",
    },
    "parameter.unit_calendar.together": {
        "nb": "Så mange borte fra samme enhet i samme uke markeres",
        "nn": "Så mange borte frå same eining i same veke blir markerte",
        "en": "So many away from one unit in the same week are marked",
    },
    "problem.unit_calendar.autumn_month": {
        "nb": "Skriv en måned fra 2 til 12.",
        "nn": "Skriv ein månad frå 2 til 12.",
        "en": "Write a month from 2 to 12.",
    },
    "problem.unit_calendar.together": {
        "nb": "Skriv 2 eller mer.",
        "nn": "Skriv 2 eller meir.",
        "en": "Write 2 or more.",
    },
}
WORDING = ENTRIES | LANES | SEMESTERS | CLASHES | RULES
