"""The things that addresses point at: one of each, in the cast's university."""

from dataclasses import dataclass
from typing import Any


@dataclass
class Props:
    """One of each thing that an address can point at."""

    things: dict[str, Any]

    def __getattr__(self, name):
        try:
            return self.__dict__["things"][name]
        except KeyError as error:
            raise AttributeError(name) from error


def make_props(cast):
    """Make one of each thing."""
    return Props({})
