"""Compile the catalogues of translated strings."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from portal.management.catalogues import compile_all


class Command(BaseCommand):
    """Writes the .mo files, without gettext's own tools."""

    help = "Compile the translations (.po) to what the portal reads (.mo)."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        count = compile_all(settings.BASE_DIR)
        if options["verbosity"]:
            self.stdout.write(f"{count} catalogues compiled")
