"""The rows of the access matrix, room by room, and the things they point at."""

from tests.access import (
    accesses,
    accrual,
    activities,
    applications,
    calls,
    casework,
    changes,
    checklists,
    deciding,
    documents,
    duties,
    engagements,
    grants,
    invitations,
    letters,
    papers,
    partners,
    planner,
    reception,
    rows_mobility,
    rows_portal,
    sensitive,
    settling,
    timeline,
)

# Lower rooms first: a room's things may rest on those of the rooms below it.
SHARED = (casework, documents, checklists)
MOBILITY = (
    calls,
    accrual,
    applications,
    grants,
    deciding,
    duties,
    letters,
    changes,
    settling,
    activities,
    partners,
    planner,
    timeline,
)
GUESTS = (engagements, invitations, papers, sensitive, accesses, reception)
ROOMS = (*SHARED, *MOBILITY, *GUESTS)
ROWS = {**rows_portal.ROWS, **rows_mobility.ROWS}
for _room in ROOMS:
    ROWS |= _room.ROWS
