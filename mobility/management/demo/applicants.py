"""Staff of the demo whose applications fill the case lists, and who heads their departments.

They have the password of the cast, are few, have names of their own and are always there, however
many people the demo has.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from mobility.management.demo.careers import JOBS, Career, Spell
from mobility.management.demo.cast import DOMAIN
from portal.core.folding import fold
from portal.core.periods import add_months

_FYS, _KJE, _BIO, _MAT = "UIH-NAT-FYS", "UIH-NAT-KJE", "UIH-NAT-BIO", "UIH-NAT-MAT"


@dataclass(frozen=True, slots=True)
class Applicant:
    """One of them: name, gender, country, unit, position, months here and months left."""

    given: str
    family: str
    gender: str
    country: str
    unit: str
    position: str
    since: int
    left: int | None = None

    @property
    def email(self) -> str:
        """The address that signs in."""
        return f"{fold(self.given)}.{fold(self.family)}@{DOMAIN}".replace(" ", "-")

    def career(self, on: date) -> Career:
        """Return the one employment that the person has on the day."""
        job = next(job for job in JOBS if job.code == self.position and not job.tenure)
        ends = add_months(on, self.left) - timedelta(days=1) if self.left else None
        spell = Spell(self.unit, self.position, add_months(on, -self.since), ends)
        return Career(job, self.country != "NO", [spell])


PROFESSORS = (
    Applicant("Sigrid", "Aamodt", "F", "NO", _FYS, "1404", 132),
    Applicant("Henning", "Brekke", "M", "NO", _FYS, "1404", 140),
    Applicant("Mei", "Zhang", "F", "CN", _FYS, "1011", 110),
    Applicant("Oddvar", "Dahle", "M", "NO", _FYS, "1404", 150),
    Applicant("Ragna", "Eidem", "F", "NO", _FYS, "1011", 108),
    Applicant("Stefan", "Fuchs", "M", "DE", _FYS, "1404", 126),
    Applicant("Tordis", "Gravdal", "F", "NO", _KJE, "1404", 144),
    Applicant("Arvid", "Hjelle", "M", "NO", _KJE, "1011", 112),
    Applicant("Elena", "Ivanova", "F", "BG", _KJE, "1404", 120),
    Applicant("Jostein", "Kvamme", "M", "NO", _KJE, "1404", 160),
    Applicant("Brita", "Lothe", "F", "NO", _BIO, "1404", 130),
    Applicant("Paolo", "Moretti", "M", "IT", _BIO, "1011", 114),
    Applicant("Gunvor", "Nesse", "F", "NO", _BIO, "1404", 152),
    Applicant("Kristoffer", "Omdal", "M", "NO", _MAT, "1404", 138),
    Applicant("Hedda", "Prestegård", "F", "NO", _MAT, "1011", 118),
    Applicant("Yusuf", "Rahman", "M", "GB", _MAT, "1404", 122),
    Applicant("Solveig", "Storli", "F", "NO", _FYS, "1404", 128),
    Applicant("Terje", "Ulvestad", "M", "NO", _FYS, "1011", 116),
    Applicant("Vigdis", "Vatne", "F", "NO", _KJE, "1404", 134),
    Applicant("Ola", "Øyre", "M", "NO", _BIO, "1011", 124),
)
CANDIDATES = (
    Applicant("Ane", "Bjørkum", "F", "NO", _FYS, "1017", 14, 34),
    Applicant("Chen", "Li", "M", "CN", _FYS, "1017", 18, 30),
    Applicant("Daniela", "Costa", "F", "PT", _FYS, "1017", 20, 28),
    Applicant("Espen", "Folgerø", "M", "NO", _KJE, "1017", 16, 32),
    Applicant("Fatemeh", "Karimi", "F", "IR", _KJE, "1017", 12, 36),
    Applicant("Gabriel", "Nowak", "M", "PL", _BIO, "1017", 22, 26),
    Applicant("Hanna", "Virtanen", "F", "FI", _BIO, "1017", 10, 38),
    Applicant("Isak", "Skogen", "M", "NO", _MAT, "1017", 15, 33),
    Applicant("Mina", "Tverå", "F", "NO", _FYS, "1017", 17, 31),
)
POSTDOCS = (
    Applicant("Julia", "Meier", "F", "DE", _FYS, "1352", 8, 28),
    Applicant("Karan", "Patel", "M", "IN", _KJE, "1352", 10, 26),
    Applicant("Linnea", "Åkesson", "F", "SE", _BIO, "1352", 6, 30),
    Applicant("Noor", "van Dijk", "F", "NL", _FYS, "1352", 9, 30),
    Applicant("Rasmus", "Holst", "M", "DK", _KJE, "1352", 7, 32),
    Applicant("Silje", "Ytreland", "F", "NO", _BIO, "1352", 5, 34),
)
OFFICE = (
    Applicant("Marit", "Hagen", "F", "NO", _FYS, "1408", 80),
    Applicant("Nils", "Engen", "M", "NO", _FYS, "1087", 95),
    Applicant("Oda", "Fagerli", "F", "NO", _KJE, "1363", 70),
    Applicant("Petter", "Gulli", "M", "NO", _BIO, "1087", 88),
    Applicant("Randi", "Holmen", "F", "NO", _MAT, "1408", 60),
    Applicant("Steinar", "Igland", "M", "NO", _KJE, "1181", 102),
    Applicant("Tuva", "Jordheim", "F", "NO", _BIO, "1434", 50),
    Applicant("Ulrik", "Kolstad", "M", "NO", _FYS, "1434", 66),
)
# Who heads the departments from which applications come; Physics has its head in the cast.
HEADS = (
    Applicant("Wenche", "Ødegård", "F", "NO", _KJE, "1404", 190),
    Applicant("Asbjørn", "Tangen", "M", "NO", _BIO, "1404", 200),
    Applicant("Bodil", "Søvik", "F", "NO", _MAT, "1404", 185),
)
APPLICANTS = (*PROFESSORS, *CANDIDATES, *POSTDOCS, *OFFICE, *HEADS)
