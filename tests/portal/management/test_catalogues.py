"""Strings to translate are found where they stand, and a catalogue that lags is caught."""

import gettext

import pytest

from portal.management.catalogues import Text, collect, compile_all, faults, texts_of

PO = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
YES = 'msgid "Yes"\nmsgstr "Ja"\n\n'


@pytest.fixture
def tree(tmp_path):
    """Return a function that writes files of a small project and gives its root."""
    (tmp_path / "templates").mkdir()

    def write(files):
        for path, text in files.items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        return tmp_path

    return write


def catalogues(app, text):
    return {f"{app}/locale/{one}/LC_MESSAGES/django.po": PO + text for one in ("nb", "nn")}


def reasons(root):
    return {(fault.app, fault.language, fault.reason, fault.text) for fault in faults(root)}


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('_("Yes")', Text("Yes")),
        ('gettext_lazy("Yes")', Text("Yes")),
        ('ngettext("%(n)s day", "%(n)s days", n)', Text("%(n)s day", "%(n)s days")),
        ('pgettext_lazy("answer", "Yes")', Text("Yes", context="answer")),
    ],
)
def test_strings_of_python_are_found(tree, source, text):
    root = tree({"portal/views.py": f"def view():\n    return {source}\n"})
    assert list(texts_of(root / "portal/views.py")) == [text]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('    <p>{% translate "Yes" %}</p>\n  <b></b>', Text("Yes")),
        ('{% translate "Yes" context "answer" %}', Text("Yes", context="answer")),
        ('{{ _("Yes")|upper }}', Text("Yes")),
        ("{% blocktranslate trimmed %}\n  One\n  two\n{% endblocktranslate %}", Text("One two")),
        (
            "{% blocktrans count n=n %}{{ n }} day{% plural %}{{ n }} days{% endblocktrans %}",
            Text("%(n)s day", "%(n)s days"),
        ),
    ],
)
def test_strings_of_templates_are_found(tree, source, text):
    root = tree({"templates/page.html": source})
    assert list(texts_of(root / "templates/page.html")) == [text]


def test_a_complete_catalogue_has_no_fault(tree):
    root = tree({"portal/views.py": '_("Yes")', **catalogues("portal", YES)})
    assert reasons(root) == set()


def test_a_missing_string_is_caught_in_both_languages(tree):
    root = tree({"portal/views.py": '_("No")', **catalogues("portal", "")})
    assert {(one[1], one[2]) for one in reasons(root)} == {("nb", "missing"), ("nn", "missing")}


def test_an_empty_translation_is_missing(tree):
    root = tree({"portal/views.py": '_("No")', **catalogues("portal", 'msgid "No"\nmsgstr ""\n')})
    assert ("portal", "nn", "missing", "No") in reasons(root)


def test_a_string_that_nobody_says_any_more_is_caught(tree):
    root = tree({"portal/views.py": "", **catalogues("portal", YES)})
    assert ("portal", "nb", "not used", "Yes") in reasons(root)


def test_another_placeholder_is_caught(tree):
    other = 'msgid "%(count)s stays"\nmsgstr "%(antall)s opphold"\n'
    root = tree({"portal/views.py": '_("%(count)s stays")', **catalogues("portal", other)})
    assert ("portal", "nb", "other placeholders", "%(count)s stays") in reasons(root)


def test_mobility_may_use_what_the_portal_translates(tree):
    root = tree({"mobility/views.py": '_("Yes")', **catalogues("portal", YES)})
    assert reasons(root) == set()


def test_collecting_adds_what_is_missing_and_keeps_what_is_there(tree):
    root = tree({"portal/views.py": '_("Yes")\n_("No")', **catalogues("portal", YES)})
    assert collect(root) == 2
    assert {one[2:] for one in reasons(root)} == {("missing", "No")}


def test_collecting_twice_adds_nothing(tree):
    root = tree({"portal/views.py": '_("No")'})
    collect(root)
    assert collect(root) == 0


def test_a_compiled_catalogue_speaks(tree):
    root = tree({"portal/views.py": '_("Yes")', **catalogues("portal", YES)})
    assert compile_all(root) == 2
    with (root / "portal/locale/nn/LC_MESSAGES/django.mo").open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Yes") == "Ja"
