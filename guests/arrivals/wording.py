"""Texts of this room's codes: what is known of a guest, what the rules answer, and the answers."""

_FACTS = {
    "kind": ("Type gjest", "Type gjest", "Kind of guest"),
    "citizenships": ("Statsborgerskap", "Statsborgarskap", "Citizenship"),
    "starts_on": ("Første dag", "Første dag", "First day"),
    "ends_on": ("Siste dag", "Siste dag", "Last day"),
    "pay": ("Hvem som betaler", "Kven som betaler", "Who pays"),
    "residence": ("Bostedsland", "Bustadsland", "Country of residence"),
    "permit_until": (
        "Hvor lenge oppholdstillatelsen i et annet land varer",
        "Kor lenge opphaldsløyvet i eit anna land varer",
        "Until when the residence permit of another state is valid",
    ),
    "partner_coming": (
        "Om familien kommer med",
        "Om familien kjem med",
        "Whether family comes along",
    ),
    "sensitive": (
        "Om eksportkontroll kan trengs",
        "Om eksportkontroll kan trengast",
        "Whether export control may be needed",
    ),
    "we_pay": (
        "Om vi dekker utgifter, stipend eller lønn",
        "Om vi dekkjer utgifter, stipend eller løn",
        "Whether we pay expenses, a stipend or a salary",
    ),
    "guest_pays": (
        "Om gjesten betaler enheten",
        "Om gjesten betaler eininga",
        "Whether the guest pays the unit",
    ),
}
_ANSWERS = {
    "citizenship_group": (
        "Gruppe av statsborgerskap",
        "Gruppe av statsborgarskap",
        "Group of citizenship",
    ),
    "duration_class": ("Lengde", "Lengd", "Length"),
    "visa": ("Visum", "Visum", "Visa"),
    "permit_path": (
        "Tillatelse eller registrering",
        "Løyve eller registrering",
        "Permit or registration",
    ),
    "number_path": ("Norsk nummer", "Norsk nummer", "Norwegian number"),
    "id_check": ("ID-kontroll", "ID-kontroll", "ID check"),
    "tax": ("Skatt", "Skatt", "Tax"),
    "social_security": ("Trygd", "Trygd", "Social security"),
    "insurance": ("Forsikring", "Forsikring", "Insurance"),
    "tuberculosis": (
        "Tuberkuloseundersøkelse",
        "Tuberkuloseundersøking",
        "Tuberculosis examination",
    ),
    "family": ("Familie", "Familie", "Family"),
    "days": ("Dager", "Dagar", "Days"),
    "report_move": ("Flyttemelding", "Flyttemelding", "Report of move"),
    "employer_code": ("Kode fra arbeidsgiveren", "Kode frå arbeidsgivaren", "The employer's code"),
    "permit_first": ("Tillatelse før start", "Løyve før start", "Permit before the start"),
    "employed": ("Ansatt hos oss", "Tilsett hos oss", "Employed by us"),
}
_NEEDED = {
    "needed": ("Trengs", "Trengst", "Needed"),
    "not_needed": ("Trengs ikke", "Trengst ikkje", "Not needed"),
}
_VALUES = {
    "citizenship_group": {
        "nordic": ("Nordisk", "Nordisk", "Nordic"),
        "eea": ("EØS", "EØS", "EEA"),
        "other": ("Utenfor EØS", "Utanfor EØS", "Outside the EEA"),
    },
    "duration_class": {
        "up_to_90": ("Inntil 90 dager", "Inntil 90 dagar", "Up to 90 days"),
        "up_to_6_months": ("Inntil seks måneder", "Inntil seks månader", "Up to six months"),
        "over_6_months": ("Over seks måneder", "Over seks månader", "Over six months"),
    },
    "visa": _NEEDED,
    "permit_path": {
        "none": ("Ingen", "Ingen", "None"),
        "exempt_short": (
            "Unntatt ved kort opphold",
            "Unnateken ved kort opphald",
            "Exempt for a short stay",
        ),
        "visa_short": ("Unntatt, med visum", "Unnateken, med visum", "Exempt, with a visa"),
        "skilled_worker": ("Faglært", "Faglært", "Skilled worker"),
        "own_funds": (
            "Forsker med egne midler",
            "Forskar med eigne midlar",
            "Researcher with own funds",
        ),
        "student_check": (
            "Studietillatelse, må avklares",
            "Studieløyve, må avklarast",
            "Student permit, to be clarified",
        ),
        "legal_check": ("HR avklarer", "HR avklarer", "HR clarifies"),
        "registration_employee": (
            "Registrering som arbeidstaker",
            "Registrering som arbeidstakar",
            "Registration as employee",
        ),
        "registration_own_funds": (
            "Registrering med egne midler",
            "Registrering med eigne midlar",
            "Registration with own funds",
        ),
        "report_move": ("Flyttemelding", "Flyttemelding", "Report of move"),
    },
    "number_path": {
        "none": ("Ikke noe", "Ikkje noko", "None"),
        "d_number": ("D-nummer", "D-nummer", "D-number"),
        "national_number": ("Fødselsnummer", "Fødselsnummer", "National identity number"),
    },
    "id_check": _NEEDED,
    "tax": {
        "none": ("Ingen", "Ingen", "None"),
        "unit_registers": ("Enheten registrerer", "Eininga registrerer", "The unit registers"),
        "card_no_id_check": (
            "Skattekort uten oppmøte",
            "Skattekort utan oppmøte",
            "Tax card without appearing",
        ),
        "card_id_check": (
            "Skattekort etter ID-kontroll",
            "Skattekort etter ID-kontroll",
            "Tax card after the ID check",
        ),
        "check": ("Spør skattekontoret", "Spør skattekontoret", "Ask the tax office"),
    },
    "social_security": {
        "member": (
            "Medlem av folketrygden",
            "Medlem av folketrygda",
            "Member of National Insurance",
        ),
        "a1": ("A1", "A1", "A1"),
        "certificate_of_coverage": (
            "Attest for trygd (Certificate of Coverage)",
            "Attest for trygd (Certificate of Coverage)",
            "Certificate of coverage",
        ),
        "s1": ("S1", "S1", "S1"),
        "ehic": (
            "Europeisk helsetrygdkort",
            "Europeisk helsetrygdkort",
            "European health insurance card",
        ),
        "usa_n101": ("USA/N-101", "USA/N-101", "USA/N-101"),
        "home_confirmation": (
            "Bekreftelse hjemmefra",
            "Stadfesting heimanfrå",
            "Confirmation from home",
        ),
        "employer_liable": (
            "Arbeidsgiveren kan skylde avgift",
            "Arbeidsgivaren kan skulde avgift",
            "The employer may owe contributions",
        ),
        "private": ("Privat forsikring", "Privat forsikring", "Private insurance"),
        "voluntary": (
            "Frivillig medlemskap mulig",
            "Frivillig medlemskap mogleg",
            "Voluntary membership possible",
        ),
        "check": ("Spør NAV", "Spør NAV", "Ask NAV"),
        "not_relevant": ("Ikke aktuelt", "Ikkje aktuelt", "Not relevant"),
    },
    "insurance": _NEEDED,
    "tuberculosis": _NEEDED,
    "family": {
        "none": ("Ingen", "Ingen", "None"),
        "apply_together": ("Søker samtidig", "Søkjer samtidig", "Applies together"),
        "register": ("Registrerer seg", "Registrerer seg", "Registers"),
        "own_entry": ("Egen innreise", "Eiga innreise", "Own entry"),
    },
}
_UNKNOWN = ("Ikke kjent", "Ikkje kjent", "Not known")
_LANGUAGES = ("nb", "nn", "en")
_TEXTS = {
    **{f"arrival_fact.{name}": texts for name, texts in _FACTS.items()},
    **{f"arrival_answer.{name}": texts for name, texts in _ANSWERS.items()},
    **{
        f"arrival_{name}.{value}": texts
        for name, values in _VALUES.items()
        for value, texts in values.items()
    },
    **{f"arrival_{name}.unknown": _UNKNOWN for name in _VALUES},
}
WORDING = {code: dict(zip(_LANGUAGES, texts, strict=True)) for code, texts in _TEXTS.items()}
