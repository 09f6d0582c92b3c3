"""Rows of portal/documents."""

from django.utils import timezone

from portal.casework.models import Task
from portal.documents.selectors import token_hash
from portal.documents.services.letters import template_for
from portal.documents.services.links import Asked, Outsider, send_link
from portal.documents.services.signatures import Party, ask_signatures
from portal.documents.services.templates import Texts, draft_template
from tests.access.matrix import ADMINISTRATORS, ANYBODY, NOBODY, Row, holders_over_physics
from tests.factories.cases import make_case, make_letter, make_upload

TOKEN = "known-to-the-host"
PETTER = frozenset({"petter"})
COORDINATES = holders_over_physics(
    "head",
    "deputy",
    "faculty_officer",
    "department_administrator",
    "hr",
    "international_officer",
)
HANDLES = PETTER | COORDINATES
# Who sees a case of Petter's in Physics, once it is submitted.
SEES_CASE = PETTER | holders_over_physics(
    "head",
    "deputy",
    "dean",
    "faculty_officer",
    "department_administrator",
    "hr",
    "international_officer",
)


def props(cast, made):
    """Make the things that these addresses point at; `made` holds what was made before."""
    case = make_case(made.petter, cast.FYS, "draft")
    upload = make_upload(case, cast.petter)
    case.state = "submitted"
    case.save()
    turn = {"turn_person": made.petter, "turn_since": timezone.now()}
    waiting = make_case(made.petter, cast.FYS, **turn)
    letter = make_letter(case, cast.dina, "workplace_agreement")
    parties = [Party("employee", made.petter), Party("employer"), Party("receiving")]
    asked = ask_signatures(letter=letter, parties=parties, by=cast.dina)
    ask = Asked("sign", signature=asked[2])
    link = send_link(case=case, to=Outsider("Ada", "ada@host.example"), asked=ask, by=None)
    link.token_hash = token_hash(TOKEN)
    link.save()
    shipped = template_for("grant_sheet")
    same = Texts(shipped.subjects, shipped.bodies)
    return {
        "document_case": case,
        "upload": upload,
        "loose_upload": make_upload(waiting, cast.petter),
        "letter": letter,
        "own_signature": asked[0],
        "host_signature": asked[2],
        "sent_link": link,
        "letter_draft": draft_template(of=shipped, texts=same, by=cast.adam),
    }


def of(name):
    return lambda cast, props: {"public_id": getattr(props, name).public_id}


def own_sign_task(props):
    """Return the task to sign what Petter is asked to sign."""
    key = f"sign:{props.own_signature.public_id}:"
    return Task.objects.get(case=props.document_case, key=key)


def text(of="letter_draft", **more):
    return lambda cast, props: {"reference": str(getattr(props, of)), **more}


ROWS: dict[str, Row] = {
    "task_evidence": Row(
        frozenset({"pia"}),
        kwargs=lambda cast, props: {"public_id": props.open_task.public_id},
        method="post",
        refused=(SEES_CASE | {"petter"}),
    ),
    "letter_texts": Row(ADMINISTRATORS, "refused"),
    "letter_text": Row(ADMINISTRATORS, "refused", kwargs=text()),
    "letter_text_new": Row(ADMINISTRATORS, "refused", kwargs=text()),
    "letter_text_edit": Row(ADMINISTRATORS, "refused", kwargs=text()),
    "letter_text_step": Row(ADMINISTRATORS, "refused", kwargs=text(step="propose"), method="post"),
    "upload_file": Row(SEES_CASE, kwargs=of("upload")),
    "upload_remove": Row(
        PETTER, kwargs=of("loose_upload"), method="post", refused=SEES_CASE - PETTER
    ),
    "letter": Row(SEES_CASE, kwargs=of("letter")),
    "letter_file": Row(SEES_CASE, kwargs=of("letter")),
    "signature": Row(SEES_CASE, kwargs=of("own_signature")),
    "sign_task": Row(
        SEES_CASE, kwargs=lambda cast, props: {"public_id": own_sign_task(props).public_id}
    ),
    "signature_sign": Row(
        PETTER, kwargs=of("own_signature"), method="post", refused=SEES_CASE - PETTER
    ),
    "signature_scan": Row(HANDLES, kwargs=of("host_signature"), refused=SEES_CASE - HANDLES),
    "signature_note": Row(
        COORDINATES, kwargs=of("host_signature"), refused=SEES_CASE - COORDINATES
    ),
    "signature_link": Row(HANDLES, kwargs=of("host_signature"), refused=SEES_CASE - HANDLES),
    "signature_start": Row(
        NOBODY,
        kwargs=of("own_signature"),
        method="post",
        refused=SEES_CASE - PETTER,
        note="the cast's university has no signing service",
    ),
    "signature_return": Row(SEES_CASE, kwargs=of("own_signature")),
    "link_renew": Row(HANDLES, kwargs=of("sent_link"), method="post", refused=SEES_CASE - HANDLES),
    "link_revoke": Row(HANDLES, kwargs=of("sent_link"), method="post", refused=SEES_CASE - HANDLES),
    "external_link": Row(ANYBODY, kwargs=lambda c, p: {"token": TOKEN if p.sent_link else ""}),
    "external_file": Row(ANYBODY, kwargs=lambda c, p: {"token": TOKEN if p.sent_link else ""}),
    "verify_letter": Row(ANYBODY, query=lambda c, p: {"code": p.letter.code}),
}
