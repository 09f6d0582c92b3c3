"""A file is what its content says, and is kept under a name that harms nobody."""

import io
import zipfile

import pytest
from PIL import Image

from portal.documents.rules.files import TYPES, file_type, problem, safe_name
from tests.factories.cases import PDF


def packed(*names):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return file.getvalue()


def picture(form):
    file = io.BytesIO()
    Image.effect_noise((40, 40), 50).save(file, form)
    return file.getvalue()


WORD = packed("[Content_Types].xml", "word/document.xml")
SHEET = packed("[Content_Types].xml", "xl/workbook.xml")
SAMPLES = {
    "pdf": PDF,
    "png": picture("PNG"),
    "jpg": picture("JPEG"),
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


@pytest.mark.parametrize("kind", TYPES)
def test_a_whole_file_is_taken(kind):
    assert problem(f"cv.{kind}", io.BytesIO(SAMPLES[kind])) is None


@pytest.mark.parametrize("kind", ["pdf", "png", "jpg", "docx", "xlsx"])
@pytest.mark.parametrize("share", [0.5, 0.9])
def test_a_file_that_is_cut_off_is_not_taken(kind, share):
    whole = SAMPLES[kind]
    cut = whole[: int(len(whole) * share)]
    assert problem(f"cv.{kind}", io.BytesIO(cut)).code == "cut_off"


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n",
        b"%PDF-1.7\nno table\n%%EOF\n",
        PDF.replace(b"startxref\n25", b"startxref\n9"),
        PDF.replace(b"startxref\n25", b"startxref\n99999"),
        PDF.replace(b"%%EOF", b""),
        PDF + b"\x00" * 5000,
    ],
)
def test_a_pdf_that_no_reader_could_open_is_not_taken(content):
    assert problem("cv.pdf", io.BytesIO(content)).code == "cut_off"


def test_a_pdf_that_was_added_to_or_has_a_compressed_table_is_taken():
    more = b"7 0 obj<</Type/XRef>>stream\nx\nendstream endobj\nstartxref\n%d\n%%%%EOF\n"
    added = PDF + more % len(PDF)
    assert problem("cv.pdf", io.BytesIO(added)) is None


def test_a_small_picture_within_a_picture_is_not_its_end():
    whole = SAMPLES["jpg"]
    inner = b"\xff\xd8\xff\xd9"
    piece = b"\xff\xe1" + (len(inner) + 2).to_bytes(2, "big") + inner
    holding = whole[:2] + piece + whole[2:]
    assert problem("me.jpg", io.BytesIO(holding)) is None
    assert problem("me.jpg", io.BytesIO(holding[:-20])).code == "cut_off"


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
