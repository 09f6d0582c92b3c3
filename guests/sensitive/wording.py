"""Texts of this room's codes."""

KINDS = {
    "table.guests.ExportAssessment": {
        "nb": "Vurderinger av eksportkontroll",
        "nn": "Vurderingar av eksportkontroll",
        "en": "Export-control assessments",
    },
    "table.guests.BackgroundCheck": {
        "nb": "Bakgrunnssjekker",
        "nn": "Bakgrunnssjekkar",
        "en": "Background checks",
    },
    "table.guests.IdentityCheck": {
        "nb": "Kontroll av identitet",
        "nn": "Kontroll av identitet",
        "en": "Identity checks",
    },
    "table.guests.Permit": {
        "nb": "Oppholdstillatelser og registreringer",
        "nn": "Opphaldsløyve og registreringar",
        "en": "Residence permits and registrations",
    },
    "table.guests.NumbersReceived": {
        "nb": "Dager da et nummer kom",
        "nn": "Dagar då eit nummer kom",
        "en": "Days on which a number came",
    },
    "table.guests.GuestStrictFacts": {
        "nb": "Bosted og tillatelse i et annet land",
        "nn": "Bustad og løyve i eit anna land",
        "en": "Residence, and a permit elsewhere",
    },
    "table.guests.GuestContact": {
        "nb": "Gjesters nødkontakt",
        "nn": "Naudkontakten til gjester",
        "en": "Guests' emergency contacts",
    },
    "strict_kind.export": {
        "nb": "Eksportkontroll",
        "nn": "Eksportkontroll",
        "en": "Export control",
    },
    "strict_kind.background": {
        "nb": "Bakgrunnssjekk",
        "nn": "Bakgrunnssjekk",
        "en": "Background check",
    },
    "strict_kind.identity": {"nb": "Identitet", "nn": "Identitet", "en": "Identity"},
    "strict_kind.permit": {
        "nb": "Tillatelse eller registrering",
        "nn": "Løyve eller registrering",
        "en": "Permit or registration",
    },
    "strict_kind.numbers": {
        "nb": "D-nummer og fødselsnummer",
        "nn": "D-nummer og fødselsnummer",
        "en": "D-number and national identity number",
    },
    "strict_kind.arrival": {
        "nb": "Statsborgerskap og bosted",
        "nn": "Statsborgarskap og bustad",
        "en": "Citizenship and residence",
    },
    "strict_kind.contact": {"nb": "Nødkontakt", "nn": "Naudkontakt", "en": "Emergency contact"},
    "strict_about.export": {
        "nb": "Fagområde, tilgang og tilknytning. Alle i fagområdet får de samme spørsmålene.",
        "nn": "Fagområde, tilgang og tilknyting. Alle i fagområdet får dei same spørsmåla.",
        "en": "Subject, access and connection. Everybody in the field is asked the same questions.",
    },
    "strict_about.background": {
        "nb": "At behovet er vurdert, og hva som er gjort. Skriv aldri hva sjekken viste.",
        "nn": "At behovet er vurdert, og kva som er gjort. Skriv aldri kva sjekken viste.",
        "en": "That the need was judged, and what was done. Never write what the check showed.",
    },
    "strict_about.identity": {
        "nb": "Hvordan det ble sett at gjesten er den de sier. Bilde eller kopi lagres ikke her.",
        "nn": "Korleis det vart sett at gjesten er den dei seier. Bilete eller kopi blir ikkje lagra her.",
        "en": "How it was seen that the guest is who they say. No picture or copy is stored here.",
    },
    "strict_about.permit": {
        "nb": "Hvor langt tillatelsen eller registreringen er kommet. Andre ser bare om den er i orden.",
        "nn": "Kor langt løyvet eller registreringa er komen. Andre ser berre om det er i orden.",
        "en": "How far the permit or registration has come. Others only see whether it is in place.",
    },
    "strict_about.numbers": {
        "nb": "Bare dagen da nummeret kom. Selve nummeret lagres ikke i Utsyn.",
        "nn": "Berre dagen då nummeret kom. Sjølve nummeret blir ikkje lagra i Utsyn.",
        "en": "Only the day on which the number came. The number itself is not stored in Utsyn.",
    },
    "strict_about.arrival": {
        "nb": "Brukes bare til å regne ut hva gjesten trenger. Veiledning; UDI og politiet avgjør.",
        "nn": "Blir berre brukt til å rekne ut kva gjesten treng. Rettleiing; UDI og politiet avgjer.",
        "en": "Used only to work out what the guest needs. Guidance; UDI and the police decide.",
    },
    "strict_about.contact": {
        "nb": "Beredskapskoordinatoren åpner den hvis noe skjer. Hvert oppslag blir logget.",
        "nn": "Beredskapskoordinatoren opnar han om noko skjer. Kvart oppslag blir logga.",
        "en": "The emergency coordinator opens it if something happens. Each look is logged.",
    },
}
CODES = {
    "export_decision.not_needed": {
        "nb": "Ikke nødvendig med lisens",
        "nn": "Ikkje naudsynt med lisens",
        "en": "No licence needed",
    },
    "export_decision.no_objection": {
        "nb": "Ingen innvendinger",
        "nn": "Ingen innvendingar",
        "en": "No objection",
    },
    "export_decision.conditions": {
        "nb": "Greit på vilkår",
        "nn": "Greitt på vilkår",
        "en": "Acceptable on conditions",
    },
    "export_decision.licence_needed": {
        "nb": "Lisens må søkes",
        "nn": "Lisens må søkjast",
        "en": "A licence must be applied for",
    },
    "export_decision.denied": {
        "nb": "Kan ikke tas imot",
        "nn": "Kan ikkje takast imot",
        "en": "Cannot be received",
    },
    "export_answer.yes": {"nb": "Ja", "nn": "Ja", "en": "Yes"},
    "export_answer.no": {"nb": "Nei", "nn": "Nei", "en": "No"},
    "export_answer.unknown": {
        "nb": "Vet ikke ennå",
        "nn": "Veit ikkje enno",
        "en": "Not known yet",
    },
    "export_question.listed_technology": {
        "nb": "Gjelder arbeidet kunnskap eller teknologi på listene over kontrollerte varer?",
        "nn": "Gjeld arbeidet kunnskap eller teknologi på listene over kontrollerte varer?",
        "en": "Does the work concern knowledge or technology on the control lists?",
    },
    "export_question.unpublished_results": {
        "nb": "Får gjesten resultater som ikke er publisert?",
        "nn": "Får gjesten resultat som ikkje er publiserte?",
        "en": "Will the guest have results that are not published?",
    },
    "export_question.controlled_equipment": {
        "nb": "Får gjesten bruke utstyr eller programvare som er kontrollert?",
        "nn": "Får gjesten bruke utstyr eller programvare som er kontrollert?",
        "en": "Will the guest use equipment or software that is controlled?",
    },
    "export_question.direct_access": {
        "nb": "Får gjesten direkte tilgang: laboratorium, data, systemer?",
        "nn": "Får gjesten direkte tilgang: laboratorium, data, system?",
        "en": "Will the guest have direct access: laboratory, data, systems?",
    },
    "export_question.indirect_access": {
        "nb": "Får gjesten indirekte tilgang: møter, felles kontor, felles lagring?",
        "nn": "Får gjesten indirekte tilgang: møte, felles kontor, felles lagring?",
        "en": "Will the guest have indirect access: meetings, shared office, shared storage?",
    },
    "export_question.security_act": {
        "nb": "Samarbeider miljøet med virksomheter under sikkerhetsloven?",
        "nn": "Samarbeider miljøet med verksemder under tryggingslova?",
        "en": "Does the group work with enterprises under the Security Act?",
    },
    "export_question.sanctioned_connection": {
        "nb": "Er hjemmeinstitusjon, finansiering eller oppdragsgiver på en sanksjonsliste?",
        "nn": "Er heimeinstitusjon, finansiering eller oppdragsgjevar på ei sanksjonsliste?",
        "en": "Is the home institution, funder or principal on a sanctions list?",
    },
    "export_question.military_connection": {
        "nb": "Har hjemmeinstitusjon eller finansiering militære formål?",
        "nn": "Har heimeinstitusjon eller finansiering militære føremål?",
        "en": "Does the home institution or the funding have military purposes?",
    },
    "background_outcome.not_needed": {
        "nb": "Vurdert, ikke nødvendig",
        "nn": "Vurdert, ikkje naudsynt",
        "en": "Judged, not needed",
    },
    "background_outcome.under_way": {"nb": "I gang", "nn": "I gang", "en": "Under way"},
    "background_outcome.ok": {
        "nb": "Gjort, i orden",
        "nn": "Gjort, i orden",
        "en": "Done, in order",
    },
    "background_outcome.follow_up": {
        "nb": "Gjort, HR følger opp",
        "nn": "Gjort, HR følgjer opp",
        "en": "Done, HR follows up",
    },
    "identity_way.feide": {"nb": "Feide", "nn": "Feide", "en": "Feide"},
    "identity_way.id_porten": {"nb": "ID-porten", "nn": "ID-porten", "en": "ID-porten"},
    "identity_way.manual": {
        "nb": "Verten eller HR så legitimasjon med bilde",
        "nn": "Verten eller HR såg legitimasjon med bilete",
        "en": "The host or HR saw an identity document with a photo",
    },
    "permit_state.not_needed": {"nb": "Ikke nødvendig", "nn": "Ikkje naudsynt", "en": "Not needed"},
    "permit_state.to_apply": {"nb": "Skal søkes", "nn": "Skal søkjast", "en": "To be applied for"},
    "permit_state.applied": {"nb": "Søkt", "nn": "Søkt", "en": "Applied for"},
    "permit_state.waiting": {
        "nb": "Venter på svar",
        "nn": "Ventar på svar",
        "en": "Waiting for an answer",
    },
    "permit_state.granted": {"nb": "Innvilget", "nn": "Innvilga", "en": "Granted"},
    "permit_state.appointment_booked": {
        "nb": "Innvilget, time hos politiet er bestilt",
        "nn": "Innvilga, time hos politiet er tinga",
        "en": "Granted, police appointment booked",
    },
    "permit_state.card_issued": {
        "nb": "Oppholdskort mottatt",
        "nn": "Opphaldskort motteke",
        "en": "Residence card received",
    },
    "permit_state.refused": {"nb": "Avslått", "nn": "Avslått", "en": "Refused"},
    "strict_outcome.open": {"nb": "Gjenstår", "nn": "Står att", "en": "Still open"},
    "strict_outcome.not_asked": {
        "nb": "Ikke nødvendig",
        "nn": "Ikkje naudsynt",
        "en": "Not needed",
    },
    "strict_outcome.cleared": {"nb": "I orden", "nn": "I orden", "en": "In order"},
    "strict_outcome.with_conditions": {
        "nb": "I orden på vilkår",
        "nn": "I orden på vilkår",
        "en": "In order, on conditions",
    },
    "strict_outcome.stopped": {
        "nb": "Stanset; spør eksportkontroll-kontakten",
        "nn": "Stansa; spør eksportkontroll-kontakten",
        "en": "Stopped; ask the export-control contact",
    },
    "strict_outcome.settled": {"nb": "I orden", "nn": "I orden", "en": "In order"},
    "strict_outcome.under_way": {"nb": "I gang", "nn": "I gang", "en": "Under way"},
    "strict_outcome.in_place": {"nb": "I orden", "nn": "I orden", "en": "In place"},
    "strict_outcome.refused": {
        "nb": "Ikke i orden; spør HR",
        "nn": "Ikkje i orden; spør HR",
        "en": "Not in place; ask HR",
    },
    "missing.export_assessment": {
        "nb": "Eksportkontroll er ikke vurdert for det sensitive fagområdet.",
        "nn": "Eksportkontroll er ikkje vurdert for det sensitive fagområdet.",
        "en": "The sensitive subject area has no export-control assessment.",
    },
    "missing.export_stopped": {
        "nb": "Vurderingen av eksportkontroll slipper ikke gjesten til.",
        "nn": "Vurderinga av eksportkontroll slepp ikkje gjesten til.",
        "en": "The export-control assessment does not let the guest begin.",
    },
    "missing.export_again": {
        "nb": "Fagområdet er endret etter vurderingen. Den må gjøres på nytt.",
        "nn": "Fagområdet er endra etter vurderinga. Ho må gjerast på nytt.",
        "en": "The subject area has changed since the assessment. It must be made again.",
    },
    "missing.permit": {
        "nb": "Tillatelsen er ikke på plass. Ingen kan begynne før den er det.",
        "nn": "Løyvet er ikkje på plass. Ingen kan byrje før det er det.",
        "en": "The permit is not in place. Nobody may begin before it is.",
    },
    "missing.permit_unknown": {
        "nb": "Det er ikke kjent om gjesten trenger tillatelse. Gjesten må fylle ut opplysningene sine.",
        "nn": "Det er ikkje kjent om gjesten treng løyve. Gjesten må fylle ut opplysningane sine.",
        "en": "It is not known whether a permit is needed. The guest must fill in their details.",
    },
    "missing.permit_lasts": {
        "nb": "Siste dag er etter at tillatelsen går ut.",
        "nn": "Siste dag er etter at løyvet går ut.",
        "en": "The last day is after the permit ends.",
    },
    "refusal.assessment_stands": {
        "nb": "Vurderinger slettes ikke for hånd; de står til slettedagen.",
        "nn": "Vurderingar blir ikkje sletta for hand; dei står til slettedagen.",
        "en": "Assessments are not deleted by hand; they stand until their day.",
    },
}
WORDING = {**KINDS, **CODES}
