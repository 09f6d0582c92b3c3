"""Import engagements from a file: the portal's own columns, or a list of fellowships.

The fellowship list is the Research Council's of EU grants: projects with dates as
`dd.mm.yyyy 00:00`, without the name of the fellow. A project without a start date is taken in as a
draft and remarked on, so that it is not lost.
"""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from guests.engagements.models import Engagement
from guests.engagements.rules import FUNDINGS, KIND, KINDS, machine
from guests.engagements.services.imported import Places, Planned, engagement_before, stated
from portal.casework.models import Case, CaseParty, Commitment
from portal.core.cells import Cells
from portal.core.importing import Change, Importer, Option, Row, Target
from portal.core.tablefiles import RawRow, read_csv
from portal.people.models import Person

_PERSON = ("public_id", "given_name", "family_name", "folded_name", "email")
_CASE = (
    "public_id",
    "kind",
    "title",
    "person_id",
    "unit_id",
    "state",
    "turn_person_id",
    "turn_role",
    "turn_unit_id",
    "turn_since",
)
ENGAGEMENT = (
    "external_id",
    "host_id",
    "kind",
    "funding",
    "purpose",
    "starts_on",
    "ends_on",
    "home_institution_name",
    "home_country_id",
)
# The states in which one can be taken over from another register.
STATES = ("draft", "registered", "ready", "active", "ended", "archived")
FELLOWSHIPS = (
    "prosjektnr",
    "prosjektkortnavn",
    "prosjektnavn",
    "søknadstype",
    "søknadstypenavn",
    "kontraktstatus",
    "kontrakt startdato",
    "kontrakt sluttdato",
    "varighet måneder",
    "vurderingspanel",
    "organisasjonsnummer",
    "organisasjonsnavn",
    "kortnavn",
    "organisasjon rolle",
    "adresse kommune",
    "innvilget beløp organisasjon eur",
)
_NEEDED = ("prosjektnr", "prosjektnavn", "kontrakt startdato", "kontrakt sluttdato")
_MIDNIGHT = " 00:00"


