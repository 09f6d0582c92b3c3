"""Texts of the acts in the trail that belong to no single room, and of what they note."""

WORDING = {
    "action.list.exported": {
        "nb": "En liste ble lastet ned",
        "nn": "Ei liste vart lasta ned",
        "en": "A list was downloaded",
    },
    "field.list": {"nb": "Liste", "nn": "Liste", "en": "List"},
    "field.rows": {"nb": "Rader", "nn": "Rader", "en": "Rows"},
    "field.starts_on": {"nb": "Fra", "nn": "Frå", "en": "From"},
    "field.ends_on": {"nb": "Til", "nn": "Til", "en": "Until"},
    "field.q": {"nb": "Søk", "nn": "Søk", "en": "Search"},
    "field.unit": {"nb": "Enhet", "nn": "Eining", "en": "Unit"},
    "field.export": {"nb": "Filtype", "nn": "Filtype", "en": "Kind of file"},
    "field.sort": {"nb": "Sortering", "nn": "Sortering", "en": "Sorted by"},
    "field.person": {"nb": "Person", "nn": "Person", "en": "Person"},
    "field.action": {"nb": "Handling", "nn": "Handling", "en": "Act"},
}
