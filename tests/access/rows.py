"""The rows of the access matrix, half by half."""

from tests.access import rows_mobility, rows_portal

ROWS = {**rows_portal.ROWS, **rows_mobility.ROWS}
