"""Files on a case: checked, kept apart, given out as downloads, taken back while it is a draft."""

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from portal.documents.access import can_delete_upload, can_read_upload
from portal.documents.models import Upload
from portal.documents.services.uploads import BadFileError, scan, store_upload
from portal.jobs.models import Job
from tests.factories.cases import PDF, make_upload


def address(upload, act=""):
    return f"/documents/uploads/{upload.public_id}/{act}"


def test_a_file_keeps_its_norwegian_name_but_not_on_the_disk(cast, case):
    upload = make_upload(case, cast.petter, name="../Søknad fra Åse.pdf")
    assert upload.name == "Søknad fra Åse.pdf"
    assert "Søknad" not in upload.file.name
    assert (upload.content_type, upload.size) == ("application/pdf", len(PDF))


def test_it_leaves_a_trail(cast, case):
    upload = make_upload(case, cast.petter)
    told = AuditEntry.objects.get(action="upload.stored")
    assert told.changes == {"upload_kind": "invitation", "name": upload.name}


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [("a.pdf", b"\x00\x01", "type"), ("a.pdf", b"\x89PNG\r\n\x1a\n", "other_type")],
)
def test_a_wrong_file_is_told_and_nothing_kept(cast, case, name, content, code):
    with pytest.raises(BadFileError) as told:
        make_upload(case, cast.petter, name=name, content=content)
    assert told.value.refusal.code == code
    assert "{" not in told.value.told
    assert not Upload.objects.exists()


def test_a_file_that_is_too_large_is_refused(cast, case, settings):
    settings.UPLOAD_MOST_BYTES = 10
    with pytest.raises(BadFileError, match="size"):
        make_upload(case, cast.petter)


def test_one_file_too_many_is_refused(cast, case, settings):
    settings.UPLOAD_MOST_FILES = 1
    make_upload(case, cast.petter)
    with pytest.raises(BadFileError, match="count"):
        make_upload(case, cast.petter)


def test_a_colleague_cannot_lay_a_file_on_the_case(cast, case):
    with pytest.raises(NotAllowedError):
        make_upload(case, cast.pia)


def test_it_is_a_download_and_never_a_page(cast, case, sign_in):
    upload = make_upload(case, cast.petter, name="Åse.txt", content=b"<script>alert(1)</script>")
    answer = sign_in(cast.petter).get(address(upload))
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Type"].startswith("text/plain")
    assert b"".join(answer.streaming_content) == b"<script>alert(1)</script>"


def test_a_file_of_a_case_one_cannot_see_does_not_exist(cast, case, sign_in):
    upload = make_upload(case, cast.petter)
    assert sign_in(cast.mia).get(address(upload)).status_code == 404


def is_clean(file):
    return b"made for a test" in file.read()


@pytest.mark.parametrize(
    ("content", "state"), [(PDF, "clean"), (PDF.replace(b"made", b"bad!"), "infected")]
)
def test_what_the_scanner_finds_infected_is_never_given_out(cast, case, settings, content, state):
    settings.UPLOAD_SCANNER = f"{__name__}.is_clean"
    upload = make_upload(case, cast.petter, content=content)
    assert not can_read_upload(cast.petter, upload)
    scan(Job.objects.get(task="portal.documents.tasks.scan_upload"))
    upload.refresh_from_db()
    assert upload.scan_state == state
    assert bool(can_read_upload(cast.petter, upload)) == (state == "clean")


def test_an_infected_file_is_refused_with_a_reason(cast, case, sign_in):
    upload = make_upload(case, cast.petter)
    Upload.objects.update(scan_state="infected")
    answer = sign_in(cast.petter).get(address(upload))
    assert answer.status_code == 403
    assert "harmful content" in answer.content.decode()


def test_its_writer_takes_it_back_from_a_draft(cast, case, sign_in, on_commit):
    case.state = "draft"
    case.save()
    upload = make_upload(case, cast.petter)
    with on_commit(execute=True):
        answer = sign_in(cast.petter).post(address(upload, "delete/"), {"next": "/stays/"})
    assert answer.url == "/stays/"
    assert not Upload.objects.exists()
    assert not upload.file.storage.exists(upload.file.name)


def test_once_sent_it_stays(cast, case, sign_in):
    upload = make_upload(case, cast.petter)
    assert sign_in(cast.petter).post(address(upload, "delete/")).status_code == 403
    assert Upload.objects.exists()


def test_nobody_else_takes_it_back(cast, case, sign_in):
    upload = make_upload(case, cast.petter)
    assert sign_in(cast.frida).post(address(upload, "delete/")).status_code == 403


def test_a_link_stores_without_an_account(case):
    upload = store_upload(
        case=case, kind="answer", file=ContentFile(PDF, name="x.pdf"), by=None, about="link"
    )
    assert (upload.uploaded_by, upload.about) == (None, "link")


def test_what_was_there_at_the_decision_stays_when_the_turn_comes_back(cast, case):
    before = make_upload(case, cast.petter)
    case.turn_person, case.turn_since = cast.petter.person, timezone.now()
    case.save()
    since = make_upload(case, cast.petter)
    assert can_delete_upload(cast.petter, before).code == "upload_fixed"
    assert can_delete_upload(cast.petter, since)
