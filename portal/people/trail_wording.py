"""Texts of the acts of people, jobs and sign-ins in the trail, and of the fields they change."""

WORDING = {
    "action.person.created": {
        "nb": "En person ble registrert",
        "nn": "Ein person vart registrert",
        "en": "A person was registered",
    },
    "action.person.corrected": {
        "nb": "Personopplysninger ble rettet",
        "nn": "Personopplysningar vart retta",
        "en": "A person's details were corrected",
    },
    "action.person.merged": {
        "nb": "To registreringer ble slått sammen",
        "nn": "To registreringar vart slått saman",
        "en": "Two registrations were merged",
    },
    "action.person.told_apart": {
        "nb": "To personer ble holdt fra hverandre",
        "nn": "To personar vart haldne frå kvarandre",
        "en": "Two people were told apart",
    },
    "action.employment.corrected": {
        "nb": "En ansettelse ble rettet",
        "nn": "Ei tilsetjing vart retta",
        "en": "An employment was corrected",
    },
    "action.relation.added": {
        "nb": "En leder, veileder eller fadder ble lagt til",
        "nn": "Ein leiar, rettleiar eller fadder vart lagd til",
        "en": "A manager, supervisor or buddy was added",
    },
    "action.relation.ended": {
        "nb": "En relasjon ble avsluttet",
        "nn": "Ein relasjon vart avslutta",
        "en": "A relation was ended",
    },
    "action.citizenship.read": {
        "nb": "Statsborgerskap ble lest",
        "nn": "Statsborgarskap vart lese",
        "en": "Citizenship was read",
    },
    "action.unit.created": {
        "nb": "En enhet ble opprettet",
        "nn": "Ei eining vart oppretta",
        "en": "A unit was made",
    },
    "action.unit.corrected": {
        "nb": "Navn på en enhet ble rettet",
        "nn": "Namnet på ei eining vart retta",
        "en": "A unit's names were corrected",
    },
    "action.mandate.granted": {
        "nb": "En rolle ble gitt",
        "nn": "Ei rolle vart gjeven",
        "en": "A mandate was given",
    },
    "action.mandate.lent": {
        "nb": "En rolle ble lånt bort",
        "nn": "Ei rolle vart lånt bort",
        "en": "A mandate was lent",
    },
    "action.mandate.ended": {
        "nb": "En rolle ble avsluttet",
        "nn": "Ei rolle vart avslutta",
        "en": "A mandate was ended",
    },
    "action.user.linked": {
        "nb": "En innlogging ble koblet til en person",
        "nn": "Ei innlogging vart kopla til ein person",
        "en": "A sign-in was linked to a person",
    },
    "action.user.activated": {
        "nb": "En innlogging ble åpnet",
        "nn": "Ei innlogging vart opna",
        "en": "A sign-in was opened",
    },
    "action.user.deactivated": {
        "nb": "En innlogging ble stengt",
        "nn": "Ei innlogging vart stengd",
        "en": "A sign-in was closed",
    },
    "action.user.signed_out": {
        "nb": "En bruker ble logget ut overalt",
        "nn": "Ein brukar vart logga ut overalt",
        "en": "A user was signed out everywhere",
    },
    "field.given_name": {"nb": "Fornavn", "nn": "Førenamn", "en": "Given name"},
    "field.family_name": {"nb": "Etternavn", "nn": "Etternamn", "en": "Family name"},
    "field.email": {"nb": "E-post", "nn": "E-post", "en": "E-mail"},
    "field.gender": {"nb": "Kjønn", "nn": "Kjønn", "en": "Gender"},
    "field.orcid": {"nb": "ORCID", "nn": "ORCID", "en": "ORCID"},
    "field.percent": {"nb": "Stillingsprosent", "nn": "Stillingsprosent", "en": "Percent"},
    "field.tenure_track": {
        "nb": "Innstegsstilling",
        "nn": "Innstegsstilling",
        "en": "Tenure track",
    },
    "field.leave_starts_on": {
        "nb": "Permisjon uten lønn fra",
        "nn": "Permisjon utan løn frå",
        "en": "Unpaid leave from",
    },
    "field.leave_ends_on": {
        "nb": "Permisjon uten lønn til",
        "nn": "Permisjon utan løn til",
        "en": "Unpaid leave until",
    },
    "field.external_employer": {
        "nb": "Ekstern arbeidsgiver",
        "nn": "Ekstern arbeidsgjevar",
        "en": "External employer",
    },
    "field.name_nb": {"nb": "Navn på bokmål", "nn": "Namn på bokmål", "en": "Name in Bokmål"},
    "field.name_nn": {"nb": "Navn på nynorsk", "nn": "Namn på nynorsk", "en": "Name in Nynorsk"},
    "field.name_en": {"nb": "Navn på engelsk", "nn": "Namn på engelsk", "en": "Name in English"},
    "field.acronym": {"nb": "Forkortelse", "nn": "Forkorting", "en": "Abbreviation"},
    "field.kind": {"nb": "Slag", "nn": "Slag", "en": "Kind"},
    "field.other": {"nb": "Hvem", "nn": "Kven", "en": "Who"},
    "field.role": {"nb": "Rolle", "nn": "Rolle", "en": "Role"},
    "field.merged": {"nb": "Slått sammen fra", "nn": "Slått saman frå", "en": "Merged from"},
    "field.moved": {"nb": "Flyttet", "nn": "Flytta", "en": "Moved"},
    "field.filled": {"nb": "Fylt ut", "nn": "Fylt ut", "en": "Filled in"},
    "field.closed": {
        "nb": "Stengt innlogging",
        "nn": "Stengd innlogging",
        "en": "Sign-in that was closed",
    },
    "field.sessions": {"nb": "Økter", "nn": "Økter", "en": "Sessions"},
    "kind.manager": {"nb": "nærmeste leder", "nn": "næraste leiar", "en": "manager"},
    "kind.supervisor": {"nb": "veileder", "nn": "rettleiar", "en": "supervisor"},
    "kind.buddy": {"nb": "fadder", "nn": "fadder", "en": "buddy"},
    "action.import.written": {
        "nb": "En import ble skrevet",
        "nn": "Ein import vart skriven",
        "en": "An import was written",
    },
    "action.import.undone": {
        "nb": "En import ble angret",
        "nn": "Ein import vart angra",
        "en": "An import was undone",
    },
}
