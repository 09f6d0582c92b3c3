"""Texts of this room's codes."""

KINDS = {
    "case_kind.engagement": {"nb": "Gjest", "nn": "Gjest", "en": "Guest"},
    "table.guests.Engagement": {
        "nb": "Gjesteopphold",
        "nn": "Gjesteopphald",
        "en": "Engagements of guests",
    },
    "engagement_kind.unpaid_guest": {
        "nb": "Gjesteforsker uten lønn",
        "nn": "Gjesteforskar utan løn",
        "en": "Guest researcher without pay",
    },
    "engagement_kind.paid_guest": {
        "nb": "Gjesteforsker med honorar eller stipend",
        "nn": "Gjesteforskar med honorar eller stipend",
        "en": "Guest researcher with fee or stipend",
    },
    "engagement_kind.adjunct": {
        "nb": "Bistilling (II-stilling)",
        "nn": "Bistilling (II-stilling)",
        "en": "Adjunct position (II)",
    },
    "engagement_kind.visiting_phd": {
        "nb": "Gjestestipendiat",
        "nn": "Gjestestipendiat",
        "en": "Visiting PhD candidate",
    },
    "engagement_kind.msca_fellow": {
        "nb": "MSCA-stipendiat",
        "nn": "MSCA-stipendiat",
        "en": "MSCA fellow",
    },
    "engagement_kind.chair": {
        "nb": "Gjesteprofessorat",
        "nn": "Gjesteprofessorat",
        "en": "Visiting chair",
    },
    "engagement_kind.employee": {"nb": "Ansatt", "nn": "Tilsett", "en": "Employee"},
    "engagement_kind.phd_employee": {
        "nb": "Ansatt stipendiat",
        "nn": "Tilsett stipendiat",
        "en": "PhD candidate employed here",
    },
    "engagement_kind.postdoc": {"nb": "Postdoktor", "nn": "Postdoktor", "en": "Postdoc"},
    "engagement_kind.remote_guest": {
        "nb": "Gjest på avstand",
        "nn": "Gjest på avstand",
        "en": "Remote guest",
    },
    "kind_help.unpaid_guest": {
        "nb": "Forsker eller underviser etter avtale. Ingen lønn, honorar eller stipend fra oss.",
        "nn": "Forskar eller underviser etter avtale. Inga løn, honorar eller stipend frå oss.",
        "en": "Does research or teaches by agreement. No salary, fee or stipend from us.",
    },
    "kind_help.paid_guest": {
        "nb": "Ikke ansatt, men får honorar, stipend eller dekkede utgifter fra oss.",
        "nn": "Ikkje tilsett, men får honorar, stipend eller dekte utgifter frå oss.",
        "en": "Not employed, but gets a fee, a stipend or expenses from us.",
    },
    "kind_help.adjunct": {
        "nb": "Har hovedstilling et annet sted og en mindre stilling her.",
        "nn": "Har hovudstilling ein annan stad og ei mindre stilling her.",
        "en": "Has a main position elsewhere and a small one here.",
    },
    "kind_help.visiting_phd": {
        "nb": "Tar doktorgraden ved et annet universitet og besøker oss.",
        "nn": "Tek doktorgraden ved eit anna universitet og vitjar oss.",
        "en": "Takes the PhD at another university and visits us.",
    },
    "kind_help.msca_fellow": {
        "nb": "Har Marie Skłodowska-Curie-stipend, som oftest med arbeidsavtale her.",
        "nn": "Har Marie Skłodowska-Curie-stipend, som oftast med arbeidsavtale her.",
        "en": "Holds a Marie Skłodowska-Curie fellowship, mostly with an employment contract here.",
    },
    "kind_help.chair": {
        "nb": "Innehar et professorat som er opprettet for gjester.",
        "nn": "Har eit professorat som er oppretta for gjester.",
        "en": "Holds a chair that was set up for guests.",
    },
    "kind_help.employee": {
        "nb": "Får arbeidsavtale og lønn fra oss.",
        "nn": "Får arbeidsavtale og løn frå oss.",
        "en": "Gets an employment contract and salary from us.",
    },
    "kind_help.phd_employee": {
        "nb": "Ansatt her for å ta doktorgraden.",
        "nn": "Tilsett her for å ta doktorgraden.",
        "en": "Employed here to take a PhD.",
    },
    "kind_help.postdoc": {
        "nb": "Ansatt her som postdoktor.",
        "nn": "Tilsett her som postdoktor.",
        "en": "Employed here as a postdoc.",
    },
    "kind_help.remote_guest": {
        "nb": "Arbeider fra et annet land og får bare tilgang til systemer.",
        "nn": "Arbeider frå eit anna land og får berre tilgang til system.",
        "en": "Works from another country and only gets access to systems.",
    },
    "guest_funding.own": {"nb": "Egne midler", "nn": "Eigne midlar", "en": "Own means"},
    "guest_funding.home_employer": {
        "nb": "Lønn fra arbeidsgiver hjemme",
        "nn": "Løn frå arbeidsgjevar heime",
        "en": "Salary from the home employer",
    },
    "guest_funding.stipend": {
        "nb": "Stipend fra oss",
        "nn": "Stipend frå oss",
        "en": "Stipend from us",
    },
    "guest_funding.salary": {"nb": "Lønn fra oss", "nn": "Løn frå oss", "en": "Salary from us"},
    "guest_funding.external_grant": {
        "nb": "Ekstern bevilgning",
        "nn": "Ekstern løyving",
        "en": "External grant",
    },
    "guest_need.account": {"nb": "Brukerkonto", "nn": "Brukarkonto", "en": "User account"},
    "guest_need.card": {"nb": "Adgangskort", "nn": "Tilgangskort", "en": "Access card"},
    "guest_need.office": {"nb": "Kontorplass", "nn": "Kontorplass", "en": "Office place"},
    "guest_need.lab": {"nb": "Laboratorium", "nn": "Laboratorium", "en": "Laboratory"},
    "guest_need.systems": {
        "nb": "Spesielle systemer",
        "nn": "Særskilde system",
        "en": "Special systems",
    },
    "guest_need.housing": {"nb": "Bolig", "nn": "Bustad", "en": "Housing"},
    "guest_need.letter": {
        "nb": "Invitasjonsbrev",
        "nn": "Invitasjonsbrev",
        "en": "Letter of invitation",
    },
    "guest_need.fieldwork": {"nb": "Feltarbeid", "nn": "Feltarbeid", "en": "Field work"},
    "guest_language.nb": {"nb": "Bokmål", "nn": "Bokmål", "en": "Norwegian (bokmål)"},
    "guest_language.nn": {"nb": "Nynorsk", "nn": "Nynorsk", "en": "Norwegian (nynorsk)"},
    "guest_language.en": {"nb": "Engelsk", "nn": "Engelsk", "en": "English"},
    "engagement_kind.none": {
        "nb": "Ikke valgt ennå",
        "nn": "Ikkje valt enno",
        "en": "Not chosen yet",
    },
    "engagement_kind.student": {"nb": "Student", "nn": "Student", "en": "Student"},
    "kind_help.student": {
        "nb": "Studenter som tar emner eller skriver oppgave her, hører til studentutvekslingen. Avlys oppholdet, og send dem dit.",
        "nn": "Studentar som tek emne eller skriv oppgåve her, høyrer til studentutvekslinga. Avlys opphaldet, og send dei dit.",
        "en": "Students who take courses or write a thesis here belong to student exchange. Cancel the stay and send them there.",
    },
    "guest_known.new": {
        "nb": "Nei, det er en ny person",
        "nn": "Nei, det er ein ny person",
        "en": "No, it is somebody new",
    },
    "turn.host": {"nb": "Verten", "nn": "Verten", "en": "The host"},
}

