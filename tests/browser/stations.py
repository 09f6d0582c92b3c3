"""What every stay goes through once it is granted, as those who take part do it in a browser."""

from datetime import timedelta
from urllib.parse import quote

from django.utils import timezone

from portal.core.periods import add_months


def day(days):
    """Return the day so many days from now, as a date field takes it."""
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def whole_months(after, months):
    """Return the first and last day of so many whole months, in days from now.

    They begin on the first of a month, at least `after` days from now.
    """
    today = timezone.localdate()
    first = add_months((today + timedelta(days=after)).replace(day=1), 1)
    return (first - today).days, (add_months(first, months) - today).days - 1


def the_duties_are_done(person, case, *names):
    """Let the traveller (the first) and others tick off what is theirs, and HR clear the stay."""
    traveller = person(names[0]).open("/duties/safety/")
    traveller.write(name="Kari Nordmann", phone="+47 900 00 000", passport_until=day(2000))
    traveller.press("Lagre")
    for name in (*names, "hr"):
        person(name).open(f"/duties/{case}/").press_all("Gjort")
    person("hr").press("Klarer oppholdet").press("Klarer oppholdet").sees("Oppholdet er klarert.")


def there_and_back(person, stored, case, name, first, last, *, early=0):
    """Let the days pass until the stay and its days; the traveller arrives and comes home."""
    stored.days_pass(first + 1, case)
    traveller = person(name).open("/").press("Har du kommet fram?")
    traveller.write(on=day(-1)).press("Jeg har kommet fram").sees("Ankomsten er bekreftet.")
    person("beredskap").open("/duties/where/").sees(traveller.name())
    stored.days_pass(last - first, case)
    traveller.open("/").press("Er du hjemme igjen?")
    if early:
        traveller.main.get_by_label("Siste dag hos").last.fill(day(-1 - early))
    traveller.press("Jeg er hjemme").sees("Hjemkomsten er bekreftet.")


def the_report_is_handed_in(person, case, name, head):
    """Let the traveller write the report with the host's confirmation; the head approves it."""
    traveller = person(name).open(f"/applications/{case}/").press("Utkast")
    traveller.press("Skriv rapporten")
    traveller.write(summary="Vi målte.", results="En artikkel.", advice="Lei tidlig.")
    traveller.press("Lagre som utkast").attach("file", "certificate.pdf").press("Legg til filen")
    traveller.unfold("Legg til et resultat").pick(kind="joint_publication")
    traveller.write(text="Artikkel i Nature Physics").press("Legg til")
    traveller.tick("share").press("Lever rapporten").sees("Rapporten er levert.")
    leader = person(head).open(f"/work/tasks/?q={quote(traveller.name())}")
    leader.press("Godkjenne rapporten", near=traveller.name()).press("Godkjenn")
    leader.sees("Det er gjort, og personen får beskjed.")


def the_money_is_settled(person, case, name, *sums):
    """Let the traveller hand the settlement in with these sums, and payroll approve it."""
    traveller = person(name).open(f"/after/{case}/settlement/").press("Skriv oppgjøret")
    traveller.press("Lagre som utkast")
    traveller.press("Lever oppgjøret").sees("Oppgjøret er levert.", *sums)
    payroll = person("lonn").open(f"/work/tasks/?q={quote(traveller.name())}")
    payroll.press("Godkjenne oppgjøret", near=traveller.name()).press("Godkjenn")
    payroll.sees("Det er gjort, og personen får beskjed.")
    traveller.open(f"/applications/{case}/").sees("Avsluttet siden")
