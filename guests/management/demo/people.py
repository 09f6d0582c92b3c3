"""Made-up guests: names, homes and purposes."""

from dataclasses import dataclass
from random import Random

_WOMEN = [
    "Beatriz",
    "Camila",
    "Sofía",
    "Aylin",
    "Nasrin",
    "Yuki",
    "Mei",
    "Priya",
    "Chloé",
    "Giulia",
    "Hannah",
    "Freja",
    "Zuzana",
    "Amina",
    "Thandiwe",
    "Linh",
    "Elif",
    "Noor",
    "Margaux",
    "Olena",
]
_MEN = [
    "Thiago",
    "Mateo",
    "Karim",
    "Reza",
    "Kenji",
    "Bo",
    "Arjun",
    "Lucas",
    "Marco",
    "Jonas",
    "Mikkel",
    "Jakub",
    "Kwame",
    "Sipho",
    "Duc",
    "Emre",
    "Daan",
    "Pieter",
    "Andriy",
    "Samuel",
]
_FAMILIES = [
    "Almeida",
    "Barbosa",
    "Castillo",
    "Demirel",
    "Esfahani",
    "Fujimoto",
    "Guo",
    "Hegde",
    "Ivanenko",
    "Jespersen",
    "Kowalczyk",
    "Laurent",
    "Mahlangu",
    "Nkosi",
    "Oduya",
    "Pacheco",
    "Quist",
    "Ricci",
    "Sato",
    "Tremblay",
    "Ueda",
    "Vandermeer",
    "Whitfield",
    "Xiong",
    "Yamada",
    "Zielinski",
    "Andersson",
    "Boateng",
    "Cardoso",
    "Dimitrov",
]
# Country of the home institution, and what it is called where it is not on the list.
_HOMES = (
    ("BR", "Universidade de Campinas do Sul"),
    ("US", "Lakeshore State University"),
    ("DK", "Universitetet i Vestfynen"),
    ("IR", "University of Alborz"),
    ("IN", "Deccan Institute of Science"),
    ("DE", "Universität Weserstadt"),
    ("FR", "Université de la Haute-Loire"),
    ("JP", "Kitayama University"),
    ("CN", "Jiangbei University"),
    ("GB", "University of Northmoor"),
    ("PL", "Uniwersytet Nadwiślański"),
    ("ZA", "University of the Karoo"),
)
_PURPOSES = (
    "Måle lysspredning i fjordvann sammen med gruppen.",
    "Write an article with the host and give two guest lectures.",
    "Forskingsopphald i laboratoriet som del av doktorgraden.",
    "Sabbatical: a book on coastal governance.",
    "Analysere prøver frå feltarbeidet i fjor.",
    "Joint supervision of a PhD candidate.",
    "Teach a two-week course and plan an application.",
)


@dataclass(frozen=True, slots=True)
class Visitor:
    """One made-up guest."""

    given: str
    family: str
    email: str
    country: str
    home: str


def visitor(rng: Random, number: int) -> Visitor:
    """Return a guest; each number has its own address."""
    given = rng.choice(_WOMEN if number % 2 else _MEN)
    family, (country, home) = rng.choice(_FAMILIES), rng.choice(_HOMES)
    return Visitor(given, family, f"guest{number:03d}@elsewhere.example", country, home)


def purpose(rng: Random) -> str:
    """Return what somebody comes for."""
    return rng.choice(_PURPOSES)
