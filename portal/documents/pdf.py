"""PDF for readers and for the archive, from a template with no way out to files or the network.

Every file is PDF/A-3a and PDF/UA-1 at once: WeasyPrint makes the first, which is tagged, and the
second asks beyond it only for a title that is shown, a language and a mark of its own.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import get_language
from weasyprint import CSS, HTML
from weasyprint.urls import URLFetcher

STYLE = Path(__file__).with_name("print.css").read_text(encoding="utf-8")
# PDF/A allows a property outside its own list only where the file describes it (ISO 19005-3,
# 6.6.2.3); PDF/UA asks for pdfuaid:part (ISO 14289-1, 5).
_MARK = b"""<rdf:Description
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1"/>
<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF>"""


def pdf_bytes(template: str, context: Mapping[str, Any], *, style: str = STYLE) -> bytes:
    """Render a template that extends `documents/print.html` to a tagged PDF for the archive.

    Takes seconds for long tables (about 20 ms a row), so it belongs in a job. Addresses other
    than `data:` are refused, so a document cannot draw in local files.
    """
    markup = render_to_string(template, {**context, "language": get_language() or "nb"})
    page = HTML(string=markup, url_fetcher=URLFetcher(allowed_protocols=["data"]))
    sheet = CSS(string=style, url_fetcher=URLFetcher(allowed_protocols=["data"]))
    made: bytes = page.write_pdf(
        stylesheets=[sheet], pdf_variant="pdf/a-3a", finisher=_mark_accessible
    )
    return made


def _mark_accessible(_document: Any, pdf: Any) -> None:
    """Say in the file's metadata that it keeps PDF/UA-1 too."""
    for part in pdf.objects:
        if getattr(part, "extra", {}).get("Type") == "/Metadata":
            part.stream = [line.replace(b"</rdf:RDF>", _MARK) for line in part.stream]
