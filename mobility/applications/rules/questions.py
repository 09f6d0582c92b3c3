"""What others are asked in an application, as codes of tasks."""

COVER = "cover_confirm"
STATEMENT = "supervisor_statement"
EXCEPTION = "exception"
ASKED = (COVER, STATEMENT, EXCEPTION)
