"""Texts of this room's codes."""

# fmt: off
# One line each: a table in three languages is easier to compare than an opened dict.
_TABLES = (
    ("table.guests.Invitation", "Invitasjoner til gjester", "Invitasjonar til gjester", "Invitations of guests"),
    ("table.guests.FirstDay", "Første dag for gjester", "Første dag for gjester", "First days of guests"),
)
_STATES = (
    ("invitation_state.not_sent", "Ikke sendt", "Ikkje send", "Not sent"),
    ("invitation_state.sent", "Sendt, ikke åpnet", "Send, ikkje opna", "Sent, not opened"),
    ("invitation_state.bounced", "Kom i retur", "Kom i retur", "Came back"),
    ("invitation_state.opened", "Åpnet, ikke godtatt", "Opna, ikkje godteken", "Opened, not accepted"),
    ("invitation_state.self_verified", "Godtatt, adressen er bekreftet", "Godteken, adressa er stadfesta", "Accepted, the address is verified"),
    ("invitation_state.awaiting_host_check", "Godtatt, verten skal se legitimasjon", "Godteken, verten skal sjå legitimasjon", "Accepted, the host is to see the papers"),
    ("invitation_state.confirmed", "Identiteten er bekreftet", "Identiteten er stadfesta", "Identity confirmed"),
    ("invitation_state.cancelled", "Trukket tilbake", "Trekt tilbake", "Taken back"),
    ("invitation_state.expired", "Utløpt", "Gått ut", "Expired"),
    ("check_method.passport", "Pass", "Pass", "Passport"),
    ("check_method.national_id", "Nasjonalt ID-kort", "Nasjonalt ID-kort", "National identity card"),
    ("check_method.residence_card", "Oppholdskort", "Opphaldskort", "Residence card"),
)
_STAY = (
    ("helper.host", "Vert", "Vert", "Host"),
    ("helper.deputy_host", "Vertens stedfortreder", "Stadfortredar for verten", "Deputy of the host"),
    ("helper.administrator", "Administrasjonen", "Administrasjonen", "Department administration"),
    ("helper.buddy", "Fadder", "Fadder", "Buddy"),
    ("stay_now.submitted", "Lederen ser på oppholdet", "Leiaren ser på opphaldet", "The leader looks at your stay"),
    ("stay_now.needs_information", "Verten fyller ut mer", "Verten fyller ut meir", "Your host fills in more"),
    ("stay_now.export_review", "Oppholdet blir vurdert", "Opphaldet blir vurdert", "Your stay is being looked at"),
    ("stay_now.leader_approved", "Godkjent", "Godkjent", "Approved"),
    ("stay_now.rejected", "Oppholdet blir ikke noe av", "Opphaldet blir ikkje noko av", "The stay will not take place"),
    ("stay_now.agreement_signing", "Avtalen skal signeres", "Avtalen skal signerast", "The agreement is to be signed"),
    ("stay_now.registered", "Vi gjør klart til du kommer", "Vi gjer klart til du kjem", "We prepare for your arrival"),
    ("stay_now.ready", "Alt er klart til du kommer", "Alt er klart til du kjem", "All is ready for your arrival"),
    ("stay_now.arrived", "Du er her", "Du er her", "You are here"),
    ("stay_now.active", "Du er her", "Du er her", "You are here"),
    ("stay_now.extension_requested", "Du er her, forlengelse blir vurdert", "Du er her, forlenging blir vurdert", "You are here, an extension is looked at"),
    ("stay_now.ending", "Oppholdet går mot slutten", "Opphaldet går mot slutten", "Your stay comes to its end"),
    ("stay_now.ended", "Oppholdet er over", "Opphaldet er over", "Your stay is over"),
    ("stay_now.archived", "Oppholdet er over", "Opphaldet er over", "Your stay is over"),
    ("stay_now.cancelled", "Oppholdet er avlyst", "Opphaldet er avlyst", "The stay is cancelled"),
    ("stay_now.no_show", "Oppholdet er avsluttet", "Opphaldet er avslutta", "The stay is closed"),
    ("task.check_guest_identity", "Se legitimasjonen til gjesten", "Sjå legitimasjonen til gjesten", "Look at the guest's papers"),
)
_ABOUT = (
    ("table.guests.GuestAnswers", "Det gjester forteller om seg selv", "Det gjester fortel om seg sjølve", "What guests tell about themselves"),
    ("about_step.you", "Navnet ditt", "Namnet ditt", "Your name"),
    ("about_step.origin", "Hvor du kommer fra", "Kvar du kjem frå", "Where you come from"),
    ("about_step.family", "Familie", "Familie", "Family"),
    ("about_step.work", "Arbeid og økonomi", "Arbeid og økonomi", "Work and money"),
    ("about_step.needs", "Det du trenger her", "Det du treng her", "What you need here"),
    ("about_step.emergency", "Hvis noe skjer", "Om noko skjer", "If something happens"),
    ("about_why.you", "Slik det står i passet, så kort, konto og brev blir riktige.", "Slik det står i passet, så kort, konto og brev blir rette.", "As in your passport, so that card, account and letters are right."),
    ("about_why.origin", "Statsborgerskap og bosted avgjør om du trenger visum eller tillatelse, og hvilke skritt som gjelder deg.", "Statsborgarskap og bustad avgjer om du treng visum eller løyve, og kva steg som gjeld deg.", "Citizenship and residence decide whether you need a visa or a permit, and which steps are yours."),
    ("about_why.family", "Familie trenger ofte egne søknader, og skole eller barnehage tar tid.", "Familie treng ofte eigne søknader, og skule eller barnehage tek tid.", "Family often needs applications of its own, and school or kindergarten takes time."),
    ("about_why.work", "Hvem som betaler, avgjør skatt, trygd og hvilken tillatelse som passer.", "Kven som betaler, avgjer skatt, trygd og kva løyve som passar.", "Who pays decides tax, social security and which permit fits."),
    ("about_why.needs", "Så rom, systemer og opplæring er klare når du kommer.", "Så rom, system og opplæring er klare når du kjem.", "So that rooms, systems and training are ready when you come."),
    ("about_why.emergency", "Hvem vi ringer hvis noe skjer med deg her. Frivillig.", "Kven vi ringjer om noko skjer med deg her. Frivillig.", "Whom we call if something happens to you here. Voluntary."),
    ("guest_insurance.ehic", "Europeisk helsetrygdkort", "Europeisk helsetrygdkort", "European health insurance card"),
    ("guest_insurance.home_public", "Trygd i hjemlandet", "Trygd i heimlandet", "Public insurance at home"),
    ("guest_insurance.private", "Privat helseforsikring", "Privat helseforsikring", "Private health insurance"),
    ("guest_insurance.travel", "Reiseforsikring", "Reiseforsikring", "Travel insurance"),
    ("guest_insurance.employer", "Forsikring gjennom arbeidsgiver", "Forsikring gjennom arbeidsgjevar", "Insurance through the employer"),
    ("guest_insurance.none", "Ingen ennå", "Inga enno", "None yet"),
    ("action.invitation.check_asked", "Gjesten har oppgitt navnet sitt; verten skal se legitimasjon", "Gjesten har oppgjeve namnet sitt; verten skal sjå legitimasjon", "The guest has given their name; the host is to see the papers"),
    ("refusal.not_your_stay", "Bare gjesten selv forteller om seg selv her.", "Berre gjesten sjølv fortel om seg sjølv her.", "Only the guest tells about themselves here."),
    ("refusal.department_said", "Instituttet har avgjort hvem som betaler. Spør verten hvis det er feil.", "Instituttet har avgjort kven som betaler. Spør verten om det er feil.", "The department has settled who pays. Ask your host if it is wrong."),
)
_ACTIONS = (
    ("action.invitation.sent", "Invitasjon sendt", "Invitasjon send", "Invitation sent"),
    ("action.invitation.resent", "Invitasjon sendt på nytt", "Invitasjon send på nytt", "Invitation sent again"),
    ("action.invitation.revoked", "Invitasjon trukket tilbake", "Invitasjon trekt tilbake", "Invitation taken back"),
    ("action.invitation.bounced", "Invitasjonen kom i retur", "Invitasjonen kom i retur", "Invitation came back"),
    ("action.invitation.opened", "Invitasjon åpnet", "Invitasjon opna", "Invitation opened"),
    ("action.invitation.asked_anew", "Gjesten ba om en ny invitasjon", "Gjesten bad om ein ny invitasjon", "The guest asked for a new invitation"),
    ("action.invitation.expired", "Invitasjon utløpt", "Invitasjon gått ut", "Invitation expired"),
    ("action.invitation.accepted", "Invitasjon godtatt", "Invitasjon godteken", "Invitation accepted"),
    ("action.invitation.entry_sent", "Lenke til innlogging sendt", "Lenkje til innlogging send", "Link to sign in sent"),
    ("action.invitation.entered", "Logget inn med lenke", "Logga inn med lenkje", "Signed in by a link"),
    ("action.invitation.confirmed", "Identitet bekreftet", "Identitet stadfesta", "Identity confirmed"),
    ("action.first_day.arranged", "Første dag avtalt", "Første dag avtalt", "First day arranged"),
)
_REFUSALS = (
    ("refusal.invitation_not_now", "Gjesten kan inviteres når oppholdet er sendt til leder, og ikke etter at det er over.", "Gjesten kan inviterast når opphaldet er sendt til leiar, og ikkje etter at det er over.", "The guest can be invited once the stay has been sent to the leader, and not after it is over."),
    ("refusal.guest_without_address", "Gjesten har ingen e-postadresse. Skriv den inn først.", "Gjesten har inga e-postadresse. Skriv henne inn først.", "The guest has no e-mail address. Write it in first."),
    ("refusal.invitation_accepted", "Gjesten har godtatt invitasjonen og har sin egen side.", "Gjesten har godteke invitasjonen og har si eiga side.", "The guest has accepted the invitation and has a page of their own."),
    ("refusal.invitation_over", "Invitasjonen er trukket tilbake.", "Invitasjonen er trekt tilbake.", "The invitation was taken back."),
    ("refusal.invitation_not_accepted", "Gjesten har ikke godtatt invitasjonen ennå.", "Gjesten har ikkje godteke invitasjonen enno.", "The guest has not accepted the invitation yet."),
    ("refusal.identity_confirmed", "Identiteten er allerede bekreftet.", "Identiteten er alt stadfesta.", "The identity is confirmed already."),
    ("refusal.signed_in_as_other", "Du er logget inn som en annen enn den invitasjonen er til.", "Du er logga inn som ein annan enn den invitasjonen er til.", "You are signed in as somebody else than the one invited."),
    ("refusal.not_only_guest", "Universitetet kjenner deg allerede. Logg inn slik du pleier, eller be om hjelp fra verten.", "Universitetet kjenner deg alt. Logg inn slik du plar, eller be om hjelp frå verten.", "The university knows you already. Sign in as you usually do, or ask your host for help."),
    ("refusal.has_sign_in", "Du har allerede en innlogging hos oss. Logg inn for å godta invitasjonen.", "Du har alt ei innlogging hos oss. Logg inn for å godta invitasjonen.", "You have a sign-in with us already. Sign in to accept the invitation."),
    ("refusal.document_missing", "Legg ved dokumentet først.", "Legg ved dokumentet først.", "Attach the document first."),
)
# fmt: on
WORDING = {
    code: {"nb": nb, "nn": nn, "en": en}
    for code, nb, nn, en in (*_TABLES, *_STATES, *_STAY, *_ABOUT, *_ACTIONS, *_REFUSALS)
}
