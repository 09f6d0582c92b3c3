"""Keep the files that show an activity."""

from typing import Any

from mobility.activities.access import can_add_evidence
from mobility.activities.models import Activity
from mobility.activities.selectors import EVIDENCE
from portal.core.decisions import require
from portal.documents.models import Upload
from portal.documents.services.uploads import store_upload
from portal.people.models import User


def add_evidence(*, activity: Activity, file: Any, by: User) -> Upload:
    """Keep a file on the activity's case. Raises NotAllowedError and BadFileError."""
    require(can_add_evidence(by, activity))
    return store_upload(case=activity.case, kind=EVIDENCE, file=file, by=by)
