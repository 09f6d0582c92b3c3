"""Partner agreements in every standing, as the international office would have registered them."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

from mobility.management.demo.flows.papers import paper
from mobility.management.demo.flows.people import People
from mobility.partners.models import PartnerAgreement
from mobility.partners.rules.exchanges import EXCHANGES, written
from mobility.partners.services import registering
from mobility.partners.services.documents import add_document
from mobility.stays.models import Stay
from portal.people.models import Unit
from portal.places.models import Institution


@dataclass(frozen=True, slots=True)
class Sketch:
    """One agreement to be: its kind, who may go, for which units, and its days from today."""

    kind: str
    exchanges: tuple[str, ...]
    units: tuple[str, ...]
    first: int
    last: int | None
    review: int | None = None
    responsible: str = ""


_STAFF = ("staff_teaching", "staff_training")
_ALL = EXCHANGES
_RESEARCH = ("research_stay", "phd", "postdoc")
_EUROPE = frozenset(
    {"AT", "BE", "CZ", "DE", "DK", "ES", "FI", "FR", "IE", "IS", "IT", "NL", "PL", "SE"}
)
_HOME, _NAT = "UIH-NAT-FYS", "UIH-NAT"
SKETCHES = (
    Sketch("erasmus", (*_STAFF, "students"), (), -1500, 700, None, "internasjonal"),
    Sketch("erasmus", (*_STAFF, "phd", "students"), (_HOME,), -1200, 60, None, "professor"),
    Sketch("bilateral", _RESEARCH, (_HOME,), -2200, 900, None, "veileder"),
    Sketch("bilateral", _RESEARCH, (_NAT,), -1900, None, 20, "fakultet"),
    Sketch("faculty", _ALL, (_NAT,), -800, 1400, 700, "fakultet"),
    Sketch("memorandum", ("research_stay", "phd"), (), -2600, None, 400, "internasjonal"),
    Sketch("erasmus", ("students",), ("UIH-NAT-BIO",), -1400, 500),
    Sketch("erasmus", _STAFF, ("UIH-NAT-KJE", "UIH-NAT-MTR"), -1700, -40, None, "internasjonal"),
    Sketch("consortium", _ALL, (), -1000, 1200, 300, "internasjonal"),
    Sketch("bilateral", (*_RESEARCH, "students"), ("UIH-IKT",), -1300, 800),
    Sketch("bilateral", _RESEARCH, ("UIH-NAT-GEO",), -2400, 300),
    Sketch("faculty", _RESEARCH, ("UIH-ING",), 30, 1855),
    Sketch("erasmus", (*_STAFF, "students"), ("UIH-NAT-MAT",), -2500, -700),
    Sketch("other", ("phd",), ("UIH-NAT-HAV",), -600, 120),
)


def write_agreements(people: People) -> list[PartnerAgreement]:
    """Register the agreements; one was renewed and one ended before its time."""
    rng = Random("agreements")  # noqa: S311 -- made-up agreements
    officer, on = people.member("internasjonal"), people.on
    partners = _partners()
    made = []
    for sketch, partner in zip(SKETCHES, partners, strict=True):
        units = list(Unit.objects.filter(code__in=sketch.units))
        values = _values(sketch, partner, people)
        token = UUID(int=rng.getrandbits(128), version=4)
        made.append(registering.register(values=values, units=units, by=officer, token=token))
    for one in made[:2]:
        file = paper("avtale", f"{one.title}: signert avtale")
        add_document(agreement=one, file=file, by=officer)
    _renew(made[12], people)
    ended, reason = on - timedelta(days=90), "Partneren la ned programmet."
    registering.end(agreement=made[10], ended_on=ended, reason=reason, by=officer)
    return made


def _partners() -> list[Institution]:
    """Return the hosts where most have gone first, so that agreements have a flow to show."""
    listed = Institution.objects.filter(source="ror", types="education").exclude(country_id="NO")
    visited = Stay.objects.values_list("institution_id", flat=True)
    counts: dict[int | None, int] = {}
    for pk in visited:
        counts[pk] = counts.get(pk, 0) + 1
    ordered = sorted(listed, key=lambda one: (-counts.get(one.pk, 0), one.pk))
    # Every third partner is one where few have been, so that some agreements are unused.
    found: list[Institution] = []
    for place, sketch in enumerate(SKETCHES):
        wanted = ordered[::-1] if place % 3 == 2 else ordered
        near = [one for one in wanted if sketch.kind != "erasmus" or one.country_id in _EUROPE]
        found.append(next(one for one in near if one not in found))
    return found


def _values(sketch: Sketch, partner: Institution, people: People) -> dict[str, Any]:
    person = people.member(sketch.responsible).person if sketch.responsible else None
    return {
        "kind": sketch.kind,
        "title": _title(sketch, partner),
        "code": f"{partner.country_id}-{partner.pk:04d}",
        "institution_id": partner.pk,
        "institution_name": partner.name,
        "country_id": partner.country_id,
        "responsible_id": person.pk if person else None,
        "starts_on": people.on + timedelta(days=sketch.first),
        "ends_on": _day(people.on, sketch.last),
        "review_on": _day(people.on, sketch.review),
        "exchanges": written(sketch.exchanges),
        "subject_field": "0533 Physics" if sketch.units == (_HOME,) else "",
        "document_link": f"https://arkiv.hoyfjord.example/avtale/{partner.pk}",
        "note": "",
    }


def _title(sketch: Sketch, partner: Institution) -> str:
    names = {"erasmus": "Erasmus+", "memorandum": "MoU", "consortium": "ENHANCE"}
    return f"{names.get(sketch.kind, 'Samarbeid')} – {partner.name}"


def _day(on: date, offset: int | None) -> date | None:
    return None if offset is None else on + timedelta(days=offset)


def _renew(agreement: PartnerAgreement, people: People) -> None:
    first = agreement.ends_on or people.on
    registering.renew(
        agreement=agreement,
        starts_on=first + timedelta(days=1),
        ends_on=first + timedelta(days=5 * 365),
        review_on=None,
        document_link=agreement.document_link,
        by=people.member("internasjonal"),
    )
