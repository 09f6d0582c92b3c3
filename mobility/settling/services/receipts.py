"""Collect receipts, during the stay and after it."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from mobility.applications.models import Application
from mobility.settling.access import can_enter
from mobility.settling.models import Receipt, Settlement
from portal.audit.services import record
from portal.core.decisions import require
from portal.documents.services.uploads import store_upload
from portal.people.models import User

UPLOAD = "receipt"


@transaction.atomic
def add_receipt(
    *, application: Application, values: Mapping[str, Any], file: Any, by: User
) -> Receipt:
    """Add a receipt, with its file where there is one. NotAllowedError and BadFileError."""
    require(can_enter(by, application, _settlement(application)))
    upload = store_upload(case=application.case, kind=UPLOAD, file=file, by=by) if file else None
    receipt = Receipt.objects.create(
        application=application, upload=upload, added_by=by, **_in_kroner(values)
    )
    _record("receipt.added", receipt, by)
    return receipt


@transaction.atomic
def remove_receipt(*, receipt: Receipt, by: User) -> None:
    """Take a receipt off again; its file stays on the case. Raises NotAllowedError."""
    require(can_enter(by, receipt.application, _settlement(receipt.application)))
    _record("receipt.removed", receipt, by)
    receipt.delete()


def _in_kroner(values: Mapping[str, Any]) -> dict[str, Any]:
    if values["currency"] == "NOK":
        return {**values, "kroner": values["amount"]}
    return dict(values)


def _settlement(application: Application) -> Settlement | None:
    found: Settlement | None = Settlement.objects.filter(application=application).first()
    return found


def _record(action: str, receipt: Receipt, by: User) -> None:
    case = receipt.application.case
    record(
        action=action,
        by=by,
        person=case.person,
        unit=case.unit,
        obj=case,
        changes={
            "receipt": f"{receipt.amount} {receipt.currency}",
            "paid_on": receipt.paid_on.isoformat(),
        },
    )
