"""What an uploaded file really is, and under what name it may be kept."""

import re
import unicodedata
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import BinaryIO

# Extension and media type of each type that is taken.
TYPES = {
    "pdf": (("pdf",), "application/pdf"),
    "png": (("png",), "image/png"),
    "jpg": (("jpg", "jpeg"), "image/jpeg"),
    "docx": (
        ("docx",),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "xlsx": (("xlsx",), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "txt": (("txt",), "text/plain; charset=utf-8"),
}
_PARTS = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
_MACROS = ("vbaproject.bin", "vbadata.xml")
# Where a PDF says at its end that its table of objects begins, and how that begins.
_TAIL = 2048
_TABLE_AT = re.compile(rb"startxref\s+(\d{1,12})\s")
_TABLE = re.compile(rb"\s*(xref\b|\d+\s+\d+\s+obj\b)")
_MOST_ENTRIES = 5000
_MOST_CHARACTERS = 120
_UNSAFE = re.compile(r'[<>:"|?*\\/]')
# Names that mean a device on Windows, whatever their extension.
_DEVICES = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is not taken: a code with a wording under `file_problem`, and its facts."""

    code: str
    said: str = ""
    found: str = ""
    most: int = 0


def file_type(file: BinaryIO) -> str:
    """Return the type that the file's content shows, or an empty text; the file is rewound."""
    file.seek(0)
    head = file.read(16)
    file.seek(0)
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if head.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if head.startswith(b"PK\x03\x04"):
        return _office(file)
    return "txt" if _is_text(file) else ""


def problem(name: str, file: BinaryIO) -> Refusal | None:
    """Return why a file is not taken: empty, of another type, not what its name says, cut off."""
    file.seek(0)
    if not file.read(1):
        return Refusal("empty")
    found = file_type(file)
    said = extension(name)
    if not found:
        return Refusal("cut_off" if _is_cut_office(file, said) else "type", said=said)
    known = {one for extensions, _ in TYPES.values() for one in extensions}
    if said in known and said not in TYPES[found][0]:
        return Refusal("other_type", said=said, found=found)
    return None if is_whole(file, found) else Refusal("cut_off", said=said, found=found)


def is_whole(file: BinaryIO, kind: str) -> bool:
    """Tell whether a file of a type is there to its end, so that it can be opened.

    A document of Office that is cut off is not known as one in the first place, and each text is
    whole. The file is rewound.
    """
    file.seek(0)
    content = file.read() if kind in _WHOLE else b""
    file.seek(0)
    return kind not in _WHOLE or _WHOLE[kind](content)


def _is_whole_pdf(content: bytes) -> bool:
    """Hold that the end names where the table of the file's objects begins, and that it is there.

    Readers look for the end in the last kilobyte (ISO 32000-1, 7.5.5, and its notes).
    """
    tail = content[-_TAIL:]
    named = list(_TABLE_AT.finditer(tail))
    if not named or b"%%EOF" not in tail[named[-1].end() :]:
        return False
    return bool(_TABLE.match(content, int(named[-1][1])))


def _is_whole_png(content: bytes) -> bool:
    """Go from piece to piece until the last one, each by its length."""
    at = 8
    while at + 12 <= len(content):
        name = content[at + 4 : at + 8]
        at += 12 + int.from_bytes(content[at : at + 4], "big")
        if name == b"IEND":
            return at <= len(content)
    return False


def _is_whole_jpg(content: bytes) -> bool:
    """Go from piece to piece until the picture itself, which has an end mark.

    A small picture inside an earlier piece has its own, which is skipped with the piece.
    """
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        mark = content[at + 1]
        if mark == 0xDA:
            return b"\xff\xd9" in content[at:]
        at += 1 if mark == 0xFF else 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return False


_WHOLE: Mapping[str, Callable[[bytes], bool]] = {
    "pdf": _is_whole_pdf,
    "png": _is_whole_png,
    "jpg": _is_whole_jpg,
}


def extension(name: str) -> str:
    """Return the extension of a name in small letters, without its dot."""
    stem, dot, last = name.rpartition(".")
    return last.casefold() if dot and stem else ""


def safe_name(name: str, kind: str) -> str:
    """Return a name to keep a file of that type under; letters of every language stay.

    Folders, control and direction marks, and what a file system or a header takes otherwise, are
    removed; the extension is one of the type's.
    """
    text = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    text = "".join(char for char in text if unicodedata.category(char)[0] != "C")
    text = " ".join(_UNSAFE.sub("", text).split())
    extensions = TYPES[kind][0]
    stem = text[: -len(extension(text)) - 1] if extension(text) in extensions else text
    stem = stem.strip(" .")[:_MOST_CHARACTERS].strip(" .") or "file"
    last = extension(text) if extension(text) in extensions else extensions[0]
    return f"{'_' if _DEVICES.match(stem) else ''}{stem}.{last}"


def _is_cut_office(file: BinaryIO, said: str) -> bool:
    """Tell whether what calls itself such a document begins as one and cannot be opened."""
    begins = file.read(4) == b"PK\x03\x04"
    file.seek(0)
    return begins and said in _PARTS and not zipfile.is_zipfile(file)


def _office(file: BinaryIO) -> str:
    """Return docx or xlsx for such a document without macros; nothing is unpacked."""
    try:
        with zipfile.ZipFile(file) as packed:
            names = {name.casefold() for name in packed.namelist()}
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        names = set()
    finally:
        file.seek(0)
    if len(names) > _MOST_ENTRIES or any(name.endswith(_MACROS) for name in names):
        return ""
    for kind, part in _PARTS.items():
        if part in names and "[content_types].xml" in names:
            return kind
    return ""


def _is_text(file: BinaryIO) -> bool:
    content = file.read()
    file.seek(0)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return all(char in "\t\n\r\f" or unicodedata.category(char) != "Cc" for char in text)
