"""How long the personal tables of people and sign-ins are kept; guesses until confirmed.

The wording holds the texts of all tables of the portal's lower rooms, since periods repeat.
"""

from portal.core.contributions import RetentionRule

_EMPLOYMENT = RetentionRule(
    keep="5 years",
    after="the last employment has ended",
    source="A guess; HR's own records follow the Archives Act.",
)
_SIGN_IN = RetentionRule(
    keep="1 year",
    after="the last sign-in, once the last employment has ended",
    source="A guess; a sign-in without use is a risk.",
)
RETENTION = {
    "portal.Person": _EMPLOYMENT,
    "portal.Employment": _EMPLOYMENT,
    "portal.Relation": _EMPLOYMENT,
    "portal.Mandate": RetentionRule(
        keep="10 years",
        after="the mandate has ended",
        source="A guess; the trail must show who could decide, as long as the trail is kept.",
    ),
    "portal.PersonCitizenship": RetentionRule(
        keep="30 days",
        after="the last employment has ended",
        source="A guess; the strict class is kept no longer than export control needs it.",
    ),
    "portal.DuplicateVerdict": _EMPLOYMENT,
    "portal.User": _SIGN_IN,
    "account.EmailAddress": _SIGN_IN,
    "account.EmailConfirmation": RetentionRule(
        keep="3 days", after="it was sent", source="The link works no longer than that."
    ),
    "usersessions.UserSession": RetentionRule(
        keep="14 days", after="the session has ended", source="A guess; for the list of sessions."
    ),
}
WORDING = {
    "table.portal.Person": {"nb": "Personer", "nn": "Personar", "en": "People"},
    "table.portal.Employment": {"nb": "Ansettelser", "nn": "Tilsetjingar", "en": "Employments"},
    "table.portal.Relation": {
        "nb": "Ledere, veiledere og faddere",
        "nn": "Leiarar, rettleiarar og fadderar",
        "en": "Managers, supervisors and buddies",
    },
    "table.portal.Mandate": {"nb": "Roller", "nn": "Roller", "en": "Mandates"},
    "table.portal.PersonCitizenship": {
        "nb": "Statsborgerskap",
        "nn": "Statsborgarskap",
        "en": "Citizenship",
    },
    "table.portal.DuplicateVerdict": {
        "nb": "Avklarte mulige dobbeltregistreringer",
        "nn": "Avklarte moglege dobbeltregistreringar",
        "en": "Possible duplicates that were told apart",
    },
    "table.portal.User": {"nb": "Innlogginger", "nn": "Innloggingar", "en": "Sign-ins"},
    "table.account.EmailAddress": {
        "nb": "E-postadresser for innlogging",
        "nn": "E-postadresser for innlogging",
        "en": "E-mail addresses for sign-in",
    },
    "table.account.EmailConfirmation": {
        "nb": "Lenker som bekrefter en adresse",
        "nn": "Lenkjer som stadfestar ei adresse",
        "en": "Links that confirm an address",
    },
    "table.usersessions.UserSession": {
        "nb": "Hvor du er logget inn",
        "nn": "Kor du er logga inn",
        "en": "Where you are signed in",
    },
    "table.portal.AuditEntry": {
        "nb": "Sporet: hvem gjorde hva",
        "nn": "Sporet: kven gjorde kva",
        "en": "The trail: who did what",
    },
    "table.portal.Job": {
        "nb": "Bakgrunnsjobber og filene de lager",
        "nn": "Bakgrunnsjobbar og filene dei lagar",
        "en": "Background jobs and their files",
    },
    "table.portal.Message": {"nb": "Sendt e-post", "nn": "Send e-post", "en": "Mail that was sent"},
    "table.portal.ImportBatch": {"nb": "Importer", "nn": "Importar", "en": "Imports"},
    "table.portal.ImportRow": {
        "nb": "Rader som sjekkes før import",
        "nn": "Rader som blir sjekka før import",
        "en": "Rows being checked before an import",
    },
    "table.portal.ImportRemark": {
        "nb": "Merknader til en import",
        "nn": "Merknader til ein import",
        "en": "Remarks about an import",
    },
    "table.portal.ImportChange": {
        "nb": "Endringer fra en import",
        "nn": "Endringar frå ein import",
        "en": "Changes made by an import",
    },
    "keep.30 days": {"nb": "30 dager", "nn": "30 dagar", "en": "30 days"},
    "keep.3 days": {"nb": "3 dager", "nn": "3 dagar", "en": "3 days"},
    "keep.14 days": {"nb": "14 dager", "nn": "14 dagar", "en": "14 days"},
    "keep.90 days": {"nb": "90 dager", "nn": "90 dagar", "en": "90 days"},
    "keep.1 day": {"nb": "1 dag", "nn": "1 dag", "en": "1 day"},
    "keep.1 year": {"nb": "1 år", "nn": "1 år", "en": "1 year"},
    "keep.5 years": {"nb": "5 år", "nn": "5 år", "en": "5 years"},
    "keep.10 years": {"nb": "10 år", "nn": "10 år", "en": "10 years"},
    "after.the last employment has ended": {
        "nb": "siste ansettelse er avsluttet",
        "nn": "siste tilsetjing er avslutta",
        "en": "the last employment has ended",
    },
    "after.the last sign-in, once the last employment has ended": {
        "nb": "siste innlogging, når siste ansettelse er avsluttet",
        "nn": "siste innlogging, når siste tilsetjing er avslutta",
        "en": "the last sign-in, once the last employment has ended",
    },
    "after.the mandate has ended": {
        "nb": "rollen er avsluttet",
        "nn": "rolla er avslutta",
        "en": "the mandate has ended",
    },
    "after.it was sent": {"nb": "den ble sendt", "nn": "han vart send", "en": "it was sent"},
    "after.the session has ended": {
        "nb": "økten er avsluttet",
        "nn": "økta er avslutta",
        "en": "the session has ended",
    },
    "after.the act": {"nb": "handlingen", "nn": "handlinga", "en": "the act"},
    "after.the job has ended": {
        "nb": "jobben er avsluttet",
        "nn": "jobben er avslutta",
        "en": "the job has ended",
    },
    "after.the import was written": {
        "nb": "importen ble skrevet",
        "nn": "importen vart skriven",
        "en": "the import was written",
    },
    "after.the check has ended": {
        "nb": "sjekken er ferdig",
        "nn": "sjekken er ferdig",
        "en": "the check has ended",
    },
}
