"""A small register of institutions for the tests of this room."""

from portal.places.models import Institution, InstitutionName
from portal.places.services.index import name_fields, rebuild_index

ETH = "https://ror.org/05a28rw58"
NTNU = "https://ror.org/05xg72x27"
TOKYO = "https://ror.org/057zh3y96"
YORK = "https://ror.org/04m01e293"
YORK_CA = "https://ror.org/05fq50484"
GONE = "https://ror.org/000q0mx12"

REGISTER = (
    (
        ETH,
        "ETH Zurich",
        "CH",
        "Zurich",
        ["ETH Zürich", "Eidgenössische Technische Hochschule Zürich"],
    ),
    (
        NTNU,
        "Norwegian University of Science and Technology",
        "NO",
        "Trondheim",
        ["NTNU", "Norges Teknisk-Naturvitenskapelige Universitet"],
    ),
    (TOKYO, "The University of Tokyo", "JP", "Tokyo", ["東京大学", "Tōkyō daigaku"]),
    (YORK, "University of York", "GB", "York", []),
    (YORK_CA, "York University", "CA", "Toronto", []),
    ("https://ror.org/01xtthb56", "University of Oslo", "NO", "Oslo", ["Universitetet i Oslo"]),
    ("https://ror.org/048a87296", "Uppsala University", "SE", "Uppsala", ["Uppsala universitet"]),
)


def make_institution(ror_id, name, country="NO", city="", names=(), **fields):
    """Make an institution with its names, not yet in the index."""
    made = Institution.objects.create(
        ror_id=ror_id, name=name, country_id=country, city=city, source="ror", **fields
    )
    kinds = [(name, "name"), *((one, "alias") for one in names)]
    for text, kind in kinds:
        InstitutionName.objects.create(institution=made, kind=kind, **name_fields(text))
    return made


def make_register():
    """Make the register and its index; return the institutions by ROR id."""
    made = {row[0]: make_institution(*row) for row in REGISTER}
    made[GONE] = make_institution(GONE, "Jawzjan University", "AF", status="withdrawn")
    rebuild_index()
    return made