STATES = {
    "engagement_state.draft": {"nb": "Kladd", "nn": "Kladd", "en": "Draft"},
    "engagement_state.submitted": {
        "nb": "Sendt til leder",
        "nn": "Sendt til leiar",
        "en": "Sent to the leader",
    },
    "engagement_state.needs_information": {
        "nb": "Mangler opplysninger",
        "nn": "Manglar opplysningar",
        "en": "Needs information",
    },
    "engagement_state.export_review": {
        "nb": "Eksportkontroll vurderes",
        "nn": "Eksportkontroll blir vurdert",
        "en": "Export control looks at it",
    },
    "engagement_state.leader_approved": {
        "nb": "Godkjent av leder",
        "nn": "Godkjend av leiar",
        "en": "Approved by the leader",
    },
    "engagement_state.rejected": {
        "nb": "Ikke godkjent",
        "nn": "Ikkje godkjend",
        "en": "Not approved",
    },
    "engagement_state.agreement_signing": {
        "nb": "Avtale til signering",
        "nn": "Avtale til signering",
        "en": "Agreement to be signed",
    },
    "engagement_state.registered": {"nb": "Registrert", "nn": "Registrert", "en": "Registered"},
    "engagement_state.ready": {
        "nb": "Klar til ankomst",
        "nn": "Klar til framkomst",
        "en": "Ready for arrival",
    },
    "engagement_state.arrived": {"nb": "Kommet", "nn": "Komen", "en": "Arrived"},
    "engagement_state.active": {"nb": "I gang", "nn": "I gang", "en": "Active"},
    "engagement_state.extension_requested": {
        "nb": "Forlengelse ønskes",
        "nn": "Ønskjer forlenging",
        "en": "Extension asked for",
    },
    "engagement_state.ending": {"nb": "Avsluttes", "nn": "Blir avslutta", "en": "Ending"},
    "engagement_state.ended": {"nb": "Avsluttet", "nn": "Avslutta", "en": "Ended"},
    "engagement_state.archived": {"nb": "Arkivert", "nn": "Arkivert", "en": "Archived"},
    "engagement_state.cancelled": {"nb": "Avlyst", "nn": "Avlyst", "en": "Cancelled"},
    "engagement_state.no_show": {"nb": "Kom ikke", "nn": "Kom ikkje", "en": "Did not come"},
    "engagement_next.draft": {
        "nb": "Verten fyller ut og sender til leder. Ingen andre ser kladden.",
        "nn": "Verten fyller ut og sender til leiar. Ingen andre ser kladden.",
        "en": "The host fills in and sends it to the leader. Nobody else sees the draft.",
    },
    "engagement_next.submitted": {
        "nb": "Lederen godkjenner, avslår eller ber om mer.",
        "nn": "Leiaren godkjenner, avslår eller ber om meir.",
        "en": "The leader approves, rejects or asks for more.",
    },
    "engagement_next.needs_information": {
        "nb": "Verten svarer på det lederen har spurt om, og sender på nytt.",
        "nn": "Verten svarer på det leiaren har spurt om, og sender på nytt.",
        "en": "The host answers what the leader asked and sends it again.",
    },
    "engagement_next.export_review": {
        "nb": "Kontaktpersonen for eksportkontroll vurderer fagområde, tilgang og tilknytning.",
        "nn": "Kontaktpersonen for eksportkontroll vurderer fagområde, tilgang og tilknyting.",
        "en": "The export control contact assesses subject, access and connection.",
    },
    "engagement_next.leader_approved": {
        "nb": "Instituttet lager avtalen og sender den til signering.",
        "nn": "Instituttet lagar avtalen og sender han til signering.",
        "en": "The department makes the agreement and sends it to be signed.",
    },
    "engagement_next.rejected": {
        "nb": "Saken er avsluttet.",
        "nn": "Saka er avslutta.",
        "en": "The case is closed.",
    },
    "engagement_next.agreement_signing": {
        "nb": "Gjest, vert og leder signerer. Deretter registreres gjesten.",
        "nn": "Gjest, vert og leiar signerer. Deretter blir gjesten registrert.",
        "en": "Guest, host and leader sign. Then the guest is registered.",
    },
    "engagement_next.registered": {
        "nb": "Instituttet gjør klart: tilganger, arbeidsplass og det som må være på plass før ankomst.",
        "nn": "Instituttet gjer klart: tilgangar, arbeidsplass og det som må vere på plass før framkomst.",
        "en": "The department prepares: accesses, workplace and what must be there before arrival.",
    },
    "engagement_next.ready": {
        "nb": "Verten tar imot gjesten og registrerer ankomsten.",
        "nn": "Verten tek imot gjesten og registrerer framkomsten.",
        "en": "The host receives the guest and registers the arrival.",
    },
    "engagement_next.arrived": {
        "nb": "Verten melder at arbeidet er i gang når det som kreves, er på plass.",
        "nn": "Verten melder at arbeidet er i gang når det som krevst, er på plass.",
        "en": "The host says that work has begun when what is required is there.",
    },
    "engagement_next.active": {
        "nb": "Gjesten er her. Før siste dag velges forlengelse eller avslutning.",
        "nn": "Gjesten er her. Før siste dag vel ein forlenging eller avslutning.",
        "en": "The guest is here. Before the last day one chooses to extend or to end.",
    },
    "engagement_next.extension_requested": {
        "nb": "Lederen svarer på forlengelsen.",
        "nn": "Leiaren svarer på forlenginga.",
        "en": "The leader answers the extension.",
    },
    "engagement_next.ending": {
        "nb": "Verten sørger for at kort, nøkler og data er levert, og avslutter.",
        "nn": "Verten syter for at kort, nøklar og data er leverte, og avsluttar.",
        "en": "The host sees that card, keys and data are handed in, and ends it.",
    },
    "engagement_next.ended": {
        "nb": "Instituttet ser etter at alle tilganger er stengt, og arkiverer.",
        "nn": "Instituttet ser etter at alle tilgangar er stengde, og arkiverer.",
        "en": "The department sees that all accesses are closed, and archives it.",
    },
    "engagement_next.archived": {
        "nb": "Ingenting gjenstår.",
        "nn": "Ingenting står att.",
        "en": "Nothing is left.",
    },
    "engagement_next.cancelled": {
        "nb": "Oppholdet ble avlyst før ankomst.",
        "nn": "Opphaldet vart avlyst før framkomst.",
        "en": "The stay was cancelled before arrival.",
    },
    "engagement_next.no_show": {
        "nb": "Gjesten kom ikke. Tilganger skal stenges.",
        "nn": "Gjesten kom ikkje. Tilgangar skal stengjast.",
        "en": "The guest did not come. Accesses are to be closed.",
    },
}

