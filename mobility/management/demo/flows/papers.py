"""Small PDF files for the demo: a certificate, a receipt, a signed agreement."""

from django.core.files.base import ContentFile, File

_HEAD = b"%PDF-1.4\n"
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Contents 4 0 R"
_FOOT = b"xref\n0 %d\n0000000000 65535 f \n%btrailer<</Size %d/Root 1 0 R>>\n"
_END = b"startxref\n%d\n%%%%EOF\n"
_OBJECTS = (
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    _PAGE + b"/Resources<</Font<</F 5 0 R>>>>>>",
    b"",
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
)


def paper(name: str, text: str) -> "File[bytes]":
    """Return a page of A5 that says the text, as a file to upload."""
    said = text.encode("latin-1", "replace").replace(b"(", b"[").replace(b")", b"]")
    drawn = b"BT /F 14 Tf 40 520 Td (" + said + b") Tj ET"
    stream = b"<</Length %d>>stream\n%b\nendstream" % (len(drawn), drawn)
    made, places = _HEAD, []
    for number, one in enumerate(_OBJECTS, start=1):
        places.append(len(made))
        made += b"%d 0 obj%b endobj\n" % (number, one or stream)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(places) + 1
    return ContentFile(made + _FOOT % (count, table, count) + _END % len(made), name=f"{name}.pdf")
