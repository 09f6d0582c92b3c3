"""Texts of this room's codes."""

WORDING = {
    "job_state.queued": {"nb": "I kø", "nn": "I kø", "en": "Queued"},
    "job_state.running": {"nb": "Under arbeid", "nn": "Under arbeid", "en": "Running"},
    "job_state.done": {"nb": "Ferdig", "nn": "Ferdig", "en": "Done"},
    "job_state.failed": {"nb": "Feilet", "nn": "Feila", "en": "Failed"},
    "job_state.cancelled": {"nb": "Avbrutt", "nn": "Avbroten", "en": "Cancelled"},
    "job_error.failed": {
        "nb": "Noe gikk galt underveis. Prøv igjen; hjelper ikke det, si fra til brukerstøtten.",
        "nn": "Noko gjekk gale undervegs. Prøv igjen; hjelper ikkje det, sei frå til brukarstøtta.",
        "en": "Something went wrong on the way. Try again; if that does not help, tell support.",
    },
    "job_error.stopped": {
        "nb": "Arbeidet stoppet tre ganger og ble gitt opp. Prøv igjen senere.",
        "nn": "Arbeidet stoppa tre gonger og vart gitt opp. Prøv igjen seinare.",
        "en": "The work stopped three times and was given up. Try again later.",
    },
    "action.job.cancelled": {"nb": "Jobb avbrutt", "nn": "Jobb avbroten", "en": "Job cancelled"},
    "action.job.retried": {
        "nb": "Jobb prøvd på nytt",
        "nn": "Jobb prøvd på nytt",
        "en": "Job tried again",
    },
    "action.job.forgotten": {
        "nb": "Gamle jobber og filer slettet",
        "nn": "Gamle jobbar og filer sletta",
        "en": "Old jobs and files deleted",
    },
    "refusal.job_ended": {
        "nb": "Jobben er allerede avsluttet.",
        "nn": "Jobben er alt avslutta.",
        "en": "The job has already ended.",
    },
    "refusal.job_not_ended": {
        "nb": "Bare en jobb som feilet eller ble avbrutt, kan prøves på nytt.",
        "nn": "Berre ein jobb som feila eller vart avbroten, kan prøvast på nytt.",
        "en": "Only a job that failed or was cancelled can be tried again.",
    },
}
