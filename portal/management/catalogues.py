"""The catalogues of translated strings: what the code and templates say, and what is translated."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

LANGUAGES = ("nb", "nn")
# Lower apps first: an app may use a string that a lower app's catalogue already has.
APPS = ("portal", "mobility", "guests")
# Every other folder of templates (components, mail, account, ...) belongs to the shared app.
SHARED_APP = "portal"
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|(?<!\{)\{\w*\}(?!\})")
UNSTABLE_HEADERS = re.compile(
    r'"(Generated-By|Report-Msgid-Bugs-To|POT-Creation-Date|PO-Revision-Date|Last-Translator'
    r"|Language-Team):[^\n]*\n"
)

_CALLS = {"": (1,), "n": (1, 2), "p": ((1, "c"), 2), "np": ((1, "c"), 2, 3)}
_KEYWORDS = {
    f"{prefix}gettext{suffix}": arguments
    for prefix, arguments in _CALLS.items()
    for suffix in ("", "_lazy", "_noop")
} | {"_": (1,)}


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A string to translate: English, its plural if it has one, its context if it needs one."""

    singular: str
    plural: str = ""
    context: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Return what gettext finds it by."""
        return (self.singular, self.context)

    @property
    def msgid(self) -> str | tuple[str, str]:
        """Return the catalogue's own shape of it."""
        return (self.singular, self.plural) if self.plural else self.singular


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong with a translation: where, why and of which string."""

    app: str
    language: str
    reason: str
    text: str


def used_texts(root: Path, app: str) -> dict[tuple[str, str], Text]:
    """Return the strings that an app's code and templates mark for translation."""
    texts = [text for file in _sources(root, app) for text in texts_of(file)]
    # A string with a plural wins over the same string without one: gettext keys both alike.
    return {text.key: text for text in sorted(texts, key=lambda text: bool(text.plural))}


def texts_of(file: Path) -> Iterator[Text]:
    """Yield the strings that one Python file or template marks for translation."""
    source = file.read_text(encoding="utf-8")
    if file.suffix != ".py":
        # The result is read as Python, where the indentation of a template means nothing.
        lines = templatize(source, origin=str(file)).splitlines()
        source = "\n".join(line.lstrip() for line in lines)
    found = extract("python", BytesIO(source.encode()), keywords=_KEYWORDS)
    for _line, message, _comments, context in found:
        singular, plural = message if isinstance(message, tuple) else (message, "")
        if singular:
            yield Text(singular, plural, context or "")


def read_catalogue(root: Path, app: str, language: str) -> Catalog:
    """Read an app's catalogue; an empty one if there is none yet."""
    path = _path(root, app, language)
    if not path.exists():
        return Catalog(locale=language, project="Utsyn", charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def write_catalogue(root: Path, app: str, language: str, catalogue: Catalog) -> None:
    """Write a catalogue sorted and without dates, so that a change shows only what changed."""
    for message in catalogue:
        message.locations, message.auto_comments, message.user_comments = [], [], []
    text = BytesIO()
    write_po(text, catalogue, width=0, sort_output=True, ignore_obsolete=True, include_lineno=False)
    lines = [line for line in text.getvalue().decode().splitlines(keepends=True) if _kept(line)]
    path = _path(root, app, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(UNSTABLE_HEADERS.sub("", "".join(lines)), encoding="utf-8")


def collect(root: Path, apps: Sequence[str] = APPS) -> int:
    """Add what is used and not yet in a catalogue, empty, for a translator; return how many."""
    added = 0
    for app in apps:
        for language in LANGUAGES:
            catalogue = read_catalogue(root, app, language)
            known = _known(root, app, language)
            new = [text for key, text in used_texts(root, app).items() if key not in known]
            for text in new:
                flags = ["python-format"] if "%" in text.singular else []
                catalogue.add(text.msgid, context=text.context or None, flags=flags)
            if new:
                write_catalogue(root, app, language, catalogue)
            added += len(new)
    return added


def faults(root: Path, apps: Sequence[str] = APPS) -> list[Fault]:
    """Return what is missing, no longer used, or translated with other placeholders."""
    used = {app: used_texts(root, app) for app in apps}
    found: list[Fault] = []
    for place, app in enumerate(apps):
        needed_here_or_above = {key for above in apps[place:] for key in used[above]}
        for language in LANGUAGES:
            known = _known(root, app, language)
            own = {_key(message): message for message in read_catalogue(root, app, language)}
            found += _missing(app, language, used[app], known)
            found += _obsolete(app, language, own, needed_here_or_above)
            found += [
                Fault(app, language, "other placeholders", key[0])
                for key, message in own.items()
                if key[0] and not same_placeholders(message)
            ]
    return sorted(found)


def same_placeholders(message: Message) -> bool:
    """Tell whether a translation names the same placeholders as its English text."""
    sources = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
    targets = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    allowed = [sorted(PLACEHOLDER.findall(source)) for source in sources]
    # "One stay" may leave out the number that "%(count)s stays" shows.
    return all(sorted(PLACEHOLDER.findall(target)) in allowed for target in targets if target)


def compile_all(root: Path, apps: Sequence[str] = APPS) -> int:
    """Write a machine-readable .mo beside every catalogue; return how many."""
    paths = [_path(root, app, language) for app in apps for language in LANGUAGES]
    for path in (path for path in paths if path.exists()):
        with path.open("rb") as file:
            catalogue = read_po(file, locale=path.parent.parent.name)
        compiled = BytesIO()
        write_mo(compiled, catalogue)
        # In one step, because a running portal may be reading the old one.
        fresh = path.with_suffix(".mo.new")
        fresh.write_bytes(compiled.getvalue())
        fresh.replace(path.with_suffix(".mo"))
    return sum(path.exists() for path in paths)


def _sources(root: Path, app: str) -> Iterator[Path]:
    yield from sorted(file for file in (root / app).rglob("*.py") if "migrations" not in file.parts)
    templates = root / "templates"
    for file in sorted(templates.rglob("*")):
        top = file.relative_to(templates).parts[0]
        if file.suffix in {".html", ".txt"} and (top if top in APPS else SHARED_APP) == app:
            yield file


def _known(root: Path, app: str, language: str) -> dict[tuple[str, str], Message]:
    """Return the messages of the app's catalogue and of those below it."""
    below = APPS[: APPS.index(app)] if app in APPS else ()
    return {
        _key(message): message
        for name in (*below, app)
        for message in read_catalogue(root, name, language)
        if message.id
    }


def _missing(
    app: str,
    language: str,
    used: Mapping[tuple[str, str], Text],
    known: Mapping[tuple[str, str], Message],
) -> list[Fault]:
    return [
        Fault(app, language, "missing", text.singular)
        for key, text in used.items()
        if key not in known or not _translated(known[key], needs_plural=bool(text.plural))
    ]


def _obsolete(
    app: str,
    language: str,
    own: Mapping[tuple[str, str], Message],
    needed: set[tuple[str, str]],
) -> list[Fault]:
    return [Fault(app, language, "not used", key[0]) for key in own if key[0] and key not in needed]


def _translated(message: Message, *, needs_plural: bool) -> bool:
    forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return all(forms) and not message.fuzzy and (not needs_plural or len(forms) > 1)


def _key(message: Message) -> tuple[str, str]:
    singular = message.id[0] if isinstance(message.id, (tuple, list)) else message.id
    return (singular, message.context or "")


def _path(root: Path, app: str, language: str) -> Path:
    return root / app / "locale" / language / "LC_MESSAGES" / "django.po"


def _kept(line: str) -> bool:
    return not line.startswith("#") or line.startswith("#,")