STEPS = {
    "engagement_step.submit": {
        "nb": "Send til leder",
        "nn": "Send til leiar",
        "en": "Send to the leader",
    },
    "action.engagement.submit": {
        "nb": "Sendt til leder",
        "nn": "Sendt til leiar",
        "en": "Sent to the leader",
    },
    "engagement_step.announce": {
        "nb": "Meld besøket",
        "nn": "Meld besøket",
        "en": "Announce the visit",
    },
    "action.engagement.announce": {
        "nb": "Besøket ble meldt",
        "nn": "Besøket vart meldt",
        "en": "The visit was announced",
    },
    "engagement_step.ask_information": {
        "nb": "Be om opplysninger",
        "nn": "Be om opplysningar",
        "en": "Ask for information",
    },
    "action.engagement.ask_information": {
        "nb": "Ba om opplysninger",
        "nn": "Bad om opplysningar",
        "en": "Asked for information",
    },
    "engagement_step.review_export": {
        "nb": "Send til eksportkontroll",
        "nn": "Send til eksportkontroll",
        "en": "Send to export control",
    },
    "action.engagement.review_export": {
        "nb": "Sendt til eksportkontroll",
        "nn": "Sendt til eksportkontroll",
        "en": "Sent to export control",
    },
    "engagement_step.clear_export": {
        "nb": "Ferdig vurdert",
        "nn": "Ferdig vurdert",
        "en": "Assessed",
    },
    "action.engagement.clear_export": {
        "nb": "Vurdert av eksportkontroll",
        "nn": "Vurdert av eksportkontroll",
        "en": "Assessed by export control",
    },
    "engagement_step.approve": {"nb": "Godkjenn", "nn": "Godkjenn", "en": "Approve"},
    "action.engagement.approve": {
        "nb": "Godkjent av leder",
        "nn": "Godkjend av leiar",
        "en": "Approved by the leader",
    },
    "engagement_step.reject": {"nb": "Avslå", "nn": "Avslå", "en": "Reject"},
    "action.engagement.reject": {
        "nb": "Ikke godkjent",
        "nn": "Ikkje godkjend",
        "en": "Not approved",
    },
    "engagement_step.start_signing": {
        "nb": "Send avtalen til signering",
        "nn": "Send avtalen til signering",
        "en": "Send the agreement to be signed",
    },
    "action.engagement.start_signing": {
        "nb": "Avtalen gikk til signering",
        "nn": "Avtalen gjekk til signering",
        "en": "The agreement went out to be signed",
    },
    "engagement_step.register": {
        "nb": "Registrer gjesten",
        "nn": "Registrer gjesten",
        "en": "Register the guest",
    },
    "action.engagement.register": {
        "nb": "Gjesten ble registrert",
        "nn": "Gjesten vart registrert",
        "en": "The guest was registered",
    },
    "engagement_step.make_ready": {
        "nb": "Klar til ankomst",
        "nn": "Klar til framkomst",
        "en": "Ready for arrival",
    },
    "action.engagement.make_ready": {
        "nb": "Meldt klar til ankomst",
        "nn": "Meldt klar til framkomst",
        "en": "Said to be ready for arrival",
    },
    "engagement_step.take_full_path": {
        "nb": "Bruk hele løpet",
        "nn": "Bruk heile løpet",
        "en": "Use the full path",
    },
    "action.engagement.take_full_path": {
        "nb": "Gikk over til hele løpet",
        "nn": "Gjekk over til heile løpet",
        "en": "Went over to the full path",
    },
    "engagement_step.arrive": {
        "nb": "Gjesten har kommet",
        "nn": "Gjesten har kome",
        "en": "The guest has arrived",
    },
    "action.engagement.arrive": {
        "nb": "Gjesten kom",
        "nn": "Gjesten kom",
        "en": "The guest arrived",
    },
    "engagement_step.start_work": {
        "nb": "Arbeidet er i gang",
        "nn": "Arbeidet er i gang",
        "en": "Work has begun",
    },
    "action.engagement.start_work": {
        "nb": "Arbeidet begynte",
        "nn": "Arbeidet tok til",
        "en": "Work began",
    },
    "engagement_step.request_extension": {
        "nb": "Be om forlengelse",
        "nn": "Be om forlenging",
        "en": "Ask for an extension",
    },
    "action.engagement.request_extension": {
        "nb": "Ba om forlengelse",
        "nn": "Bad om forlenging",
        "en": "Asked for an extension",
    },
    "engagement_step.approve_extension": {
        "nb": "Godkjenn forlengelsen",
        "nn": "Godkjenn forlenginga",
        "en": "Approve the extension",
    },
    "action.engagement.approve_extension": {
        "nb": "Forlengelsen ble godkjent",
        "nn": "Forlenginga vart godkjend",
        "en": "The extension was approved",
    },
    "engagement_step.refuse_extension": {
        "nb": "Avslå forlengelsen",
        "nn": "Avslå forlenginga",
        "en": "Refuse the extension",
    },
    "action.engagement.refuse_extension": {
        "nb": "Forlengelsen ble avslått",
        "nn": "Forlenginga vart avslått",
        "en": "The extension was refused",
    },
    "engagement_step.start_ending": {
        "nb": "Begynn avslutningen",
        "nn": "Begynn avslutninga",
        "en": "Begin the ending",
    },
    "action.engagement.start_ending": {
        "nb": "Avslutningen begynte",
        "nn": "Avslutninga tok til",
        "en": "The ending began",
    },
    "engagement_step.end": {
        "nb": "Avslutt oppholdet",
        "nn": "Avslutt opphaldet",
        "en": "End the stay",
    },
    "action.engagement.end": {
        "nb": "Oppholdet ble avsluttet",
        "nn": "Opphaldet vart avslutta",
        "en": "The stay ended",
    },
    "engagement_step.end_early": {
        "nb": "Avslutt før tiden",
        "nn": "Avslutt før tida",
        "en": "End before time",
    },
    "action.engagement.end_early": {
        "nb": "Avsluttet før tiden",
        "nn": "Avslutta før tida",
        "en": "Ended before time",
    },
    "engagement_step.archive": {"nb": "Arkiver", "nn": "Arkiver", "en": "Archive"},
    "action.engagement.archive": {"nb": "Arkivert", "nn": "Arkivert", "en": "Archived"},
    "engagement_step.no_show": {
        "nb": "Gjesten kom ikke",
        "nn": "Gjesten kom ikkje",
        "en": "The guest did not come",
    },
    "action.engagement.no_show": {
        "nb": "Gjesten kom ikke",
        "nn": "Gjesten kom ikkje",
        "en": "The guest did not come",
    },
    "engagement_step.cancel": {"nb": "Avlys", "nn": "Avlys", "en": "Cancel"},
    "action.engagement.cancel": {"nb": "Avlyst", "nn": "Avlyst", "en": "Cancelled"},
    "action.engagement.opened": {
        "nb": "Kladd opprettet",
        "nn": "Kladd oppretta",
        "en": "Draft begun",
    },
    "action.engagement.copied": {
        "nb": "Kopiert fra et tidligere opphold",
        "nn": "Kopiert frå eit tidlegare opphald",
        "en": "Copied from an earlier stay",
    },
    "action.engagement.deleted": {
        "nb": "Kladden ble slettet",
        "nn": "Kladden vart sletta",
        "en": "The draft was deleted",
    },
    "action.engagement.changed": {
        "nb": "Opplysninger endret",
        "nn": "Opplysningar endra",
        "en": "Facts changed",
    },
    "action.person.invited": {
        "nb": "Lagt inn som gjest",
        "nn": "Lagd inn som gjest",
        "en": "Entered as a guest",
    },
}

