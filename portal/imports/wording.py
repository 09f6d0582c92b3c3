"""What to do about each remark of an import, and the words of its lists."""

WORDING = {
    "import.missing_column": {
        "nb": "Kolonnen «{column}» mangler i overskriften. Legg den til; filen skal ha {columns}.",
        "nn": "Kolonnen «{column}» manglar i overskrifta. Legg han til; fila skal ha {columns}.",
        "en": "The header lacks the column {column}. Add it; the file needs {columns}.",
    },
    "import.doubled_column": {
        "nb": "Kolonnen «{column}» står flere ganger i overskriften. Behold én.",
        "nn": "Kolonnen «{column}» står fleire gonger i overskrifta. Behald éin.",
        "en": "The header has the column {column} more than once. Keep one of them.",
    },
    "import.unknown_column": {
        "nb": "Kolonnen «{column}» er ukjent og blir ikke lest.",
        "nn": "Kolonnen «{column}» er ukjend og blir ikkje lesen.",
        "en": "The column {column} is unknown and is not read.",
    },
    "import.empty_file": {
        "nb": "Filen er tom. Første linje skal være overskriften: {columns}.",
        "nn": "Fila er tom. Første linja skal vere overskrifta: {columns}.",
        "en": "The file is empty. Its first line must be the header: {columns}.",
    },
    "import.not_utf8": {
        "nb": "Filen er ikke i UTF-8. Lagre den på nytt som «CSV UTF-8».",
        "nn": "Fila er ikkje i UTF-8. Lagre ho på nytt som «CSV UTF-8».",
        "en": "The file is not in UTF-8. Save it again as “CSV UTF-8”.",
    },
    "import.broken_quotes": {
        "nb": "Anførselstegnene går ikke opp fra denne linjen. Lukk dem, eller doble dem.",
        "nn": "Hermeteikna går ikkje opp frå denne linja. Lukk dei, eller doble dei.",
        "en": "The quotation marks do not match from this line on. Close them, or double them "
        "inside a text.",
    },
    "import.not_json": {
        "nb": "Filen er ikke gyldig JSON på denne linjen. Hent den på nytt.",
        "nn": "Fila er ikkje gyldig JSON på denne linja. Hent ho på nytt.",
        "en": "The file is not valid JSON on this line. Fetch it again.",
    },
    "import.not_a_json_array": {
        "nb": "JSON-filen skal være en liste som begynner med «[».",
        "nn": "JSON-fila skal vere ei liste som byrjar med «[».",
        "en": "The JSON file must be an array that begins with “[”.",
    },
    "import.wrong_number_of_cells": {
        "nb": "Raden har {cells} celler, overskriften {wanted}. Sett tekst med skilletegn i "
        "anførselstegn.",
        "nn": "Rada har {cells} celler, overskrifta {wanted}. Set tekst med skiljeteikn i "
        "hermeteikn.",
        "en": "The row has {cells} cells, the header {wanted}. Put text that holds the delimiter "
        "in quotation marks.",
    },
    "import.nul_character": {
        "nb": "Cellen har et NUL-tegn. Fjern det.",
        "nn": "Cella har eit NUL-teikn. Fjern det.",
        "en": "The cell holds a NUL character. Remove it.",
    },
    "import.empty": {
        "nb": "Fyll ut «{column}».",
        "nn": "Fyll ut «{column}».",
        "en": "Fill in {column}.",
    },
    "import.too_long": {
        "nb": "Kort ned til {limit} tegn; her står {length}.",
        "nn": "Kort ned til {limit} teikn; her står {length}.",
        "en": "Shorten it to {limit} characters; it has {length}.",
    },
    "import.not_a_date": {
        "nb": "Skriv en dato som 2026-03-31 eller 31.03.2026.",
        "nn": "Skriv ein dato som 2026-03-31 eller 31.03.2026.",
        "en": "Write a date like 2026-03-31 or 31.03.2026.",
    },
    "import.ends_before_start": {
        "nb": "Siste dag er før første dag ({start} i «{first}»). Rett en av dem.",
        "nn": "Siste dag er før første dag ({start} i «{first}»). Rett ein av dei.",
        "en": "The last day is before the first ({start} in {first}). Correct one of them.",
    },
    "import.not_a_percentage": {
        "nb": "Skriv et tall fra 0 til 100, for eksempel 50 eller 37,5.",
        "nn": "Skriv eit tal frå 0 til 100, til dømes 50 eller 37,5.",
        "en": "Write a number from 0 to 100, for example 50 or 37.5.",
    },
    "import.too_many_decimals": {
        "nb": "Bruk høyst to desimaler.",
        "nn": "Bruk høgst to desimalar.",
        "en": "Use at most two decimals.",
    },
    "import.not_yes_or_no": {
        "nb": "Skriv true eller false, 1 eller 0, ja eller nei, eller la cellen stå tom.",
        "nn": "Skriv true eller false, 1 eller 0, ja eller nei, eller lat cella stå tom.",
        "en": "Write true or false, 1 or 0, yes or no, or leave the cell empty.",
    },
    "import.not_one_of": {
        "nb": "Bruk en av {allowed}.",
        "nn": "Bruk ein av {allowed}.",
        "en": "Use one of {allowed}.",
    },
    "import.not_an_email": {
        "nb": "Skriv én e-postadresse, for eksempel navn@universitet.no, eller la cellen stå tom.",
        "nn": "Skriv éi e-postadresse, til dømes namn@universitet.no, eller lat cella stå tom.",
        "en": "Write one e-mail address like name@university.no, or leave the cell empty.",
    },
    "import.not_an_orcid": {
        "nb": "Skriv ORCID-en som 0000-0002-1825-0097; et siffer er feil.",
        "nn": "Skriv ORCID-en som 0000-0002-1825-0097; eit siffer er feil.",
        "en": "Write the ORCID iD like 0000-0002-1825-0097; a digit is wrong.",
    },
    "import.repeated_key": {
        "nb": "Raden gjelder det samme som linje {first}. Fjern en av dem.",
        "nn": "Rada gjeld det same som linje {first}. Fjern ei av dei.",
        "en": "The row has the same key as line {first}. Remove one of them.",
    },
    "import.unknown_country": {
        "nb": "Skriv landet som ISO-kode med to bokstaver, for eksempel DE, eller med fullt navn.",
        "nn": "Skriv landet som ISO-kode med to bokstavar, til dømes DE, eller med fullt namn.",
        "en": "Write the country as its two-letter ISO code, for example DE, or its full name.",
    },
    "import.unknown_ror_id": {
        "nb": "Det finnes ingen institusjon med denne ROR-id-en her. Rett den, importer "
        "institusjonen først, eller la cellen stå tom og skriv navnet.",
        "nn": "Det finst ingen institusjon med denne ROR-id-en her. Rett han, importer "
        "institusjonen først, eller lat cella stå tom og skriv namnet.",
        "en": "No institution has this ROR id here. Correct it, import the institution first, or "
        "leave the cell empty and write the name.",
    },
    "import.withdrawn_institution": {
        "nb": "Institusjonen er trukket tilbake i ROR. Raden er tatt med.",
        "nn": "Institusjonen er trekt tilbake i ROR. Rada er teken med.",
        "en": "The institution is withdrawn in ROR. The row is accepted.",
    },
    "import.unknown_person": {
        "nb": "Ingen person har denne person-id-en. Rett den, eller importer ansatte først.",
        "nn": "Ingen person har denne person-id-en. Rett han, eller importer tilsette først.",
        "en": "Nobody has this person_id. Correct it, or import the staff first.",
    },
    "import.of_another_person": {
        "nb": "Raden med denne id-en hører til en annen person. Bruk en annen external_id.",
        "nn": "Rada med denne id-en høyrer til ein annan person. Bruk ein annan external_id.",
        "en": "The row with this id belongs to another person. Use another external_id.",
    },
    "import.shared_value": {
        "nb": "Samme verdi som en annen person har på linje {first}. Se om det er én person.",
        "nn": "Same verdi som ein annan person har på linje {first}. Sjå om det er éin person.",
        "en": "Another person has the same value on line {first}. See whether they are one person.",
    },
    "import.corrected_by_hand": {
        "nb": "Verdien er rettet for hånd til «{kept}» og blir stående. Rett kilden eller fjern "
        "rettelsen.",
        "nn": "Verdien er retta for hand til «{kept}» og blir ståande. Rett kjelda eller fjern "
        "rettinga.",
        "en": "The value was corrected by hand to “{kept}” and stays. Correct the source or remove "
        "the correction.",
    },
    "import.too_many_ended": {
        "nb": "{ended} av {active} løpende ansettelser ville bli avsluttet, mer enn {percent} %. "
        "Se om filen er hel; bekreft så med --confirm-ended.",
        "nn": "{ended} av {active} løpande tilsetjingar ville bli avslutta, meir enn {percent} %. "
        "Sjå om fila er heil; stadfest så med --confirm-ended.",
        "en": "{ended} of {active} running employments would be ended, more than {percent} %. See "
        "whether the file is complete, then confirm with --confirm-ended.",
    },
    "import.changed": {
        "nb": "Noen endret de samme radene imens. Kjør importen på nytt.",
        "nn": "Nokon endra dei same radene imens. Køyr importen på nytt.",
        "en": "Somebody changed the same rows meanwhile. Run the import again.",
    },
    "import.changed_since": {
        "nb": "endret etter importen",
        "nn": "endra etter importen",
        "en": "was changed after the import",
    },
    "import.later_import": {
        "nb": "endret av en senere import; angre den først",
        "nn": "endra av ein seinare import; angre han først",
        "en": "was changed by a later import; take that back first",
    },
    "import.hangs_on": {
        "nb": "noe annet er knyttet til den",
        "nn": "noko anna er knytt til han",
        "en": "something else hangs on it",
    },
    "action.import.uploaded": {
        "nb": "En fil ble lastet opp",
        "nn": "Ei fil vart lasta opp",
        "en": "A file was uploaded",
    },
    "action.import.forgotten": {
        "nb": "Gamle importer slettet",
        "nn": "Gamle importar sletta",
        "en": "Old imports deleted",
    },
    "action.import.discarded": {
        "nb": "En import ble forkastet",
        "nn": "Ein import vart forkasta",
        "en": "An import was thrown away",
    },
    "action.import.created": {
        "nb": "Registrert fra en fil",
        "nn": "Registrert frå ei fil",
        "en": "Registered from a file",
    },
    "action.import.updated": {
        "nb": "Endret fra en fil",
        "nn": "Endra frå ei fil",
        "en": "Changed from a file",
    },
    "action.import.ended": {
        "nb": "Avsluttet, står ikke lenger i filen",
        "nn": "Avslutta, står ikkje lenger i fila",
        "en": "Ended, no longer in the file",
    },
    "action.import.removed": {
        "nb": "Fjernet fra en fil",
        "nn": "Fjerna frå ei fil",
        "en": "Removed from a file",
    },
    "action.import.taken_back": {
        "nb": "Tatt tilbake da en import ble angret",
        "nn": "Teken tilbake då ein import vart angra",
        "en": "Taken back when an import was undone",
    },
    "import_state.uploaded": {"nb": "Lastet opp", "nn": "Lasta opp", "en": "Uploaded"},
    "import_state.checking": {
        "nb": "Kontrolleres",
        "nn": "Blir kontrollert",
        "en": "Being checked",
    },
    "import_state.checked": {"nb": "Kontrollert", "nn": "Kontrollert", "en": "Checked"},
    "import_state.refused": {
        "nb": "Kan ikke leses",
        "nn": "Kan ikkje lesast",
        "en": "Cannot be read",
    },
    "import_state.writing": {"nb": "Skrives", "nn": "Blir skriven", "en": "Being written"},
    "import_state.written": {"nb": "Skrevet", "nn": "Skriven", "en": "Written"},
    "import_state.undone": {"nb": "Angret", "nn": "Angra", "en": "Taken back"},
    "import_state.failed": {"nb": "Stoppet", "nn": "Stoppa", "en": "Stopped"},
    "import_action.create": {"nb": "ny", "nn": "ny", "en": "new"},
    "import_action.update": {"nb": "endres", "nn": "blir endra", "en": "changed"},
    "import_action.end": {"nb": "avsluttes", "nn": "blir avslutta", "en": "ended"},
    "import_action.delete": {"nb": "fjernes", "nn": "blir fjerna", "en": "removed"},
    "import_target.unit": {"nb": "Enhet", "nn": "Eining", "en": "Unit"},
    "import_target.placement": {
        "nb": "Plass i treet",
        "nn": "Plass i treet",
        "en": "Place in the tree",
    },
    "import_target.person": {"nb": "Person", "nn": "Person", "en": "Person"},
    "import_target.employment": {"nb": "Ansettelse", "nn": "Tilsetjing", "en": "Employment"},
    "import_target.institution": {"nb": "Institusjon", "nn": "Institusjon", "en": "Institution"},
    "import_target.name": {"nb": "Navn", "nn": "Namn", "en": "Name"},
    "import_target.stay": {"nb": "Opphold", "nn": "Opphald", "en": "Stay"},
    "import_target.evidence": {"nb": "Erfaring", "nn": "Erfaring", "en": "Evidence"},
    "import_count.created": {"nb": "nye", "nn": "nye", "en": "new"},
    "import_count.updated": {"nb": "endres", "nn": "blir endra", "en": "changed"},
    "import_count.ended": {"nb": "avsluttes", "nn": "blir avslutta", "en": "ended"},
    "import_count.unchanged": {"nb": "uendret", "nn": "uendra", "en": "unchanged"},
    "import_count.rejected": {"nb": "avvist", "nn": "avviste", "en": "rejected"},
    "refusal.import_not_checked": {
        "nb": "Importen er ikke kontrollert, eller noen var raskere.",
        "nn": "Importen er ikkje kontrollert, eller nokon var raskare.",
        "en": "The import is not checked, or somebody was faster.",
    },
    "refusal.import_nothing_to_write": {
        "nb": "Filen endrer ingenting.",
        "nn": "Fila endrar ingenting.",
        "en": "The file changes nothing.",
    },
    "refusal.import_not_written": {
        "nb": "Bare en skrevet import kan angres.",
        "nn": "Berre ein skriven import kan angrast.",
        "en": "Only a written import can be taken back.",
    },
    "refusal.import_written": {
        "nb": "Importen er skrevet. Angre den i stedet.",
        "nn": "Importen er skriven. Angre han i staden.",
        "en": "The import is written. Take it back instead.",
    },
    "refusal.import_has_errors": {
        "nb": "Filen har feil. Si fra om at de avviste radene skal utelates.",
        "nn": "Fila har feil. Sei frå om at dei avviste radene skal utelatast.",
        "en": "The file has errors. Say that the rejected rows are to be left out.",
    },
    "refusal.import_ends_too_many": {
        "nb": "Importen avslutter uvanlig mange. Bekreft det først.",
        "nn": "Importen avsluttar uvanleg mange. Stadfest det først.",
        "en": "The import ends unusually many. Agree to that first.",
    },
    "field.code": {"nb": "Kode", "nn": "Kode", "en": "Code"},
    "field.parent": {"nb": "Under", "nn": "Under", "en": "Under"},
    "field.position_code": {"nb": "Stillingskode", "nn": "Stillingskode", "en": "Position code"},
    "field.institution_name": {
        "nb": "Vertsinstitusjon",
        "nn": "Vertsinstitusjon",
        "en": "Host institution",
    },
    "field.name": {"nb": "Navn", "nn": "Namn", "en": "Name"},
    "field.created": {"nb": "Nye", "nn": "Nye", "en": "New"},
    "field.updated": {"nb": "Endret", "nn": "Endra", "en": "Changed"},
    "field.ended": {"nb": "Avsluttet", "nn": "Avslutta", "en": "Ended"},
    "field.unchanged": {"nb": "Uendret", "nn": "Uendra", "en": "Unchanged"},
    "field.rejected": {"nb": "Avvist", "nn": "Avviste", "en": "Rejected"},
    "field.types": {"nb": "Type", "nn": "Type", "en": "Type"},
    "field.status": {"nb": "Status", "nn": "Status", "en": "Status"},
    "field.website": {"nb": "Nettsted", "nn": "Nettstad", "en": "Website"},
    "field.domain": {"nb": "Domene", "nn": "Domene", "en": "Domain"},
    "field.erasmus_code": {"nb": "Erasmus-kode", "nn": "Erasmus-kode", "en": "Erasmus code"},
    "field.pic": {"nb": "PIC", "nn": "PIC", "en": "PIC"},
    "field.oid": {"nb": "OID", "nn": "OID", "en": "OID"},
    "field.lat": {"nb": "Breddegrad", "nn": "Breiddegrad", "en": "Latitude"},
    "field.lng": {"nb": "Lengdegrad", "nn": "Lengdegrad", "en": "Longitude"},
    "field.lang": {"nb": "Språk", "nn": "Språk", "en": "Language"},
    "field.source": {"nb": "Kilde", "nn": "Kjelde", "en": "Source"},
    "import_kind.units": {"nb": "Enheter", "nn": "Einingar", "en": "Units"},
    "import_kind.institutions": {
        "nb": "Institusjoner",
        "nn": "Institusjonar",
        "en": "Institutions",
    },
    "import_kind.staff": {"nb": "Ansatte", "nn": "Tilsette", "en": "Staff"},
    "import_kind.stays": {"nb": "Opphold", "nn": "Opphald", "en": "Stays"},
    "import_kind.evidence": {"nb": "Erfaring", "nn": "Erfaring", "en": "Evidence"},
}