class EngagementImporter(Importer):
    """One row per engagement, known again by its external_id; new guests come with it."""

    kind: ClassVar[str] = "engagements"
    label: ClassVar[Any] = _("Guests")
    columns: ClassVar[tuple[str, ...]] = (
        "external_id",
        "given_name",
        "family_name",
        "email",
        "unit_code",
        "host",
        "kind",
        "funding",
        "starts_on",
        "ends_on",
        "purpose",
        "institution",
        "country",
        "state",
    )
    key_column: ClassVar[str] = "external_id"
    optional: ClassVar[frozenset[str]] = frozenset({"institution", "country", "state", "funding"})
    targets: ClassVar[tuple[Target, ...]] = (
        Target("guest", Person, _PERSON, person="id"),
        Target("guest_case", Case, _CASE, links={"person_id": "guest"}),
        Target("engagement", Engagement, (*ENGAGEMENT, "case_id"), links={"case_id": "guest_case"}),
        Target(
            "guest_party",
            CaseParty,
            ("case_id", "person_id", "role"),
            links={"case_id": "guest_case"},
        ),
        Target(
            "guest_period",
            Commitment,
            ("case_id", "person_id", "kind", "text", "starts_on", "ends_on"),
            links={"case_id": "guest_case", "person_id": "guest"},
        ),
    )
    options: ClassVar[tuple[Option, ...]] = (
        Option("unit", _("Fellowships: code of the unit they come to"), is_flag=False),
        Option("host", _("Fellowships: e-mail address of the host"), is_flag=False),
        Option(
            "organisation",
            _("Fellowships: only those of this organisation number"),
            is_flag=False,
        ),
    )

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._places = Places()
        self._is_list = False

    def read(self, path: Path) -> Iterator[RawRow]:
        """Read the portal's own columns, or a list of fellowships."""
        with path.open(encoding="utf-8-sig", errors="replace") as file:
            self._is_list = "prosjektnr" in file.readline().casefold()
        return self._fellowships(path) if self._is_list else super().read(path)

    def _fellowships(self, path: Path) -> Iterator[RawRow]:
        optional = frozenset(FELLOWSHIPS) - frozenset(_NEEDED)
        wanted, elsewhere = str(self.chosen.get("organisation") or ""), 0
        for row in read_csv(path, FELLOWSHIPS, self, optional=optional):
            if wanted and row.values.get("organisasjonsnummer") != wanted:
                elsewhere += 1
                continue
            yield RawRow(row.line, self._as_own(row.values), row.broken)
        if elsewhere:
            self.warn(0, "organisasjonsnummer", "other_organisations", count=elsewhere)

    def _as_own(self, row: Mapping[str, str]) -> dict[str, str]:
        """Return a fellowship as a row of the portal's own columns."""
        project, name = row.get("prosjektnr", ""), row.get("prosjektkortnavn", "")
        key = f"msca-{project}-{row.get('organisasjonsnummer', '')}".strip("-")
        return {
            "external_id": key if project else "",
            "given_name": "MSCA",
            "family_name": name or project,
            "email": "",
            "unit_code": str(self.chosen.get("unit") or ""),
            "host": str(self.chosen.get("host") or ""),
            "kind": "msca_fellow",
            "funding": "external_grant",
            "starts_on": row.get("kontrakt startdato", "").removesuffix(_MIDNIGHT),
            "ends_on": row.get("kontrakt sluttdato", "").removesuffix(_MIDNIGHT),
            "purpose": row.get("prosjektnavn", ""),
            "institution": "",
            "country": "",
            "state": "",
        }

    def parse(self, rows: Sequence[RawRow]) -> Iterator[Row]:
        """Parse rows; units, hosts and known guests are looked up once per chunk."""
        self._places.load(rows)
        return (self._parsed(raw) for raw in rows)

    def _parsed(self, raw: RawRow) -> Row:
        cells = Cells(raw, self)
        key = cells.text("external_id", 60, required=True)
        starts, ends = cells.period("starts_on", "ends_on")
        if starts is None and not cells.bad:
            cells.warn("starts_on", "no_start")
        data = {
            "external_id": key,
            "given_name": cells.text("given_name", 120, required=True),
            "family_name": cells.text("family_name", 120, required=True),
            "email": cells.email("email"),
            "unit_id": self._places.unit(cells),
            "host_id": self._places.host(cells),
            "kind": cells.choice("kind", KINDS),
            "funding": cells.choice("funding", ("", *FUNDINGS)),
            "starts_on": starts,
            "ends_on": ends,
            "purpose": cells.text("purpose", 2000, required=True),
            "home_institution_name": cells.text("institution", 300),
            "home_country_id": self._places.country(cells),
            "state": cells.choice("state", ("", *STATES)) or self._state(starts, ends),
        }
        data["person_id"] = self._places.guest(data)
        return Row(raw.line, key, _group(data), data, "reject" if cells.bad else "create")

    def _state(self, starts: str | None, ends: str | None) -> str:
        """Return how far an engagement has come, by its days; without them it is a draft."""
        if starts is None or ends is None:
            return "draft"
        if date.fromisoformat(ends) < self.today:
            return "ended"
        return "active" if date.fromisoformat(starts) <= self.today else "draft"

    def compare(self, groups: Sequence[Sequence[Row]]) -> Iterator[Change]:
        """Hold the rows of each guest against what is known; a new guest comes once."""
        good = [row for group in groups for row in group if row.action != "reject"]
        known = engagement_before([row.key for row in good], ENGAGEMENT)
        made: set[str] = set()
        for row in good:
            old = known.get(row.key)
            found = list(self._update(row, old) if old else self._create(row, made))
            if old is not None:
                row.action = "update" if found else "unchanged"
            yield from found

    def _update(self, row: Row, old: dict[str, Any]) -> Iterator[Change]:
        before = {name: old[name] for name in (*ENGAGEMENT, "case_id")}
        after = {**before, **{name: row.data[name] for name in ENGAGEMENT}}
        if before != after:
            yield Change(
                "engagement",
                row.key,
                "update",
                row.line,
                before=before,
                after=after,
                target_id=old["id"],
                text=_named(row.data),
            )

    def _create(self, row: Row, made: set[str]) -> Iterator[Change]:
        planned = Planned(row, stated(machine({}), row.data["state"], row.data), timezone.now())
        if row.data["person_id"] is None and row.group not in made:
            made.add(row.group)
            yield planned.guest()
        yield planned.case(KIND)
        yield planned.engagement(ENGAGEMENT)
        yield planned.party()
        period = planned.period()
        if period:
            yield period


def _group(data: Mapping[str, Any]) -> str:
    """Return what the rows of one guest have in common: the address, or else their own key."""
    return str(data["email"] or data["external_id"] or uuid.uuid4())


def _named(data: Mapping[str, Any]) -> str:
    return f"{data['given_name']} {data['family_name']}"
