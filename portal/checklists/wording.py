"""Texts of this room's codes."""

REASONS = {
    "checklist.because": {"nb": "{because}", "nn": "{because}", "en": "{because}"},
    "checklist.everybody": {
        "nb": "Denne oppgaven får alle.",
        "nn": "Denne oppgåva får alle.",
        "en": "Everybody gets this task.",
    },
    "checklist.missing": {
        "nb": "Vi mangler: {missing}. Uten det vet vi ikke hva som må gjøres.",
        "nn": "Vi manglar: {missing}. Utan det veit vi ikkje kva som må gjerast.",
        "en": "We do not know: {missing}. Without it nobody can say what must be done.",
    },
    "task.complete_profile": {
        "nb": "Fyll ut det som mangler",
        "nn": "Fyll ut det som manglar",
        "en": "Fill in what is missing",
    },
}
CONDITIONS = {
    "condition.always": {"nb": "alltid", "nn": "alltid", "en": "always"},
    "condition.and": {"nb": " og ", "nn": " og ", "en": " and "},
    "condition.or": {"nb": " eller ", "nn": " eller ", "en": " or "},
    "condition.not": {"nb": "ikke ({inner})", "nn": "ikkje ({inner})", "en": "not ({inner})"},
    "condition.is": {
        "nb": "{fact} er {value}",
        "nn": "{fact} er {value}",
        "en": "{fact} is {value}",
    },
    "condition.in": {
        "nb": "{fact} er en av: {value}",
        "nn": "{fact} er ein av: {value}",
        "en": "{fact} is one of: {value}",
    },
    "condition.at_least": {
        "nb": "{fact} er minst {value}",
        "nn": "{fact} er minst {value}",
        "en": "{fact} is at least {value}",
    },
    "condition.over": {
        "nb": "{fact} er over {value}",
        "nn": "{fact} er over {value}",
        "en": "{fact} is over {value}",
    },
    "condition.at_most": {
        "nb": "{fact} er høyst {value}",
        "nn": "{fact} er høgst {value}",
        "en": "{fact} is at most {value}",
    },
    "condition.under": {
        "nb": "{fact} er under {value}",
        "nn": "{fact} er under {value}",
        "en": "{fact} is under {value}",
    },
    "condition.known": {
        "nb": "{fact} er kjent",
        "nn": "{fact} er kjent",
        "en": "{fact} is known",
    },
    "condition.not_known": {
        "nb": "{fact} er ikke kjent",
        "nn": "{fact} er ikkje kjent",
        "en": "{fact} is not known",
    },
    "condition.yes": {"nb": "ja", "nn": "ja", "en": "yes"},
    "condition.no": {"nb": "nei", "nn": "nei", "en": "no"},
    "condition.nothing": {"nb": "ingen", "nn": "ingen", "en": "none"},
    "condition.unit.days": {"nb": "dager", "nn": "dagar", "en": "days"},
    "condition.unit.months": {"nb": "måneder", "nn": "månader", "en": "months"},
}
FORM = {
    "condition.says.in": {"nb": "er en av", "nn": "er ein av", "en": "is one of"},
    "condition.says.not_in": {"nb": "er ingen av", "nn": "er ingen av", "en": "is none of"},
    "condition.says.yes": {"nb": "er ja", "nn": "er ja", "en": "is yes"},
    "condition.says.no": {"nb": "er nei", "nn": "er nei", "en": "is no"},
    "condition.says.known": {"nb": "er kjent", "nn": "er kjent", "en": "is known"},
    "condition.says.not_known": {
        "nb": "er ikke kjent",
        "nn": "er ikkje kjent",
        "en": "is not known",
    },
    "condition.says.at_least": {"nb": "er minst", "nn": "er minst", "en": "is at least"},
    "condition.says.over": {"nb": "er over", "nn": "er over", "en": "is over"},
    "condition.says.at_most": {"nb": "er høyst", "nn": "er høgst", "en": "is at most"},
    "condition.says.under": {"nb": "er under", "nn": "er under", "en": "is under"},
    "condition.join.all": {
        "nb": "Alle må stemme",
        "nn": "Alle må stemme",
        "en": "All of them must hold",
    },
    "condition.join.any": {
        "nb": "Én av dem er nok",
        "nn": "Éin av dei er nok",
        "en": "One of them is enough",
    },
    "condition.group.any": {
        "nb": "minst én linje stemmer",
        "nn": "minst éi linje stemmer",
        "en": "at least one line holds",
    },
    "condition.group.all": {
        "nb": "alle linjene stemmer",
        "nn": "alle linjene stemmer",
        "en": "all lines hold",
    },
    "condition.group.none": {
        "nb": "ingen av linjene stemmer",
        "nn": "ingen av linjene stemmer",
        "en": "none of the lines holds",
    },
    "condition.count.days": {"nb": "dager", "nn": "dagar", "en": "days"},
    "condition.count.working_days": {
        "nb": "arbeidsdager",
        "nn": "arbeidsdagar",
        "en": "working days",
    },
    "condition.count.months": {"nb": "måneder", "nn": "månader", "en": "months"},
    "action.checklist.taken_over": {
        "nb": "Ga løpende saker en ny versjon av sjekklisten",
        "nn": "Gav løpande saker ein ny versjon av sjekklista",
        "en": "Gave running cases a new version of the checklist",
    },
    "action.checklist.local_added": {
        "nb": "La til en egen oppgave for enheten",
        "nn": "La til ei eiga oppgåve for eininga",
        "en": "Added a unit's own task",
    },
    "action.checklist.local_changed": {
        "nb": "Endret en egen oppgave for enheten",
        "nn": "Endra ei eiga oppgåve for eininga",
        "en": "Changed a unit's own task",
    },
    "action.checklist.local_ended": {
        "nb": "Avsluttet en egen oppgave for enheten",
        "nn": "Avslutta ei eiga oppgåve for eininga",
        "en": "Ended a unit's own task",
    },
    "field.cases": {"nb": "Saker", "nn": "Saker", "en": "Cases"},
}
PROBLEMS = {
    "checklist_problem.not_a_template": {
        "nb": "Dette er ikke en oppgavemal: {error}",
        "nn": "Dette er ikkje ein oppgåvemal: {error}",
        "en": "This is no task template: {error}",
    },
    "checklist_problem.not_a_condition": {
        "nb": "Dette er ikke et vilkår.",
        "nn": "Dette er ikkje eit vilkår.",
        "en": "This is no condition.",
    },
    "checklist_problem.mixed_condition": {
        "nb": "Bruk enten alle, noen eller ikke, ikke flere samtidig.",
        "nn": "Bruk anten alle, nokon eller ikkje, ikkje fleire samstundes.",
        "en": "Use either all, any or not, never several at once.",
    },
    "checklist_problem.needs_a_list": {
        "nb": "«{join}» trenger en liste med vilkår.",
        "nn": "«{join}» treng ei liste med vilkår.",
        "en": "“{join}” needs a list of conditions.",
    },
    "checklist_problem.empty_group": {
        "nb": "Gruppen har ingen vilkår.",
        "nn": "Gruppa har ingen vilkår.",
        "en": "The group has no conditions.",
    },
    "checklist_problem.unknown_fact": {
        "nb": "«{fact}» er ikke en opplysning som finnes her.",
        "nn": "«{fact}» er ikkje ei opplysning som finst her.",
        "en": "“{fact}” is not a fact that is known here.",
    },
    "checklist_problem.one_comparison": {
        "nb": "«{fact}» trenger nøyaktig én sammenligning.",
        "nn": "«{fact}» treng nøyaktig éi samanlikning.",
        "en": "“{fact}” needs exactly one comparison.",
    },
    "checklist_problem.unfitting_comparison": {
        "nb": "«{fact}» kan ikke sammenlignes slik.",
        "nn": "«{fact}» kan ikkje samanliknast slik.",
        "en": "“{fact}” cannot be compared in this way.",
    },
    "checklist_problem.needs_yes_or_no": {
        "nb": "«{fact}» må være ja eller nei.",
        "nn": "«{fact}» må vere ja eller nei.",
        "en": "“{fact}” must be yes or no.",
    },
    "checklist_problem.needs_a_number": {
        "nb": "«{fact}» må sammenlignes med et tall.",
        "nn": "«{fact}» må samanliknast med eit tal.",
        "en": "“{fact}” must be compared with a number.",
    },
    "checklist_problem.needs_values": {
        "nb": "«{fact}» trenger minst én verdi.",
        "nn": "«{fact}» treng minst éin verdi.",
        "en": "“{fact}” needs at least one value.",
    },
    "checklist_problem.unknown_value": {
        "nb": "«{fact}» har ikke verdien «{value}».",
        "nn": "«{fact}» har ikkje verdien «{value}».",
        "en": "“{fact}” does not have the value “{value}”.",
    },
    "checklist_problem.code_twice": {
        "nb": "Koden er brukt flere ganger.",
        "nn": "Koden er brukt fleire gonger.",
        "en": "The code is used more than once.",
    },
    "checklist_problem.unknown_before": {
        "nb": "Det som skal gjøres først, «{code}», finnes ikke.",
        "nn": "Det som skal gjerast først, «{code}», finst ikkje.",
        "en": "What must come first, “{code}”, does not exist.",
    },
    "checklist_problem.circle": {
        "nb": "Oppgavene venter på hverandre i ring: {path}.",
        "nn": "Oppgåvene ventar på kvarandre i ring: {path}.",
        "en": "The tasks wait for each other in a circle: {path}.",
    },
    "checklist_problem.bad_code": {
        "nb": "Koden må ha små bokstaver, tall og understreker, og begynne med en bokstav.",
        "nn": "Koden må ha små bokstavar, tal og understrekar, og byrje med ein bokstav.",
        "en": "The code needs small letters, digits and underscores, and begins with a letter.",
    },
    "checklist_problem.unknown_role": {
        "nb": "Rollen «{value}» finnes ikke her.",
        "nn": "Rolla «{value}» finst ikkje her.",
        "en": "The role “{value}” does not exist here.",
    },
    "checklist_problem.unknown_phase": {
        "nb": "Fasen «{value}» finnes ikke her.",
        "nn": "Fasen «{value}» finst ikkje her.",
        "en": "The phase “{value}” does not exist here.",
    },
    "checklist_problem.unknown_anchor": {
        "nb": "Dagen «{value}» finnes ikke her.",
        "nn": "Dagen «{value}» finst ikkje her.",
        "en": "The day “{value}” does not exist here.",
    },
    "checklist_problem.unknown_unit": {
        "nb": "Fristen kan ikke telles i «{value}».",
        "nn": "Fristen kan ikkje teljast i «{value}».",
        "en": "A due date cannot be counted in “{value}”.",
    },
    "checklist_problem.unknown_step": {
        "nb": "Steget «{value}» finnes ikke her.",
        "nn": "Steget «{value}» finst ikkje her.",
        "en": "The step “{value}” does not exist here.",
    },
    "checklist_problem.blocks_itself": {
        "nb": "Oppgaven blokkerer det steget som skal fullføre den.",
        "nn": "Oppgåva blokkerer det steget som skal fullføre henne.",
        "en": "The task blocks the very step that settles it.",
    },
    "checklist_problem.bad_offset": {
        "nb": "Antallet dager er ikke et helt tall mellom −3700 og 3700.",
        "nn": "Talet på dagar er ikkje eit heilt tal mellom −3700 og 3700.",
        "en": "The number of days is not a whole number between −3700 and 3700.",
    },
    "checklist_problem.no_title": {
        "nb": "Tittelen mangler på språket {language}.",
        "nn": "Tittelen manglar på språket {language}.",
        "en": "The title is missing in the language {language}.",
    },
    "checklist_problem.text_too_long": {
        "nb": "Teksten er for lang på språket {language}.",
        "nn": "Teksten er for lang på språket {language}.",
        "en": "The text is too long in the language {language}.",
    },
}
TABLES = {
    "table.portal.LocalTemplate": {
        "nb": "Enhetenes egne oppgavemaler",
        "nn": "Einingane sine eigne oppgåvemalar",
        "en": "Task templates of units",
    },
}
WORDING = REASONS | FORM | CONDITIONS | PROBLEMS | TABLES
