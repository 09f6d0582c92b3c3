"""Texts of the codes of a guest's life event."""

_FACTS = {
    "full_path": ("Full saksgang", "Full saksgang", "The full path"),
    "paid": (
        "Får lønn, stipend eller honorar av oss",
        "Får løn, stipend eller honorar av oss",
        "Gets salary, stipend or fee from us",
    ),
    "remote": ("Arbeider bare utenfra", "Arbeider berre utanfrå", "Works only from elsewhere"),
    "needs": ("Behov", "Behov", "Needs"),
    "sensitive_area": ("Sensitivt fagområde", "Sensitivt fagområde", "Sensitive subject area"),
    "has_children": ("Barn kommer med", "Barn kjem med", "Children come along"),
    "works_elsewhere": (
        "Arbeider også et annet sted",
        "Arbeider òg ein annan stad",
        "Works somewhere else too",
    ),
    "invitation_unopened": (
        "Invitasjonen er ikke åpnet",
        "Invitasjonen er ikkje opna",
        "The invitation is not opened",
    ),
    "identity_by_hand": (
        "Legitimasjon sees av verten",
        "Legitimasjon blir sett av verten",
        "The host looks at the identity paper",
    ),
    "area_changes": ("Fagområdet endres", "Fagområdet blir endra", "The subject area changes"),
    "permit_expires": (
        "Tillatelsen går ut før oppholdet",
        "Løyvet går ut før opphaldet",
        "The permit expires before the stay",
    ),
    "position_changes": ("Ny type stilling", "Ny type stilling", "A new type of position"),
    "citizenships": ("Statsborgerskap", "Statsborgarskap", "Citizenship"),
    "starts_on": ("Første dag", "Første dag", "First day"),
    "ends_on": ("Siste dag", "Siste dag", "Last day"),
    "residence": ("Bostedsland", "Bustadsland", "Country of residence"),
    "permit_until": (
        "Hvor lenge en tillatelse i et annet land varer",
        "Kor lenge eit løyve i eit anna land varer",
        "Until when a permit of another state is valid",
    ),
    "we_pay": ("Om vi betaler noe", "Om vi betaler noko", "Whether we pay anything"),
    "guest_pays": (
        "Om gjesten betaler enheten",
        "Om gjesten betaler eininga",
        "Whether the guest pays the unit",
    ),
}
_ANCHORS = {
    "invitation": ("invitasjonen", "invitasjonen", "the invitation"),
    "approval": ("godkjenningen", "godkjenninga", "the approval"),
    "signature": ("signeringen", "signeringa", "the signature"),
    "arrival": ("ankomsten", "ankomsten", "the arrival"),
    "end": ("siste dag", "siste dag", "the last day"),
    "permit_expiry": ("tillatelsens siste dag", "siste dagen av løyvet", "the permit's last day"),
}
_PHASES = {
    "idea": ("Idé", "Idé", "Idea"),
    "approval": ("Godkjenning", "Godkjenning", "Approval"),
    "before": ("Før ankomst", "Før ankomst", "Before arrival"),
    "first_day": ("Første dag", "Første dag", "First day"),
    "first_week": ("Første uke", "Første veke", "First week"),
    "first_month": ("Første måned", "Første månad", "First month"),
    "during": ("Underveis", "Undervegs", "During the stay"),
    "ending": ("Mot slutten", "Mot slutten", "Towards the end"),
    "last_day": ("Siste dag", "Siste dag", "Last day"),
}
_STEPS = {
    "approve": ("godkjenne", "godkjenne", "approve"),
    "register": ("registrere", "registrere", "register"),
    "make_ready": ("melde klar", "melde klar", "declare ready"),
    "arrive": ("ta imot", "ta imot", "receive"),
    "start_work": ("begynne å arbeide", "byrje å arbeide", "begin to work"),
    "lab": ("bruke laboratoriet", "bruke laboratoriet", "use the lab"),
    "end": ("avslutte", "avslutte", "end"),
}
_LANGUAGES = ("nb", "nn", "en")
_TEXTS = {
    "life_event.guest": ("Gjestens ankomst", "Ankomsten til gjesten", "A guest's arrival"),
    "parameter.checklist_guest.templates": ("Oppgavemaler", "Oppgåvemalar", "Task templates"),
    "rule_set.checklist_guest": (
        "Sjekkliste for gjester",
        "Sjekkliste for gjester",
        "Checklist of a guest",
    ),
    **{f"fact.guest.{name}": texts for name, texts in _FACTS.items()},
    **{f"anchor.guest.{name}": texts for name, texts in _ANCHORS.items()},
    **{f"phase.guest.{name}": texts for name, texts in _PHASES.items()},
    **{f"event_step.guest.{name}": texts for name, texts in _STEPS.items()},
}
WORDING = {code: dict(zip(_LANGUAGES, texts, strict=True)) for code, texts in _TEXTS.items()}
