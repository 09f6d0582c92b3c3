"""Who may lay files on a case, read and sign its letters, write their texts, send links."""

from typing import Any, cast

from portal.casework.access import acts_as_over, can_act_for_turn, can_do_task, turn_at
from portal.casework.models import Case
from portal.casework.rules import ACTS_AS, NEXT_UP
from portal.core.decisions import ALLOW, Decision, deny
from portal.documents.models import ExternalLink, Letter, LetterTemplate, Signature, Upload
from portal.people.rules import COORDINATES
from portal.rulesets.access import can_administer_rules, can_move

# Who signs for a party that is no named person: roles over the case's unit.
SIGNS_FOR = {
    "employer": ("head",),
    "leader": ("head",),
    "sending": ("head", "international_officer"),
}
# The code of the task to sign a letter.
SIGN = "sign_letter"
# Where the writer may still take back what they laid on the case.
OPEN_STATES = ("draft", "returned")
# States of a letter in which it can still be signed.
SIGNABLE = ("written", "released")


def can_upload(user: Any, case: Case) -> Decision:
    """Allow the case's person, whoever's turn or task it is, and who coordinates there."""
    if user.person_id and case.person_id == user.person_id:
        return ALLOW
    if user.holds_at(case.unit, *COORDINATES) or can_act_for_turn(user, case):
        return ALLOW
    tasks = case.tasks.filter(state="open").select_related("case", "unit")
    return ALLOW if any(can_do_task(user, task) for task in tasks) else deny("not_your_turn")


def can_read_upload(user: Any, upload: Upload) -> Decision:
    """Allow a file that was found clean, or that no scanner looks at. Seeing it comes first."""
    if upload.scan_state == "infected":
        return deny("upload_infected")
    return deny("upload_waiting") if upload.scan_state == "waiting" else ALLOW


def can_delete_upload(user: Any, upload: Upload) -> Decision:
    """Allow who laid it there, while the case is a draft or returned, or waits for them since.

    What was there when the case was decided stays, although its turn is the person's again.
    """
    if upload.uploaded_by_id != user.pk:
        return deny("not_yours")
    case = upload.case
    since = case.turn_since if case.turn_person_id == user.person_id else None
    if case.state in OPEN_STATES or (since and upload.created_at >= since):
        return ALLOW
    return deny("upload_fixed")


def can_release_letter(user: Any, letter: Letter) -> Decision:
    """Allow a letter that was written and not yet released. Its room guards who decides."""
    return ALLOW if letter.state == "written" else deny("letter_released")


def can_sign(user: Any, signature: Signature) -> Decision:
    """Allow the person named, or for the university whoever acts for it over the case's unit."""
    if signature.signed_at:
        return deny("already_signed")
    if signature.letter.state not in SIGNABLE:
        return deny("letter_not_valid")
    if signature.person_id:
        return ALLOW if signature.person_id == user.person_id else deny("not_yours_to_sign")
    return _for_party(user, signature)


def _for_party(user: Any, signature: Signature) -> Decision:
    case = signature.letter.case
    roles = SIGNS_FOR.get(signature.party, ())
    answers = [acts_as_over(user, role, case) for role in roles]
    refused = [answer for answer in answers if not answer]
    if len(refused) < len(answers) or any(_next_up(user, role, case) for role in roles):
        return ALLOW
    return refused[0] if refused else deny("not_yours_to_sign")


def _next_up(user: Any, role: str, case: Case) -> bool:
    """Tell whether the user acts one level up, where nobody may act on the first."""
    if case.person_id == user.person_id or not user.holds(NEXT_UP.get(role, role)):
        return False
    falls_to, unit = turn_at(role, case.unit, case.person)
    return bool(user.holds_at(unit, *ACTS_AS[falls_to]))


def can_record_signature(user: Any, signature: Signature) -> Decision:
    """Allow a signed scan, or a note of a signature made elsewhere, to who handles the case.

    The case's person may bring the scan that a host or they themselves have signed, and send the
    host a link; who signs for the university, by role or by name, brings that signature.
    """
    if signature.signed_at:
        return deny("already_signed")
    letter = signature.letter
    if letter.state not in SIGNABLE:
        return deny("letter_not_valid")
    own = bool(user.person_id) and letter.case.person_id == user.person_id
    others = signature.person_id not in (None, user.person_id)
    if own and (others or signature.party in SIGNS_FOR):
        return deny("own_case")
    return can_manage_links(user, letter.case)


def can_note_signature(user: Any, signature: Signature) -> Decision:
    """Allow noting a signature without a file to those who coordinate, never in own case."""
    allowed = can_record_signature(user, signature)
    if allowed and signature.letter.case.person_id == user.person_id:
        return deny("own_case")
    return allowed


def can_manage_links(user: Any, case: Case) -> Decision:
    """Allow sending, renewing and revoking links to the case's person and who coordinates."""
    if user.person_id and case.person_id == user.person_id:
        return ALLOW
    if user.holds_at(case.unit, *COORDINATES) or can_act_for_turn(user, case):
        return ALLOW
    return deny("not_your_unit")


def can_change_link(user: Any, link: ExternalLink) -> Decision:
    """Allow renewing and revoking a link that nobody has used."""
    if link.used_at:
        return deny("link_used")
    return can_manage_links(user, link.case)


def can_write_templates(user: Any) -> Decision:
    """Allow the texts of letters to administrators of the whole institution."""
    return can_administer_rules(user)


def can_edit_template(user: Any, template: LetterTemplate) -> Decision:
    """Allow changing a draft; what has been proposed or approved stays as it is."""
    return can_write_templates(user) if template.state == "draft" else deny("not_a_draft")


def can_move_template(user: Any, template: LetterTemplate, step: str) -> Decision:
    """Allow a step as with rule sets: who wrote or proposed a text never approves it."""
    return can_move(user, cast("Any", template), step)
