"""Texts of this room's codes."""

WORDING = {
    "role.head": {"nb": "instituttleder", "nn": "instituttleiar", "en": "head of department"},
    "role.deputy": {"nb": "nestleder", "nn": "nestleiar", "en": "deputy head"},
    "role.dean": {"nb": "dekan", "nn": "dekan", "en": "dean"},
    "role.faculty_officer": {
        "nb": "fakultetsrådgiver",
        "nn": "fakultetsrådgjevar",
        "en": "faculty officer",
    },
    "role.department_administrator": {
        "nb": "instituttadministrator",
        "nn": "instituttadministrator",
        "en": "department administrator",
    },
    "role.hr": {"nb": "HR-rådgiver", "nn": "HR-rådgjevar", "en": "HR officer"},
    "role.international_officer": {
        "nb": "internasjonal koordinator",
        "nn": "internasjonal koordinator",
        "en": "international officer",
    },
    "role.host": {"nb": "vert", "nn": "vert", "en": "host"},
    "role.course_coordinator": {
        "nb": "kurskoordinator",
        "nn": "kurskoordinator",
        "en": "course coordinator",
    },
    "role.teacher": {"nb": "kurslærer", "nn": "kurslærar", "en": "teacher"},
    "role.export_control_contact": {
        "nb": "eksportkontrollkontakt",
        "nn": "eksportkontrollkontakt",
        "en": "export-control contact",
    },
    "role.emergency_coordinator": {
        "nb": "beredskapskoordinator",
        "nn": "beredskapskoordinator",
        "en": "emergency coordinator",
    },
    "role.it": {"nb": "IT-ansvarlig", "nn": "IT-ansvarleg", "en": "IT"},
    "role.hse": {"nb": "HMS-ansvarlig", "nn": "HMS-ansvarleg", "en": "HSE"},
    "role.payroll_and_finance": {
        "nb": "lønn og økonomi",
        "nn": "løn og økonomi",
        "en": "payroll and finance",
    },
    "role.welcome_centre": {
        "nb": "mottakssenter",
        "nn": "mottakssenter",
        "en": "welcome centre",
    },
    "role.auditor": {"nb": "revisor", "nn": "revisor", "en": "auditor"},
    "role.data_protection_officer": {
        "nb": "personvernombud",
        "nn": "personvernombod",
        "en": "data protection officer",
    },
    "role.administrator": {
        "nb": "systemadministrator",
        "nn": "systemadministrator",
        "en": "administrator",
    },
    "relation.manager": {"nb": "nærmeste leder", "nn": "næraste leiar", "en": "manager"},
    "relation.supervisor": {"nb": "veileder", "nn": "rettleiar", "en": "supervisor"},
    "relation.buddy": {"nb": "fadder", "nn": "fadder", "en": "buddy"},
    "unit_kind.institution": {"nb": "institusjon", "nn": "institusjon", "en": "institution"},
    "unit_kind.faculty": {"nb": "fakultet", "nn": "fakultet", "en": "faculty"},
    "unit_kind.department": {"nb": "institutt", "nn": "institutt", "en": "department"},
    "unit_kind.centre": {"nb": "senter", "nn": "senter", "en": "centre"},
    "unit_kind.section": {"nb": "seksjon", "nn": "seksjon", "en": "section"},
    "unit_kind.other": {"nb": "annen enhet", "nn": "anna eining", "en": "other unit"},
    "refusal.not_your_unit": {
        "nb": "Du har ingen rolle i denne enheten som åpner for dette.",
        "nn": "Du har inga rolle i denne eininga som opnar for dette.",
        "en": "You hold no role in this unit that opens for this.",
    },
    "refusal.not_yours": {
        "nb": "Dette gjelder en annen person.",
        "nn": "Dette gjeld ein annan person.",
        "en": "This concerns another person.",
    },
    "refusal.needs_role": {
        "nb": "Dette krever en rolle som du ikke har i dag.",
        "nn": "Dette krev ei rolle som du ikkje har i dag.",
        "en": "This needs a role that you do not hold today.",
    },
    "refusal.changed_meanwhile": {
        "nb": "Noen andre endret dette i mellomtiden. Se på det på nytt før du går videre.",
        "nn": "Nokon andre endra dette i mellomtida. Sjå på det på nytt før du går vidare.",
        "en": "Somebody else changed this meanwhile. Look at it again before you go on.",
    },
    "import.unknown_unit": {
        "nb": "Ingen enhet har denne koden. Rett den, eller importer enheten først.",
        "nn": "Inga eining har denne koden. Rett han, eller importer eininga først.",
        "en": "No unit has this code. Correct it, or import the unit first.",
    },
    "import.own_parent": {
        "nb": "En enhet kan ikke ligge under seg selv. Rett parent_code.",
        "nn": "Ei eining kan ikkje liggje under seg sjølv. Rett parent_code.",
        "en": "A unit cannot stand under itself. Correct parent_code.",
    },
    "import.ring": {
        "nb": "Enhetene ligger under hverandre i ring: {ring}. Rett en av dem.",
        "nn": "Einingane ligg under kvarandre i ring: {ring}. Rett ei av dei.",
        "en": "The units stand under each other in a ring: {ring}. Correct one of them.",
    },
    "import.overlapping_periods": {
        "nb": "Perioden overlapper den på linje {first}. La den ene slutte dagen før den andre.",
        "nn": "Perioden overlappar den på linje {first}. Lat den eine slutte dagen før den andre.",
        "en": "The period overlaps that on line {first}. Let one end the day before the other.",
    },
    "import.parent_gap": {
        "nb": "Enheten over gjelder ikke i hele perioden; utenfor den står enheten alene.",
        "nn": "Eininga over gjeld ikkje i heile perioden; utanfor han står eininga aleine.",
        "en": "The unit above is not valid in the whole period; outside it this unit stands alone.",
    },
    "import.institution_needed": {
        "nb": "Cristin-filen har flere institusjoner. Velg én, for eksempel --institution NTNU.",
        "nn": "Cristin-fila har fleire institusjonar. Vel éin, til dømes --institution NTNU.",
        "en": "The Cristin file holds many institutions. Choose one, like --institution NTNU.",
    },
    "import.institution_not_in_file": {
        "nb": "Filen har ingen enheter av denne institusjonen. Sjekk forkortelsen.",
        "nn": "Fila har ingen einingar av denne institusjonen. Sjekk forkortinga.",
        "en": "The file has no units of this institution. Check the acronym.",
    },
    "import.not_a_cristin_unit": {
        "nb": "Elementet er ikke en Cristin-enhet med cristin_unit_id. Fjern eller rett det.",
        "nn": "Elementet er ikkje ei Cristin-eining med cristin_unit_id. Fjern eller rett det.",
        "en": "The item is not a Cristin unit with a cristin_unit_id. Remove or correct it.",
    },
    "import.contradiction": {
        "nb": "«{column}» er en annen enn på linje {first} for samme person. Gjør dem like.",
        "nn": "«{column}» er ein annan enn på linje {first} for same person. Gjer dei like.",
        "en": "{column} differs from line {first} for the same person. Make them agree.",
    },
    "import.leave_without_start": {
        "nb": "Permisjonen har en slutt, men ingen start. Fyll ut leave_starts_on.",
        "nn": "Permisjonen har ein slutt, men ingen start. Fyll ut leave_starts_on.",
        "en": "The leave has an end but no start. Fill in leave_starts_on.",
    },
    "import.leave_outside": {
        "nb": "Permisjonen går ut over ansettelsen. Raden er tatt med.",
        "nn": "Permisjonen går ut over tilsetjinga. Rada er teken med.",
        "en": "The leave goes beyond the employment. The row is accepted.",
    },
    "import.overlapping_employments": {
        "nb": "Personen har en annen ansettelse samtidig. Raden er tatt med.",
        "nn": "Personen har ei anna tilsetjing samstundes. Rada er teken med.",
        "en": "The person has another employment at the same time. The row is accepted.",
    },
    "import.over_full_time": {
        "nb": "Samtidige ansettelser er over 100 % til sammen. Raden er tatt med.",
        "nn": "Samtidige tilsetjingar er over 100 % til saman. Rada er teken med.",
        "en": "Employments at the same time are over 100 % in sum. The row is accepted.",
    },
    "import.unknown_position_code": {
        "nb": "Stillingskoden er ikke i listen. Raden er tatt med; legg koden til om den er rett.",
        "nn": "Stillingskoden er ikkje i lista. Rada er teken med; legg koden til om han er rett.",
        "en": "The position code is not in the list. The row is accepted; add the code if it is "
        "right.",
    },
    "import.nobody_ended": {
        "nb": "En avvist rad har ingen person-id, så ingen som mangler i filen, er avsluttet.",
        "nn": "Ei avvist rad har ingen person-id, så ingen som manglar i fila, er avslutta.",
        "en": "A rejected row has no person_id, so nobody missing from the file was ended.",
    },
    "gender.female": {"nb": "kvinne", "nn": "kvinne", "en": "female"},
    "gender.male": {"nb": "mann", "nn": "mann", "en": "male"},
    # As HR systems write it for short.
    "gender.F": {"nb": "kvinne", "nn": "kvinne", "en": "female"},
    "gender.K": {"nb": "kvinne", "nn": "kvinne", "en": "female"},
    "gender.M": {"nb": "mann", "nn": "mann", "en": "male"},
    "gender.other": {"nb": "annet", "nn": "anna", "en": "other"},
    "refusal.merged_away": {
        "nb": "Denne registreringen er slått sammen med en annen.",
        "nn": "Denne registreringa er slått saman med ei anna.",
        "en": "This registration was merged into another.",
    },
    "refusal.already_ended": {
        "nb": "Dette er allerede avsluttet.",
        "nn": "Dette er alt avslutta.",
        "en": "This has ended already.",
    },
    "refusal.strict": {
        "nb": "Statsborgerskap vises bare for personen selv og for HR.",
        "nn": "Statsborgarskap blir berre vist for personen sjølv og for HR.",
        "en": "Citizenship is shown to the person and to HR only.",
    },
    "refusal.same_person": {
        "nb": "Dette er en og samme person.",
        "nn": "Dette er ein og same person.",
        "en": "This is one and the same person.",
    },
    "refusal.last_administrator": {
        "nb": "Dette er den siste varige administratoren. Gi rollen til en annen først.",
        "nn": "Dette er den siste varige administratoren. Gje rolla til ein annan først.",
        "en": "This is the last lasting administrator. Give the role to somebody else first.",
    },
    "refusal.borrowed": {
        "nb": "En rolle du har lånt, kan du ikke låne videre.",
        "nn": "Ei rolle du har lånt, kan du ikkje låne vidare.",
        "en": "A role that you borrowed cannot be lent on.",
    },
    "refusal.borrowed_grant": {
        "nb": "Du kan ikke gi deg selv en rolle ved hjelp av en rolle du har lånt.",
        "nn": "Du kan ikkje gje deg sjølv ei rolle ved hjelp av ei rolle du har lånt.",
        "en": "You cannot give yourself a role by one that you borrowed.",
    },
    "refusal.holds_mandates": {
        "nb": "Personen har roller som bare en administrator kan flytte. Be en administrator.",
        "nn": "Personen har roller som berre ein administrator kan flytte. Be ein administrator.",
        "en": "The person has roles that only an administrator can hand over. Ask one.",
    },
    "refusal.outside_period": {
        "nb": "Perioden må ligge innenfor rollens egen.",
        "nn": "Perioden må liggje innanfor perioden til rolla.",
        "en": "The period must lie within the mandate's own.",
    },
    "refusal.own_sign_in": {
        "nb": "Du kan ikke stenge din egen innlogging.",
        "nn": "Du kan ikkje stengje di eiga innlogging.",
        "en": "You cannot close your own sign-in.",
    },
    "likeness.same_orcid": {"nb": "samme ORCID", "nn": "same ORCID", "en": "same ORCID"},
    "likeness.same_email": {
        "nb": "samme e-postadresse",
        "nn": "same e-postadresse",
        "en": "same e-mail address",
    },
    "likeness.same_name": {"nb": "samme navn", "nn": "same namn", "en": "same name"},
    "likeness.name_in_other_order": {
        "nb": "samme navn i en annen rekkefølge",
        "nn": "same namn i ei anna rekkjefølgje",
        "en": "same name in another order",
    },
    "likeness.same_unit": {
        "nb": "har arbeidet i samme enhet",
        "nn": "har arbeidd i same eining",
        "en": "have worked in the same unit",
    },
    "likeness.one_without_hr_id": {
        "nb": "bare den ene har nummer fra HR",
        "nn": "berre den eine har nummer frå HR",
        "en": "only one has a number from HR",
    },
    "likeness.different_orcid": {"nb": "ulik ORCID", "nn": "ulik ORCID", "en": "different ORCID"},
}
