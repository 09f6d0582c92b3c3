"""A stay of a guest and everybody at it, each at a screen: what the journeys of guests share."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import time_machine
from django.test import TestCase
from django.urls import reverse

from guests.accesses.services.ordering import end_accesses
from guests.engagements.models import Engagement
from guests.invitations.services.following import follow_up
from portal.checklists.selectors.lists import blocking
from portal.documents.models import Letter
from portal.messages.models import Message
from portal.messages.services import post_notices
from tests.cast import PASSWORD, build_cast
from tests.journeys.acting import Actor, a_pdf

# Who does the tasks of a role at the department of Physics.
DOES = {
    "head": "frida",
    "department_administrator": "anna",
    "hr": "hanne",
    "it": "ivar",
    "hse": "hilde",
    "payroll_and_finance": "pal",
    "welcome_centre": "wenche",
    "export_control_contact": "eva",
    "international_officer": "ingrid",
}
LINK = re.compile(r"https?://[^/\s]+(/invitation/\S+)")


def at(year, month, day):
    """Move the clock to nine in the morning of a day."""
    return time_machine.travel(datetime(year, month, day, 9, tzinfo=ZoneInfo("Europe/Oslo")))


def night():
    """Let the jobs of a night pass: reminders, invitations, accesses."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        follow_up()
        end_accesses()
        post_notices(on=datetime.now(tz=ZoneInfo("Europe/Oslo")).date())


