"""A colour keeps text readable in both themes, and a logo only draws."""

import base64
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.rulesets.rules import BadLogoError, Logo, accent_tokens, contrast, read_logo
from tests.factories.rulesets import SVG

colours = st.tuples(*[st.integers(0, 255)] * 3).map(lambda rgb: "#{:02x}{:02x}{:02x}".format(*rgb))
TEXTS = ("text-subtle", "text-default")
GROUNDS = ("background-default", "background-tinted", "surface-tinted", "surface-active")
PNG = (
    b"\x89PNG\r\n\x1a\n"
    + struct.pack(">I4sII5s", 13, b"IHDR", 64, 32, b"\x08\x06\0\0\0")
    + b"\0" * 8
)


def test_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@given(colours.filter(lambda colour: contrast(colour, "#ffffff") >= 4.5))
def test_text_can_be_read_in_both_themes_whatever_the_colour(accent):
    for tokens in accent_tokens(accent).values():
        for ground in GROUNDS:
            for text in TEXTS:
                assert contrast(tokens[text], tokens[ground]) >= 4.5
        for button in ("base-default", "base-hover", "base-active"):
            assert contrast(tokens["base-contrast-default"], tokens[button]) >= 4.5
        assert contrast(tokens["border-default"], tokens["background-default"]) >= 3


@pytest.mark.parametrize(("content", "kind"), [(SVG, "image/svg+xml"), (PNG, "image/png")])
def test_a_logo_is_known_by_its_content(content, kind):
    logo = Logo.from_bytes(content)
    assert logo.content_type == kind
    assert read_logo(logo.stored) == logo


@pytest.mark.parametrize(
    "inside",
    [
        b"<script>alert(1)</script>",
        b'<circle onload="alert(1)"/>',
        b'<a href="https://example.org"><circle/></a>',
        b'<use href="https://example.org/x.svg#a"/>',
        b'<image href="https://example.org/x.png"/>',
        b'<rect fill="url(https://example.org/x)"/>',
        b'<rect style="background: url( https://example.org/x)"/>',
        b"<style>* { fill: red }</style>",
        b"<foreignObject><p>x</p></foreignObject>",
        b'<animate attributeName="href" values="javascript:alert(1)"/>',
    ],
)
def test_a_drawing_that_runs_or_fetches_is_refused(inside):
    with pytest.raises(BadLogoError, match="active_svg"):
        Logo.from_bytes(SVG.replace(b"<circle", inside + b"<circle", 1))


def test_a_document_type_is_refused_before_it_is_read():
    bomb = b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + SVG
    with pytest.raises(BadLogoError, match="active_svg"):
        Logo.from_bytes(bomb)


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"<html/>", b"<svg", PNG[:20]])
def test_other_files_are_no_logo(content):
    with pytest.raises(BadLogoError, match="not_an_image"):
        Logo.from_bytes(content)


def test_a_large_file_or_picture_is_refused():
    wide = PNG[:16] + struct.pack(">II", 5000, 10) + PNG[24:]
    for content in (SVG + b" " * 100_000, wide):
        with pytest.raises(BadLogoError, match="too_large"):
            Logo.from_bytes(content)


def test_a_stored_logo_that_names_another_type_is_refused():
    stored = f"data:image/png;base64,{base64.b64encode(SVG).decode()}"
    with pytest.raises(BadLogoError):
        read_logo(stored)
