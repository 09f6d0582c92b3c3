"""Texts of conditions: their tasks, how far they are, what is refused."""

WORDING = {
    "task.condition": {
        "nb": "Vilkår for tildelingen",
        "nn": "Vilkår for tildelinga",
        "en": "Condition of the grant",
    },
    "task.condition_confirmation": {
        "nb": "Bekreft at et vilkår er oppfylt",
        "nn": "Stadfest at eit vilkår er oppfylt",
        "en": "Confirm that a condition is met",
    },
    "condition.granted_with": {
        "nb": "Oppholdet er innvilget på dette vilkåret.",
        "nn": "Opphaldet er innvilga på dette vilkåret.",
        "en": "The stay is granted on this condition.",
    },
    "condition_state.open": {"nb": "ikke oppfylt", "nn": "ikkje oppfylt", "en": "not met"},
    "condition_state.told": {
        "nb": "meldt oppfylt, venter på bekreftelse",
        "nn": "meldt oppfylt, ventar på stadfesting",
        "en": "told to be met, waits for confirmation",
    },
    "condition_state.confirmed": {
        "nb": "oppfylt og bekreftet",
        "nn": "oppfylt og stadfesta",
        "en": "met and confirmed",
    },
    "upload_kind.condition": {
        "nb": "Dokumentasjon på et vilkår",
        "nn": "Dokumentasjon på eit vilkår",
        "en": "Evidence for a condition",
    },
    "action.condition.returned": {
        "nb": "Sendte et vilkår tilbake",
        "nn": "Sende eit vilkår tilbake",
        "en": "Sent a condition back",
    },
    "refusal.condition_over": {
        "nb": "Tildelingen gjelder ikke lenger, så vilkåret gjør heller ikke det.",
        "nn": "Tildelinga gjeld ikkje lenger, så vilkåret gjer heller ikkje det.",
        "en": "The grant no longer holds, and so does its condition not.",
    },
    "refusal.condition_told": {
        "nb": "Vilkåret er allerede meldt oppfylt.",
        "nn": "Vilkåret er alt meldt oppfylt.",
        "en": "The condition has already been told to be met.",
    },
    "refusal.condition_judged": {
        "nb": "Vilkåret venter ikke på bekreftelse.",
        "nn": "Vilkåret ventar ikkje på stadfesting.",
        "en": "The condition does not wait for confirmation.",
    },
}
