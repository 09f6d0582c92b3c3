"""Keep the documents of an agreement: the signed text, annexes, letters about it."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from mobility.partners.access import can_add_document
from mobility.partners.models import PartnerAgreement
from portal.casework.models import Case
from portal.casework.rules import Machine
from portal.casework.services import open_case
from portal.core.decisions import NotAllowedError, deny, require
from portal.documents.models import Upload
from portal.documents.services.uploads import delete_upload, store_upload
from portal.people.models import Unit, User

# An agreement's case only holds files: it goes nowhere and is nobody's turn.
FOLDER = Machine("agreement", "kept", (), {})
KIND = "agreement"


@transaction.atomic
def add_document(*, agreement: PartnerAgreement, file: Any, by: User) -> Upload:
    """Keep a file with an agreement. Raises NotAllowedError and BadFileError."""
    require(can_add_document(by, agreement))
    return store_upload(case=_folder(agreement, by), kind=KIND, file=file, by=by)


@transaction.atomic
def remove_document(*, agreement: PartnerAgreement, upload: Upload, by: User) -> None:
    """Delete a file of an agreement; the trail keeps its name. Raises NotAllowedError."""
    require(can_add_document(by, agreement))
    if agreement.case_id is None or upload.case_id != agreement.case_id:
        raise NotAllowedError(deny("not_yours"))
    delete_upload(upload=upload, by=by)


def _folder(agreement: PartnerAgreement, by: User) -> Case:
    """Return the agreement's case, opened where there is none yet."""
    held: Case | None = PartnerAgreement.objects.select_for_update().get(pk=agreement.pk).case
    if held is not None:
        return held
    person = agreement.responsible or by.person
    unit = agreement.units.order_by("code").first()
    unit = unit or Unit.objects.tops(timezone.localdate()).first()
    if person is None or unit is None:
        raise NotAllowedError(deny("no_person"))
    case = open_case(machine=FOLDER, person=person, unit=unit, by=by, title=agreement.title)
    PartnerAgreement.objects.filter(pk=agreement.pk).update(case=case)
    return case