MISSING = {
    "missing.purpose": {
        "nb": "Formålet med oppholdet",
        "nn": "Formålet med opphaldet",
        "en": "What the stay is for",
    },
    "missing.dates": {
        "nb": "Første og siste dag",
        "nn": "Første og siste dag",
        "en": "The first and the last day",
    },
    "missing.host": {
        "nb": "En vert som er ansatt her",
        "nn": "Ein vert som er tilsett her",
        "en": "A host who is employed here",
    },
    "missing.kind": {
        "nb": "Hva slags gjest det er",
        "nn": "Kva slags gjest det er",
        "en": "What kind of guest it is",
    },
    "missing.funding": {"nb": "Hvem som betaler", "nn": "Kven som betaler", "en": "Who pays"},
    "missing.length": {
        "nb": "Kortere opphold: denne typen gjest kan være her i høyst {months} måneder",
        "nn": "Kortare opphald: denne typen gjest kan vere her i høgst {months} månader",
        "en": "A shorter stay: this kind of guest may be here for at most {months} months",
    },
    "missing.full_path": {
        "nb": "Hele løpet: oppholdet trenger godkjenning og avtale",
        "nn": "Heile løpet: opphaldet treng godkjenning og avtale",
        "en": "The full path: the stay needs approval and an agreement",
    },
    "missing.agreement": {
        "nb": "Signert tilgangsavtale",
        "nn": "Signert tilgangsavtale",
        "en": "A signed access agreement",
    },
    "missing.agreement_lasts": {
        "nb": "En avtale som varer til siste dag; den gjelder til {until}",
        "nn": "Ein avtale som varer til siste dag; han gjeld til {until}",
        "en": "An agreement that lasts until the last day; it holds until {until}",
    },
    "missing.area_judged": {
        "nb": "Svar på om fagområdet er sensitivt",
        "nn": "Svar på om fagområdet er sensitivt",
        "en": "An answer to whether the subject area is sensitive",
    },
    "missing.wanted_end": {
        "nb": "En ny siste dag, etter den som gjelder",
        "nn": "Ein ny siste dag, etter den som gjeld",
        "en": "A new last day, after the one that holds",
    },
    "missing.begun": {
        "nb": "Første dag må ha vært",
        "nn": "Første dag må ha vore",
        "en": "The first day must have come",
    },
    "missing.task": {"nb": "Oppgave: {task}", "nn": "Oppgåve: {task}", "en": "Task: {task}"},
    "missing.task_of": {
        "nb": "Oppgave for {who}: {task}",
        "nn": "Oppgåve for {who}: {task}",
        "en": "Task of {who}: {task}",
    },
    "missing.at_end": {
        "nb": "Siste dag må ha vært; bruk ellers «Avslutt før tiden»",
        "nn": "Siste dag må ha vore; bruk elles «Avslutt før tida»",
        "en": 'The last day must have come; else use "End before time"',
    },
}

