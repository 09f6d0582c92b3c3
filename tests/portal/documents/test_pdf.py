"""A PDF is tagged, and a document cannot reach files or the network."""

import pikepdf
import pytest
from django.template import engines
from django.utils.translation import override

from portal.documents import pdf

PAGE = """{% extends "documents/print.html" %}{% block title %}Tittel{% endblock %}
{% block content %}<h1>Tittel</h1><table><thead><tr><th scope="col">A</th></tr></thead>
<tbody><tr><td>1</td></tr></tbody></table>{{ more|safe }}{% endblock %}"""


@pytest.fixture
def made(monkeypatch, tmp_path):
    """Make a PDF of the page with something more in it and return it opened."""

    def make(more=""):
        def render(template, context):
            return engines["django"].from_string(PAGE).render({**context, "more": more})

        monkeypatch.setattr(pdf, "render_to_string", render)
        file = tmp_path / "made.pdf"
        with override("nb"):
            file.write_bytes(pdf.pdf_bytes("any", {"institution": "UU"}))
        return pikepdf.open(file)

    return make


def test_it_is_tagged_and_knows_its_title(made):
    document = made()
    assert document.Root.MarkInfo.Marked
    assert "/StructTreeRoot" in document.Root
    assert document.docinfo["/Title"] == "Tittel"
    assert document.Root.ViewerPreferences.DisplayDocTitle


def test_it_is_made_for_the_archive_and_for_every_reader(made):
    document = made()
    with document.open_metadata() as told:
        assert (told["pdfaid:part"], told["pdfaid:conformance"]) == ("3", "A")
        assert told["pdfuaid:part"] == "1"
    assert document.Root.OutputIntents[0].S == "/GTS_PDFA1"
    assert document.Root.Lang == "nb"
    assert document.trailer.ID
    descriptors = [one for one in document.objects if _type(one) == "/FontDescriptor"]
    assert descriptors
    assert all(set(one.keys()) & {"/FontFile", "/FontFile2", "/FontFile3"} for one in descriptors)


def _type(one):
    return one.get("/Type") if isinstance(one, pikepdf.Dictionary) else None


def test_a_local_file_cannot_be_attached(made, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    document = made(f'<link rel="attachment" href="file://{secret}">')
    assert not document.attachments
