"""Print the demo's sign-ins."""

from typing import Any

from django.core.management.base import BaseCommand

from mobility.management.demo.cast import MEMBERS, PASSWORD, VISITORS


class Command(BaseCommand):
    help = "Print who one can sign in as in the demo, and what each should look at."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"password for all: {PASSWORD}\n\n")
        self.stdout.write(f"{'role':<25} {'sign-in':<36} look at")
        for member in MEMBERS:
            role = member.role.replace("_", " ") or "employee"
            self.stdout.write(f"{role:<25} {member.email:<36} {member.look_at}")
        for email, look_at in VISITORS:
            self.stdout.write(f"{'guest':<25} {email:<36} {look_at}")