REFUSALS = {
    "refusal.only_staff": {
        "nb": "Bare ansatte kan invitere gjester.",
        "nn": "Berre tilsette kan invitere gjester.",
        "en": "Only staff can invite guests.",
    },
    "refusal.not_your_guest": {
        "nb": "Dette gjelder verten og instituttet.",
        "nn": "Dette gjeld verten og instituttet.",
        "en": "This is for the host and the department.",
    },
    "refusal.own_guest": {
        "nb": "Ingen avgjør sin egen gjest. Saken ligger hos nivået over.",
        "nn": "Ingen avgjer sin eigen gjest. Saka ligg hos nivået over.",
        "en": "Nobody decides about their own guest. The case lies with the level above.",
    },
    "refusal.kept_elsewhere": {
        "nb": "Navn og adresse rettes der resten om personen står.",
        "nn": "Namn og adresse blir retta der resten om personen står.",
        "en": "Name and address are corrected where the rest about the person stands.",
    },
    "refusal.host_is_guest": {
        "nb": "Verten kan ikke være sin egen gjest.",
        "nn": "Verten kan ikkje vere sin eigen gjest.",
        "en": "The host cannot be their own guest.",
    },
    "refusal.step_not_now": {
        "nb": "Oppholdet er ikke kommet dit at dette kan gjøres nå.",
        "nn": "Opphaldet er ikkje kome dit at dette kan gjerast no.",
        "en": "The stay is not where this can be done now.",
    },
    "refusal.engagement_over": {
        "nb": "Oppholdet er avsluttet. Kopier det for et nytt.",
        "nn": "Opphaldet er avslutta. Kopier det for eit nytt.",
        "en": "The stay is over. Copy it for a new one.",
    },
}

