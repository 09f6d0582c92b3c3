"""Join a sign-in to its person: by verified e-mail, never by name."""

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction

from portal.audit.services import record
from portal.core.contributions import contributions
from portal.people.models import Person, User


def link_by_verified_email(*, user: User) -> Person | None:
    """Link the user to the one person who has a verified address of theirs; return the person.

    Nothing happens where the user has a person, no person or several have the address, or the
    person already has another sign-in.
    """
    if user.person_id:
        return user.person
    verified = EmailAddress.objects.filter(user=user, verified=True).values_list("email", flat=True)
    matches = [
        person
        for address in verified
        for person in Person.objects.present().filter(email__iexact=address)[:2]
    ]
    if len(matches) != 1 or User.objects.filter(person=matches[0]).exists():
        return None
    return _link(user, matches[0])


def _link(user: User, person: Person) -> Person | None:
    try:
        with transaction.atomic():
            User.objects.filter(pk=user.pk, person__isnull=True).update(person=person)
            record(action="user.linked", person=person, obj=user)
    except IntegrityError:  # another sign-in was faster
        return None
    user.person = person
    for room in contributions():
        for follow in room.when_linked:
            follow(user)
    return person
