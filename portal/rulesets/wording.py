"""Texts of this room's codes."""

WORDING = {
    "entry_state.draft": {"nb": "Utkast", "nn": "Utkast", "en": "Draft"},
    "entry_state.proposed": {"nb": "Foreslått", "nn": "Føreslått", "en": "Proposed"},
    "entry_state.approved": {"nb": "Godkjent", "nn": "Godkjend", "en": "Approved"},
    "entry_state.withdrawn": {"nb": "Trukket", "nn": "Trekt", "en": "Withdrawn"},
    "unit_of.days": {"nb": "dager", "nn": "dagar", "en": "days"},
    "unit_of.months": {"nb": "måneder", "nn": "månader", "en": "months"},
    "refusal.not_a_draft": {
        "nb": "Bare utkast kan endres. Lag en ny versjon i stedet.",
        "nn": "Berre utkast kan endrast. Lag ein ny versjon i staden.",
        "en": "Only drafts can be changed. Make a new version instead.",
    },
    "refusal.not_approved": {
        "nb": "Bare det som er godkjent, kan bekreftes.",
        "nn": "Berre det som er godkjent, kan stadfestast.",
        "en": "Only what is approved can be verified.",
    },
    "refusal.own_proposal": {
        "nb": "Du har selv skrevet eller foreslått dette. En annen administrator må godkjenne.",
        "nn": "Du har sjølv skrive eller føreslått dette. Ein annan administrator må godkjenne.",
        "en": "You wrote or proposed this yourself. Another administrator must approve it.",
    },
    "action.ruleset.drafted": {
        "nb": "Laget utkast til regelsett",
        "nn": "Laga utkast til regelsett",
        "en": "Drafted a rule set",
    },
    "action.ruleset.changed": {
        "nb": "Endret utkast til regelsett",
        "nn": "Endra utkast til regelsett",
        "en": "Changed a draft of a rule set",
    },
    "action.ruleset.propose": {
        "nb": "Foreslo regelsett",
        "nn": "Føreslo regelsett",
        "en": "Proposed a rule set",
    },
    "action.ruleset.approve": {
        "nb": "Godkjente regelsett",
        "nn": "Godkjende regelsett",
        "en": "Approved a rule set",
    },
    "action.ruleset.return_for_changes": {
        "nb": "Sendte regelsett tilbake",
        "nn": "Sende regelsett tilbake",
        "en": "Returned a rule set for changes",
    },
    "action.ruleset.withdraw": {
        "nb": "Trakk forslag til regelsett",
        "nn": "Trekte framlegg til regelsett",
        "en": "Withdrew a proposed rule set",
    },
    "action.ruleset.verify": {
        "nb": "Bekreftet regelsett",
        "nn": "Stadfesta regelsett",
        "en": "Verified a rule set",
    },
    "action.ruleset.give_to": {
        "nb": "Endret ansvarlig for regelsett",
        "nn": "Endra ansvarleg for regelsett",
        "en": "Changed who looks after a rule set",
    },
    "action.rate.drafted": {
        "nb": "Laget utkast til sats",
        "nn": "Laga utkast til sats",
        "en": "Drafted a rate",
    },
    "action.rate.propose": {"nb": "Foreslo sats", "nn": "Føreslo sats", "en": "Proposed a rate"},
    "action.rate.approve": {
        "nb": "Godkjente sats",
        "nn": "Godkjende sats",
        "en": "Approved a rate",
    },
    "action.rate.return_for_changes": {
        "nb": "Sendte sats tilbake",
        "nn": "Sende sats tilbake",
        "en": "Returned a rate for changes",
    },
    "action.rate.withdraw": {
        "nb": "Trakk forslag til sats",
        "nn": "Trekte framlegg til sats",
        "en": "Withdrew a proposed rate",
    },
    "action.rate.verify": {"nb": "Bekreftet sats", "nn": "Stadfesta sats", "en": "Verified a rate"},
    "action.rate.give_to": {
        "nb": "Endret ansvarlig for sats",
        "nn": "Endra ansvarleg for sats",
        "en": "Changed who looks after a rate",
    },
    "action.profile.changed": {
        "nb": "Endret institusjonsprofilen",
        "nn": "Endra institusjonsprofilen",
        "en": "Changed the institution's profile",
    },
    "action.profile.imported": {
        "nb": "Leste inn institusjonsprofil",
        "nn": "Las inn institusjonsprofil",
        "en": "Imported an institution's profile",
    },
    "problem.profile.format": {
        "nb": "Dette er ikke en eksportert institusjonsprofil.",
        "nn": "Dette er ikkje ein eksportert institusjonsprofil.",
        "en": "This is not an exported institution's profile.",
    },
    "problem.profile.version": {
        "nb": "Filen er fra en annen versjon av Utsyn.",
        "nn": "Fila er frå ein annan versjon av Utsyn.",
        "en": "The file is from another version of Utsyn.",
    },
    "problem.profile.unknown": {
        "nb": "Feltet finnes ikke i profilen.",
        "nn": "Feltet finst ikkje i profilen.",
        "en": "The profile has no such field.",
    },
    "problem.profile.missing": {
        "nb": "Feltet mangler.",
        "nn": "Feltet manglar.",
        "en": "The field is missing.",
    },
    "problem.profile.name": {
        "nb": "Skriv et navn på høyst {longest} tegn.",
        "nn": "Skriv eit namn på høgst {longest} teikn.",
        "en": "Write a name of at most {longest} characters.",
    },
    "problem.profile.address": {
        "nb": "Skriv en e-postadresse.",
        "nn": "Skriv ei e-postadresse.",
        "en": "Write an e-mail address.",
    },
    "problem.profile.link": {
        "nb": "Skriv en nettadresse som begynner med https://.",
        "nn": "Skriv ei nettadresse som byrjar med https://.",
        "en": "Write a web address that begins with https://.",
    },
    "problem.profile.logo.too_large": {
        "nb": "Logoen er for stor: høyst 100 kB og 2000 piksler.",
        "nn": "Logoen er for stor: høgst 100 kB og 2000 pikslar.",
        "en": "The logo is too large: at most 100 kB and 2000 pixels.",
    },
    "problem.profile.logo.not_an_image": {
        "nb": "Filen er verken PNG eller SVG.",
        "nn": "Fila er verken PNG eller SVG.",
        "en": "The file is neither PNG nor SVG.",
    },
    "problem.profile.logo.active_svg": {
        "nb": "SVG-filen kan kjøre eller hente noe. Lagre den som ren tegning, uten skript, stiler og lenker.",
        "nn": "SVG-fila kan køyre eller hente noko. Lagre henne som rein teikning, utan skript, stilar og lenkjer.",
        "en": "The SVG can run or fetch something. Save it as a plain drawing, without scripts, styles and links.",
    },
    "problem.profile.colour": {
        "nb": "Skriv en farge med # og seks tegn, for eksempel #1d5b73.",
        "nn": "Skriv ein farge med # og seks teikn, til dømes #1d5b73.",
        "en": "Write a colour with # and six characters, for example #1d5b73.",
    },
    "problem.profile.contrast": {
        "nb": "Fargen er for lys: kontrasten mot hvitt er {found}, og må være minst 4,5 for at teksten på knapper skal kunne leses.",
        "nn": "Fargen er for lys: kontrasten mot kvitt er {found}, og må vere minst 4,5 for at teksten på knappar skal kunne lesast.",
        "en": "The colour is too light: its contrast with white is {found}, and must be at least 4.5 for the text on buttons to be read.",
    },
    "problem.profile.home_country": {
        "nb": "Skriv landkoden med to store bokstaver, for eksempel NO.",
        "nn": "Skriv landkoden med to store bokstavar, til dømes NO.",
        "en": "Write the country's code in two capital letters, for example NO.",
    },
    "problem.profile.position_groups": {
        "nb": "Hver gruppe trenger navn på tre språk og en liste med stillingskoder.",
        "nn": "Kvar gruppe treng namn på tre språk og ei liste med stillingskodar.",
        "en": "Each group needs names in three languages and a list of position codes.",
    },
    "problem.profile.schemes": {
        "nb": "Velg minst én ordning som Utsyn kjenner.",
        "nn": "Vel minst éi ordning som Utsyn kjenner.",
        "en": "Choose at least one scheme that Utsyn knows.",
    },
    "problem.profile.evidence_kinds": {
        "nb": "Velg minst én type erfaring som Utsyn kjenner.",
        "nn": "Vel minst éin type erfaring som Utsyn kjenner.",
        "en": "Choose at least one kind of experience that Utsyn knows.",
    },
    "problem.profile.settings": {
        "nb": "Innstillingen må være et tall fra 0 til 100.",
        "nn": "Innstillinga må vere eit tal frå 0 til 100.",
        "en": "The setting must be a number from 0 to 100.",
    },
}
