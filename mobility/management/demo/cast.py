"""The people one can sign in as: one for each role, and what each of them should look at."""

from dataclasses import dataclass
from datetime import date, timedelta

from mobility.management.demo.careers import JOBS, Career, Spell
from portal.core.periods import add_months

DOMAIN = "hoyfjord.example"
# Shown by demo.sh and in the README; seed_demo refuses to run in production.
PASSWORD = "utsikt-over-fjorden-2026"  # noqa: S105 -- the demo's, on purpose public
HOME = "UIH-NAT-FYS"


@dataclass(frozen=True, slots=True)
class Member:
    """One sign-in: name, role over a unit (empty: employee), language, position, what to see."""

    key: str
    given: str
    family: str
    gender: str
    role: str
    unit: str
    language: str
    position: str
    look_at: str

    @property
    def email(self) -> str:
        """The address that signs in."""
        return f"{self.key}@{DOMAIN}"

    @property
    def place(self) -> str:
        """Where the person is employed."""
        if self.unit == "UIH":
            return "UIH-ADM"
        return HOME if self.unit == "UIH-NAT" else self.unit


MEMBERS = (
    Member(
        "instituttleder", "Ingunn", "Haugland", "F", "head", HOME, "nb", "1404",
        "the early-career work list of Physics; applications to recommend; who is away",
    ),
    Member(
        "nestleder", "Tor", "Lien", "M", "deputy", HOME, "nn", "1011",
        "the same in Nynorsk, also acting for the head this month",
    ),
    Member(
        "dekan", "Ragnhild", "Østby", "F", "dean", "UIH-NAT", "nb", "1404",
        "the faculty's work list and figures; rankings to merge, decisions, an appeal that waits",
    ),
    Member(
        "fakultet", "Kåre", "Myklebust", "M", "faculty_officer", "UIH-NAT", "nn", "1364",
        "calls, budgets and decisions to prepare; the faculty's list; registering stays for others",
    ),
    Member(
        "hr", "Hilde", "Solberg", "F", "hr", "UIH", "nb", "1434",
        "imports, persons, duplicates; stays to clear; a contested service period",
    ),
    Member(
        "internasjonal", "Marianne", "Sæther", "F", "international_officer", "UIH", "nb", "1434",
        "Erasmus+ weeks and their budget; agreements; the Erasmus+ export",
    ),
    Member(
        "administrasjon", "Geir", "Tangen", "M", "department_administrator", HOME, "nb", "1408",
        "the department's people and stays; no work list",
    ),
    Member(
        "stipendiat", "Priya", "Sharma", "F", "", HOME, "en", "1017",
        "my experience: the window is closing; a draft application; my timeline",
    ),
    Member(
        "postdoktor", "Lukas", "Schneider", "M", "", HOME, "en", "1352",
        "the two-minute question, not answered yet",
    ),
    Member(
        "professor", "Åse", "Tveit", "F", "", HOME, "nn", "1404",
        "my stays and the research-term clock: earned, used, and what I contest",
    ),
    Member(
        "admin", "Eirik", "Lunde", "M", "administrator", "UIH", "nb", "1364",
        "rule sets, rates, mandates, the institution's profile",
    ),
    Member(
        "admin2", "Synnøve", "Eide", "F", "administrator", "UIH", "nn", "1364",
        "approving what the first administrator proposed",
    ),
    Member(
        "revisor", "Claire", "Bennett", "F", "auditor", "UIH", "en", "1364",
        "the audit trail and the figures, no persons' lists",
    ),
    Member(
        "veileder", "Bjørn", "Aune", "M", "", HOME, "nb", "1404",
        "a candidate's statement to write; a colleague's course to take over",
    ),
    Member(
        "bibliotekar", "Nora", "Bakken", "F", "", "UIH-BIB", "nb", "1410",
        "a training week abroad, first come, first served",
    ),
    Member(
        "bibliotekleder", "Per-Arne", "Solli", "M", "head", "UIH-BIB", "nb", "1434",
        "applications of the library's staff that wait for a yes",
    ),
    Member(
        "lonn", "Turid", "Nygård", "F", "payroll_and_finance", "UIH", "nb", "1408",
        "settlements to approve, duties of payroll, budgets",
    ),
    Member(
        "beredskap", "Jonas", "Fossum", "M", "emergency_coordinator", "UIH", "nb", "1364",
        "who is where today, and whom to call",
    ),
    Member(
        "vert", "Torgeir", "Farstad", "M", "", HOME, "nb", "1404",
        "my guests in every state; invite one in two minutes; what is missing before the next step",
    ),
    Member(
        "hms", "Gunnhild", "Hegge", "F", "hse", "UIH", "nb", "1364",
        "HSE training of guests before they enter a lab",
    ),
    Member(
        "it", "Sindre", "Kvamme", "M", "it", "UIH", "nb", "1364",
        "accounts and accesses of guests to order and to close",
    ),
    Member(
        "eksport", "Kjersti", "Ulvund", "F", "export_control_contact", "UIH", "nb", "1364",
        "guests in sensitive subject areas that wait for an assessment",
    ),
)  # fmt: skip
# Who comes as a guest, and is not employed: given a sign-in by `seed_guests`.
VISITORS = ((f"gjest@{DOMAIN}", "my stay: what comes next, my tasks, whom to ask"),)


def career_of(member: Member, on: date) -> Career:
    """Return the employment that makes a member's pages worth looking at on the day."""
    by_code = {job.code: job for job in JOBS if not job.tenure}
    job = by_code[member.position]
    if job.field == "phd":
        # Ten months left: too late to apply with time to spare, not too late to go.
        starts, ends = add_months(on, -26), add_months(on, 10)
    elif job.field == "postdoc":
        starts, ends = add_months(on, -14), add_months(on, 22)
    else:
        starts, ends = add_months(on, -12 * 9).replace(day=1), None
    last = ends - timedelta(days=1) if ends else None
    spell = Spell(member.place, member.position, starts, last)
    return Career(job, member.language == "en", [spell])
