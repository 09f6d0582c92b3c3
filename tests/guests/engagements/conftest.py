"""Running imports of guests."""

from tests.importing import run_import, write_file

__all__ = ["run_import", "write_file"]
