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
}
