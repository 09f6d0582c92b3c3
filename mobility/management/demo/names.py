"""Made-up names: Norwegian ones, and those of colleagues from elsewhere, by region."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Region:
    """Where names come from: countries, and given names of women and men, and family names."""

    countries: tuple[str, ...]
    women: tuple[str, ...]
    men: tuple[str, ...]
    families: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name, gender (F or M) and first country."""

    given: str
    family: str
    gender: str
    country: str


def _region(countries: str, women: str, men: str, families: str) -> Region:
    return Region(*(tuple(text.split()) for text in (countries, women, men, families)))


NORWAY = _region(
    "NO",
    "Anne Ingrid Kari Marit Liv Berit Astrid Solveig Hilde Bente Nina Mona Silje Camilla Ida Nora "
    "Emma Sara Julie Maria Thea Hanna Sofie Ingvild Ragnhild Gunnhild Åse Åshild Guro Siri Eli "
    "Torunn Randi Turid Wenche Tone Line Lise Mari Elise Kristin Marianne Heidi Trine Stine Vilde "
    "Eirin Oddny Sunniva Maren Jorunn Signe Helga Tuva Eline Karoline Aud Synnøve Kjersti Åsne",
    "Jan Per Bjørn Ole Lars Kjell Knut Svein Arne Hans Odd Tor Geir Terje Morten Rune Trond Erik "
    "Øystein Magnus Henrik Jonas Kristian Martin Anders Eirik Sindre Håkon Sondre Vegard Øyvind "
    "Torbjørn Sigurd Einar Olav Leif Steinar Åge Pål Nils Stian Espen Ivar Gunnar Asbjørn Tarjei "
    "Halvor Sverre Frode Audun Jostein Kåre Inge Snorre Aksel Birger Trygve Eivind Kyrre Mathias",
    "Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Berg Haugen "
    "Hagen Johannessen Eriksen Halvorsen Dahl Lund Moen Bakken Strand Lie Solberg Bakke Nygård "
    "Sæther Lunde Knutsen Solheim Myhre Ødegård Aasen Haugland Fjeld Viken Ruud Øvrebø Nesse Tveit "
    "Rønning Sandvik Brekke Eide Vik Holm Hovland Myklebust Sørli Engen Bjerke Kleven Skogen "
    "Fossum Tangen Lien Moe Røed Gjerde Bråten Sunde Vatne Hauge Hegge Løken Kvamme Rud Stokke "
    "Østby Aune Grøtting Ulvund Farstad Sætre Molvær Skjervold Tømmerdal Årdal Lindseth Opdal",
)
ELSEWHERE = (
    _region(
        "DE AT CH",
        "Anna Katharina Julia Lena Franziska Hannah Johanna Miriam Sabine Ulrike Greta Theresa",
        "Jürgen Stefan Matthias Florian Lukas Maximilian Tobias Felix Sebastian Niklas Jonathan",
        "Müller Schneider Fischer Weber Wagner Becker Hoffmann Schäfer Bauer Krüger Lang Huber",
    ),
    _region(
        "SE DK FI IS",
        "Elin Malin Freja Astrid Maja Ebba Kaisa Aino Guðrún Signe Linnea Matilda",
        "Gustav Axel Mikkel Frederik Juhani Mikko Gunnar Emil Rasmus Viktor Anton Birgir",
        "Lindberg Nyström Söderberg Ekström Nørgaard Kjærgaard Mortensen Virtanen Mäkinen Laine "
        "Sigurðsson Björnsdóttir",
    ),
    _region(
        "GB IE US CA AU NZ",
        "Emily Charlotte Olivia Sarah Megan Rachel Laura Grace Hannah Victoria Fiona Claire",
        "James Oliver William Thomas Daniel Benjamin Patrick Michael Andrew Ryan Liam Christopher",
        "Smith Taylor Walker Robinson Murphy Campbell Evans Wright Hughes Parker Sullivan Bennett",
    ),
    _region(
        "IT ES PT FR",
        "Giulia Chiara Francesca Lucía Carmen Inês Beatriz Camille Élodie Margaux Valentina Elena",
        "Marco Alessandro Lorenzo Javier Álvaro Diogo Tiago Antoine Julien Matteo Pablo Nicolas",
        "Rossi Bianchi Romano Ferrari García Fernández Martínez Silva Pereira Moreau Lefèvre",
    ),
    _region(
        "PL CZ LT EE UA",
        "Agnieszka Katarzyna Magdalena Zuzana Petra Rasa Kristina Liis Oksana Olena Iryna Tereza",
        "Paweł Tomasz Krzysztof Jakub Ondřej Tomas Mindaugas Margus Oleksandr Andriy Dmytro Marek",
        "Kowalski Nowak Wiśniewski Novák Dvořák Kazlauskas Tamm Shevchenko Kovalenko Bondarenko",
    ),
    _region(
        "NL BE",
        "Sanne Femke Lotte Marieke Anouk Eva Lieke Noor Iris Hanneke",
        "Daan Sven Bram Thijs Jeroen Pieter Wouter Ruben Joost Koen",
        "Jansen Bakker Visser Smit Meijer Mulder Peeters Maes Janssens Willems",
    ),
    _region(
        "IN NP BD LK",
        "Priya Ananya Kavita Deepa Meera Sunita Nisha Pooja Shreya Lakshmi",
        "Rahul Arjun Amit Rajesh Vikram Sanjay Suresh Rohan Anil Bishnu",
        "Sharma Patel Gupta Reddy Iyer Nair Thapa Rahman Perera Chatterjee Singh Joshi",
    ),
    _region(
        "CN",
        "Yan Li Xiaoyu Jing Mei Xue Ying Lan Hui Yuting",
        "Wei Jun Hao Ming Tao Lei Peng Zhen Bo Yifan",
        "Wang Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Zhu",
    ),
    _region(
        "JP KR VN",
        "Yuki Sakura Haruka Ji-woo Min-ji Thu Linh Aiko Naoko Soo-yeon",
        "Kenji Hiroshi Takumi Min-jun Joon-ho Minh Duc Daichi Satoshi Hyun",
        "Tanaka Suzuki Takahashi Watanabe Kim Park Choi Nguyen Tran Pham",
    ),
    _region(
        "IR TR EG",
        "Maryam Fatemeh Zahra Sara Elif Zeynep Ayşe Nour Mona Leila",
        "Ali Mohammad Reza Amir Mehmet Emre Ahmed Omar Hassan Kaveh",
        "Ahmadi Hosseini Karimi Rahimi Yılmaz Demir Kaya Ibrahim Farouk Moradi",
    ),
    _region(
        "ET KE UG TZ NG GH ZA",
        "Hiwot Selam Tigist Wanjiru Achieng Nakato Amina Neema Chioma Thandiwe",
        "Abebe Dawit Tesfaye Kamau Otieno Okello Juma Emeka Kwame Sipho",
        "Bekele Tadesse Mwangi Odhiambo Okafor Mensah Nkosi Mushi Namubiru Haile",
    ),
    _region(
        "BR CL MX CO",
        "Mariana Fernanda Gabriela Camila Valentina Isabela Daniela Ximena Renata Paula",
        "Rafael Thiago Diego Mateo Santiago Felipe Gustavo Andrés Rodrigo Joaquín",
        "Santos Oliveira Souza Rodríguez González Hernández Ramírez Torres Rojas Vargas",
    ),
)


def make_name(rng: Random, *, international: bool) -> Name:
    """Return a name, Norwegian or from elsewhere; some Norwegians have two given names."""
    region = rng.choice(ELSEWHERE) if international else NORWAY
    gender = rng.choice("FM")
    pool = region.women if gender == "F" else region.men
    given = rng.choice(pool)
    if not international and rng.random() < 0.25:
        given = f"{given} {rng.choice(pool)}"
    family = rng.choice(region.families)
    # A few Norwegians have names that came with their parents.
    if not international and rng.random() < 0.04:
        family = rng.choice(rng.choice(ELSEWHERE).families)
    return Name(given, family, gender, rng.choice(region.countries))


def orcid_of(number: int) -> str:
    """Return an ORCID-shaped id for a number, with the right check digit (ISO 7064, 11-2)."""
    digits = f"{900_000_000_000_000 + number:015d}"
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    text = digits + ("X" if check == 10 else str(check))
    return "-".join(text[place : place + 4] for place in range(0, 16, 4))