class Stay:
    """A university, a guest whom Pia of Physics invites, and their one engagement."""

    def __init__(self):
        self.cast = build_cast()

    # -- who

    def __getattr__(self, name):
        """Sit down at the screen of somebody, today."""
        if name.startswith("_") or name == "cast":
            raise AttributeError(name)
        return Actor(getattr(self.cast, name))

    @property
    def engagement(self):
        """Return the engagement as it stands."""
        return Engagement.objects.select_related("case__person", "host").get()

    @property
    def case(self):
        """Return its case as it stands."""
        return self.engagement.case

    @property
    def state(self):
        """Return where it stands."""
        return self.case.state

    @property
    def guest(self):
        """Sit down at the guest's screen."""
        return Actor(self.case.person.user)

    def at(self, name, page="engagement", *more):
        """Let somebody open a page of the engagement."""
        return getattr(self, name).open(self.path(page, *more))

    def path(self, page="engagement", *more):
        """Return the address of a page of the engagement."""
        return reverse(page, args=[self.case.public_id, *more])

    # -- beginning

    def begins(self, *, given, family, first, last, purpose, needs):
        """Let the host start with the five fields and send them to the leader."""
        page = self.pia.open("/guests/new/").press(
            "Go on",
            given_name=given,
            family_name=family,
            email=f"{given.lower()}@home.example",
            starts_on=first,
            ends_on=last,
            purpose=purpose,
            needs=needs,
            unit="FYS",
        )
        page.sees(f"{given} {family}").press("Send to the leader")
        assert self.state == "submitted"
        return page

    def is_completed(self, **known):
        """Let the department say what it knows."""
        return self.at("anna", "engagement_department").press("Save", **known).sees("Saved.")

    def is_approved(self):
        """Let the leader approve from their work."""
        name = str(self.case.person)
        page = self.frida.open("/work/").sees(name).open(self.path())
        page.press("Approve")
        assert self.state == "leader_approved"
        return page

    def is_invited(self):
        """Let the host send the invitation and the guest accept it with a password."""
        page = self.at("pia").follow("Invite the guest")
        page.press("Send the invitation", greeting="We look forward to you.")
        visitor = Actor().open(self.invitation())
        visitor.press("Accept the invitation", password1=PASSWORD, password2=PASSWORD)
        assert visitor.url == "/my-stay/", visitor.url
        # The same link opens nothing to the next who has it.
        Actor().open(self.link).sees("This invitation is accepted")
        return visitor

    def invitation(self):
        """Return the link in the newest invitation."""
        sent = Message.objects.filter(kind="guest-invitation").latest("pk")
        self.link = LINK.search(sent.text)[1]
        return self.link

    def tells(self, **steps):
        """Let the guest tell about themselves, step by step, and hold that it is kept."""
        for step, typed in steps.items():
            self.guest.open(self.path("stay_about", step)).press("Save and continue", **typed)

    def at_refused(self, name, page="engagement", *more, status=404):
        """Hold that somebody does not get a page of the engagement."""
        getattr(self, name).open(self.path(page, *more), status=status)

    # -- papers

    def writes(self, kind, **typed):
        """Let the department write a paper and give it out; return the letter."""
        page = self.at("anna", "paper_new", kind).press("Write it", **typed)
        page.sees("Written.").press("Give it out")
        return Letter.objects.get(case=self.case, kind=kind)

    def signs(self, letter):
        """Let everybody sign whom the letter asks."""
        for one in letter.signatures.filter(signed_at__isnull=True):
            who = one.person.user if one.person_id else self.cast.frida
            Actor(who).open(reverse("signature", args=[one.public_id])).press("Sign")
        assert not letter.signatures.filter(signed_at__isnull=True).exists()

    # -- tasks and steps

    def asked(self):
        """Return the codes of the open tasks of the checklist."""
        tasks = self.case.tasks.filter(state="open", key__startswith="list:guest:")
        return {one.key.removeprefix("list:guest:") for one in tasks}

    def task(self, code):
        """Return a task of the checklist."""
        return self.case.tasks.get(key=f"list:guest:{code}")

    def does(self, *codes):
        """Let those whose tasks these are do them."""
        for code in codes:
            self.finishes(self.task(code))

    def finishes(self, task):
        """Let whose task it is do it, after what must come first, unless it did itself."""
        for key in task.after:
            self.finishes(self.case.tasks.get(key=key))
        task.refresh_from_db()
        if task.state != "open":
            return
        if task.person_id == self.case.person_id:
            page = self.guest.open(self.path("stay_task", task.public_id))
            if task.evidence:
                page.press("Attach it", file=a_pdf("proof.pdf"))
            page.press("This is done")
        else:
            user = task.person.user if task.person_id else getattr(self.cast, DOES[task.role])
            page = Actor(user).open("/work/tasks/").open(f"/work/tasks/{task.public_id}/")
            if "Confirm the identity" in page.buttons():
                page.press("Confirm the identity", method="passport", seen=True)
            else:
                page.press("Save", state="done", note="Seen to.")
        task.refresh_from_db()
        assert task.state == "done", (task.key, task.state, page.text)

    def clears_the_way(self, step):
        """Let everybody do what stands before a step."""
        self.clears_the_way_but(step)

    def clears_the_way_but(self, step, *codes):
        """Let everybody do what stands before a step, but for some of it."""
        left = {f"list:guest:{code}" for code in codes}
        for task in blocking(self.case, step):
            if task.key not in left:
                self.finishes(task)

    def steps(self, name, words, state, **typed):
        """Let somebody take a step from the page of the engagement."""
        page = self.at(name)
        if words in page.buttons():
            page.press(words)
        else:
            page.follow(words).press(words, **typed)
        assert self.state == state, page.text
        return page

    def gives_accesses(self, *kinds):
        """Let those who give them note the accesses with a receipt."""
        for kind in kinds:
            one = self.engagement.accesses.get(kind=kind)
            page = self.at(DOES[one.giver], "guest_accesses")
            page.press("It is given", near=_access(one), receipt=f"{kind}-1")
            one.refresh_from_db()
            assert one.state == "granted", page.text

    def takes_back(self, *kinds):
        """Let those who gave them take the accesses back."""
        for kind in kinds:
            one = self.engagement.accesses.get(kind=kind)
            page = self.at(DOES[one.giver], "guest_accesses")
            page.press("It is taken back", near=_access(one))
            one.refresh_from_db()
            assert one.state == "removed", page.text

    def checks_in(self, moment):
        """Let the guest say from their pages how it goes."""
        page = self.guest.open(self.path("guest_check_in", moment))
        grades = {"information": "5", "practical": "4", "academic": "5", "included": "3"}
        page.press("Send", words="All well.", **grades)
        page.sees("Your answers help the next guest.")

    def nobody_reads(self, *secrets):
        """Hold that strict data stands on no page of those who need it not, nor in any mail."""
        pages = ("engagement", "engagement_papers", "guest_accesses", "guest_clearances")
        for name in ("pia", "anna", "frida"):
            for page in pages:
                self.at(name, page).sees_not(*secrets)
            for path in ("/guests/", "/guests/mine/", "/guests/reception/matrix/?unit=FYS"):
                if path != "/guests/" or name != "pia":
                    answer = getattr(self, name).client.get(path)
                    assert not any(one in answer.content.decode() for one in secrets), path
        for message in Message.objects.all():
            assert not any(one in message.text + message.subject for one in secrets), message.text
        for letter in Letter.objects.all():
            assert not any(one in str(letter.facts) for one in secrets), letter.kind


def _access(one):
    words = {"account": "Account", "card": "Access card", "office": "Office"}
    return {**words, "lab": "Laboratory", "systems": "Systems"}[one.kind]
