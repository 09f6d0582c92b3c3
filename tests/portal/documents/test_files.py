"""A file is what its content says, and is kept under a name that harms nobody."""

import io
import zipfile

import pytest

from portal.documents.rules.files import TYPES, file_type, problem, safe_name


def packed(*names):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return file.getvalue()


WORD = packed("[Content_Types].xml", "word/document.xml")
SHEET = packed("[Content_Types].xml", "xl/workbook.xml")
SAMPLES = {
    "pdf": b"%PDF-1.7\n...",
    "png": b"\x89PNG\r\n\x1a\n....",
    "jpg": b"\xff\xd8\xff\xe0....",
    "docx": WORD,
    "xlsx": SHEET,
    "txt": "Kjære Åse,\r\n\tvelkommen".encode(),
}


@pytest.mark.parametrize("kind", TYPES)
def test_each_type_is_known_by_its_content(kind):
    assert file_type(io.BytesIO(SAMPLES[kind])) == kind


@pytest.mark.parametrize(
    "content",
    [
        b"MZ\x90\x00",
        b"GIF89a\x01\x00\x01\x00",
        packed("evil.exe"),
        packed("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
        b"text with \x00 in it",
        b"\xff\xfeU\x00",
        b"PK\x03\x04 but cut off",
    ],
)
def test_other_content_is_not_taken(content):
    assert problem("report.pdf", io.BytesIO(content)).code == "type"


def test_a_picture_that_calls_itself_pdf_is_not_taken():
    found = problem("cv.pdf", io.BytesIO(SAMPLES["png"]))
    assert (found.code, found.said, found.found) == ("other_type", "pdf", "png")


def test_an_empty_file_is_not_taken():
    assert problem("cv.pdf", io.BytesIO(b"")).code == "empty"


def test_a_name_without_extension_is_no_problem():
    assert problem("invitation", io.BytesIO(SAMPLES["pdf"])) is None


@pytest.mark.parametrize(
    ("name", "kind", "kept"),
    [
        ("Søknad om forskningstermin – Åse.pdf", "pdf", "Søknad om forskningstermin – Åse.pdf"),
        ("A\u030ase.pdf", "pdf", "Åse.pdf"),
        ("../../etc/passwd", "txt", "passwd.txt"),
        (r"C:\Users\x\cv.docx", "docx", "cv.docx"),
        ("photo.JPEG", "jpg", "photo.jpeg"),
        ("invoice\u202efdp.exe", "pdf", "invoicefdp.exe.pdf"),
        ('a"b\r\nSet-Cookie: x.txt', "txt", "abSet-Cookie x.txt"),
        ("  .. .pdf", "pdf", "file.pdf"),
        ("con.txt", "txt", "_con.txt"),
        ("x" * 300 + ".pdf", "pdf", "x" * 120 + ".pdf"),
    ],
)
def test_a_name_is_made_safe(name, kind, kept):
    assert safe_name(name, kind) == kept
