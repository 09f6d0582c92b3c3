"""What must be there before an engagement takes a step, as far as its own facts tell."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from portal.core.periods import add_months

DEPARTMENT, HOST, HEAD = "department_administrator", "host", "head"


@dataclass(frozen=True, slots=True)
class Standing:
    """How an engagement stands, in plain values.

    `needs_full_path` is what the triggers say; `longest_months` the most that its kind allows.
    """

    today: date
    kind: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    purpose: str = ""
    funding: str = ""
    needs_full_path: bool = True
    full_path: bool = True
    agreement_signed_on: date | None = None
    agreement_ends_on: date | None = None
    area_sensitive: bool | None = None
    wanted_ends_on: date | None = None
    longest_months: int | None = None
    host_employed: bool = True


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing: its code, the role that can supply it, and what it rests on."""

    code: str
    who: str
    facts: Mapping[str, Any] = field(default_factory=dict)


def gaps(step: str, standing: Standing) -> list[Gap]:
    """Return what is missing before a step; an empty list lets it happen.

    Source: the guards of section 8.2 of the domain notes.
    """
    return [gap for look in _BEFORE.get(step, ()) for gap in look(standing)]


Look = Callable[[Standing], Iterator[Gap]]


def _told(one: Standing) -> Iterator[Gap]:
    if not one.purpose.strip():
        yield Gap("purpose", HOST)
    if one.starts_on is None or one.ends_on is None:
        yield Gap("dates", HOST)
    if not one.host_employed:
        yield Gap("host", DEPARTMENT)


def _clear(one: Standing) -> Iterator[Gap]:
    """Ask kind and funding, and a length that the kind allows."""
    if not one.kind:
        yield Gap("kind", DEPARTMENT)
    if not one.funding:
        yield Gap("funding", DEPARTMENT)
    yield from _length(one, one.ends_on)


def _length(one: Standing, ends_on: date | None) -> Iterator[Gap]:
    longest = one.longest_months
    if one.starts_on and ends_on and longest and ends_on >= add_months(one.starts_on, longest):
        yield Gap("length", HOST, {"months": one.longest_months, "kind": one.kind})


def _short(one: Standing) -> Iterator[Gap]:
    if one.needs_full_path:
        yield Gap("full_path", HOST)


def _signed(one: Standing) -> Iterator[Gap]:
    if one.full_path and one.agreement_signed_on is None:
        yield Gap("agreement", DEPARTMENT)


def _agreement_lasts(one: Standing) -> Iterator[Gap]:
    yield from _within(one, one.ends_on)


def _within(one: Standing, ends_on: date | None) -> Iterator[Gap]:
    if one.agreement_ends_on and ends_on and ends_on > one.agreement_ends_on:
        yield Gap("agreement_lasts", DEPARTMENT, {"until": one.agreement_ends_on})


def _judged(one: Standing) -> Iterator[Gap]:
    if one.full_path and one.area_sensitive is None:
        yield Gap("area_judged", HEAD)


def _wants_extension(one: Standing) -> Iterator[Gap]:
    if one.wanted_ends_on is None or (one.ends_on and one.wanted_ends_on <= one.ends_on):
        yield Gap("wanted_end", HOST)


def _extension(one: Standing) -> Iterator[Gap]:
    yield from _within(one, one.wanted_ends_on)
    yield from _length(one, one.wanted_ends_on)


def _begun(one: Standing) -> Iterator[Gap]:
    if one.starts_on is None or one.today < one.starts_on:
        yield Gap("begun", HOST, {"day": one.starts_on} if one.starts_on else {})


def _at_end(one: Standing) -> Iterator[Gap]:
    if one.ends_on is None or one.today < one.ends_on:
        yield Gap("at_end", HOST, {"day": one.ends_on} if one.ends_on else {})


def _new_end(one: Standing) -> Iterator[Gap]:
    """Ask a last day that lies within the agreement and what the kind allows."""
    yield from _agreement_lasts(one)
    yield from _length(one, one.ends_on)


_BEFORE: Mapping[str, tuple[Look, ...]] = {
    "submit": (_told,),
    "announce": (_told, _short),
    "approve": (_clear,),
    "register": (_signed, _agreement_lasts),
    "make_ready": (_judged, _agreement_lasts),
    "request_extension": (_wants_extension,),
    "approve_extension": (_extension,),
    "no_show": (_begun,),
    "end": (_at_end,),
    # Not a step of the machine: another period of somebody whose agreement is signed.
    "change_period": (_new_end,),
}