FIELDS = {
    "field.administrator": {
        "nb": "Instituttadministrator",
        "nn": "Instituttadministrator",
        "en": "Department administrator",
    },
    "field.agreement_ends_on": {
        "nb": "Avtalen gjelder til",
        "nn": "Avtalen gjeld til",
        "en": "Agreement holds until",
    },
    "field.agreement_signed_on": {
        "nb": "Avtale signert",
        "nn": "Avtale signert",
        "en": "Agreement signed",
    },
    "field.area_sensitive": {
        "nb": "Sensitivt fagområde",
        "nn": "Sensitivt fagområde",
        "en": "Sensitive subject area",
    },
    "field.buddy": {"nb": "Fadder", "nn": "Fadder", "en": "Buddy"},
    "field.children_ages": {"nb": "Barn", "nn": "Barn", "en": "Children"},
    "field.cost_centre": {"nb": "Kostnadssted", "nn": "Kostnadsstad", "en": "Cost centre"},
    "field.deputy_host": {"nb": "Stedfortreder for verten", "nn": "Varavert", "en": "Deputy host"},
    "field.fee_amount": {"nb": "Avgift", "nn": "Avgift", "en": "Fee"},
    "field.fee_approved_by": {
        "nb": "Avgift godkjent av",
        "nn": "Avgift godkjend av",
        "en": "Fee approved by",
    },
    "field.engagement_kind": {"nb": "Type gjest", "nn": "Type gjest", "en": "Kind of guest"},
    "field.guest_funding": {"nb": "Hvem som betaler", "nn": "Kven som betaler", "en": "Who pays"},
    "field.guest_need": {"nb": "Behov", "nn": "Behov", "en": "Needs"},
    "field.guest_language": {"nb": "Språk", "nn": "Språk", "en": "Language"},
    "field.home_institution": {
        "nb": "Hjeminstitusjon",
        "nn": "Heiminstitusjon",
        "en": "Home institution",
    },
    "field.home_institution_name": {
        "nb": "Hjeminstitusjonens navn",
        "nn": "Namnet på heiminstitusjonen",
        "en": "Name of the home institution",
    },
    "field.hr_contact": {"nb": "HR-kontakt", "nn": "HR-kontakt", "en": "HR contact"},
    "field.leader": {"nb": "Leder", "nn": "Leiar", "en": "Leader"},
    "field.partner_coming": {
        "nb": "Partner kommer med",
        "nn": "Partnar kjem med",
        "en": "A partner comes along",
    },
    "field.position_title": {
        "nb": "Stilling hjemme",
        "nn": "Stilling heime",
        "en": "Position at home",
    },
    "field.remote_country": {"nb": "Arbeider fra", "nn": "Arbeider frå", "en": "Works from"},
    "field.subject_area": {"nb": "Fagområde", "nn": "Fagområde", "en": "Subject area"},
    "field.works_elsewhere": {
        "nb": "Arbeider også i et annet land",
        "nn": "Arbeider òg i eit anna land",
        "en": "Also works in another country",
    },
}

IMPORT = {
    "import.no_start": {
        "nb": "Raden har ingen startdato. Oppholdet blir en kladd; gi det første dag i portalen.",
        "nn": "Rada har ingen startdato. Opphaldet blir ein kladd; gi det første dag i portalen.",
        "en": "The row has no start date. The stay becomes a draft; give it a first day in the portal.",
    },
    "import.other_organisations": {
        "nb": "{count} rader gjelder andre organisasjoner og er utelatt.",
        "nn": "{count} rader gjeld andre organisasjonar og er utelatne.",
        "en": "{count} rows are about other organisations and are left out.",
    },
}
# As the trail names what changed.
TRAIL = {
    f"state.{code.partition('.')[2]}": texts
    for code, texts in STATES.items()
    if code.startswith("engagement_state.")
}
WORDING = KINDS | STATES | STEPS | MISSING | REFUSALS | FIELDS | IMPORT | TRAIL
