"""Texts of what counts and what not, to the person and about them."""

OWN = {
    "own.experience.strong": {
        "nb": "Du har internasjonal erfaring som teller fullt.",
        "nn": "Du har internasjonal erfaring som tel fullt.",
        "en": "You have international experience that counts in full.",
    },
    "own.experience.some": {
        "nb": "Du har noe internasjonal erfaring. Et lengre opphold ville telle fullt.",
        "nn": "Du har noko internasjonal erfaring. Eit lengre opphald ville telje fullt.",
        "en": "You have some international experience. A longer stay would count in full.",
    },
    "own.experience.none": {
        "nb": "Du har svart, og foreløpig er det ingenting som teller som internasjonal erfaring.",
        "nn": "Du har svara, og førebels er det ingenting som tel som internasjonal erfaring.",
        "en": "You have answered, and so far nothing counts as international experience.",
    },
    "own.experience.unknown": {
        "nb": "Vi vet ikke om du har internasjonal erfaring. Det tar to minutter å svare.",
        "nn": "Vi veit ikkje om du har internasjonal erfaring. Det tek to minutt å svare.",
        "en": "We do not know whether you have international experience. Answering takes two minutes.",
    },
    "own.experience.too_short": {
        "nb": "Noe av det som er registrert, er for kort til å telle ({count}).",
        "nn": "Noko av det som er registrert, er for kort til å telje ({count}).",
        "en": "Some of what is registered is too short to count ({count}).",
    },
    "own.experience.undated": {
        "nb": "Noe mangler en dato og teller ikke før du fyller den ut ({count}).",
        "nn": "Noko manglar ein dato og tel ikkje før du fyller han ut ({count}).",
        "en": "Something lacks a date and does not count until you fill it in ({count}).",
    },
    "own.experience.planned": {
        "nb": "Du har planlagt et opphold som vil telle fullt.",
        "nn": "Du har planlagt eit opphald som vil telje fullt.",
        "en": "You have planned a stay that will count in full.",
    },
    "own.window.open": {
        "nb": "Det er god tid: søk senest {latest_apply} og reis senest {latest_start}.",
        "nn": "Det er god tid: søk seinast {latest_apply} og reis seinast {latest_start}.",
        "en": "There is good time: apply by {latest_apply} and leave by {latest_start}.",
    },
    "own.window.closing": {
        "nb": "Det begynner å haste: et opphold må starte senest {latest_start}. Snakk med lederen din nå.",
        "nn": "Det byrjar å haste: eit opphald må starte seinast {latest_start}. Snakk med leiaren din no.",
        "en": "Time is getting short: a stay must start by {latest_start}. Talk to your head now.",
    },
    "own.window.closed": {
        "nb": "Det er for sent for et langt opphold i denne stillingen. Kortere eller virtuelle tiltak er fortsatt mulige.",
        "nn": "Det er for seint for eit langt opphald i denne stillinga. Kortare eller virtuelle tiltak er framleis moglege.",
        "en": "It is too late for a long stay in this position. Shorter or virtual activities are still possible.",
    },
    "own.window.none": {
        "nb": "Stillingen din har ingen sluttdato, så det er ingen frist.",
        "nn": "Stillinga di har ingen sluttdato, så det er ingen frist.",
        "en": "Your position has no end date, so there is no deadline.",
    },
    "own.flagged": {
        "nb": "Derfor står du på listen som lederen din bruker til å tilby opphold. Det er et tilbud, ikke en kritikk.",
        "nn": "Difor står du på lista som leiaren din bruker til å tilby opphald. Det er eit tilbod, ikkje ein kritikk.",
        "en": "That is why you are on the list your head uses to offer stays. It is an offer, not a criticism.",
    },
    "own.not_flagged": {
        "nb": "Du står ikke på listen over dem som mangler internasjonal erfaring.",
        "nn": "Du står ikkje på lista over dei som manglar internasjonal erfaring.",
        "en": "You are not on the list of those who lack international experience.",
    },
    "own.outside": {
        "nb": "Du er ikke i gruppen av stipendiater, postdoktorer og innstegsstillinger som rapporten gjelder.",
        "nn": "Du er ikkje i gruppa av stipendiatar, postdoktorar og innstegsstillingar som rapporten gjeld.",
        "en": "You are not in the group of PhD candidates, postdocs and tenure track that the report is about.",
    },
}
ABOUT = {
    "about.experience.strong": {
        "nb": "Har internasjonal erfaring som teller fullt.",
        "nn": "Har internasjonal erfaring som tel fullt.",
        "en": "Has international experience that counts in full.",
    },
    "about.experience.some": {
        "nb": "Har noe internasjonal erfaring. Et lengre opphold ville telle fullt.",
        "nn": "Har noko internasjonal erfaring. Eit lengre opphald ville telje fullt.",
        "en": "Has some international experience. A longer stay would count in full.",
    },
    "about.experience.none": {
        "nb": "Har svart, og foreløpig er det ingenting som teller som internasjonal erfaring.",
        "nn": "Har svara, og førebels er det ingenting som tel som internasjonal erfaring.",
        "en": "Has answered, and so far nothing counts as international experience.",
    },
    "about.experience.unknown": {
        "nb": "Har ikke svart, og ingenting som teller, er kjent.",
        "nn": "Har ikkje svara, og ingenting som tel, er kjent.",
        "en": "Has not answered, and nothing that counts is known.",
    },
    "about.experience.too_short": {
        "nb": "Noe av det som er registrert, er for kort til å telle ({count}).",
        "nn": "Noko av det som er registrert, er for kort til å telje ({count}).",
        "en": "Some of what is registered is too short to count ({count}).",
    },
    "about.experience.undated": {
        "nb": "Noe mangler en dato og teller ikke før den er fylt ut ({count}).",
        "nn": "Noko manglar ein dato og tel ikkje før han er fylt ut ({count}).",
        "en": "Something lacks a date and does not count until it is filled in ({count}).",
    },
    "about.experience.planned": {
        "nb": "Har planlagt et opphold som vil telle fullt.",
        "nn": "Har planlagt eit opphald som vil telje fullt.",
        "en": "Has planned a stay that will count in full.",
    },
    "about.window.open": {
        "nb": "Kan søke til og med {latest_apply} og reise senest {latest_start}.",
        "nn": "Kan søkje til og med {latest_apply} og reise seinast {latest_start}.",
        "en": "Can apply until {latest_apply} and leave by {latest_start}.",
    },
    "about.window.closing": {
        "nb": "Vinduet lukker seg: et opphold må starte senest {latest_start}.",
        "nn": "Vindauget lukkar seg: eit opphald må starte seinast {latest_start}.",
        "en": "The window is closing: a stay must start by {latest_start}.",
    },
    "about.window.closed": {
        "nb": "For sent for et langt opphold i denne stillingen.",
        "nn": "For seint for eit langt opphald i denne stillinga.",
        "en": "Too late for a long stay in this position.",
    },
    "about.window.none": {
        "nb": "Stillingen har ingen sluttdato, så det er ingen frist.",
        "nn": "Stillinga har ingen sluttdato, så det er ingen frist.",
        "en": "The position has no end date, so there is no deadline.",
    },
    "about.flagged": {
        "nb": "Står derfor på listen over dem som kan få tilbud om opphold.",
        "nn": "Står difor på lista over dei som kan få tilbod om opphald.",
        "en": "Is therefore on the list of those to whom a stay can be offered.",
    },
    "about.not_flagged": {
        "nb": "Står ikke på listen over dem som mangler internasjonal erfaring.",
        "nn": "Står ikkje på lista over dei som manglar internasjonal erfaring.",
        "en": "Is not on the list of those who lack international experience.",
    },
    "about.outside": {
        "nb": "Er ikke i gruppen av stipendiater, postdoktorer og innstegsstillinger som rapporten gjelder.",
        "nn": "Er ikkje i gruppa av stipendiatar, postdoktorar og innstegsstillingar som rapporten gjeld.",
        "en": "Is not in the group of PhD candidates, postdocs and tenure track that the report is about.",
    },
}
WORDING: dict[str, dict[str, str]] = OWN | ABOUT
