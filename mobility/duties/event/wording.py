"""Texts of the codes of a stay as a life event."""

_LANGUAGES = ("nb", "nn", "en")
_TEXTS = {
    "life_event.stay": ("Opphold i utlandet", "Opphald i utlandet", "A stay abroad"),
    "rule_set.checklist_stay": (
        "Egne oppgaver ved utenlandsopphold",
        "Eigne oppgåver ved utanlandsopphald",
        "Own tasks of a stay abroad",
    ),
    "parameter.checklist_stay.templates": ("Oppgavemaler", "Oppgåvemalar", "Task templates"),
    "fact.stay.days": ("Dager borte", "Dagar borte", "Days away"),
    "fact.stay.outside_eea": ("Utenfor EØS", "Utanfor EØS", "Outside the EEA"),
    "fact.stay.high_risk": ("Land med høy risiko", "Land med høg risiko", "High-risk country"),
    "fact.stay.companions": ("Medfølgende", "Medfølgjande", "Companions"),
    "fact.stay.children": ("Barn", "Barn", "Children"),
    "fact.stay.purposes": ("Formål", "Føremål", "Purposes"),
    "fact.stay.erasmus": ("Erasmus+", "Erasmus+", "Erasmus+"),
    "anchor.stay.departure": ("avreisen", "avreisa", "the departure"),
    "anchor.stay.return": ("hjemkomsten", "heimkomsten", "the return"),
    "phase.stay.before": ("Før avreise", "Før avreise", "Before departure"),
    "phase.stay.during": ("Underveis", "Undervegs", "During the stay"),
    "phase.stay.after": ("Etter hjemkomst", "Etter heimkomst", "After the return"),
}
WORDING = {code: dict(zip(_LANGUAGES, texts, strict=True)) for code, texts in _TEXTS.items()}
