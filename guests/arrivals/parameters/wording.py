"""Texts of the parameters of arrivals."""

_LIMITS = {
    "short_stay_days": (
        "Et kort opphold varer høyst",
        "Eit kort opphald varer høgst",
        "A short stay lasts at most",
    ),
    "schengen_window_days": (
        "Dagene i Schengen telles i løpet av",
        "Dagane i Schengen blir talde i løpet av",
        "Days in the Schengen area are counted within",
    ),
    "registration_within_months": (
        "EØS-borgere registrerer seg innen",
        "EØS-borgarar registrerer seg innan",
        "EEA citizens register within",
    ),
    "report_move_from_months": (
        "Flyttemelding og fødselsnummer fra og med",
        "Flyttemelding og fødselsnummer frå og med",
        "Report of move and national identity number from",
    ),
    "police_within_days": (
        "Møt hos politiet etter ankomst innen",
        "Møt hos politiet etter framkomst innan",
        "Meet the police after arrival within",
    ),
    "skilled_worker_from_percent": (
        "Minste stilling for tillatelse som faglært, i prosent",
        "Minste stilling for løyve som faglært, i prosent",
        "Smallest position for a skilled worker's permit, in per cent",
    ),
    "employer_code_from": (
        "Arbeidsgiveren bekrefter tilbudet hos UDI fra (ÅÅÅÅ-MM-DD)",
        "Arbeidsgivaren stadfestar tilbodet hos UDI frå (ÅÅÅÅ-MM-DD)",
        "The employer confirms the offer with UDI from (YYYY-MM-DD)",
    ),
    "salary_floor_master": (
        "Lønnsgulv for faglærte på masternivå, kroner i året",
        "Lønsgolv for faglærte på masternivå, kroner i året",
        "Salary floor of skilled workers at master's level, kroner a year",
    ),
    "salary_floor_bachelor": (
        "Lønnsgulv for faglærte på bachelornivå, kroner i året",
        "Lønsgolv for faglærte på bachelornivå, kroner i året",
        "Salary floor of skilled workers at bachelor's level, kroner a year",
    ),
    "permit_fee": (
        "Gebyr for å søke om tillatelse, kroner",
        "Gebyr for å søkje om løyve, kroner",
        "Fee for applying for a permit, kroner",
    ),
    "own_funds_per_year": (
        "Midler som en forsker med egne midler må vise, kroner i året",
        "Midlar som ein forskar med eigne midlar må vise, kroner i året",
        "Funds that a researcher with own funds must show, kroner a year",
    ),
    "id_check_from_days": (
        "ID-kontroll ved oppmøte fra og med",
        "ID-kontroll ved oppmøte frå og med",
        "ID check in person from",
    ),
    "id_check_within_days": (
        "ID-kontroll etter ankomst innen",
        "ID-kontroll etter framkomst innan",
        "ID check after arrival within",
    ),
    "unit_registers_under_days": (
        "Enheten registrerer hos skattekontoret ved opphold under",
        "Eininga registrerer hos skattekontoret ved opphald under",
        "The unit registers with the tax office for stays under",
    ),
    "number_within_days": (
        "Nummeret pleier å komme etter ID-kontrollen innen",
        "Nummeret plar kome etter ID-kontrollen innan",
        "The number usually comes after the ID check within",
    ),
    "foreign_employer_under_months": (
        "Ikke medlem av folketrygden med utenlandsk arbeidsgiver under",
        "Ikkje medlem av folketrygda med utanlandsk arbeidsgivar under",
        "No member of National Insurance with a foreign employer under",
    ),
    "s1_over_days": (
        "S1 i stedet for helsetrygdkort ved mer enn",
        "S1 i staden for helsetrygdkort ved meir enn",
        "S1 instead of the health insurance card over",
    ),
    "short_contract_under_months": (
        "Kort kontrakt, der A1 kan trengs, er under",
        "Kort kontrakt, der A1 kan trengast, er under",
        "A short contract, where an A1 may be needed, is under",
    ),
    "voluntary_under_months": (
        "Frivillig medlemskap i folketrygden ved opphold under",
        "Frivillig medlemskap i folketrygda ved opphald under",
        "Voluntary membership of National Insurance for stays under",
    ),
    "private_up_to_days": (
        "Privat forsikring er nok ved opphold inntil",
        "Privat forsikring er nok ved opphald inntil",
        "Private insurance suffices for stays up to",
    ),
    "tb_over_days": (
        "Tuberkuloseundersøkelse ved mer enn",
        "Tuberkuloseundersøking ved meir enn",
        "Tuberculosis examination over",
    ),
    "school_from_age": (
        "Skole fra og med alder, år",
        "Skule frå og med alder, år",
        "School from the age of, years",
    ),
    "adult_from_age": (
        "Voksen fra og med alder, år",
        "Vaksen frå og med alder, år",
        "Adult from the age of, years",
    ),
    "full_path_from_working_days": (
        "Full behandling fra og med så mange arbeidsdager",
        "Full behandling frå og med så mange arbeidsdagar",
        "The full path from so many working days",
    ),
}
_LISTS = {
    "nordic": ("Nordiske land", "Nordiske land", "Nordic countries"),
    "eea": ("EØS-land", "EØS-land", "EEA countries"),
    "eea_like": (
        "Land utenfor EØS som behandles likt",
        "Land utanfor EØS som blir behandla likt",
        "Countries outside the EEA treated like it",
    ),
    "schengen": ("Schengen-land", "Schengen-land", "Schengen states"),
    "unsettled": (
        "Land der behandlingen er vår antakelse",
        "Land der behandlinga er vår gjetning",
        "Countries whose treatment is our assumption",
    ),
    "visa_free": (
        "Land med visumfrihet for korte opphold",
        "Land med visumfridom for korte opphald",
        "Countries free of visa for short stays",
    ),
    "visa_free_biometric": (
        "Land med visumfrihet bare med biometrisk pass",
        "Land med visumfridom berre med biometrisk pass",
        "Countries free of visa only with a biometric passport",
    ),
    "visa_doubtful": (
        "Land der visumfriheten er usikker",
        "Land der visumfridomen er usikker",
        "Countries whose freedom of visa is uncertain",
    ),
    "visa_required": (
        "Land som trenger visum",
        "Land som treng visum",
        "Countries that need a visa",
    ),
    "visa_list_complete": (
        "Visumlisten er fullstendig: alle andre land trenger visum",
        "Visumlista er fullstendig: alle andre land treng visum",
        "The visa list is complete: all other countries need a visa",
    ),
    "permit_elsewhere_opens": (
        "Oppholdstillatelse i et annet Schengen-land åpner for korte opphold uten visum",
        "Opphaldsløyve i eit anna Schengen-land opnar for korte opphald utan visum",
        "A residence permit of another Schengen state opens short stays without a visa",
    ),
    "remote_kinds": (
        "Typer gjester som arbeider fra et annet land",
        "Typar gjester som arbeider frå eit anna land",
        "Kinds of guests who work from another country",
    ),
    "exempt_kinds": (
        "Typer gjester som er forskere eller forelesere og unntatt ved korte opphold",
        "Typar gjester som er forskarar eller førelesarar og unnatekne ved korte opphald",
        "Kinds of guests who are researchers or lecturers and exempt for short stays",
    ),
    "legal_check_kinds": (
        "Typer gjester der HR vurderer tillatelsen",
        "Typar gjester der HR vurderer løyvet",
        "Kinds of guests whose permit HR checks",
    ),
    "student_kinds": (
        "Typer gjester som kan trenge studietillatelse",
        "Typar gjester som kan trenge studieløyve",
        "Kinds of guests who may need a student permit",
    ),
    "student_pay": (
        "Betaling der studietillatelse kan trengs",
        "Betaling der studieløyve kan trengast",
        "Pay with which a student permit may be needed",
    ),
    "taxable_pay": (
        "Betaling som vi innrapporterer",
        "Betaling som vi rapporterer inn",
        "Pay that we report",
    ),
    "tax_check_pay": (
        "Betaling der skattekontoret må spørres",
        "Betaling der skattekontoret må spørjast",
        "Pay about which the tax office is asked",
    ),
    "n101_countries": (
        "Land som bruker skjemaet N-101",
        "Land som bruker skjemaet N-101",
        "Countries that use the form N-101",
    ),
    "tb_high": (
        "Land med høy forekomst av tuberkulose",
        "Land med høg førekomst av tuberkulose",
        "Countries with a high incidence of tuberculosis",
    ),
    "tb_not_listed": (
        "Land som ikke står på listen over høy forekomst",
        "Land som ikkje står på lista over høg førekomst",
        "Countries that are not on the list of high incidence",
    ),
    "tb_list_complete": (
        "Tuberkuloselisten er fullstendig: ingen andre land trenger undersøkelse",
        "Tuberkuloselista er fullstendig: ingen andre land treng undersøking",
        "The tuberculosis list is complete: no other country needs an examination",
    ),
    "full_path_triggers": (
        "Det som krever full behandling",
        "Det som krev full behandling",
        "What asks for the full path",
    ),
    "leads_that_hold": (
        "Det som må være på plass før ankomst",
        "Det som må vere på plass før framkomst",
        "What must be in place before arrival",
    ),
}
_KIND = {
    "unpaid_guest": ("ulønnet gjest", "ulønt gjest", "unpaid guest"),
    "paid_guest": ("gjest med honorar", "gjest med honorar", "paid guest"),
    "adjunct": ("bistilling", "bistilling", "adjunct"),
    "visiting_phd": ("gjestende stipendiat", "gjestande stipendiat", "visiting PhD candidate"),
    "msca_fellow": ("MSCA-stipendiat", "MSCA-stipendiat", "MSCA fellow"),
    "chair": ("gjesteprofessorat", "gjesteprofessorat", "chair"),
    "employee": ("ansatt", "tilsett", "employee"),
    "phd_employee": ("ansatt stipendiat", "tilsett stipendiat", "PhD employee"),
    "postdoc": ("postdoktor", "postdoktor", "postdoc"),
    "remote_guest": ("fjerngjest", "fjerngjest", "remote guest"),
}
_LEAD = {
    "export": ("eksportkontrollvurdering", "eksportkontrollvurdering", "export-control assessment"),
    "approval": ("godkjenning av leder", "godkjenning frå leiar", "the leader's approval"),
    "legal_check": (
        "HRs avklaring av tillatelsen",
        "avklaringa frå HR av løyvet",
        "HR's check of the permit",
    ),
    "contract": ("tilbud og arbeidskontrakt", "tilbod og arbeidskontrakt", "offer and contract"),
    "agreement": ("gjesteavtale", "gjesteavtale", "guest agreement"),
    "letter": ("invitasjonsbrev", "invitasjonsbrev", "letter of invitation"),
    "permit": ("oppholdstillatelse", "opphaldsløyve", "residence permit"),
    "visa": ("visum", "visum", "visa"),
    "housing": ("bolig", "bustad", "housing"),
    "office": ("arbeidsplass", "arbeidsplass", "workplace"),
    "police": ("time hos politiet", "time hos politiet", "appointment with the police"),
    "account": ("IT-konto", "IT-konto", "IT account"),
}
_TIMES = {
    **{
        f"longest_months_{code}": (
            f"Lengste opphold for {nb} (0 er uten grense)",
            f"Lengste opphald for {nn} (0 er utan grense)",
            f"Longest stay of a kind, {en} (0 is no limit)",
        )
        for code, (nb, nn, en) in _KIND.items()
    },
    **{
        f"{code}_lead_days": (
            f"Må være i gang før ankomst: {nb}",
            f"Må vere i gang før framkomst: {nn}",
            f"Must have begun before arrival: {en}",
        )
        for code, (nb, nn, en) in _LEAD.items()
    },
    "short_approval_lead_days": (
        "Må være i gang før ankomst: godkjenning av et kort besøk",
        "Må vere i gang før framkomst: godkjenning av eit kort besøk",
        "Must have begun before arrival: approval of a short visit",
    ),
    "paper_before_entry_days": (
        "Kontrakt eller brev er i gang før søknaden om tillatelse eller visum med",
        "Kontrakt eller brev er i gang før søknaden om løyve eller visum med",
        "Contract or letter begins before the application for a permit or visa by",
    ),
    "export_before_paper_days": (
        "Eksportkontrollvurderingen er i gang før godkjenningen med",
        "Eksportkontrollvurderinga er i gang før godkjenninga med",
        "The export-control assessment begins before the approval by",
    ),
}
_COUNTRIES = (
    "Skriv landkoder med to store bokstaver, for eksempel CH, GB.",
    "Skriv landkodar med to store bokstavar, til dømes CH, GB.",
    "Write countries in two capital letters, for example CH, GB.",
)
_PROBLEMS = {
    **dict.fromkeys(
        (
            "nordic",
            "eea",
            "eea_like",
            "schengen",
            "unsettled",
            "visa_free",
            "visa_free_biometric",
            "visa_doubtful",
            "visa_required",
            "n101_countries",
            "tb_high",
            "tb_not_listed",
        ),
        _COUNTRIES,
    ),
    "employer_code_from": (
        "Skriv datoen som ÅÅÅÅ-MM-DD.",
        "Skriv datoen som ÅÅÅÅ-MM-DD.",
        "Write the date as YYYY-MM-DD.",
    ),
}
_SOURCES = {
    "source.arrival": (
        "Sider hos UDI, Skatteetaten, FHI, HK-dir, NTNU, UiB, UiO, OsloMet og NMBU; det som ikke er bekreftet, må bekreftes av institusjonen.",
        "Sider hos UDI, Skatteetaten, FHI, HK-dir, NTNU, UiB, UiO, OsloMet og NMBU; det som ikkje er stadfesta, må stadfestast av institusjonen.",
        "Pages of UDI, the Tax Administration, FHI, HK-dir, NTNU, UiB, UiO, OsloMet and NMBU; what is not confirmed, the institution must confirm.",
    ),
    "source.arrival.visa_partial": (
        "UFULLSTENDIG: UDIs liste av 24. november 2022, gjengitt på canadacommons.ca/artifacts/3775176; landene fra Dominica til St. Kitts mangler.",
        "UFULLSTENDIG: UDI si liste av 24. november 2022, attgitt på canadacommons.ca/artifacts/3775176; landa frå Dominica til St. Kitts manglar.",
        "PARTIAL: UDI's list of 24 November 2022, quoted at canadacommons.ca/artifacts/3775176; the countries from Dominica to St Kitts are missing.",
    ),
    "source.arrival.tb_partial": (
        "UFULLSTENDIG: en eldre utgave av FHIs liste, fhi.no/en/id/infectious-diseases/TB/countries-tuberculosis, bare A til E; flyttet til Helsedirektoratet.",
        "UFULLSTENDIG: ei eldre utgåve av FHI si liste, fhi.no/en/id/infectious-diseases/TB/countries-tuberculosis, berre A til E; flytta til Helsedirektoratet.",
        "PARTIAL: an older edition of FHI's list, fhi.no/en/id/infectious-diseases/TB/countries-tuberculosis, A to E only; moved to the Directorate of Health.",
    ),
    "source.arrival.doubtful": (
        "UDIs liste av 2022 nevner Bermuda bare for ett slags pass; friheten for Vanuatu ble siden stanset (vreemdelingenrecht.be).",
        "UDI si liste av 2022 nemner Bermuda berre for eitt slag pass; fridomen for Vanuatu blei sidan stansa (vreemdelingenrecht.be).",
        "UDI's list of 2022 names Bermuda for one kind of passport only; the exemption of Vanuatu was suspended later (vreemdelingenrecht.be).",
    ),
    "source.arrival.schengen_convention": (
        "Schengenkonvensjonen artikkel 21; må bekreftes hos UDI.",
        "Schengenkonvensjonen artikkel 21; må stadfestast hos UDI.",
        "The Schengen Convention, Article 21; to be confirmed with UDI.",
    ),
}
_LANGUAGES = ("nb", "nn", "en")
_TEXTS = {
    **{f"parameter.arrival.{name}": texts for name, texts in (_LIMITS | _LISTS | _TIMES).items()},
    **{f"problem.arrival.{name}": texts for name, texts in _PROBLEMS.items()},
    **_SOURCES,
}
WORDING = {code: dict(zip(_LANGUAGES, texts, strict=True)) for code, texts in _TEXTS.items()}
