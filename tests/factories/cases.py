"""Cases, with a file and a letter on them, for the tests of every room."""

from django.core.files.base import ContentFile

from portal.casework.models import Case
from portal.documents.services.letters import release_letter, write_letter
from portal.documents.services.uploads import store_upload

PDF = (
    b"%PDF-1.7\nmade for a test\nxref\n0 1\n0000000000 65535 f \n"
    b"trailer\n<</Size 1>>\nstartxref\n25\n%%EOF\n"
)


def make_case(person, unit, state="submitted", **fields):
    """Make a case as it stands, without the steps that led there."""
    fields.setdefault("kind", "trial")
    fields.setdefault("title", "Trial")
    return Case.objects.create(person=person, unit=unit, state=state, **fields)


def make_upload(case, by, name="invitasjon.pdf", content=PDF, kind="invitation"):
    """Lay a file on a case."""
    return store_upload(case=case, kind=kind, file=ContentFile(content, name=name), by=by)


def make_letter(case, by, kind="preliminary_reply", *, released=True, **facts):
    """Write a letter on a case, in English, and release it."""
    letter = write_letter(case=case, kind=kind, language="en", facts=facts, by=by)
    return release_letter(letter=letter, by=by) if released else letter
