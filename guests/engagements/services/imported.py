"""The parts of an imported engagement: what its row points to, and what is to be written."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from guests.engagements.models import Engagement
from guests.engagements.services.steps import COMMITMENT
from portal.audit.services import plain
from portal.casework.rules import Machine
from portal.core.cells import Cells
from portal.core.folding import fold
from portal.core.importing import Change, Row
from portal.core.tablefiles import RawRow
from portal.people.models import Person, Unit
from portal.people.persons import folded_name
from portal.people.services.country_words import country_words


@dataclass(slots=True)
class Places:
    """The units, hosts and known guests that a chunk of rows names, and the countries."""

    countries: dict[str, str] = field(default_factory=country_words)
    units: dict[str, int] = field(default_factory=dict)
    hosts: dict[str, int] = field(default_factory=dict)
    guests: dict[str, list[tuple[int, str]]] = field(default_factory=dict)

    def load(self, rows: Sequence[RawRow]) -> None:
        """Look up all that the rows name."""
        codes = {raw.values.get("unit_code", "") for raw in rows}
        self.units = dict(Unit.objects.filter(code__in=codes).values_list("code", "pk"))
        told = {raw.values.get("host", "").casefold() for raw in rows}
        people = Person.objects.present()
        named = people.filter(hr_id__in={raw.values.get("host", "") for raw in rows})
        self.hosts = {str(hr_id).casefold(): pk for hr_id, pk in named.values_list("hr_id", "pk")}
        for email, pk in people.filter(email__in=told).exclude(email="").values_list("email", "pk"):
            self.hosts[email.casefold()] = pk
        addresses = {raw.values.get("email", "").casefold() for raw in rows} - {""}
        self.guests = {}
        same = people.filter(email__in=addresses).values_list("email", "pk", "folded_name")
        for email, pk, name in same:
            self.guests.setdefault(email.casefold(), []).append((pk, name))

    def unit(self, cells: Cells) -> int | None:
        """Return the unit of a row, or refuse it."""
        code = cells.text("unit_code", 40, required=True)
        if code and code not in self.units:
            cells.refuse("unit_code", "unknown_unit", code)
        return self.units.get(code)

    def host(self, cells: Cells) -> int | None:
        """Return the host of a row by number from HR or e-mail address, or refuse it."""
        told = cells.text("host", 254, required=True).casefold()
        if told and told not in self.hosts:
            cells.refuse("host", "unknown_person")
        return self.hosts.get(told)

    def country(self, cells: Cells) -> str | None:
        """Return the country of the home institution, or refuse what is none."""
        text = cells.raw("country")
        found = self.countries.get(fold(text)) if text else None
        if text and not found:
            cells.refuse("country", "unknown_country")
        return found

    def guest(self, data: Mapping[str, Any]) -> int | None:
        """Return the person who has this address and goes by one of these names."""
        words = set(fold(f"{data['given_name']} {data['family_name']}").split())
        same = self.guests.get(data["email"], []) if data["email"] else []
        alike = [pk for pk, name in same if words & set(name.split())]
        return alike[0] if len(alike) == 1 else None


def stated(machine: Machine, state: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the columns of a case that say whose turn a state is."""
    role = machine.turn(state).role
    is_host = role == "host"
    return {
        "state": state,
        "turn_person_id": data["host_id"] if is_host else None,
        "turn_role": "" if is_host else role,
        "turn_unit_id": data["unit_id"] if role and not is_host else None,
    }


@dataclass(frozen=True, slots=True)
class Planned:
    """One new engagement as changes of tables: guest, case, engagement, party, commitment."""

    row: Row
    turn: Mapping[str, Any]
    now: datetime

    def guest(self) -> Change:
        """Return the new person."""
        data, public_id = self.row.data, uuid.uuid4()
        after = {name: data[name] for name in ("given_name", "family_name", "email")}
        after["folded_name"] = folded_name(data["given_name"], data["family_name"])
        after["public_id"] = public_id.hex
        change = Change("guest", self.row.group, "create", self.row.line, after=after)
        change.text = f"{data['given_name']} {data['family_name']}"
        change.object_id = str(public_id)
        return change

    def case(self, kind: str) -> Change:
        """Return the case: about the known or the new person."""
        data, public_id = self.row.data, uuid.uuid4()
        after = {
            "public_id": public_id.hex,
            "kind": kind,
            "title": data["purpose"][:200],
            "unit_id": data["unit_id"],
            "turn_since": self.now.strftime("%Y-%m-%d %H:%M:%S")
            if self.turn["turn_role"] or self.turn["turn_person_id"]
            else None,
            **self.turn,
        }
        change = Change("guest_case", self.row.key, "create", self.row.line, after=after)
        change.object_id, change.text = str(public_id), data["purpose"][:100]
        self._about(change)
        return change

    def engagement(self, columns: Sequence[str]) -> Change:
        """Return the engagement itself."""
        after = {name: self.row.data[name] for name in columns}
        change = Change("engagement", self.row.key, "create", self.row.line, after=after)
        change.links = {"case_id": self.row.key}
        change.text = f"{self.row.data['given_name']} {self.row.data['family_name']}"
        return change

    def party(self) -> Change:
        """Return the host's part in the case."""
        after = {"person_id": self.row.data["host_id"], "role": "host"}
        change = Change("guest_party", self.row.key, "create", self.row.line, after=after)
        change.links = {"case_id": self.row.key}
        return change

    def period(self) -> Change | None:
        """Return the period as a commitment of the guest, where it is no draft and has days."""
        data = self.row.data
        if data["state"] == "draft" or not data["starts_on"] or not data["ends_on"]:
            return None
        after = {"kind": COMMITMENT, "text": data["purpose"][:200]}
        after |= {name: data[name] for name in ("starts_on", "ends_on")}
        change = Change("guest_period", self.row.key, "create", self.row.line, after=after)
        change.links = {"case_id": self.row.key}
        self._about(change)
        return change

    def _about(self, change: Change) -> None:
        if self.row.data["person_id"] is None:
            change.links = {**change.links, "person_id": self.row.group}
        else:
            change.after["person_id"] = self.row.data["person_id"]


def engagement_before(keys: Sequence[str], columns: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Return the known engagements of the keys, by key, as an import compares them."""
    rows = Engagement.objects.filter(external_id__in=[key for key in keys if key])
    found = {}
    for row in rows.values("id", "case_id", *columns):
        found[str(row["external_id"])] = {name: plain(value) for name, value in row.items()}
    return found
