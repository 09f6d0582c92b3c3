"""The answer to "may this person do this", with the reason as a code."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether an act is allowed and, where it is not, the code of the reason.

    The same decision draws the button, words the refusal and guards the service.
    """

    allowed: bool
    code: str = ""

    def __bool__(self) -> bool:
        return self.allowed


ALLOW = Decision(allowed=True)


def deny(code: str) -> Decision:
    """Return a refusal with the code under which its wording stands."""
    return Decision(allowed=False, code=code)


class NotAllowedError(Exception):
    """A service was called for an act that its decision refuses."""

    def __init__(self, decision: Decision) -> None:
        super().__init__(decision.code)
        self.decision = decision


def require(decision: Decision) -> None:
    """Raise NotAllowedError unless the decision allows the act."""
    if not decision.allowed:
        raise NotAllowedError(decision)
