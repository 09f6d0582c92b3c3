"""Which files may be the institution's logo: a small PNG, or an SVG that only draws."""

import base64
import re
import struct
from dataclasses import dataclass
from xml.etree import ElementTree as ET

MOST_BYTES = 100_000
MOST_PIXELS = 2_000
TOO_LARGE, NOT_AN_IMAGE, ACTIVE_SVG = "too_large", "not_an_image", "active_svg"
_PNG = b"\x89PNG\r\n\x1a\n"
_SVG = "{http://www.w3.org/2000/svg}"
_DRAWS = frozenset(
    (
        "svg",
        "g",
        "defs",
        "title",
        "desc",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "linearGradient",
        "radialGradient",
        "stop",
        "clipPath",
        "mask",
        "use",
        "symbol",
    )
)
_ADDRESS = re.compile(r"url\s*\(\s*['\"]?(?!#)|@import|javascript:|expression\s*\(", re.IGNORECASE)
_STORED = re.compile(r"data:(image/png|image/svg\+xml);base64,([A-Za-z0-9+/=]+)")


class BadLogoError(ValueError):
    """A file that cannot be the logo; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Logo:
    """A checked logo: its type and its bytes."""

    content_type: str
    content: bytes

    @classmethod
    def from_bytes(cls, content: bytes) -> "Logo":
        """Return the logo in a file, told by its content and not by its name.

        Raises BadLogoError for other types, large files, and SVG that could run or fetch.
        """
        if len(content) > MOST_BYTES:
            raise BadLogoError(TOO_LARGE)
        if content.startswith(_PNG):
            _check_png(content)
            return cls("image/png", content)
        _check_svg(content)
        return cls("image/svg+xml", content)

    @property
    def stored(self) -> str:
        """The logo as the profile keeps it: a data address."""
        return f"data:{self.content_type};base64,{base64.b64encode(self.content).decode()}"


def read_logo(stored: str) -> Logo:
    """Return the logo that a profile keeps, checked again. Raises BadLogoError."""
    found = _STORED.fullmatch(stored)
    if found is None:
        raise BadLogoError(NOT_AN_IMAGE)
    try:
        logo = Logo.from_bytes(base64.b64decode(found.group(2), validate=True))
    except ValueError as error:
        raise BadLogoError(getattr(error, "code", NOT_AN_IMAGE)) from error
    if logo.content_type != found.group(1):
        raise BadLogoError(NOT_AN_IMAGE)
    return logo


def _check_png(content: bytes) -> None:
    if len(content) < 33 or content[12:16] != b"IHDR":
        raise BadLogoError(NOT_AN_IMAGE)
    width, height = struct.unpack(">II", content[16:24])
    if not (0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS):
        raise BadLogoError(TOO_LARGE)


def _check_svg(content: bytes) -> None:
    text = content.decode("utf-8", errors="replace")
    # Without a document type there are no entities to expand or fetch.
    if "<!" in text.replace("<!--", "") or "<?xml-stylesheet" in text or "\x00" in text:
        raise BadLogoError(ACTIVE_SVG)
    try:
        root = ET.fromstring(content)  # noqa: S314 -- no document type, see above
    except ET.ParseError as error:
        raise BadLogoError(NOT_AN_IMAGE) from error
    if root.tag != f"{_SVG}svg":
        raise BadLogoError(NOT_AN_IMAGE)
    for element in root.iter():
        _check_element(element)


def _check_element(element: ET.Element) -> None:
    name = element.tag.removeprefix(_SVG)
    if name not in _DRAWS:
        raise BadLogoError(ACTIVE_SVG)
    for attribute, value in element.attrib.items():
        bare = attribute.rpartition("}")[2].lower()
        fetches = bare == "href" and not value.startswith("#")
        if bare.startswith("on") or fetches or _ADDRESS.search(value):
            raise BadLogoError(ACTIVE_SVG)
