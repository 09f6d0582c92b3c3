"""Texts of what the rules of arrivals find, and why."""

_GROUP = {
    "group.missing": (
        "Vi vet ikke hvilket statsborgerskap gjesten har. Uten det kan ingen regel om innreise vurderes.",
        "Vi veit ikkje kva statsborgarskap gjesten har. Utan det kan ingen regel om innreise vurderast.",
        "The guest's citizenship is not known. Without it no rule about entry can be applied.",
    ),
    "group.nordic": (
        "Nordiske borgere kan komme, bo og arbeide i Norge uten tillatelse.",
        "Nordiske borgarar kan kome, bu og arbeide i Noreg utan løyve.",
        "Nordic citizens may come, live and work in Norway without a permit.",
    ),
    "group.eea": (
        "EØS-borgere kan komme og arbeide fra første dag. De registrerer seg når oppholdet er langt.",
        "EØS-borgarar kan kome og arbeide frå første dag. Dei registrerer seg når opphaldet er langt.",
        "EEA citizens may come and work from the first day. They register when the stay is long.",
    ),
    "group.eea_like": (
        "Landet er ikke i EØS, men borgerne behandles som EØS-borgere.",
        "Landet er ikkje i EØS, men borgarane blir behandla som EØS-borgarar.",
        "The country is not in the EEA, but its citizens are treated as EEA citizens.",
    ),
    "group.other": (
        "Statsborgerskapet er fra et land utenfor EØS. Alt arbeid, også ulønnet, krever tillatelse hvis det ikke er unntatt.",
        "Statsborgarskapet er frå eit land utanfor EØS. Alt arbeid, også ulønt, krev løyve dersom det ikkje er unnateke.",
        "The citizenship is of a country outside the EEA. Any work, unpaid too, needs a permit unless it is exempt.",
    ),
}
_DURATION = {
    "duration.missing": (
        "Første eller siste dag mangler, eller siste dag er før den første.",
        "Første eller siste dag manglar, eller siste dag er før den første.",
        "The first or the last day is missing, or the last is before the first.",
    ),
    "duration.up_to_90": (
        "Oppholdet varer {days} dager, altså ikke over {limit} dager (under {months} måneder).",
        "Opphaldet varer {days} dagar, altså ikkje over {limit} dagar (under {months} månader).",
        "The stay lasts {days} days, not over {limit} days (under {months} months).",
    ),
    "duration.up_to_6_months": (
        "Oppholdet varer {days} dager: over {limit} dager, men ikke over {months} måneder.",
        "Opphaldet varer {days} dagar: over {limit} dagar, men ikkje over {months} månader.",
        "The stay lasts {days} days: over {limit} days, but not over {months} months.",
    ),
    "duration.over_6_months": (
        "Oppholdet varer {days} dager: over {limit} dager og over {months} måneder.",
        "Opphaldet varer {days} dagar: over {limit} dagar og over {months} månader.",
        "The stay lasts {days} days: over {limit} days and over {months} months.",
    ),
}
_VISA = {
    "visa.remote": (
        "Gjesten arbeider fra et annet land og reiser ikke inn i Norge.",
        "Gjesten arbeider frå eit anna land og reiser ikkje inn i Noreg.",
        "The guest works from another country and does not enter Norway.",
    ),
    "visa.citizenship_missing": (
        "Om visum trengs, avhenger av statsborgerskapet, som vi ikke kjenner.",
        "Om visum trengst, kjem an på statsborgarskapet, som vi ikkje kjenner.",
        "Whether a visa is needed depends on the citizenship, which is not known.",
    ),
    "visa.free_movement": (
        "Borgere av Norden og EØS trenger ikke visum.",
        "Borgarar av Norden og EØS treng ikkje visum.",
        "Citizens of the Nordic countries and the EEA need no visa.",
    ),
    "visa.permit_here": (
        "Gjesten har allerede oppholdstillatelse i Norge.",
        "Gjesten har alt opphaldsløyve i Noreg.",
        "The guest already holds a residence permit in Norway.",
    ),
    "visa.with_permit": (
        "Et langt opphold krever oppholdstillatelse. Trengs det visum for å reise inn, gis det sammen med tillatelsen.",
        "Eit langt opphald krev opphaldsløyve. Trengst det visum for å reise inn, blir det gitt saman med løyvet.",
        "A long stay takes a residence permit. If a visa is needed to enter, it comes with the permit.",
    ),
    "visa.free": (
        "Statsborgerskapet står på listen over land med visumfrihet for korte opphold.",
        "Statsborgarskapet står på lista over land med visumfridom for korte opphald.",
        "The citizenship is on the list of countries that need no visa for short stays.",
    ),
    "visa.free_biometric": (
        "Korte opphold er visumfrie, men bare med biometrisk pass.",
        "Korte opphald er visumfrie, men berre med biometrisk pass.",
        "Short stays need no visa, but only with a biometric passport.",
    ),
    "visa.permit_until_missing": (
        "Gjesten har oppholdstillatelse i et annet Schengen-land, men vi vet ikke om den varer ut oppholdet.",
        "Gjesten har opphaldsløyve i eit anna Schengen-land, men vi veit ikkje om det varer ut opphaldet.",
        "The guest holds a residence permit in another Schengen state, but whether it outlasts the stay is not known.",
    ),
    "visa.permit_ends": (
        "Oppholdstillatelsen i et annet Schengen-land går ut {until}, før oppholdet er over. Spør UDI om visum trengs.",
        "Opphaldsløyvet i eit anna Schengen-land går ut {until}, før opphaldet er over. Spør UDI om visum trengst.",
        "The residence permit of another Schengen state ends on {until}, before the stay does. Ask UDI whether a visa is needed.",
    ),
    "visa.permit_elsewhere": (
        "Oppholdstillatelsen i et annet Schengen-land gjelder til {until} og åpner for et kort opphold uten visum.",
        "Opphaldsløyvet i eit anna Schengen-land gjeld til {until} og opnar for eit kort opphald utan visum.",
        "The residence permit of another Schengen state is valid until {until} and opens a short stay without a visa.",
    ),
    "visa.needed": (
        "Et kort opphold krever Schengen-visum. Søk med invitasjonsbrevet.",
        "Eit kort opphald krev Schengen-visum. Søk med invitasjonsbrevet.",
        "A short stay takes a Schengen visa. Apply with the letter of invitation.",
    ),
    "visa.doubtful": (
        "Visumfriheten for dette landet er usikker eller stanset. Spør UDI.",
        "Visumfridomen for dette landet er usikker eller stansa. Spør UDI.",
        "Whether this country is free of visa is uncertain or suspended. Ask UDI.",
    ),
    "visa.not_on_list": (
        "Landet står ikke på listen vi har, og listen er ikke fullstendig. Spør UDI om visum trengs.",
        "Landet står ikkje på lista vi har, og lista er ikkje fullstendig. Spør UDI om visum trengst.",
        "The country is not on the list we have, and the list is not complete. Ask UDI whether a visa is needed.",
    ),
}
_PERMIT = {
    "permit.remote": (
        "Gjesten arbeider fra et annet land. Norsk tillatelse trengs ikke.",
        "Gjesten arbeider frå eit anna land. Norsk løyve trengst ikkje.",
        "The guest works from another country. No Norwegian permit is needed.",
    ),
    "permit.citizenship_missing": (
        "Uten statsborgerskap kan vi ikke si om en tillatelse trengs.",
        "Utan statsborgarskap kan vi ikkje seie om eit løyve trengst.",
        "Without the citizenship nobody can tell whether a permit is needed.",
    ),
    "permit.dates_missing": (
        "Uten første og siste dag kan vi ikke si hvilken tillatelse som trengs.",
        "Utan første og siste dag kan vi ikkje seie kva løyve som trengst.",
        "Without the first and last day nobody can tell which permit is needed.",
    ),
    "permit.pay_missing": (
        "Hvilken tillatelse eller registrering som trengs, avhenger av hvem som betaler. Det er ikke oppgitt.",
        "Kva løyve eller registrering som trengst, kjem an på kven som betaler. Det er ikkje oppgitt.",
        "Which permit or registration is needed depends on who pays, which is not told.",
    ),
    "permit.kind_missing": (
        "Hvilken tillatelse som trengs, avhenger av hva slags gjest det er. Det er ikke oppgitt.",
        "Kva løyve som trengst, kjem an på kva slags gjest det er. Det er ikkje oppgitt.",
        "Which permit is needed depends on the kind of guest, which is not told.",
    ),
    "permit.nordic": (
        "Nordiske borgere trenger verken tillatelse eller registrering hos politiet.",
        "Nordiske borgarar treng verken løyve eller registrering hos politiet.",
        "Nordic citizens need neither a permit nor registration with the police.",
    ),
    "permit.report_move": (
        "Oppholdet varer minst {months} måneder. Nordiske borgere melder flytting til Folkeregisteret.",
        "Opphaldet varer minst {months} månader. Nordiske borgarar melder flytting til Folkeregisteret.",
        "The stay lasts at least {months} months. Nordic citizens report their move to the National Registry.",
    ),
    "permit.eea_short": (
        "EØS-borgere registrerer seg ikke når oppholdet varer {days} dager (grensen er {limit}).",
        "EØS-borgarar registrerer seg ikkje når opphaldet varer {days} dagar (grensa er {limit}).",
        "EEA citizens do not register for a stay of {days} days (the limit is {limit}).",
    ),
    "permit.registration_employee": (
        "EØS-borgere registrerer seg som arbeidstaker hos politiet innen {months} måneder, først i UDIs portal. Arbeidet kan begynne første dag.",
        "EØS-borgarar registrerer seg som arbeidstakar hos politiet innan {months} månader, først i portalen til UDI. Arbeidet kan byrje første dag.",
        "EEA citizens register as employees with the police within {months} months, first in UDI's portal. Work may begin on the first day.",
    ),
    "permit.registration_own_funds": (
        "EØS-borgere uten ansettelse registrerer seg med egne midler innen {months} måneder: invitasjonsbrev, midler og privat helseforsikring eller helsetrygdkort.",
        "EØS-borgarar utan tilsetjing registrerer seg med eigne midlar innan {months} månader: invitasjonsbrev, midlar og privat helseforsikring eller helsetrygdkort.",
        "EEA citizens without employment register with own funds within {months} months: letter of invitation, funds, and private health insurance or the European health insurance card.",
    ),
    "permit.permit_here": (
        "Gjesten har norsk oppholdstillatelse. HR avklarer om den dekker denne stillingen; en ny type stilling krever ny tillatelse før start.",
        "Gjesten har norsk opphaldsløyve. HR avklarer om det dekkjer denne stillinga; ein ny type stilling krev nytt løyve før start.",
        "The guest holds a Norwegian residence permit. HR clarifies whether it covers this position; a new type of position needs a new permit before the start.",
    ),
    "permit.adjunct": (
        "En tillatelse gjelder som regel fulltidsarbeid for én arbeidsgiver. For bistillinger er reglene uavklart, så HR vurderer dette før kontrakten.",
        "Eit løyve gjeld som regel fulltidsarbeid for éin arbeidsgivar. For bistillingar er reglane uavklara, så HR vurderer dette før kontrakten.",
        "A permit is as a rule for full-time work for one employer. For adjunct positions the rules are unresolved, so HR checks before the contract.",
    ),
    "permit.adjunct_short": (
        "Korte besøk i en bistilling er trolig unntatt fra kravet om tillatelse, men det er ikke avklart. HR vurderer dette før kontrakten.",
        "Korte besøk i ei bistilling er truleg unnatekne frå kravet om løyve, men det er ikkje avklara. HR vurderer dette før kontrakten.",
        "Short visits in an adjunct position are probably exempt from the permit, but that is not settled. HR checks before the contract.",
    ),
    "permit.days_used": (
        "Oppholdet varer {days} dager, og {before} dager i Schengen er allerede brukt; grensen er {limit}. HR avklarer om en tillatelse trengs.",
        "Opphaldet varer {days} dagar, og {before} dagar i Schengen er alt brukte; grensa er {limit}. HR avklarer om eit løyve trengst.",
        "The stay lasts {days} days and {before} days in Schengen are used already; the limit is {limit}. HR clarifies whether a permit is needed.",
    ),
    "permit.not_exempt": (
        "Unntaket for korte opphold gjelder forskere og forelesere. HR avklarer om denne stillingen er omfattet; ellers må en tillatelse være gitt før start.",
        "Unntaket for korte opphald gjeld forskarar og førelesarar. HR avklarer om denne stillinga er omfatta; elles må eit løyve vere gitt før start.",
        "The exemption for short stays is for researchers and lecturers. HR clarifies whether this position is one; otherwise a permit must be granted before the start.",
    ),
    "permit.visa_short": (
        "Forskere og forelesere trenger ikke oppholdstillatelse inntil {limit} dager, men denne gjesten trenger visum.",
        "Forskarar og førelesarar treng ikkje opphaldsløyve inntil {limit} dagar, men denne gjesten treng visum.",
        "Researchers and lecturers need no residence permit up to {limit} days, but this guest needs a visa.",
    ),
    "permit.exempt_short": (
        "Forskere og forelesere trenger ikke oppholdstillatelse inntil {limit} dager.",
        "Forskarar og førelesarar treng ikkje opphaldsløyve inntil {limit} dagar.",
        "Researchers and lecturers need no residence permit up to {limit} days.",
    ),
    "permit.exempt_visa_unknown": (
        "Forskere og forelesere trenger ikke oppholdstillatelse inntil {limit} dager. Spør UDI om visum trengs.",
        "Forskarar og førelesarar treng ikkje opphaldsløyve inntil {limit} dagar. Spør UDI om visum trengst.",
        "Researchers and lecturers need no residence permit up to {limit} days. Ask UDI whether a visa is needed.",
    ),
    "permit.student_check": (
        "En doktorgradskandidat som lever av stipend eller egne midler, kan trenge studietillatelse. Det internasjonale kontoret avklarer dette med UDI.",
        "Ein doktorgradskandidat som lever av stipend eller eigne midlar, kan trenge studieløyve. Det internasjonale kontoret avklarer dette med UDI.",
        "A PhD candidate who lives on a stipend or own funds may need a student permit. The international office clarifies this with UDI.",
    ),
    "permit.own_funds": (
        "Oppholdet er langt og betales ikke av en norsk arbeidsgiver: søk som forsker med egne midler. Det krever mastergrad, tilknytning, bolig og midler, koster om lag {fee} kroner og gir ikke grunnlag for permanent opphold.",
        "Opphaldet er langt og blir ikkje betalt av ein norsk arbeidsgivar: søk som forskar med eigne midlar. Det krev mastergrad, tilknyting, bustad og midlar, kostar om lag {fee} kroner og gir ikkje grunnlag for permanent opphald.",
        "The stay is long and no Norwegian employer pays: apply as a researcher with own funds. This takes a master's degree, affiliation, housing and funds, costs about {fee} kroner and does not lead to permanent residence.",
    ),
    "permit.part_time": (
        "Tillatelse som faglært er for fulltid hos én arbeidsgiver; stillingen er {percent} prosent (minst {least}). HR vurderer dette før kontrakten.",
        "Løyve som faglært er for fulltid hos éin arbeidsgivar; stillinga er {percent} prosent (minst {least}). HR vurderer dette før kontrakten.",
        "A skilled worker's permit is for full-time work for one employer; the position is {percent} per cent (at least {least}). HR checks before the contract.",
    ),
    "permit.skilled_worker": (
        "Ansatt og lønnet av oss i mer enn et kort opphold: søk som faglært. Lønn minst {master} kroner i året på masternivå, {bachelor} på bachelornivå. Tillatelsen må være gitt før arbeidet begynner.",
        "Tilsett og lønt av oss i meir enn eit kort opphald: søk som faglært. Løn minst {master} kroner i året på masternivå, {bachelor} på bachelornivå. Løyvet må vere gitt før arbeidet byrjar.",
        "Employed and paid by us for more than a short stay: apply as a skilled worker. Pay at least {master} kroner a year at master's level, {bachelor} at bachelor's level. The permit must be granted before work begins.",
    ),
    "permit.skilled_worker_code": (
        "Ansatt og lønnet av oss i mer enn et kort opphold: søk som faglært. Fra {first} bekrefter arbeidsgiveren tilbudet hos UDI først og gir søkeren en kode. Lønn minst {master} kroner i året på masternivå, {bachelor} på bachelornivå. Tillatelsen må være gitt før arbeidet begynner.",
        "Tilsett og lønt av oss i meir enn eit kort opphald: søk som faglært. Frå {first} stadfestar arbeidsgivaren tilbodet hos UDI først og gir søkjaren ein kode. Løn minst {master} kroner i året på masternivå, {bachelor} på bachelornivå. Løyvet må vere gitt før arbeidet byrjar.",
        "Employed and paid by us for more than a short stay: apply as a skilled worker. From {first} the employer first confirms the offer with UDI and gives the applicant a code. Pay at least {master} kroner a year at master's level, {bachelor} at bachelor's level. The permit must be granted before work begins.",
    ),
}
_NUMBER = {
    "number.remote": (
        "Den som ikke kommer til Norge, får ikke norsk nummer.",
        "Den som ikkje kjem til Noreg, får ikkje norsk nummer.",
        "Who does not come to Norway gets no Norwegian number.",
    ),
    "number.norwegian": (
        "Norske borgere har fødselsnummer.",
        "Norske borgarar har fødselsnummer.",
        "Norwegian citizens have a national identity number.",
    ),
    "number.dates_missing": (
        "Hvilket nummer gjesten får, avhenger av hvor lenge oppholdet varer.",
        "Kva nummer gjesten får, kjem an på kor lenge opphaldet varer.",
        "Which number the guest gets depends on how long the stay is.",
    ),
    "number.pay_missing": (
        "Om gjesten trenger D-nummer, avhenger av hvem som betaler.",
        "Om gjesten treng D-nummer, kjem an på kven som betaler.",
        "Whether the guest needs a D-number depends on who pays.",
    ),
    "number.national": (
        "Oppholdet varer minst {months} måneder: meld flytting og få fødselsnummer. Ta med leiekontrakt for hele tiden; uten bolig blir det bare D-nummer.",
        "Opphaldet varer minst {months} månader: meld flytting og få fødselsnummer. Ta med leigekontrakt for heile tida; utan bustad blir det berre D-nummer.",
        "The stay lasts at least {months} months: report the move and get a national identity number. Bring a lease for the whole time; without housing there is only a D-number.",
    ),
    "number.d_number": (
        "Oppholdet varer under {months} måneder og gir inntekt fra oss: D-nummer gjennom søknaden om skattekort.",
        "Opphaldet varer under {months} månader og gir inntekt frå oss: D-nummer gjennom søknaden om skattekort.",
        "The stay is under {months} months and brings income from us: a D-number through the application for a tax card.",
    ),
    "number.no_income": (
        "Uten inntekt fra oss i et opphold på under et halvt år trengs ikke norsk nummer, hvis ikke skattekontoret ber om det.",
        "Utan inntekt frå oss i eit opphald på under eit halvt år trengst ikkje norsk nummer, om ikkje skattekontoret ber om det.",
        "Without income from us in a stay of under half a year no Norwegian number is needed, unless the tax office asks for one.",
    ),
    "id_check.unknown": (
        "Om gjesten må møte til ID-kontroll, avhenger av nummeret, som ikke er avklart.",
        "Om gjesten må møte til ID-kontroll, kjem an på nummeret, som ikkje er avklara.",
        "Whether the guest must appear for an ID check depends on the number, which is not settled.",
    ),
    "id_check.no_number": (
        "Uten norsk nummer er det ingen ID-kontroll.",
        "Utan norsk nummer er det ingen ID-kontroll.",
        "Without a Norwegian number there is no ID check.",
    ),
    "id_check.short": (
        "Oppholdet varer {days} dager. Under {limit} dager er det ingen ID-kontroll ved personlig oppmøte.",
        "Opphaldet varer {days} dagar. Under {limit} dagar er det ingen ID-kontroll ved personleg oppmøte.",
        "The stay lasts {days} days. Under {limit} days there is no ID check in person.",
    ),
    "id_check.needed": (
        "Møt hos skattekontoret til ID-kontroll innen {within} dager etter ankomst. Bestill time tidlig.",
        "Møt hos skattekontoret til ID-kontroll innan {within} dagar etter framkomst. Tinga time tidleg.",
        "Appear at the tax office for the ID check within {within} days of arrival. Book the appointment early.",
    ),
}
_TAX = {
    "tax.pay_missing": (
        "Skatten avhenger av hvem som betaler, og det er ikke oppgitt.",
        "Skatten kjem an på kven som betaler, og det er ikkje oppgitt.",
        "Tax depends on who pays, which is not told.",
    ),
    "tax.dates_missing": (
        "Hvordan skattekortet skaffes, avhenger av hvor lenge oppholdet varer.",
        "Korleis skattekortet blir skaffa, kjem an på kor lenge opphaldet varer.",
        "How the tax card is got depends on how long the stay is.",
    ),
    "tax.remote_check": (
        "Betaling fra en norsk offentlig institusjon for arbeid i utlandet kan være skattepliktig her. Spør skattekontoret.",
        "Betaling frå ein norsk offentleg institusjon for arbeid i utlandet kan vere skattepliktig her. Spør skattekontoret.",
        "Pay from a Norwegian public institution for work abroad may be taxed here. Ask the tax office.",
    ),
    "tax.remote_none": (
        "Ingen betaling fra oss og ikke noe arbeid i Norge.",
        "Inga betaling frå oss og ikkje noko arbeid i Noreg.",
        "No pay from us, and no work in Norway.",
    ),
    "tax.check": (
        "Betaling fra andre for arbeid i Norge kan være skattepliktig. Spør skattekontoret.",
        "Betaling frå andre for arbeid i Noreg kan vere skattepliktig. Spør skattekontoret.",
        "Pay from others for work in Norway may be taxed. Ask the tax office.",
    ),
    "tax.none": (
        "Gjesten får ingen betaling for oppholdet.",
        "Gjesten får inga betaling for opphaldet.",
        "The guest gets no pay for the stay.",
    ),
    "tax.unit_registers": (
        "Under {limit} dager: enheten registrerer gjesten hos skattekontoret på forhånd.",
        "Under {limit} dagar: eininga registrerer gjesten hos skattekontoret på førehand.",
        "Under {limit} days: the unit registers the guest with the tax office in advance.",
    ),
    "tax.no_id_check": (
        "Skattekort trengs. Under {limit} dager skaffes det uten personlig oppmøte.",
        "Skattekort trengst. Under {limit} dagar blir det skaffa utan personleg oppmøte.",
        "A tax card is needed. Under {limit} days it is got without appearing in person.",
    ),
    "tax.id_check": (
        "Skattekort trengs, etter ID-kontroll. Kommer ikke nummeret innen {within} dager, spør skattekontoret: uten skattekort trekkes 50 prosent.",
        "Skattekort trengst, etter ID-kontroll. Kjem ikkje nummeret innan {within} dagar, spør skattekontoret: utan skattekort blir 50 prosent trekt.",
        "A tax card is needed, after the ID check. If the number has not come within {within} days, ask the tax office: without a card 50 per cent is withheld.",
    ),
}
_SOCIAL = {
    "social.remote": (
        "Den som arbeider fra et annet land, er trygdet der.",
        "Den som arbeider frå eit anna land, er trygda der.",
        "Who works from another country is covered there.",
    ),
    "social.pay_missing": (
        "Hvilken trygd som gjelder, avhenger av hvem som betaler. Det er ikke oppgitt.",
        "Kva trygd som gjeld, kjem an på kven som betaler. Det er ikkje oppgitt.",
        "Which social security holds depends on who pays, which is not told.",
    ),
    "social.dates_missing": (
        "Hvilken trygd som gjelder, avhenger av hvor lenge oppholdet varer.",
        "Kva trygd som gjeld, kjem an på kor lenge opphaldet varer.",
        "Which social security holds depends on how long the stay is.",
    ),
    "social.citizenship_missing": (
        "Hvilken trygd som gjelder, avhenger av statsborgerskapet, som vi ikke kjenner.",
        "Kva trygd som gjeld, kjem an på statsborgarskapet, som vi ikkje kjenner.",
        "Which social security holds depends on the citizenship, which is not known.",
    ),
    "social.residence_missing": (
        "Hvilket trygdebevis som trengs, avhenger av hvilket land gjesten er trygdet i. Det er ikke oppgitt.",
        "Kva trygdebevis som trengst, kjem an på kva land gjesten er trygda i. Det er ikkje oppgitt.",
        "Which proof of cover is needed depends on the country where the guest is insured, which is not told.",
    ),
    "social.member": (
        "Ansatte hos oss er medlem av folketrygden fra første lovlige arbeidsdag.",
        "Tilsette hos oss er medlem av folketrygda frå første lovlege arbeidsdag.",
        "Our employees are members of the National Insurance Scheme from the first legal day of work.",
    ),
    "social.a1": (
        "Arbeid i to land: lever A1-attest, som sier hvilket lands trygd som gjelder.",
        "Arbeid i to land: lever A1-attest, som seier kva lands trygd som gjeld.",
        "Work in two countries: hand in an A1, which says whose social security holds.",
    ),
    "social.certificate_of_coverage": (
        "Arbeid i to land, utenfor EØS-reglene: lever en attest (Certificate of Coverage) på hvilket lands trygd som gjelder.",
        "Arbeid i to land, utanfor EØS-reglane: lever ein attest (Certificate of Coverage) på kva lands trygd som gjeld.",
        "Work in two countries, outside the EEA rules: hand in a certificate of coverage that says whose social security holds.",
    ),
    "social.employer_liable": (
        "Lønn fra utlandet i minst {months} måneder: den utenlandske arbeidsgiveren kan skylde norsk arbeidsgiveravgift. Avklar med skattekontoret og NAV.",
        "Løn frå utlandet i minst {months} månader: den utanlandske arbeidsgivaren kan skulde norsk arbeidsgivaravgift. Avklar med skattekontoret og NAV.",
        "Pay from abroad for at least {months} months: the foreign employer may owe Norwegian contributions. Clarify with the tax office and NAV.",
    ),
    "social.usa_n101": (
        "Lønn fra USA i under {months} måneder: vis skjemaet USA/N-101.",
        "Løn frå USA i under {months} månader: vis skjemaet USA/N-101.",
        "Pay from the USA for under {months} months: show the form USA/N-101.",
    ),
    "social.home_confirmation": (
        "Lønn fra utlandet i under {months} måneder: ikke medlem av folketrygden. Vis bekreftelse fra trygden hjemme.",
        "Løn frå utlandet i under {months} månader: ikkje medlem av folketrygda. Vis stadfesting frå trygda heime.",
        "Pay from abroad for under {months} months: no member of the National Insurance Scheme. Show a confirmation from the scheme at home.",
    ),
    "social.s1": (
        "Lønn fra et EØS-land i over {limit} dager: vis S1.",
        "Løn frå eit EØS-land i over {limit} dagar: vis S1.",
        "Pay from an EEA country for over {limit} days: show an S1.",
    ),
    "social.ehic": (
        "Lønn fra et EØS-land i inntil {limit} dager: ta med europeisk helsetrygdkort.",
        "Løn frå eit EØS-land i inntil {limit} dagar: ta med europeisk helsetrygdkort.",
        "Pay from an EEA country for up to {limit} days: bring the European health insurance card.",
    ),
    "social.check": (
        "Et opphold på minst {months} måneder uten arbeidsgiver: spør NAV om medlemskap i folketrygden.",
        "Eit opphald på minst {months} månader utan arbeidsgivar: spør NAV om medlemskap i folketrygda.",
        "A stay of at least {months} months without an employer: ask NAV about membership of the National Insurance Scheme.",
    ),
    "social.ehic_own": (
        "Trygdet i et EØS-land uten arbeidsgiver: ta med europeisk helsetrygdkort, eller vis en dekkende privat forsikring.",
        "Trygda i eit EØS-land utan arbeidsgivar: ta med europeisk helsetrygdkort, eller vis ei dekkjande privat forsikring.",
        "Insured in an EEA country without an employer: bring the European health insurance card, or show comprehensive private insurance.",
    ),
    "social.private": (
        "Inntil {limit} dager uten arbeidsgiver: vis en dekkende privat forsikring.",
        "Inntil {limit} dagar utan arbeidsgivar: vis ei dekkjande privat forsikring.",
        "Up to {limit} days without an employer: show comprehensive private insurance.",
    ),
    "social.voluntary": (
        "Over {limit} dager og under {months} måneder uten arbeidsgiver: frivillig medlemskap i folketrygden kan være mulig. Spør NAV, ellers trengs privat forsikring.",
        "Over {limit} dagar og under {months} månader utan arbeidsgivar: frivillig medlemskap i folketrygda kan vere mogleg. Spør NAV, elles trengst privat forsikring.",
        "Over {limit} days and under {months} months without an employer: voluntary membership of the National Insurance Scheme may be possible. Ask NAV; otherwise private insurance is needed.",
    ),
    "insurance.remote": (
        "Den som ikke kommer hit, trenger ikke forsikring for oppholdet.",
        "Den som ikkje kjem hit, treng ikkje forsikring for opphaldet.",
        "Who does not come here needs no insurance for the stay.",
    ),
    "insurance.pay_missing": (
        "Om vi forsikrer gjesten, avhenger av hvem som betaler. Det er ikke oppgitt.",
        "Om vi forsikrar gjesten, kjem an på kven som betaler. Det er ikkje oppgitt.",
        "Whether we insure the guest depends on who pays, which is not told.",
    ),
    "insurance.employed": (
        "Ansatte er dekket av våre ordninger.",
        "Tilsette er dekte av ordningane våre.",
        "Employees are covered by our schemes.",
    ),
    "insurance.needed": (
        "Den som ikke har lønn fra oss, er ikke dekket av våre forsikringer: vis reise-, helse- og ansvarsforsikring for hele oppholdet.",
        "Den som ikkje har løn frå oss, er ikkje dekt av forsikringane våre: vis reise-, helse- og ansvarsforsikring for heile opphaldet.",
        "Who has no salary from us is not covered by our insurance: show travel, health and liability insurance for the whole stay.",
    ),
}
_TUBERCULOSIS = {
    "tuberculosis.remote": (
        "Den som ikke kommer hit, blir ikke undersøkt.",
        "Den som ikkje kjem hit, blir ikkje undersøkt.",
        "Who does not come here is not examined.",
    ),
    "tuberculosis.dates_missing": (
        "Om undersøkelse trengs, avhenger av hvor lenge oppholdet varer.",
        "Om undersøking trengst, kjem an på kor lenge opphaldet varer.",
        "Whether an examination is due depends on how long the stay is.",
    ),
    "tuberculosis.short": (
        "Oppholdet varer {days} dager. Undersøkelse kreves bare over {limit} dager.",
        "Opphaldet varer {days} dagar. Undersøking blir kravd berre over {limit} dagar.",
        "The stay lasts {days} days. An examination is due only over {limit} days.",
    ),
    "tuberculosis.needed": (
        "Oppholdet varer {days} dager (over {limit}), og landet står på listen over høy forekomst: kontakt kommunen om undersøkelse så snart som mulig etter ankomst.",
        "Opphaldet varer {days} dagar (over {limit}), og landet står på lista over høg førekomst: kontakt kommunen om undersøking så snart som mogleg etter framkomst.",
        "The stay lasts {days} days (over {limit}) and the country is on the list of high incidence: contact the municipality about an examination as soon as possible after arrival.",
    ),
    "tuberculosis.citizenship_missing": (
        "Om undersøkelse trengs, avhenger av hvor gjesten kommer fra. Det er ikke oppgitt.",
        "Om undersøking trengst, kjem an på kvar gjesten kjem frå. Det er ikkje oppgitt.",
        "Whether an examination is due depends on where the guest comes from, which is not told.",
    ),
    "tuberculosis.not_listed": (
        "Landet står ikke på listen over høy forekomst.",
        "Landet står ikkje på lista over høg førekomst.",
        "The country is not on the list of high incidence.",
    ),
    "tuberculosis.not_on_list": (
        "Landet står ikke på listen vi har, og listen er ikke fullstendig. Spør FHI om undersøkelse trengs.",
        "Landet står ikkje på lista vi har, og lista er ikkje fullstendig. Spør FHI om undersøking trengst.",
        "The country is not on the list we have, and the list is not complete. Ask FHI whether an examination is due.",
    ),
}
_FAMILY = {
    "family.remote": (
        "Gjesten kommer ikke hit, så familien flytter ikke.",
        "Gjesten kjem ikkje hit, så familien flyttar ikkje.",
        "The guest does not come here, so no family moves.",
    ),
    "family.missing": (
        "Vi vet ikke om familien kommer med.",
        "Vi veit ikkje om familien kjem med.",
        "Whether the family comes along is not known.",
    ),
    "family.none": (
        "Ingen familie kommer med.",
        "Ingen familie kjem med.",
        "No family comes along.",
    ),
    "family.path_unknown": (
        "Hva familien må gjøre, avhenger av gjestens egen tillatelse, som ikke er avklart.",
        "Kva familien må gjere, kjem an på løyvet til gjesten, som ikkje er avklara.",
        "What the family must do depends on the guest's own permit, which is not settled.",
    ),
    "family.apply_together": (
        "Familien søker samtidig med gjesten, så får de svar samtidig. Borgere av Norden og EØS i familien følger sine egne regler.",
        "Familien søkjer samtidig med gjesten, så får dei svar samtidig. Borgarar av Norden og EØS i familien følgjer sine eigne reglar.",
        "The family applies together with the guest and gets its answer at the same time. Nordic and EEA citizens in the family follow their own rules.",
    ),
    "family.register": (
        "Familien registrerer seg eller melder flytting hver for seg. Familie fra land utenfor EØS søker om oppholdskort.",
        "Familien registrerer seg eller melder flytting kvar for seg. Familie frå land utanfor EØS søkjer om opphaldskort.",
        "Each in the family registers or reports the move. Family from outside the EEA applies for a residence card.",
    ),
    "family.own_entry": (
        "Hver i familien reiser inn etter sitt eget statsborgerskap. Noen kan trenge visum.",
        "Kvar i familien reiser inn etter sitt eige statsborgarskap. Nokon kan trenge visum.",
        "Each in the family enters by their own citizenship. Some may need a visa.",
    ),
}
_REMARK = {
    "remark.dates_reversed": (
        "Siste dag er før den første. Rett datoene.",
        "Siste dag er før den første. Rett datoane.",
        "The last day is before the first. Correct the dates.",
    ),
    "remark.kind_and_pay": (
        "Denne typen er ansatt hos oss, men betalingen er ikke lønn fra oss. Kontroller hva som stemmer.",
        "Denne typen er tilsett hos oss, men betalinga er ikkje løn frå oss. Kontroller kva som stemmer.",
        "This kind is employed by us, but the pay is no salary from us. Check which is right.",
    ),
    "remark.contract_or_guest": (
        "Uten lønn fra oss regnes gjesten som gjest, ikke som ansatt. Får gjesten arbeidskontrakt, velg lønn.",
        "Utan løn frå oss blir gjesten rekna som gjest, ikkje som tilsett. Får gjesten arbeidskontrakt, vel løn.",
        "Without a salary from us the guest counts as a guest, not as an employee. If there will be a contract, choose salary.",
    ),
    "remark.several_citizenships": (
        "Gjesten har flere statsborgerskap. Det gunstigste er lagt til grunn; reis inn med passet fra det landet.",
        "Gjesten har fleire statsborgarskap. Det gunstigaste er lagt til grunn; reis inn med passet frå det landet.",
        "The guest has several citizenships. The most favourable is taken; enter on that country's passport.",
    ),
    "remark.unsettled": (
        "Hvordan borgere av dette landet behandles, er vår antakelse. Kontroller hos UDI.",
        "Korleis borgarar av dette landet blir behandla, er vår gjetning. Kontroller hos UDI.",
        "How citizens of this country are treated is our assumption. Check with UDI.",
    ),
    "remark.days_in_schengen": (
        "Dager i andre Schengen-land teller med: høyst {limit} dager i løpet av {window} dager.",
        "Dagar i andre Schengen-land tel med: høgst {limit} dagar i løpet av {window} dagar.",
        "Days in other Schengen states count too: at most {limit} days within {window} days.",
    ),
    "remark.exempt_in_a_year": (
        "Unntaket leses av noen som tre måneder i løpet av et år. Tell med tidligere opphold.",
        "Unntaket blir av nokon lese som tre månader i løpet av eit år. Tel med tidlegare opphald.",
        "Some read the exemption as three months within a year. Count earlier stays too.",
    ),
    "remark.around_three_months": (
        "{days} dager er ikke over {months} måneder. Vi regner i dager; reglene sier begge deler.",
        "{days} dagar er ikkje over {months} månader. Vi reknar i dagar; reglane seier begge delar.",
        "{days} days are not over {months} months. We count days; the rules say both.",
    ),
    "remark.permit_elsewhere": (
        "Med oppholdstillatelse i et annet Schengen-land kan det være mulig å søke fra Norge. Spør UDI.",
        "Med opphaldsløyve i eit anna Schengen-land kan det vere mogleg å søkje frå Noreg. Spør UDI.",
        "With a residence permit of another Schengen state it may be possible to apply from Norway. Ask UDI.",
    ),
    "remark.permit_outside": (
        "Oppholdstillatelsen er fra et land utenfor Schengen og endrer ikke reglene her.",
        "Opphaldsløyvet er frå eit land utanfor Schengen og endrar ikkje reglane her.",
        "The residence permit is of a country outside Schengen and changes nothing here.",
    ),
    "remark.police": (
        "Når tillatelsen er gitt: møt hos politiet innen {days} dager etter ankomst for oppholdskort. Bestill time når søknaden er sendt.",
        "Når løyvet er gitt: møt hos politiet innan {days} dagar etter framkomst for opphaldskort. Tinga time når søknaden er send.",
        "When the permit is granted: meet the police within {days} days of arrival for the residence card. Book the appointment when the application is sent.",
    ),
    "remark.side_work": (
        "Arbeid for en annen arbeidsgiver ved siden av kan sette tillatelsen i fare. HR avklarer dette.",
        "Arbeid for ein annan arbeidsgivar ved sida av kan setje løyvet i fare. HR avklarer dette.",
        "Work for another employer at the same time can endanger the permit. HR clarifies this.",
    ),
    "remark.short_contract": (
        "Kontrakten er under {months} måneder. Spør om trygden hjemme fortsetter; da trengs A1.",
        "Kontrakten er under {months} månader. Spør om trygda heime held fram; då trengst A1.",
        "The contract is under {months} months. Ask whether cover at home continues; then an A1 is needed.",
    ),
    "remark.own_funds_amount": (
        "Midlene må være minst {amount} kroner i året, på konto i Norge eller på universitetets depositumskonto.",
        "Midlane må vere minst {amount} kroner i året, på konto i Noreg eller på depositumskontoen til universitetet.",
        "The funds must be at least {amount} kroner a year, in an account in Norway or the university's deposit account.",
    ),
    "remark.own_funds_unknown": (
        "Midlene må tilsvare full støtte fra Lånekassen i et år. Beløpet er ikke lagt inn; se hos UDI.",
        "Midlane må svare til full støtte frå Lånekassen i eit år. Beløpet er ikkje lagt inn; sjå hos UDI.",
        "The funds must equal full support from Lånekassen for a year. The amount has not been entered; see UDI.",
    ),
    "remark.kindergarten": (
        "Barn under skolealder: søk om barnehageplass tidlig.",
        "Barn under skulealder: søk om barnehageplass tidleg.",
        "Children under school age: apply for kindergarten early.",
    ),
    "remark.school": (
        "Barn i skolealder: meld fra til kommunen om skoleplass.",
        "Barn i skulealder: meld frå til kommunen om skuleplass.",
        "Children of school age: tell the municipality that they need a school.",
    ),
    "remark.too_long": (
        "Denne typen gjest kan være her i høyst {months} måneder, til {until}. Kort inn oppholdet eller velg en annen type.",
        "Denne typen gjest kan vere her i høgst {months} månader, til {until}. Kort inn opphaldet eller vel ein annan type.",
        "This kind of guest may stay at most {months} months, until {until}. Shorten the stay or choose another kind.",
    ),
    "note": (
        "Dette er veiledning, ikke juridiske råd. UDI, politiet, Skatteetaten, NAV og FHI avgjør.",
        "Dette er rettleiing, ikkje juridiske råd. UDI, politiet, Skatteetaten, NAV og FHI avgjer.",
        "This is guidance, not legal advice. UDI, the police, the Tax Administration, NAV and FHI decide.",
    ),
}
_TRIGGER = {
    "account": (
        "Gjesten trenger IT-konto.",
        "Gjesten treng IT-konto.",
        "The guest needs an IT account.",
    ),
    "export": (
        "Fagområdet, tilgangen eller en tilknytning kan kreve eksportkontroll.",
        "Fagområdet, tilgangen eller ei tilknyting kan krevje eksportkontroll.",
        "The field, the access or a connection may call for export control.",
    ),
    "letter": (
        "Gjesten trenger et formelt invitasjonsbrev.",
        "Gjesten treng eit formelt invitasjonsbrev.",
        "The guest needs a formal letter of invitation.",
    ),
    "we_pay": (
        "Vi dekker utgifter, stipend eller lønn.",
        "Vi dekkjer utgifter, stipend eller løn.",
        "We pay expenses, a stipend or a salary.",
    ),
    "guest_pays": (
        "Gjesten betaler enheten for oppholdet.",
        "Gjesten betaler eininga for opphaldet.",
        "The guest pays the unit for the stay.",
    ),
    "rooms": (
        "Gjesten trenger kontor eller adgang til låste rom.",
        "Gjesten treng kontor eller tilgjenge til låste rom.",
        "The guest needs an office or access to locked rooms.",
    ),
    "lab": (
        "Gjesten skal arbeide i laboratorium.",
        "Gjesten skal arbeide i laboratorium.",
        "The guest will work in a laboratory.",
    ),
    "systems": (
        "Gjesten trenger tilgang til særskilte systemer.",
        "Gjesten treng tilgang til særskilde system.",
        "The guest needs access to special systems.",
    ),
    "housing": (
        "Gjesten ønsker bolig gjennom oss.",
        "Gjesten ønskjer bustad gjennom oss.",
        "The guest wants housing through us.",
    ),
    "fieldwork": (
        "Gjesten skal på feltarbeid.",
        "Gjesten skal på feltarbeid.",
        "The guest will do fieldwork.",
    ),
    "employed": (
        "Gjesten blir ansatt.",
        "Gjesten blir tilsett.",
        "The guest will be employed.",
    ),
    "entry": (
        "Gjesten må søke visum eller tillatelse, eller registrere seg, og trenger papirer fra oss.",
        "Gjesten må søkje visum eller løyve, eller registrere seg, og treng papir frå oss.",
        "The guest must apply for a visa or permit, or register, and needs papers from us.",
    ),
    "length": (
        "Oppholdet er lengre enn et kort besøk, eller datoene mangler.",
        "Opphaldet er lengre enn eit kort besøk, eller datoane manglar.",
        "The stay is longer than a short visit, or its dates are missing.",
    ),
}
# In a reason the number of working days of a short visit stands beside the length.
_TRIGGERS = {
    **{f"trigger.{code}": texts for code, texts in _TRIGGER.items() if code != "length"},
    "trigger.length": (
        "Oppholdet varer minst {limit} arbeidsdager, eller datoene mangler.",
        "Opphaldet varer minst {limit} arbeidsdagar, eller datoane manglar.",
        "The stay lasts at least {limit} working days, or its dates are missing.",
    ),
    "trigger.none": (
        "Et kort besøk på under {limit} arbeidsdager som ikke trenger noe fra oss: én linje er nok.",
        "Eit kort besøk på under {limit} arbeidsdagar som ikkje treng noko frå oss: éi linje er nok.",
        "A short visit of under {limit} working days that needs nothing from us: one line is enough.",
    ),
}
_LEAD = {
    "export": ("Eksportkontrollvurdering", "Eksportkontrollvurdering", "Export-control assessment"),
    "approval": ("Godkjenning av leder", "Godkjenning frå leiar", "The leader's approval"),
    "legal_check": (
        "HRs avklaring av tillatelsen",
        "Avklaringa frå HR av løyvet",
        "HR's check of the permit",
    ),
    "contract": ("Tilbud og arbeidskontrakt", "Tilbod og arbeidskontrakt", "Offer and contract"),
    "agreement": ("Gjesteavtale", "Gjesteavtale", "Guest agreement"),
    "letter": ("Invitasjonsbrev", "Invitasjonsbrev", "Letter of invitation"),
    "permit": (
        "Søknad om oppholdstillatelse",
        "Søknad om opphaldsløyve",
        "Application for a residence permit",
    ),
    "visa": ("Søknad om visum", "Søknad om visum", "Application for a visa"),
    "housing": ("Søknad om bolig", "Søknad om bustad", "Application for housing"),
    "office": ("Arbeidsplass", "Arbeidsplass", "Workplace"),
    "police": ("Time hos politiet", "Time hos politiet", "Appointment with the police"),
    "account": (
        "Registrering for IT-konto",
        "Registrering for IT-konto",
        "Registration for an IT account",
    ),
}
_DATED = (
    "{}: må være i gang innen {{due_on}}, {{lead}} dager før ankomst.",
    "{}: må vere i gang innan {{due_on}}, {{lead}} dagar før framkomst.",
    "{}: must have begun by {{due_on}}, {{lead}} days before arrival.",
)
_UNDATED = (
    "{}: må være i gang {{lead}} dager før ankomst.",
    "{}: må vere i gang {{lead}} dagar før framkomst.",
    "{}: must have begun {{lead}} days before arrival.",
)
_LEADS = {
    f"{name}.{code}": tuple(text.format(word) for text, word in zip(texts, words, strict=True))
    for name, texts in (("lead", _DATED), ("lead_only", _UNDATED))
    for code, words in _LEAD.items()
}
_FEASIBILITY = {
    "feasibility.in_time": (
        "Det er tid nok. Tidligste realistiske ankomst er {earliest}.",
        "Det er tid nok. Tidlegaste realistiske framkomst er {earliest}.",
        "There is time enough. The earliest realistic arrival is {earliest}.",
    ),
    "feasibility.hurry": (
        "Noe er for sent ute, men det hindrer ikke ankomsten. Tidligste realistiske ankomst er {earliest}.",
        "Noko er for seint ute, men det hindrar ikkje framkomsten. Tidlegaste realistiske framkomst er {earliest}.",
        "Something is late, but it does not hold the arrival. The earliest realistic arrival is {earliest}.",
    ),
    "feasibility.too_late": (
        "Det er for kort tid til den planlagte dagen. Tidligste realistiske ankomst er {earliest}.",
        "Det er for kort tid til den planlagde dagen. Tidlegaste realistiske framkomst er {earliest}.",
        "There is too little time before the planned day. The earliest realistic arrival is {earliest}.",
    ),
    "feasibility.no_date": (
        "Ankomstdagen er ikke satt. Tidligste realistiske ankomst er {earliest}.",
        "Framkomstdagen er ikkje sett. Tidlegaste realistiske framkomst er {earliest}.",
        "No day of arrival is set. The earliest realistic arrival is {earliest}.",
    ),
    "feasibility.not_settled": (
        "Ikke alt som tar tid, er kjent, så ankomsten kan bli senere enn {earliest}.",
        "Ikkje alt som tek tid, er kjent, så framkomsten kan bli seinare enn {earliest}.",
        "Not all that takes time is known, so the arrival may be later than {earliest}.",
    ),
}
_LANGUAGES = ("nb", "nn", "en")
_FOUND = (
    _GROUP
    | _DURATION
    | _VISA
    | _PERMIT
    | _NUMBER
    | _TAX
    | _SOCIAL
    | _TUBERCULOSIS
    | _FAMILY
    | _REMARK
    | _TRIGGERS
    | _LEADS
    | _FEASIBILITY
)
WORDING = {
    **{
        f"arrival.{code}": dict(zip(_LANGUAGES, texts, strict=True))
        for code, texts in _FOUND.items()
    },
    **{
        f"arrival_trigger.{code}": dict(zip(_LANGUAGES, texts, strict=True))
        for code, texts in _TRIGGER.items()
    },
    **{
        f"arrival_lead.{code}": dict(zip(_LANGUAGES, texts, strict=True))
        for code, texts in _LEAD.items()
    },
}
