"""Erasmus codes of the demo's hosts: in the right form, and made up."""

from unicodedata import normalize

# How Erasmus+ writes the countries of the demo's hosts in its codes.
ERASMUS_LETTERS = {
    "AT": "A",
    "BE": "B",
    "CZ": "CZ",
    "DE": "D",
    "DK": "DK",
    "EE": "EE",
    "ES": "E",
    "FI": "SF",
    "FR": "F",
    "GR": "G",
    "HR": "HR",
    "HU": "HU",
    "IE": "IRL",
    "IS": "IS",
    "IT": "I",
    "LT": "LT",
    "LV": "LV",
    "NL": "NL",
    "PL": "PL",
    "PT": "P",
    "RO": "RO",
    "SE": "S",
    "SI": "SI",
    "SK": "SK",
    "TR": "TR",
}


def made_up_code(country: str, city: str, number: int) -> str:
    """Return a code in the form of Erasmus+, made up for the demo; empty outside the programme.

    The country's letters to three places, letters of the city, and two digits from 50 on, where
    real codes, which count from 01, hardly ever come.
    """
    letters = ERASMUS_LETTERS.get(country)
    if letters is None:
        return ""
    plain = normalize("NFKD", city).encode("ascii", "ignore").decode().upper()
    named = "".join(one for one in plain if one.isalpha())[:7]
    return f"{letters:<3}{named}{50 + number % 50}"
