"""Section 7 of the foundation, told once more in plain Python.

Written from the text, on plain dict rows, in the order of the text, and importing nothing of
the portal: where this and the product differ, one of them has misread the text.

A university is a dict of lists: placements (unit, parent, starts_on, ends_on), employments,
stays and evidence, each with a `person`. A country that is not known is None.
"""

import calendar
import datetime as dt
from fractions import Fraction

DEFAULTS = {
    "codes": {"1017", "1378", "1352"},
    "tenure": True,
    "home": "NO",
    "strong": 90,
    "fieldwork_strong": 90,
    "evidence_strong": 90,
    "weak": 28,
    "fieldwork": True,
    "sum_parts": False,
    "states": {"documented", "self_declared", "register"},
    "flagged": {"none"},
    "margin": 6,
    "minimum": 3,
    "lead": 3,
    "cap": 12,
}


def units_under(placements, top, on):
    """Walk up from each unit that stands in the tree on the day."""
    parent = {p["unit"]: p["parent"] for p in placements if covers(p, on)}
    found = set()
    for unit in parent:
        at, steps = unit, 0
        while at is not None and at in parent and steps < 99:
            if at == top:
                found.add(unit)
                break
            at, steps = parent[at], steps + 1
    return found


def covers(row, on, start="starts_on", end="ends_on"):
    return (row[start] is None or row[start] <= on) and (row[end] is None or row[end] >= on)


def early(employment, p):
    return employment["position_code"] in p["codes"] or (p["tenure"] and employment["tenure_track"])


def cohort(university, top, on, p):
    """person -> the employment that speaks for them."""
    inside = units_under(university["placements"], top, on)
    chosen = {}
    for e in university["employments"]:
        if e["unit"] not in inside or not early(e, p) or not covers(e, on):
            continue
        if e["leave_starts_on"] and covers(e, on, "leave_starts_on", "leave_ends_on"):
            continue
        old = chosen.get(e["person"])
        if old is None or rank(e) < rank(old):
            chosen[e["person"]] = e
    return chosen


def rank(e):
    return (-e["percent"], e["starts_on"], e["id"])


def final_end(employment, university, p):
    """E, moved on for as long as some other employment moves it."""
    mine = [e for e in university["employments"] if e["person"] == employment["person"]]
    end = employment["ends_on"]
    moved = True
    while moved and end is not None:
        moved = False
        for e in mine:
            # "no later than the day after E", said so that the calendar's last day has no after
            if not early(e, p) or (e["starts_on"] - end).days > 1:
                continue
            if e["ends_on"] is None or e["ends_on"] > end:
                end, moved = e["ends_on"], True
                break
    return end


def back(day, months):
    year, month = day.year, day.month - months
    while month < 1:
        year, month = year - 1, month + 12
    while month > 12:
        year, month = year + 1, month - 12
    if year < 1 or year > 9999:
        return None
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def window(on, end, p):
    """(state, latest_start, latest_apply, longest_stay_months)"""
    if end is None:
        return ("none", None, None, p["cap"])
    latest_start = back(end, p["margin"] + p["minimum"])
    latest_apply = back(end, p["margin"] + p["minimum"] + p["lead"])
    if latest_apply and on <= latest_apply:
        state = "open"
    elif latest_start and on <= latest_start:
        state = "closing"
    else:
        state = "closed"
    longest, start, last = 0, back(on, -p["lead"]), back(end, p["margin"])
    for months in range(1, p["cap"] + 1):
        after = back(start, -months) if start else None
        if after and last and (after - last).days <= 1:
            longest = months
    return (state, latest_start, latest_apply, longest if longest >= p["minimum"] else 0)


def abroad(row, p):
    return row["country"] is not None and row["country"] != p["home"]


def days(row):
    return len(span(row))


def span(row):
    first, last = row["starts_on"].toordinal(), row["ends_on"].toordinal()
    return range(first, last + 1)


def stay_threshold(stay, p):
    """The days that make a stay strong, or None where it can never count."""
    if stay["scheme"] == "virtual":
        return None
    thresholds = []
    if stay["host"].strip(" "):
        thresholds.append(p["strong"])
    if stay["scheme"] == "fieldwork" and p["fieldwork"]:
        thresholds.append(p["fieldwork_strong"])
    return min(thresholds) if thresholds else None


def dated_abroad(row, p):
    return bool(row["starts_on"] and row["ends_on"]) and abroad(row, p)


def done_parts(stays, on, p):
    return [
        s
        for s in stays
        if s["state"] == "completed"
        and dated_abroad(s, p)
        and s["ends_on"] <= on
        and stay_threshold(s, p) is not None
    ]


def together(stay, parts, p):
    """The stay's days; with the switch on, those of all parts of its case, each day once."""
    if not p["sum_parts"] or not stay["group"]:
        return days(stay)
    return len({day for part in parts if part["group"] == stay["group"] for day in span(part)})


def weigh_stays(stays, on, p):
    done = done_parts(stays, on, p)
    for stay in done:
        length = together(stay, done, p)
        if length >= stay_threshold(stay, p):
            yield "strong"
        elif length >= p["weak"]:
            yield "weak"


def weigh_evidence(rows, on, p):
    for row in rows:
        if row["state"] not in p["states"] or not abroad(row, p):
            continue
        if row["ends_on"] is not None and row["ends_on"] <= on:
            yield weight_of_evidence(row, p)


def weight_of_evidence(row, p):
    kind = row["kind"]
    if kind in ("degree_phd", "degree_master"):
        return "strong"
    if kind == "research_school":
        return "weak"
    dated = ["employment", "exchange", "project"] + ["fieldwork"] * p["fieldwork"]
    if kind not in dated or row["starts_on"] is None:
        return "nothing"
    enough = p["fieldwork_strong"] if kind == "fieldwork" else p["evidence_strong"]
    if days(row) >= enough:
        return "strong"
    return "weak" if days(row) >= p["weak"] else "nothing"


def plans(stays, on, end, p):
    ahead = [
        s
        for s in stays
        if s["state"] == "planned"
        and dated_abroad(s, p)
        and s["ends_on"] > on
        and (end is None or s["ends_on"] <= end)
        and stay_threshold(s, p) is not None
    ]
    parts = done_parts(stays, on, p) + ahead
    return any(together(s, parts, p) >= stay_threshold(s, p) for s in ahead)


def report(university, top, on, p):
    """person -> what the report says of them."""
    answer = {}
    for person, employment in cohort(university, top, on, p).items():
        stays = [s for s in university["stays"] if s["person"] == person]
        evidence = [v for v in university["evidence"] if v["person"] == person]
        weights = set(weigh_stays(stays, on, p)) | set(weigh_evidence(evidence, on, p))
        if "strong" in weights:
            experience = "strong"
        elif "weak" in weights:
            experience = "some"
        else:
            experience = "none" if evidence else "unknown"
        end = final_end(employment, university, p)
        state, latest_start, latest_apply, longest = window(on, end, p)
        answer[person] = {
            "unit": employment["unit"],
            "position_code": employment["position_code"],
            "experience": experience,
            "flagged": experience in p["flagged"],
            "planned": plans(stays, on, end, p),
            "employment_ends_on": end,
            "window": state,
            "latest_start": latest_start,
            "latest_apply": latest_apply,
            "longest_stay_months": longest,
        }
    return answer


def share(part, whole):
    """Half up to four decimals, by whole numbers; None for nobody."""
    if not whole:
        return None
    return Fraction(part * 10000 * 2 + whole, whole * 2).__floor__() / Fraction(10000)
