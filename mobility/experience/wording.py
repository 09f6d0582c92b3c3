"""Texts of this room's codes."""

KINDS = {
    "evidence_kind.degree_phd": {
        "nb": "Doktorgrad fra utlandet",
        "nn": "Doktorgrad frå utlandet",
        "en": "Doctoral degree from abroad",
    },
    "evidence_kind.degree_master": {
        "nb": "Mastergrad fra utlandet",
        "nn": "Mastergrad frå utlandet",
        "en": "Master's degree from abroad",
    },
    "evidence_kind.employment": {
        "nb": "Arbeid eller forskning i utlandet",
        "nn": "Arbeid eller forsking i utlandet",
        "en": "Work or research abroad",
    },
    "evidence_kind.exchange": {
        "nb": "Utveksling som student",
        "nn": "Utveksling som student",
        "en": "Exchange as a student",
    },
    "evidence_kind.project": {
        "nb": "Prosjektopphold i utlandet",
        "nn": "Prosjektopphald i utlandet",
        "en": "Project work abroad",
    },
    "evidence_kind.fieldwork": {
        "nb": "Feltarbeid i utlandet",
        "nn": "Feltarbeid i utlandet",
        "en": "Fieldwork abroad",
    },
    "evidence_kind.research_school": {
        "nb": "Forskerskole eller sommerskole i utlandet",
        "nn": "Forskarskule eller sommarskule i utlandet",
        "en": "Research school or summer school abroad",
    },
    "evidence_kind.none": {
        "nb": "Svarte at det ikke er noen",
        "nn": "Svara at det ikkje er noka",
        "en": "Answered that there is none",
    },
}
QUESTIONS = {
    "evidence_question.degree_phd": {
        "nb": "Har du tatt doktorgrad i utlandet?",
        "nn": "Har du teke doktorgrad i utlandet?",
        "en": "Have you taken a doctoral degree abroad?",
    },
    "evidence_question.degree_master": {
        "nb": "Har du tatt mastergrad i utlandet?",
        "nn": "Har du teke mastergrad i utlandet?",
        "en": "Have you taken a master's degree abroad?",
    },
    "evidence_question.employment": {
        "nb": "Har du arbeidet eller forsket i utlandet?",
        "nn": "Har du arbeidd eller forska i utlandet?",
        "en": "Have you worked or done research abroad?",
    },
    "evidence_question.exchange": {
        "nb": "Har du vært på utveksling som student?",
        "nn": "Har du vore på utveksling som student?",
        "en": "Have you been on exchange as a student?",
    },
    "evidence_question.project": {
        "nb": "Har du arbeidet i utlandet i et prosjekt?",
        "nn": "Har du arbeidd i utlandet i eit prosjekt?",
        "en": "Have you worked abroad in a project?",
    },
    "evidence_question.fieldwork": {
        "nb": "Har du gjort feltarbeid i utlandet?",
        "nn": "Har du gjort feltarbeid i utlandet?",
        "en": "Have you done fieldwork abroad?",
    },
    "evidence_question.research_school": {
        "nb": "Har du deltatt på forskerskole eller sommerskole i utlandet?",
        "nn": "Har du delteke på forskarskule eller sommarskule i utlandet?",
        "en": "Have you attended a research school or summer school abroad?",
    },
}
STATES = {
    "evidence_state.documented": {"nb": "Dokumentert", "nn": "Dokumentert", "en": "Documented"},
    "evidence_state.self_declared": {
        "nb": "Egen opplysning",
        "nn": "Eiga opplysning",
        "en": "Self-declared",
    },
    "evidence_state.register": {
        "nb": "Fra et register",
        "nn": "Frå eit register",
        "en": "From a register",
    },
}
WEIGHTS = {
    "weight.strong": {"nb": "Teller fullt", "nn": "Tel fullt", "en": "Counts in full"},
    "weight.weak": {"nb": "Teller delvis", "nn": "Tel delvis", "en": "Counts in part"},
    "weight.no": {"nb": "Teller ikke", "nn": "Tel ikkje", "en": "Does not count"},
}
ITEMS = {
    "item.long": {
        "nb": "{days} dager; det trengs {needed} for å telle fullt.",
        "nn": "{days} dagar; det trengst {needed} for å telje fullt.",
        "en": "{days} days; {needed} are needed to count in full.",
    },
    "item.short": {
        "nb": "{days} dager; det trengs {needed} for å telle fullt.",
        "nn": "{days} dagar; det trengst {needed} for å telje fullt.",
        "en": "{days} days; {needed} are needed to count in full.",
    },
    "item.too_short": {
        "nb": "{days} dager; det trengs minst {needed} for å telle.",
        "nn": "{days} dagar; det trengst minst {needed} for å telje.",
        "en": "{days} days; at least {needed} are needed to count.",
    },
    "item.strong_kind": {
        "nb": "En grad fra utlandet teller fullt, uansett hvor lenge den tok.",
        "nn": "Ein grad frå utlandet tel fullt, same kor lenge han tok.",
        "en": "A degree from abroad counts in full, however long it took.",
    },
    "item.weak_kind": {
        "nb": "En forskerskole teller delvis.",
        "nn": "Ein forskarskule tel delvis.",
        "en": "A research school counts in part.",
    },
    "item.no_host": {
        "nb": "Verten mangler. Legg til hvor du var, så kan det telle.",
        "nn": "Verten manglar. Legg til kvar du var, så kan det telje.",
        "en": "The host is missing. Add where you were, and it can count.",
    },
    "item.scheme_never_counts": {
        "nb": "Virtuelle opphold er verdifulle, men teller ikke her.",
        "nn": "Virtuelle opphald er verdifulle, men tel ikkje her.",
        "en": "Virtual stays are worthwhile, but do not count here.",
    },
    "item.cancelled": {"nb": "Avlyst.", "nn": "Avlyst.", "en": "Cancelled."},
    "item.home_country": {
        "nb": "Det var i hjemlandet til universitetet.",
        "nn": "Det var i heimlandet til universitetet.",
        "en": "It was in the university's own country.",
    },
    "item.not_completed": {
        "nb": "Planlagt. Bekreft datoene etter hjemkomst, så kan det telle.",
        "nn": "Planlagt. Stadfest datoane etter heimkomst, så kan det telje.",
        "en": "Planned. Confirm the dates after return, and it can count.",
    },
    "item.kind_never_counts": {
        "nb": "Dette er et svar, ikke en erfaring.",
        "nn": "Dette er eit svar, ikkje ei erfaring.",
        "en": "This is an answer, not an experience.",
    },
    "item.state_not_counted": {
        "nb": "Slike opplysninger teller først når de er dokumentert.",
        "nn": "Slike opplysningar tel først når dei er dokumenterte.",
        "en": "Such entries count once they are documented.",
    },
    "item.no_end": {
        "nb": "Siste dag mangler. Legg den til, så kan det telle.",
        "nn": "Siste dagen manglar. Legg han til, så kan det telje.",
        "en": "The last day is missing. Add it, and it can count.",
    },
    "item.no_start": {
        "nb": "Første dag mangler. Legg den til, så kan det telle.",
        "nn": "Første dagen manglar. Legg han til, så kan det telje.",
        "en": "The first day is missing. Add it, and it can count.",
    },
    "item.not_ended": {
        "nb": "Varer til {ends_on}; teller etter det.",
        "nn": "Varer til {ends_on}; tel etter det.",
        "en": "Lasts until {ends_on}; counts after that.",
    },
    "item.no_country": {
        "nb": "Landet mangler. Legg det til, så kan det telle.",
        "nn": "Landet manglar. Legg det til, så kan det telje.",
        "en": "The country is missing. Add it, and it can count.",
    },
}
# To the person; the report words the same findings about the person.
STEPS = {
    "agreed_step.stay": {
        "nb": "Opphold i utlandet",
        "nn": "Opphald i utlandet",
        "en": "A stay abroad",
    },
    "agreed_step.virtual": {
        "nb": "Virtuell aktivitet",
        "nn": "Virtuell aktivitet",
        "en": "A virtual activity",
    },
    "agreed_step.not_now": {"nb": "Ikke nå", "nn": "Ikkje no", "en": "Not now"},
}
ACTIONS = {
    "action.evidence.declared": {
        "nb": "Erfaring lagt til",
        "nn": "Erfaring lagd til",
        "en": "Experience added",
    },
    "action.evidence.corrected": {
        "nb": "Erfaring rettet",
        "nn": "Erfaring retta",
        "en": "Experience corrected",
    },
    "action.evidence.removed": {
        "nb": "Erfaring fjernet",
        "nn": "Erfaring fjerna",
        "en": "Experience removed",
    },
    "action.experience.asked": {
        "nb": "Spurt om internasjonal erfaring",
        "nn": "Spurd om internasjonal erfaring",
        "en": "Asked about international experience",
    },
    "action.experience.reminded": {
        "nb": "Påminnet om spørsmålet",
        "nn": "Minna om spørsmålet",
        "en": "Reminded of the question",
    },
    "action.conversation.recorded": {
        "nb": "Samtale registrert",
        "nn": "Samtale registrert",
        "en": "Conversation recorded",
    },
}
FIELDS = {
    "field.kind": {"nb": "Hva", "nn": "Kva", "en": "What"},
    "field.held_on": {"nb": "Samtalen ble holdt", "nn": "Samtalen vart halden", "en": "Held on"},
    "field.agreed_step": {"nb": "Avtalt steg", "nn": "Avtalt steg", "en": "Agreed step"},
    "field.review_on": {"nb": "Ses på igjen", "nn": "Sjåast på att", "en": "Review on"},
}
REFUSALS = {
    "refusal.own_documents": {
        "nb": "Du kan ikke selv bekrefte at egne opplysninger er dokumentert.",
        "nn": "Du kan ikkje sjølv stadfeste at eigne opplysningar er dokumenterte.",
        "en": "You cannot confirm yourself that your own entries are documented.",
    },
    "refusal.own_conversation": {
        "nb": "Samtalen registreres av lederen, ikke av den den gjelder.",
        "nn": "Samtalen blir registrert av leiaren, ikkje av den han gjeld.",
        "en": "The conversation is recorded by the head, not by the person it is about.",
    },
}
IMPORTS = {
    "import.none_has_no_dates": {
        "nb": "«none» har ingen datoer. La cellen stå tom, eller velg en annen type.",
        "nn": "«none» har ingen datoar. Lat cella stå tom, eller vel ein annan type.",
        "en": "“none” has no dates. Leave the cell empty, or choose another kind.",
    },
    "import.none_beside_other": {
        "nb": "Personen har både «none» og annen erfaring. Raden er tatt med.",
        "nn": "Personen har både «none» og anna erfaring. Rada er teken med.",
        "en": "The person has both “none” and other evidence. The row is accepted.",
    },
}
NUMBERS = {
    "rule_number.strong_days": {
        "nb": "Dager et opphold må vare for å telle fullt",
        "nn": "Dagar eit opphald må vare for å telje fullt",
        "en": "Days a stay must last to count in full",
    },
    "rule_number.fieldwork_strong_days": {
        "nb": "Dager feltarbeid må vare for å telle fullt",
        "nn": "Dagar feltarbeid må vare for å telje fullt",
        "en": "Days fieldwork must last to count in full",
    },
    "rule_number.evidence_strong_days": {
        "nb": "Dager tidligere arbeid eller utveksling må vare for å telle fullt",
        "nn": "Dagar tidlegare arbeid eller utveksling må vare for å telje fullt",
        "en": "Days earlier work or exchange must last to count in full",
    },
    "rule_number.weak_days": {
        "nb": "Dager som minst trengs for å telle delvis",
        "nn": "Dagar som minst trengst for å telje delvis",
        "en": "Days needed at least to count in part",
    },
    "rule_number.margin_months": {
        "nb": "Måneder som skal være igjen av stillingen etter hjemkomst",
        "nn": "Månader som skal vere att av stillinga etter heimkomst",
        "en": "Months of the position to be left after return",
    },
    "rule_number.minimum_stay_months": {
        "nb": "Måneder et opphold minst varer",
        "nn": "Månader eit opphald minst varer",
        "en": "Months a stay lasts at least",
    },
    "rule_number.lead_months": {
        "nb": "Måneder fra søknad til avreise",
        "nn": "Månader frå søknad til avreise",
        "en": "Months from application to departure",
    },
    "rule_number.longest_stay_cap": {
        "nb": "Måneder et opphold høyst varer",
        "nn": "Månader eit opphald høgst varer",
        "en": "Months a stay lasts at most",
    },
}
# As the trail names what changed.
TRAIL = {
    f"{field}.{code.partition('.')[2]}": texts
    for field, group in (("kind", KINDS), ("state", STATES))
    for code, texts in group.items()
}
TABLES = {
    "table.mobility.Evidence": {
        "nb": "Tidligere internasjonal erfaring",
        "nn": "Tidlegare internasjonal erfaring",
        "en": "Earlier international experience",
    },
    "table.mobility.EvidenceRequest": {
        "nb": "Spørsmål om tidligere erfaring",
        "nn": "Spørsmål om tidlegare erfaring",
        "en": "Questions about earlier experience",
    },
    "table.mobility.Conversation": {
        "nb": "Samtaler om utenlandsopphold",
        "nn": "Samtalar om utanlandsopphald",
        "en": "Conversations about going abroad",
    },
}
WORDING = (
    TRAIL
    | KINDS
    | QUESTIONS
    | STATES
    | WEIGHTS
    | ITEMS
    | STEPS
    | NUMBERS
    | ACTIONS
    | FIELDS
    | REFUSALS
    | IMPORTS
    | TABLES
)
