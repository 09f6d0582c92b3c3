"""Texts of this room's codes."""

KINDS = {
    "agreement_kind.erasmus": {
        "nb": "Erasmus+-avtale mellom institusjoner",
        "nn": "Erasmus+-avtale mellom institusjonar",
        "en": "Erasmus+ inter-institutional agreement",
    },
    "agreement_kind.bilateral": {
        "nb": "Bilateral avtale",
        "nn": "Bilateral avtale",
        "en": "Bilateral agreement",
    },
    "agreement_kind.faculty": {
        "nb": "Avtale for et fakultet",
        "nn": "Avtale for eit fakultet",
        "en": "Agreement of a faculty",
    },
    "agreement_kind.memorandum": {
        "nb": "Intensjonsavtale",
        "nn": "Intensjonsavtale",
        "en": "Memorandum of understanding",
    },
    "agreement_kind.consortium": {
        "nb": "Konsortium eller allianse",
        "nn": "Konsortium eller allianse",
        "en": "Consortium or alliance",
    },
    "agreement_kind.other": {"nb": "Annen avtale", "nn": "Annan avtale", "en": "Other agreement"},
}
EXCHANGES = {
    "exchange.staff_teaching": {
        "nb": "ansatte som underviser",
        "nn": "tilsette som underviser",
        "en": "staff for teaching",
    },
    "exchange.staff_training": {
        "nb": "ansatte på opplæring",
        "nn": "tilsette på opplæring",
        "en": "staff for training",
    },
    "exchange.research_stay": {
        "nb": "forskere",
        "nn": "forskarar",
        "en": "researchers",
    },
    "exchange.phd": {"nb": "stipendiater", "nn": "stipendiatar", "en": "PhD candidates"},
    "exchange.postdoc": {
        "nb": "postdoktorer",
        "nn": "postdoktorar",
        "en": "postdocs",
    },
    "exchange.students": {"nb": "studenter", "nn": "studentar", "en": "students"},
}
STANDINGS = {
    "agreement_standing.valid": {"nb": "Gjelder", "nn": "Gjeld", "en": "Valid"},
    "agreement_standing.review": {
        "nb": "Gjelder, skal vurderes",
        "nn": "Gjeld, skal vurderast",
        "en": "Valid, due for review",
    },
    "agreement_standing.coming": {
        "nb": "Gjelder ikke ennå",
        "nn": "Gjeld ikkje enno",
        "en": "Not valid yet",
    },
    "agreement_standing.expired": {"nb": "Utløpt", "nn": "Gått ut", "en": "Run out"},
    "agreement_standing.ended": {"nb": "Avsluttet", "nn": "Avslutta", "en": "Ended"},
}
REFUSALS = {
    "refusal.agreement_ended": {
        "nb": "Avtalen er avsluttet og endres ikke lenger.",
        "nn": "Avtalen er avslutta og blir ikkje endra meir.",
        "en": "The agreement has been ended and is not changed any more.",
    },
    "refusal.agreement_open_ended": {
        "nb": "Avtalen har ingen siste dag, så den trenger ikke fornyes.",
        "nn": "Avtalen har ingen siste dag, så han treng ikkje fornyast.",
        "en": "The agreement has no last day, so it needs no renewal.",
    },
    "refusal.agreement_renewed": {
        "nb": "Avtalen er alt fornyet. Åpne den nye perioden.",
        "nn": "Avtalen er alt fornya. Opne den nye perioden.",
        "en": "The agreement has been renewed already. Open the new term.",
    },
    "refusal.no_columns": {
        "nb": "Ingen versjon av kolonnene gjelder for dette utlysningsåret. En administrator legger dem inn under Regler.",
        "nn": "Ingen versjon av kolonnane gjeld for dette utlysingsåret. Ein administrator legg dei inn under Reglar.",
        "en": "No version of the columns is in force for this call year. An administrator adds them under Rules.",
    },
}
ACTIONS = {
    "action.agreement.registered": {
        "nb": "Avtale registrert",
        "nn": "Avtale registrert",
        "en": "Agreement registered",
    },
    "action.agreement.corrected": {
        "nb": "Avtale rettet",
        "nn": "Avtale retta",
        "en": "Agreement corrected",
    },
    "action.agreement.renewed": {
        "nb": "Avtale fornyet",
        "nn": "Avtale fornya",
        "en": "Agreement renewed",
    },
    "action.agreement.ended": {
        "nb": "Avtale avsluttet",
        "nn": "Avtale avslutta",
        "en": "Agreement ended",
    },
    "action.agreement.opened": {
        "nb": "Mappe for avtalens dokumenter opprettet",
        "nn": "Mappe for dokumenta til avtalen oppretta",
        "en": "Folder for the agreement's documents opened",
    },
    "upload_kind.agreement": {"nb": "Avtale", "nn": "Avtale", "en": "Agreement"},
    "action.erasmus.exported": {
        "nb": "Erasmus+-fil lastet ned",
        "nn": "Erasmus+-fil lasta ned",
        "en": "Erasmus+ file downloaded",
    },
}
FIELDS = {
    "field.exchanges": {"nb": "Hvem som kan reise", "nn": "Kven som kan reise", "en": "Who may go"},
    "field.responsible": {"nb": "Ansvarlig", "nn": "Ansvarleg", "en": "Responsible person"},
    "field.units": {"nb": "Enheter", "nn": "Einingar", "en": "Units"},
    "field.review_on": {
        "nb": "Vurderes på nytt",
        "nn": "Blir vurdert på nytt",
        "en": "Look at it again on",
    },
    "field.ended_on": {"nb": "Avsluttet", "nn": "Avslutta", "en": "Ended"},
    "field.ended_reason": {"nb": "Begrunnelse", "nn": "Grunngiving", "en": "Reason"},
    "field.document_link": {
        "nb": "Lenke til avtalen",
        "nn": "Lenkje til avtalen",
        "en": "Link to the agreement",
    },
    "field.subject_field": {"nb": "Fagområder", "nn": "Fagområde", "en": "Subject fields"},
    "field.call_year": {"nb": "Utlysningsår", "nn": "Utlysingsår", "en": "Call year"},
}
IMPORTS = {
    "import_kind.agreements": {
        "nb": "Partneravtaler",
        "nn": "Partnaravtalar",
        "en": "Partner agreements",
    },
    "import_target.agreement": {"nb": "Avtale", "nn": "Avtale", "en": "Agreement"},
    "import_target.agreement_unit": {
        "nb": "Enhet i avtale",
        "nn": "Eining i avtale",
        "en": "Unit of an agreement",
    },
    "import.not_a_link": {
        "nb": "Skriv en hel nettadresse som begynner med https://, eller la cellen stå tom.",
        "nn": "Skriv ei heil nettadresse som byrjar med https://, eller lat cella stå tom.",
        "en": "Write a whole web address that begins with https://, or leave the cell empty.",
    },
}
RULES = {
    "unit_of.years": {"nb": "år", "nn": "år", "en": "years"},
    "rule_set.partner_agreements": {
        "nb": "Partneravtaler",
        "nn": "Partnaravtalar",
        "en": "Partner agreements",
    },
    "parameter.partner_agreements.reminder_days": {
        "nb": "Påminnelser før avtalen går ut eller skal vurderes",
        "nn": "Påminningar før avtalen går ut eller skal vurderast",
        "en": "Reminders before an agreement runs out or is due for a review",
    },
    "parameter.partner_agreements.quiet_years": {
        "nb": "Avtaler uten at ansatte har reist på så lenge, listes",
        "nn": "Avtalar utan at tilsette har reist på så lenge, blir lista",
        "en": "Agreements are listed when no staff have gone for so long",
    },
    "problem.partner_agreements.reminder_days": {
        "nb": "Skriv 0 til 3660 dager, med komma mellom.",
        "nn": "Skriv 0 til 3660 dagar, med komma mellom.",
        "en": "Write 0 to 3660 days, with commas between.",
    },
    "problem.partner_agreements.quiet_years": {
        "nb": "Skriv 1 til 50 år.",
        "nn": "Skriv 1 til 50 år.",
        "en": "Write 1 to 50 years.",
    },
    "rule_set.erasmus_export": {
        "nb": "Kolonner i Erasmus+-filen",
        "nn": "Kolonnar i Erasmus+-fila",
        "en": "Columns of the Erasmus+ file",
    },
    "parameter.erasmus_export.columns": {
        "nb": "Kolonner, hver som «overskrift = felt»",
        "nn": "Kolonnar, kvar som «overskrift = felt»",
        "en": "Columns, each as “heading = field”",
    },
    "parameter.erasmus_export.required": {
        "nb": "Felt som en rad må ha",
        "nn": "Felt som ei rad må ha",
        "en": "Fields that a row must have",
    },
    "problem.erasmus_export.columns": {
        "nb": "Skriv hver kolonne som «overskrift = felt», hver overskrift én gang, med felt som portalen kjenner.",
        "nn": "Skriv kvar kolonne som «overskrift = felt», kvar overskrift éin gong, med felt som portalen kjenner.",
        "en": "Write each column as “heading = field”, each heading once, with fields that the portal knows.",
    },
    "problem.erasmus_export.required": {
        "nb": "Velg blant feltene som portalen kjenner.",
        "nn": "Vel blant felta som portalen kjenner.",
        "en": "Choose among the fields that the portal knows.",
    },
}
EXPORT_FIELDS = {
    "export_field.reference": {"nb": "Referanse", "nn": "Referanse", "en": "Reference"},
    "export_field.call_year": {"nb": "Utlysningsår", "nn": "Utlysingsår", "en": "Call year"},
    "export_field.activity": {"nb": "Type aktivitet", "nn": "Type aktivitet", "en": "Activity"},
    "export_field.given_name": {"nb": "Fornavn", "nn": "Førenamn", "en": "Given name"},
    "export_field.family_name": {"nb": "Etternavn", "nn": "Etternamn", "en": "Family name"},
    "export_field.email": {"nb": "E-post", "nn": "E-post", "en": "E-mail"},
    "export_field.gender": {"nb": "Kjønn", "nn": "Kjønn", "en": "Gender"},
    "export_field.seniority": {"nb": "Ansiennitet", "nn": "Ansiennitet", "en": "Seniority"},
    "export_field.sending_unit": {
        "nb": "Enhet her",
        "nn": "Eining her",
        "en": "Sending unit",
    },
    "export_field.receiving_name": {"nb": "Vert", "nn": "Vert", "en": "Receiving organisation"},
    "export_field.receiving_erasmus_code": {
        "nb": "Vertens Erasmus-kode",
        "nn": "Erasmus-koden til verten",
        "en": "The host's Erasmus code",
    },
    "export_field.receiving_country": {
        "nb": "Vertens land",
        "nn": "Landet til verten",
        "en": "The host's country",
    },
    "export_field.receiving_city": {
        "nb": "Vertens by",
        "nn": "Byen til verten",
        "en": "The host's city",
    },
    "export_field.agreement_code": {
        "nb": "Avtale mellom institusjonene",
        "nn": "Avtale mellom institusjonane",
        "en": "Inter-institutional agreement",
    },
    "export_field.starts_on": {"nb": "Første dag", "nn": "Første dag", "en": "First day"},
    "export_field.ends_on": {"nb": "Siste dag", "nn": "Siste dag", "en": "Last day"},
    "export_field.activity_days": {
        "nb": "Dager med aktivitet",
        "nn": "Dagar med aktivitet",
        "en": "Days of activity",
    },
    "export_field.travel_days": {"nb": "Reisedager", "nn": "Reisedagar", "en": "Travel days"},
    "export_field.zero_grant_days": {
        "nb": "Dager uten stipend",
        "nn": "Dagar utan stipend",
        "en": "Zero-grant days",
    },
    "export_field.distance_km": {
        "nb": "Avstand i km",
        "nn": "Avstand i km",
        "en": "Distance in km",
    },
    "export_field.distance_band": {
        "nb": "Avstandsgruppe",
        "nn": "Avstandsgruppe",
        "en": "Distance band",
    },
    "export_field.green_travel": {"nb": "Grønn reise", "nn": "Grøn reise", "en": "Green travel"},
    "export_field.individual_support": {
        "nb": "Individuell støtte",
        "nn": "Individuell støtte",
        "en": "Individual support",
    },
    "export_field.travel_support": {
        "nb": "Reisestøtte",
        "nn": "Reisestøtte",
        "en": "Travel support",
    },
    "export_field.total_grant": {
        "nb": "Stipend i alt",
        "nn": "Stipend i alt",
        "en": "Total grant",
    },
    "export_field.currency": {"nb": "Valuta", "nn": "Valuta", "en": "Currency"},
    "export_field.first_time": {
        "nb": "Første Erasmus+-opphold",
        "nn": "Første Erasmus+-opphald",
        "en": "First Erasmus+ mobility",
    },
    "export_field.activity_type": {
        "nb": "Type opplæring",
        "nn": "Type opplæring",
        "en": "Kind of training",
    },
    "export_field.language": {"nb": "Språk", "nn": "Språk", "en": "Language"},
    "export_field.subject_field": {
        "nb": "Fagområde (ISCED)",
        "nn": "Fagområde (ISCED)",
        "en": "Subject field (ISCED)",
    },
    "export_field.level": {
        "nb": "Nivå (EQF)",
        "nn": "Nivå (EQF)",
        "en": "Level (EQF)",
    },
    "export_field.students": {
        "nb": "Antall studenter",
        "nn": "Talet på studentar",
        "en": "Number of students",
    },
    "export_field.teaching_hours": {
        "nb": "Undervisningstimer",
        "nn": "Undervisingstimar",
        "en": "Teaching hours",
    },
    "export_field.status": {"nb": "Status", "nn": "Status", "en": "Status"},
    "export_field.nationality": {
        "nb": "Nasjonalitet",
        "nn": "Nasjonalitet",
        "en": "Nationality",
    },
    "export_field.birth_date": {
        "nb": "Fødselsdato",
        "nn": "Fødselsdato",
        "en": "Date of birth",
    },
}
TABLES = {
    "table.mobility.PartnerAgreement": {
        "nb": "Partneravtaler",
        "nn": "Partnaravtalar",
        "en": "Partner agreements",
    },
}
WORDING = (
    KINDS
    | EXCHANGES
    | STANDINGS
    | REFUSALS
    | ACTIONS
    | FIELDS
    | IMPORTS
    | RULES
    | EXPORT_FIELDS
    | TABLES
)
