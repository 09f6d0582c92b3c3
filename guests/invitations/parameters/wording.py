"""Texts of the rule set's parameters."""

# fmt: off
_ROWS = (
    ("rule_set.invitations", "Invitasjoner: hvor lenge de gjelder", "Invitasjonar: kor lenge dei gjeld", "Invitations: how long they last"),
    ("parameter.invitations.valid_days", "En invitasjon kan brukes i", "Ein invitasjon kan brukast i", "An invitation can be used for"),
    ("parameter.invitations.unopened_days", "Verten får beskjed om en uåpnet invitasjon etter", "Verten får beskjed om ein uopna invitasjon etter", "The host is told of an unopened invitation after"),
    ("parameter.invitations.entry_minutes", "En lenke til å logge inn med kan brukes i", "Ei lenkje til å logge inn med kan brukast i", "A link to sign in with can be used for"),
    ("problem.invitations.valid_days", "Skriv et antall dager fra 15 til 180.", "Skriv eit tal på dagar frå 15 til 180.", "Write a number of days from 15 to 180."),
    ("problem.invitations.unopened_days", "Skriv et antall dager fra 1 til 14.", "Skriv eit tal på dagar frå 1 til 14.", "Write a number of days from 1 to 14."),
    ("problem.invitations.entry_minutes", "Skriv et antall minutter fra 10 til 1440.", "Skriv eit tal på minutt frå 10 til 1440.", "Write a number of minutes from 10 to 1440."),
    ("unit_of.minutes", "minutter", "minutt", "minutes"),
)
# fmt: on
WORDING = {code: {"nb": nb, "nn": nn, "en": en} for code, nb, nn, en in _ROWS}
