"""What may be done with persons, units, mandates and sign-ins, each with the reason."""

from datetime import date

from django.db.models import Q, QuerySet
from django.utils import timezone

from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Mandate, Person, Relation, Unit, UnitAncestry, User
from portal.people.organisation import valid_on
from portal.people.rules import (
    ARRANGES_RELATIONS,
    EDITS_PEOPLE,
    SEES_PEOPLE,
    STRICT_READERS,
)


def can_see_people(user: User) -> Decision:
    """Allow the list of persons to whoever answers for people somewhere."""
    return ALLOW if user.holds(*SEES_PEOPLE) else deny("needs_role")


def can_edit_person(user: User, person: Person) -> Decision:
    """Allow HR and administrators to correct persons who work in their units."""
    if person.merged_into_id:
        return deny("merged_away")
    return _over(user, person, *EDITS_PEOPLE)


def can_arrange_relations(user: User, person: Person) -> Decision:
    """Allow leaders, HR and administrators to say who leads or supervises whom."""
    if person.merged_into_id:
        return deny("merged_away")
    return _over(user, person, *ARRANGES_RELATIONS)


def can_end_relation(user: User, relation: Relation) -> Decision:
    """Allow ending a relation that has not ended."""
    if relation.ends_on and relation.ends_on <= timezone.localdate():
        return deny("already_ended")
    return can_arrange_relations(user, relation.person)


def can_read_citizenship(user: User, person: Person) -> Decision:
    """Allow the person and HR in one of the person's units; the strict class."""
    if person.pk == user.person_id or user.holds_over(person, *STRICT_READERS):
        return ALLOW
    return deny("strict")


def can_see_duplicates(user: User) -> Decision:
    """Allow HR and administrators to look for persons registered twice."""
    return ALLOW if user.holds(*EDITS_PEOPLE) else deny("needs_role")


def can_judge_duplicate(user: User, first: Person, second: Person) -> Decision:
    """Allow merging two persons to whoever may correct both."""
    if first.pk == second.pk:
        return deny("same_person")
    mine = can_edit_person(user, first)
    return can_edit_person(user, second) if mine else mine


def can_merge(user: User, keep: Person, merged: Person) -> Decision:
    """Allow merging where no mandate gets into other hands that the user could not give."""
    allowed = can_judge_duplicate(user, keep, merged)
    if not allowed:
        return allowed
    if not _may_hand_over(user, merged):
        return deny("holds_mandates")
    # Without a sign-in of its own the person takes over the other's.
    signs_in = User.objects.filter(person=keep).exists()
    return ALLOW if signs_in or _may_hand_over(user, keep) else deny("holds_mandates")


def can_change_address(user: User, person: Person) -> Decision:
    """Allow another e-mail address, by which a sign-in finds its person.

    Until a person has signed in, whoever has the address gets the person's mandates.
    """
    allowed = can_edit_person(user, person)
    if not allowed or User.objects.filter(person=person).exists():
        return allowed
    return ALLOW if _may_hand_over(user, person) else deny("holds_mandates")


def can_edit_unit(user: User, unit: Unit) -> Decision:
    """Allow administrators to correct the names of their units."""
    return ALLOW if _administers(user, unit) else deny("not_your_unit")


def can_see_mandates(user: User) -> Decision:
    """Allow the list of mandates to administrators."""
    return ALLOW if user.holds("administrator") else deny("needs_role")


def can_grant_mandate(user: User, unit: Unit) -> Decision:
    """Allow administrators to give mandates in their units."""
    return ALLOW if _administers(user, unit) else deny("not_your_unit")


def can_grant_to(user: User, person: Person, unit: Unit) -> Decision:
    """Allow giving a mandate to a person; to oneself only by a mandate of one's own.

    Else whoever borrows an administrator's mandate for a week could keep it.
    """
    allowed = can_grant_mandate(user, unit)
    if not allowed or person.pk != user.person_id:
        return allowed
    today = timezone.localdate()
    own = [
        mandate.unit_id
        for mandate in user.mandates_today
        if mandate.role == "administrator" and mandate.delegated_from_id is None
    ]
    reached = UnitAncestry.objects.filter(valid_on(today), unit=unit, ancestor__in=own)
    at_top = Unit.objects.tops(today).filter(pk__in=own)
    return ALLOW if reached.exists() or at_top.exists() else deny("borrowed_grant")


def can_end_mandate(user: User, mandate: Mandate) -> Decision:
    """Allow administrators of the unit, and whoever lent it; never the last administrator's."""
    today = timezone.localdate()
    if mandate.ends_on and mandate.ends_on < today:
        return deny("already_ended")
    lender = mandate.delegated_from and mandate.delegated_from.person_id == user.person_id
    if not lender and not _administers(user, mandate.unit):
        return deny("not_your_unit")
    return deny("last_administrator") if is_last_administrator(mandate) else ALLOW


def can_lend_mandate(user: User, mandate: Mandate) -> Decision:
    """Allow lending one's own mandate; a borrowed one cannot be lent on."""
    if mandate.person_id != user.person_id:
        return deny("not_yours")
    if mandate.delegated_from_id:
        return deny("borrowed")
    ended = mandate.ends_on and mandate.ends_on < timezone.localdate()
    return deny("already_ended") if ended else ALLOW


def can_manage_users(user: User) -> Decision:
    """Allow administrators of the whole institution to close and open sign-ins."""
    return ALLOW if user.administers_all() else deny("needs_role")


def can_deactivate(user: User, other: User) -> Decision:
    """Allow closing a sign-in, but not one's own and not the last administrator's."""
    allowed = can_manage_users(user)
    if not allowed:
        return allowed
    if other.pk == user.pk:
        return deny("own_sign_in")
    held = Mandate.objects.in_force(timezone.localdate()).filter(
        person_id=other.person_id, role="administrator"
    )
    last = any(is_last_administrator(mandate) for mandate in held.select_related("person"))
    return deny("last_administrator") if last else ALLOW


def is_last_administrator(mandate: Mandate) -> bool:
    """Tell whether nobody else could administer the institution without this mandate."""
    today = timezone.localdate()
    if mandate.role != "administrator" or mandate.delegated_from_id:
        return False
    if not Unit.objects.tops(today).filter(pk=mandate.unit_id).exists():
        return False
    others = administrators_of_all(today).exclude(person_id=mandate.person_id)
    return not others.exists()


def administrators_of_all(day: date) -> QuerySet[Mandate]:
    """Return the mandates by which people with an open sign-in administer the institution.

    Borrowed mandates and such as end by themselves do not count: the last one must last.
    """
    lasting = Q(ends_on__isnull=True)
    held = Mandate.objects.filter(valid_on(day), lasting, delegated_from__isnull=True)
    return held.filter(
        role="administrator", unit__in=Unit.objects.tops(day), person__user__is_active=True
    )


def _administers(user: User, unit: Unit) -> bool:
    return user.administers_all() or user.holds_at(unit, "administrator")


def _may_hand_over(user: User, person: Person) -> bool:
    """Tell whether the user could give all mandates that the person holds now or later."""
    today = timezone.localdate()
    held = Mandate.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=today), person=person)
    return all(_administers(user, mandate.unit) for mandate in held.select_related("unit"))


def _over(user: User, person: Person, *roles: str) -> Decision:
    if user.administers_all() and "administrator" in roles:
        return ALLOW
    return ALLOW if user.holds_over(person, *roles) else deny("not_your_unit")
