"""Texts of the duties and of why each is there."""

TASKS = {
    "task.erasmus_agreement": {
        "nb": "Mobilitetsavtale for Erasmus+",
        "nn": "Mobilitetsavtale for Erasmus+",
        "en": "Erasmus+ mobility agreement",
    },
    "task.workplace_agreement": {
        "nb": "Avtale om endret arbeidssted",
        "nn": "Avtale om endra arbeidsstad",
        "en": "Agreement on change of workplace",
    },
    "task.contract_terms": {
        "nb": "Ekstra vilkår i arbeidsavtalen",
        "nn": "Ekstra vilkår i arbeidsavtalen",
        "en": "Extra terms in the employment contract",
    },
    "task.payroll_notice": {
        "nb": "Melding til lønn om land og datoer",
        "nn": "Melding til løn om land og datoar",
        "en": "Notice to payroll of country and dates",
    },
    "task.national_insurance": {
        "nb": "A1 eller bekreftelse fra NAV",
        "nn": "A1 eller stadfesting frå NAV",
        "en": "A1 or confirmation from NAV",
    },
    "task.companion_membership": {
        "nb": "Familiens medlemskap i folketrygden",
        "nn": "Medlemskapen til familien i folketrygda",
        "en": "The family's national insurance",
    },
    "task.child_benefit": {
        "nb": "Barnetrygd, barnehage og skole",
        "nn": "Barnetrygd, barnehage og skule",
        "en": "Child benefit, kindergarten and school",
    },
    "task.insurance": {"nb": "Forsikring", "nn": "Forsikring", "en": "Insurance"},
    "task.companion_insurance": {
        "nb": "Forsikring for familien",
        "nn": "Forsikring for familien",
        "en": "Insurance for the family",
    },
    "task.ehic": {
        "nb": "Europeisk helsetrygdkort",
        "nn": "Europeisk helsetrygdkort",
        "en": "European health insurance card",
    },
    "task.entry": {
        "nb": "Visum og oppholdstillatelser",
        "nn": "Visum og opphaldsløyve",
        "en": "Visa and residence permits",
    },
    "task.passport": {"nb": "Pass", "nn": "Pass", "en": "Passport"},
    "task.tax_card": {"nb": "Skattekort", "nn": "Skattekort", "en": "Tax card"},
    "task.tax_days": {
        "nb": "Skatt i vertslandet",
        "nn": "Skatt i vertslandet",
        "en": "Tax in the host country",
    },
    "task.tax_invitation": {
        "nb": "Offisiell invitasjon for skattefritak",
        "nn": "Offisiell invitasjon for skattefritak",
        "en": "Official invitation for tax exemption",
    },
    "task.export_control": {
        "nb": "Eksportkontroll av det du tar med og deler",
        "nn": "Eksportkontroll av det du tek med og deler",
        "en": "Export control of what is brought and shared",
    },
    "task.it_loan": {
        "nb": "Låneutstyr fra IT",
        "nn": "Låneutstyr frå IT",
        "en": "Loan equipment from IT",
    },
    "task.risk_assessment": {
        "nb": "Risikovurdering",
        "nn": "Risikovurdering",
        "en": "Risk assessment",
    },
    "task.other_employer": {
        "nb": "Avklaring med annen arbeidsgiver",
        "nn": "Avklaring med annan arbeidsgivar",
        "en": "Arrangement with the other employer",
    },
    "task.population_register": {
        "nb": "Flyttemelding til Folkeregisteret",
        "nn": "Flyttemelding til Folkeregisteret",
        "en": "Notice to the population register",
    },
    "task.health": {
        "nb": "Reisevaksiner",
        "nn": "Reisevaksinar",
        "en": "Travel vaccines",
    },
    "task.travel_advice": {
        "nb": "Reiserådene fra Utenriksdepartementet",
        "nn": "Reiseråda frå Utanriksdepartementet",
        "en": "Travel advice from the Ministry of Foreign Affairs",
    },
    "task.emergency_contact": {
        "nb": "Nærmeste pårørende",
        "nn": "Næraste pårørande",
        "en": "Emergency contact",
    },
}
WORK = {
    "duty.erasmus_agreement": {
        "nb": "Erasmus+ betaler bare når den ansatte, universitetet og verten har signert mobilitetsavtalen før avreise.",
        "nn": "Erasmus+ betaler berre når den tilsette, universitetet og verten har signert mobilitetsavtalen før avreise.",
        "en": "Erasmus+ pays only where staff member, university and host have signed the mobility agreement before departure.",
    },
    "duty.workplace_agreement": {
        "nb": "Oppholdet varer {days} dager. Over {limit} dager i utlandet skal lederen og den ansatte ha en signert avtale om endret arbeidssted før avreise.",
        "nn": "Opphaldet varer {days} dagar. Over {limit} dagar i utlandet skal leiaren og den tilsette ha ein signert avtale om endra arbeidsstad før avreise.",
        "en": "The stay lasts {days} days. Over {limit} days abroad, head and employee sign an agreement on change of workplace before departure.",
    },
    "duty.contract_terms": {
        "nb": "Oppholdet varer {days} dager. Over {limit} dager krever loven at varighet, valuta for lønnen, ytelser og vilkår for hjemreise står skriftlig før avreise.",
        "nn": "Opphaldet varer {days} dagar. Over {limit} dagar krev lova at lengd, valuta for løna, ytingar og vilkår for heimreise står skriftleg før avreise.",
        "en": "The stay lasts {days} days. Over {limit} days the law asks that duration, currency of pay, benefits and terms of return are written down before departure.",
    },
    "duty.payroll_notice": {
        "nb": "Lønn rapporteres med landkode for arbeid i utlandet ({countries}). Lønnsseksjonen trenger land og datoer.",
        "nn": "Løn blir rapportert med landkode for arbeid i utlandet ({countries}). Lønsseksjonen treng land og datoar.",
        "en": "Pay is reported with the country's code for work abroad ({countries}). Payroll needs country and dates.",
    },
    "duty.other_employer": {
        "nb": "Stillingen er {percent} prosent, eller det finnes en annen arbeidsgiver. Den andre arbeidsgiveren må vite om oppholdet, og NAV ser på alt arbeid samlet.",
        "nn": "Stillinga er {percent} prosent, eller det finst ein annan arbeidsgivar. Den andre arbeidsgivaren må vite om opphaldet, og NAV ser på alt arbeid samla.",
        "en": "The position is {percent} per cent, or there is another employer. The other employer must know of the stay, and NAV looks at all work together.",
    },
    "duty.risk_assessment": {
        "nb": "Reisen går til land med høy risiko ({countries}). Lederen og den ansatte vurderer risikoen sammen før avreise.",
        "nn": "Reisa går til land med høg risiko ({countries}). Leiaren og den tilsette vurderer risikoen saman før avreise.",
        "en": "The journey leads to a high-risk country ({countries}). Head and employee assess the risk together before departure.",
    },
    "duty.risk_fieldwork": {
        "nb": "Feltarbeid skal risikovurderes sammen med lederen før avreise.",
        "nn": "Feltarbeid skal risikovurderast saman med leiaren før avreise.",
        "en": "Fieldwork is assessed for risk together with the head before departure.",
    },
}
SOCIAL_SECURITY = {
    "duty.national_insurance": {
        "nb": "Oppholdet varer {days} dager ({countries}). Statsborgere i EØS trenger A1 for arbeid i EØS, uansett hvor kort; alle andre opphold over {limit} dager trenger bekreftelse på medlemskap. Søk selv hos NAV.",
        "nn": "Opphaldet varer {days} dagar ({countries}). Statsborgarar i EØS treng A1 for arbeid i EØS, same kor kort; alle andre opphald over {limit} dagar treng stadfesting på medlemskap. Søk sjølv hos NAV.",
        "en": "The stay lasts {days} days ({countries}). EEA citizens need an A1 for work in the EEA, however short; all other stays over {limit} days need a confirmation of membership. Apply to NAV yourself.",
    },
    "duty.a1": {
        "nb": "Oppholdet varer {days} dager (grensen er {limit}) i EØS ({countries}). Du trenger A1 fra NAV. Søk selv; arbeidsgiver fyller ut et eget skjema.",
        "nn": "Opphaldet varer {days} dagar (grensa er {limit}) i EØS ({countries}). Du treng A1 frå NAV. Søk sjølv; arbeidsgivaren fyller ut eit eige skjema.",
        "en": "The stay lasts {days} days (the limit is {limit}) in the EEA ({countries}). You need an A1 from NAV. Apply yourself; the employer fills in a form of its own.",
    },
    "duty.a1_short": {
        "nb": "Oppholdet varer {days} dager i EØS ({countries}). Under {limit} dager er A1 et råd, men verten eller landet kan kreve den. Søk selv hos NAV.",
        "nn": "Opphaldet varer {days} dagar i EØS ({countries}). Under {limit} dagar er A1 eit råd, men verten eller landet kan krevje han. Søk sjølv hos NAV.",
        "en": "The stay lasts {days} days in the EEA ({countries}). Under {limit} days the A1 is advised, but host or country may ask for it. Apply to NAV yourself.",
    },
    "duty.a1_again": {
        "nb": "Du har nylig vært utsendt til samme land. NAV krever vanligvis to måneder mellom utsendinger. Ta kontakt med NAV om A1 for {countries} ({days} dager, grensen er {limit}).",
        "nn": "Du har nyleg vore utsend til same land. NAV krev vanlegvis to månader mellom utsendingar. Ta kontakt med NAV om A1 for {countries} ({days} dagar, grensa er {limit}).",
        "en": "You were posted to the same country lately. NAV usually asks for two months between postings. Ask NAV about an A1 for {countries} ({days} days, the limit is {limit}).",
    },
    "duty.a1_too_long": {
        "nb": "Oppholdet er lengre enn en A1 kan vare for utsendte ({countries}, {days} dager, grensen for plikten er {limit}). Ta kontakt med NAV om et unntak.",
        "nn": "Opphaldet er lengre enn ein A1 kan vare for utsende ({countries}, {days} dagar, grensa for plikta er {limit}). Ta kontakt med NAV om eit unntak.",
        "en": "The stay is longer than an A1 can last for posted employees ({countries}, {days} days, the duty's limit is {limit}). Ask NAV about an exception.",
    },
    "duty.a1_and_nav": {
        "nb": "Oppholdet varer {days} dager (grensen er {limit}), dels utenfor EØS ({countries}). Du trenger A1 for dagene i EØS og bekreftelse på medlemskap for resten. Søk selv hos NAV.",
        "nn": "Opphaldet varer {days} dagar (grensa er {limit}), dels utanfor EØS ({countries}). Du treng A1 for dagane i EØS og stadfesting på medlemskap for resten. Søk sjølv hos NAV.",
        "en": "The stay lasts {days} days (the limit is {limit}), partly outside the EEA ({countries}). You need an A1 for the days in the EEA and a confirmation of membership for the rest. Apply to NAV yourself.",
    },
    "duty.nav": {
        "nb": "Oppholdet varer {days} dager ({countries}). Over {limit} dager trenger du bekreftelse på medlemskap i folketrygden. Søk selv hos NAV; arbeidsgiver kan ikke søke for deg.",
        "nn": "Opphaldet varer {days} dagar ({countries}). Over {limit} dagar treng du stadfesting på medlemskap i folketrygda. Søk sjølv hos NAV; arbeidsgivaren kan ikkje søkje for deg.",
        "en": "The stay lasts {days} days ({countries}). Over {limit} days you need a confirmation of membership in the National Insurance. Apply to NAV yourself; the employer cannot do it for you.",
    },
    "duty.nav_short": {
        "nb": "Oppholdet varer {days} dager ({countries}). Under {limit} dager trengs ingen bekreftelse; spør NAV hvis verten ber om en.",
        "nn": "Opphaldet varer {days} dagar ({countries}). Under {limit} dagar trengst inga stadfesting; spør NAV om verten ber om ei.",
        "en": "The stay lasts {days} days ({countries}). Under {limit} days no confirmation is needed; ask NAV if the host wants one.",
    },
    "duty.companion_membership": {
        "nb": "Familien blir med i {days} dager. Over {limit} dager må medlemskapet i folketrygden avklares for hver av dem.",
        "nn": "Familien blir med i {days} dagar. Over {limit} dagar må medlemskapen i folketrygda avklarast for kvar av dei.",
        "en": "The family comes along for {days} days. Over {limit} days the National Insurance membership is settled for each of them.",
    },
    "duty.child_benefit": {
        "nb": "Barn blir med i {days} dager. Over {limit} dager skal NAV ha melding om barnetrygden, og barnehage eller skole må få søknad om permisjon.",
        "nn": "Barn blir med i {days} dagar. Over {limit} dagar skal NAV ha melding om barnetrygda, og barnehage eller skule må få søknad om permisjon.",
        "en": "Children come along for {days} days. Over {limit} days NAV is told about the child benefit, and kindergarten or school is asked for leave.",
    },
}
INSURANCE = {
    "duty.insurance": {
        "nb": "Oppholdet varer {days} dager. Kortforsikringen dekker inntil {limit} dager; sjekk hva den gjelder, for et stipendopphold er ingen tjenestereise.",
        "nn": "Opphaldet varer {days} dagar. Kortforsikringa dekkjer inntil {limit} dagar; sjekk kva ho gjeld, for eit stipendopphald er inga tenestereise.",
        "en": "The stay lasts {days} days. The card's insurance covers up to {limit} days; check what it holds, for a grant stay is no business trip.",
    },
    "duty.insurance_at_limit": {
        "nb": "Oppholdet varer {days} dager og ligger akkurat på grensen for kortforsikringen ({limit} dager). En dag til, og du står uten dekning.",
        "nn": "Opphaldet varer {days} dagar og ligg akkurat på grensa for kortforsikringa ({limit} dagar). Ein dag til, og du står utan dekning.",
        "en": "The stay lasts {days} days, just at the limit of the card's insurance ({limit} days). One day more and you are not covered.",
    },
    "duty.insurance_beyond": {
        "nb": "Oppholdet varer {days} dager, men kortforsikringen dekker bare {limit}. Tegn en egen reiseforsikring for hele oppholdet.",
        "nn": "Opphaldet varer {days} dagar, men kortforsikringa dekkjer berre {limit}. Teikn ei eiga reiseforsikring for heile opphaldet.",
        "en": "The stay lasts {days} days, but the card's insurance covers only {limit}. Take out travel insurance of your own for the whole stay.",
    },
    "duty.companion_insurance": {
        "nb": "{companions} i husstanden blir med. Arbeidsgiver forsikrer bare den ansatte.",
        "nn": "{companions} i husstanden blir med. Arbeidsgivaren forsikrar berre den tilsette.",
        "en": "{companions} of the household come along. The employer insures nobody but the employee.",
    },
    "duty.ehic": {
        "nb": "Reisen går til EØS ({countries}). Den som er statsborger i EØS, tar med europeisk helsetrygdkort.",
        "nn": "Reisa går til EØS ({countries}). Den som er statsborgar i EØS, tek med europeisk helsetrygdkort.",
        "en": "The journey leads to the EEA ({countries}). EEA citizens bring the European health insurance card.",
    },
}
ENTRY = {
    "duty.entry": {
        "nb": "Undersøk tidlig om du trenger visum eller tillatelse i {countries}. Den som ikke er statsborger i EØS, må også sjekke at den norske tillatelsen gjelder ut over {ends_on}.",
        "nn": "Undersøk tidleg om du treng visum eller løyve i {countries}. Den som ikkje er statsborgar i EØS, må òg sjekke at det norske løyvet gjeld ut over {ends_on}.",
        "en": "Find out early whether you need a visa or permit in {countries}. Who is no EEA citizen also checks that the Norwegian permit lasts beyond {ends_on}.",
    },
    "duty.entry_visa": {
        "nb": "Undersøk tidlig om du trenger visum eller tillatelse i {countries}. Det kan ta et år fra søknad til avreise. Oppholdet varer til {ends_on}.",
        "nn": "Undersøk tidleg om du treng visum eller løyve i {countries}. Det kan ta eit år frå søknad til avreise. Opphaldet varer til {ends_on}.",
        "en": "Find out early whether you need a visa or permit in {countries}. It can take a year from application to departure. The stay lasts until {ends_on}.",
    },
    "duty.entry_free": {
        "nb": "Som statsborger i EØS trenger du ikke visum i {countries}. Varer oppholdet (til {ends_on}) over tre måneder, kan landet kreve at du registrerer deg.",
        "nn": "Som statsborgar i EØS treng du ikkje visum i {countries}. Varer opphaldet (til {ends_on}) over tre månader, kan landet krevje at du registrerer deg.",
        "en": "As an EEA citizen you need no visa in {countries}. If the stay (until {ends_on}) is longer than three months, the country may ask you to register.",
    },
    "duty.entry_other": {
        "nb": "Undersøk tidlig om du trenger visum eller tillatelse i {countries}, også i EØS. Sjekk at den norske oppholdstillatelsen gjelder ut over {ends_on} og ikke faller bort mens du er ute.",
        "nn": "Undersøk tidleg om du treng visum eller løyve i {countries}, også i EØS. Sjekk at det norske opphaldsløyvet gjeld ut over {ends_on} og ikkje fell bort medan du er ute.",
        "en": "Find out early whether you need a visa or permit in {countries}, within the EEA too. Check that your Norwegian permit lasts beyond {ends_on} and does not lapse while you are away.",
    },
    "duty.passport": {
        "nb": "Oppholdet varer til {ends_on}. Passet bør gjelde til {until} eller lenger.",
        "nn": "Opphaldet varer til {ends_on}. Passet bør gjelde til {until} eller lenger.",
        "en": "The stay lasts until {ends_on}. The passport should be valid until {until} or longer.",
    },
    "duty.population_register": {
        "nb": "Oppholdet varer {days} dager. Den som flytter ut i mer enn {limit} dager, melder flytting til Folkeregisteret.",
        "nn": "Opphaldet varer {days} dagar. Den som flyttar ut i meir enn {limit} dagar, melder flytting til Folkeregisteret.",
        "en": "The stay lasts {days} days. Who moves abroad for more than {limit} days tells the population register.",
    },
    "duty.health": {
        "nb": "Noen vaksiner må tas inntil seks måneder før avreise til {countries}. Hør med helsestasjonen eller fastlegen. Utsyn spør aldri om helse.",
        "nn": "Nokre vaksinar må takast inntil seks månader før avreise til {countries}. Høyr med helsestasjonen eller fastlegen. Utsyn spør aldri om helse.",
        "en": "Some vaccines are taken up to six months before departure to {countries}. Ask the health centre or your doctor. Utsyn never asks about health.",
    },
}
TAX = {
    "duty.tax_card": {
        "nb": "Meld fra til Skatteetaten om oppholdet fra {starts_on} til {ends_on}, så skattekortet blir riktig.",
        "nn": "Meld frå til Skatteetaten om opphaldet frå {starts_on} til {ends_on}, så skattekortet blir rett.",
        "en": "Tell the Tax Administration of the stay from {starts_on} to {ends_on}, so that the tax card is right.",
    },
    "duty.tax_card_two_years": {
        "nb": "Oppholdet fra {starts_on} til {ends_on} går over et årsskifte. Skatten kan bli ulik i de to årene; meld fra til Skatteetaten for begge.",
        "nn": "Opphaldet frå {starts_on} til {ends_on} går over eit årsskifte. Skatten kan bli ulik i dei to åra; meld frå til Skatteetaten for begge.",
        "en": "The stay from {starts_on} to {ends_on} spans two years. Tax may differ between them; tell the Tax Administration of both.",
    },
    "duty.tax_days": {
        "nb": "Med alle opphold blir det {days} dager i {country} i løpet av {months} måneder. Over {limit} dager kan vertslandet kreve skatt etter mange skatteavtaler. Spør Skatteetaten før avreise.",
        "nn": "Med alle opphald blir det {days} dagar i {country} i løpet av {months} månader. Over {limit} dagar kan vertslandet krevje skatt etter mange skatteavtalar. Spør Skatteetaten før avreise.",
        "en": "With all stays there are {days} days in {country} within {months} months. Over {limit} days many tax treaties let the host country tax. Ask the Tax Administration before departure.",
    },
    "duty.tax_invitation": {
        "nb": "{countries} kan gi skattefritak i inntil to år når en offisiell invitasjon sier hvilket fag og hvilke oppgaver det gjelder. Be verten om den.",
        "nn": "{countries} kan gi skattefritak i inntil to år når ein offisiell invitasjon seier kva fag og kva oppgåver det gjeld. Be verten om han.",
        "en": "{countries} may exempt from tax for up to two years where an official invitation names field and duties. Ask the host for it.",
    },
}
SAFETY = {
    "duty.export_control": {
        "nb": "Utstyr og kunnskap under eksportkontroll skal ikke tas med eller deles uten lisens ({countries}). Gå gjennom det du tar med og skal samarbeide om.",
        "nn": "Utstyr og kunnskap under eksportkontroll skal ikkje takast med eller delast utan lisens ({countries}). Gå gjennom det du tek med og skal samarbeide om.",
        "en": "Equipment and knowledge under export control is not brought or shared without a licence ({countries}). Go through what you bring and will work on.",
    },
    "duty.export_control_high_risk": {
        "nb": "Reisen går til land med høy risiko ({countries}). Gå gjennom det du tar med og skal dele, sammen med kontaktpersonen for eksportkontroll.",
        "nn": "Reisa går til land med høg risiko ({countries}). Gå gjennom det du tek med og skal dele, saman med kontaktpersonen for eksportkontroll.",
        "en": "The journey leads to a high-risk country ({countries}). Go through what you bring and will share with the export control contact.",
    },
    "duty.it_loan": {
        "nb": "Til land med høy risiko ({countries}) reiser du med låneutstyr. Bestill det fra IT i god tid, lever det tilbake etterpå og bytt passord.",
        "nn": "Til land med høg risiko ({countries}) reiser du med låneutstyr. Bestill det frå IT i god tid, lever det tilbake etterpå og byt passord.",
        "en": "To high-risk countries ({countries}) you travel with loan equipment. Order it from IT in good time, hand it back afterwards and change passwords.",
    },
    "duty.travel_advice": {
        "nb": "Les reiserådene for {countries} rett før avreise og følg dem. Registrer reisen på reiseregistrering.no.",
        "nn": "Les reiseråda for {countries} rett før avreise og følg dei. Registrer reisa på reiseregistrering.no.",
        "en": "Read the travel advice for {countries} just before departure and follow it. Register the journey with the ministry.",
    },
    "duty.emergency_contact": {
        "nb": "Oppholdet begynner {starts_on}. Beredskapskoordinatoren må vite hvem som skal ringes hvis noe skjer. Ingen andre kan lese det.",
        "nn": "Opphaldet byrjar {starts_on}. Beredskapskoordinatoren må vite kven som skal ringjast om noko skjer. Ingen andre kan lese det.",
        "en": "The stay begins {starts_on}. The emergency coordinator must know whom to call if something happens. Nobody else can read it.",
    },
    "duty.again": {
        "nb": "Oppholdet er endret (nå fra {starts_on} til {ends_on}) etter at dette ble gjort. Sjekk at det fortsatt holder.",
        "nn": "Opphaldet er endra (no frå {starts_on} til {ends_on}) etter at dette vart gjort. Sjekk at det framleis held.",
        "en": "The stay changed (now from {starts_on} to {ends_on}) after this was done. Check that it still holds.",
    },
}

WORDING = TASKS | WORK | SOCIAL_SECURITY | INSURANCE | ENTRY | TAX | SAFETY
