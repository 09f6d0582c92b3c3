"""Close a case when report and settlement are both approved."""

from mobility.applications.models import Application
from mobility.applications.services.steps import take_step
from mobility.settling.models import Settlement
from portal.core.decisions import ALLOW
from portal.messages.services import take_back
from portal.people.models import User


def close_if_settled(*, application: Application, by: User | None) -> None:
    """Close the case in the act that approves the last of the two; people have approved both."""
    application.case.refresh_from_db()
    settlement = Settlement.objects.filter(application=application).first()
    settled = settlement is None or settlement.state == "approved"
    if application.case.state == "reported" and settled:
        # Nobody's turn has come where the case is closed in the same moment.
        take_back(kind="turn", key_start=f"turn:{application.case.public_id}:")
        take_step(application=application, step="close", by=by, allowed=ALLOW)
