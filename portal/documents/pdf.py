"""Tagged PDF (PDF/UA-1) from a template, with no way out to files or the network."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import get_language
from weasyprint import CSS, HTML
from weasyprint.urls import URLFetcher

STYLE = Path(__file__).with_name("print.css").read_text(encoding="utf-8")


def pdf_bytes(template: str, context: Mapping[str, Any]) -> bytes:
    """Render a template that extends `documents/print.html` to a tagged PDF.

    Takes seconds for long tables (about 20 ms a row), so it belongs in a job. Addresses other
    than `data:` are refused, so a document cannot draw in local files.
    """
    markup = render_to_string(template, {**context, "language": get_language() or "nb"})
    page = HTML(string=markup, url_fetcher=URLFetcher(allowed_protocols=["data"]))
    style = CSS(string=STYLE, url_fetcher=URLFetcher(allowed_protocols=["data"]))
    made: bytes = page.write_pdf(stylesheets=[style], pdf_variant="pdf/ua-1")
    return made
