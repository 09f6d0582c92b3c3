"""A made-up extract from HR, with stays and evidence, for units and institutions that exist.

The same rows are written as CSV for the import commands and handed to the oracle as plain
dicts, so that what comes out of the portal can be held against what went in.
"""

import csv
from datetime import date, timedelta
from random import Random

ON = date(2026, 10, 1)
CODES = ("1017", "1017", "1378", "1352", "1011", "1404")
COUNTRIES = ("DE", "US", "SE", "NO", "JP", "")
STAFF_COLUMNS = [
    "person_id",
    "given_name",
    "family_name",
    "email",
    "gender",
    "citizenships",
    "orcid",
    "unit_code",
    "position_code",
    "percent",
    "starts_on",
    "ends_on",
    "tenure_track",
    "leave_starts_on",
    "leave_ends_on",
]
STAY_COLUMNS = [
    "external_id",
    "person_id",
    "scheme",
    "ror_id",
    "institution",
    "country",
    "city",
    "starts_on",
    "ends_on",
    "state",
    "purpose",
    "agreement_code",
    "main_funding",
    "group_id",
]
EVIDENCE_COLUMNS = [
    "external_id",
    "person_id",
    "kind",
    "country",
    "institution",
    "starts_on",
    "ends_on",
    "state",
]
SCHEMES = ("research_term", "phd_stay", "postdoc_stay", "short_stay", "fieldwork", "virtual")
KINDS = ("degree_phd", "degree_master", "employment", "exchange", "fieldwork", "research_school")
NAMES = (("Åse", "Bjørkås"), ("Jörg", "Müller"), ("Nguyễn", "Thị Hà"), ("Kari", "Nordmann"))


def employment(random, person, unit):
    """Return one employment around the measure date, sometimes on leave, sometimes permanent."""
    starts = ON + timedelta(days=random.randint(-1400, 60))
    ends = starts + timedelta(days=random.choice((364, 1094, 1095, 1460)))
    leave = random.random() < 0.1
    return {
        "person": person,
        "unit": unit,
        "position_code": random.choice(CODES),
        "percent": random.choice((100, 50, 20)),
        "starts_on": starts,
        "ends_on": None if random.random() < 0.1 else ends,
        "tenure_track": random.random() < 0.05,
        "leave_starts_on": ON - timedelta(days=20) if leave else None,
        "leave_ends_on": None if random.random() < 0.5 else ON + timedelta(days=5),
    }


def dates(random):
    """Return the two days of something abroad; now and then one is missing."""
    starts = ON + timedelta(days=random.randint(-900, 200))
    ends = starts + timedelta(days=random.choice((5, 26, 27, 28, 60, 88, 89, 90, 180)))
    return random.choice((None, starts, starts, starts, starts)), ends


def stay(random, person, number, ror_ids):
    """Return one stay, at an institution of the register, a typed one, or none."""
    starts, ends = dates(random)
    ror_id = random.choice(ror_ids) if random.random() < 0.6 else ""
    return {
        "external_id": f"S{number}",
        "person": person,
        "scheme": random.choice(SCHEMES),
        "ror_id": ror_id,
        "host": ror_id or random.choice(("Institutt for fjernt felt", "")),
        "country": random.choice(COUNTRIES[:4]),
        "starts_on": starts,
        "ends_on": ends,
        "state": "planned" if ends > ON else random.choice(("completed", "completed", "cancelled")),
        "group": "",
    }


def piece(random, person, number):
    """Return one piece of evidence, or the answer that there is none."""
    starts, ends = dates(random)
    if random.random() < 0.3:
        kind, starts, ends, country = "none", None, None, ""
    else:
        kind, country = random.choice(KINDS), random.choice(COUNTRIES)
    return {
        "external_id": f"E{number}",
        "person": person,
        "kind": kind,
        "country": country or None,
        "starts_on": starts,
        "ends_on": ends,
        "state": random.choice(("documented", "self_declared", "register")),
    }


def extract(units, ror_ids, persons=200, seed=7):
    """Return {"employments", "stays", "evidence"}: rows as the oracle reads them."""
    random = Random(seed)
    made = {"employments": [], "stays": [], "evidence": []}
    for index in range(persons):
        person, keys = f"P{index:05d}", set()
        for _ in range(random.choice((1, 1, 1, 2))):
            row = employment(random, person, random.choice(units))
            key = (row["unit"], row["position_code"], row["starts_on"])
            if key not in keys:
                keys.add(key)
                made["employments"].append({**row, "id": len(made["employments"])})
        for _ in range(random.choice((0, 0, 1, 2))):
            made["stays"].append(stay(random, person, len(made["stays"]), ror_ids))
        for _ in range(random.choice((0, 1, 1, 2))):
            made["evidence"].append(piece(random, person, len(made["evidence"])))
    return made


def text(value):
    """Return a value as a register writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)


def write(path, columns, rows):
    """Write rows as CSV with the given columns."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows([text(row.get(column)) for column in columns] for row in rows)
    return path


def write_extract(folder, made):
    """Write the three files; return their paths."""
    staff = [
        {
            **row,
            "person_id": row["person"],
            "unit_code": row["unit"],
            "given_name": NAMES[int(row["person"][1:]) % len(NAMES)][0],
            "family_name": NAMES[int(row["person"][1:]) % len(NAMES)][1],
            "email": f"{row['person'].lower()}@example.org",
            "leave_ends_on": row["leave_ends_on"] if row["leave_starts_on"] else None,
        }
        for row in made["employments"]
    ]
    stays = [
        {
            **row,
            "person_id": row["person"],
            "institution": "" if row["ror_id"] else row["host"],
            "group_id": row["group"],
        }
        for row in made["stays"]
    ]
    evidence = [{**row, "person_id": row["person"]} for row in made["evidence"]]
    return (
        write(folder / "staff.csv", STAFF_COLUMNS, staff),
        write(folder / "stays.csv", STAY_COLUMNS, stays),
        write(folder / "evidence.csv", EVIDENCE_COLUMNS, evidence),
    )
