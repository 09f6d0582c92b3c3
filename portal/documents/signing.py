"""Where an institution has a signing service, this is how the portal talks to it.

`SIGNING_PROVIDER` names a class that keeps this protocol. Without one, people sign in the portal,
through a link, or elsewhere; a signature counts the same however it was given.
"""

from dataclasses import dataclass
from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string


@dataclass(frozen=True, slots=True)
class Signed:
    """What the service says of a signature that was given: by whom, and its own reference."""

    name: str
    reference: str = ""


class SigningProvider(Protocol):
    """A signing service."""

    def start(self, *, file: bytes, signature: str, signer: str, return_to: str) -> str:
        """Hand the file over and return the address at which the signer signs it.

        `signature` is the portal's id of what is to be signed; the service sends the signer back
        to `return_to` when they are done.
        """
        ...

    def outcome(self, *, signature: str) -> Signed | None:
        """Return who signed, or None while nobody has, or where they declined."""
        ...


def signing_provider() -> SigningProvider | None:
    """Return the institution's signing service, if it has one."""
    if not settings.SIGNING_PROVIDER:
        return None
    made: SigningProvider = import_string(settings.SIGNING_PROVIDER)()
    return made
