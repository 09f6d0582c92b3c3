"""Make the first administrator."""

from getpass import getpass
from pathlib import Path
from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email
from django.urls import reverse

from portal.people.models import User
from portal.people.services.administrators import NoTopUnitError, create_administrator


class Command(BaseCommand):
    """Make person, sign-in and mandate of the first administrator."""

    help = "Make the first administrator: person, sign-in and mandate over the top unit."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--given-name", required=True)
        parser.add_argument("--family-name", required=True)
        parser.add_argument("--unit", default="", help="code of the unit; else the one at the top")
        way = parser.add_mutually_exclusive_group()
        way.add_argument("--password-file", type=Path, help="file whose first line is the password")
        way.add_argument("--prompt", action="store_true", help="ask for the password here")

    def handle(self, **options: Any) -> None:
        password = self._password(options)
        try:
            validate_email(options["email"])
            if password:
                validate_password(password, User(email=options["email"]))
            user, unit = create_administrator(
                email=options["email"],
                given_name=options["given_name"],
                family_name=options["family_name"],
                password=password,
                unit_code=options["unit"],
            )
        except (ValidationError, NoTopUnitError) as error:
            raise CommandError(" ".join(getattr(error, "messages", [str(error)]))) from error
        self.stdout.write(f"{user.email} administers {unit.code} {unit.name}.")
        if not password:
            self.stdout.write(
                f"Choose a password here (works once, for three days):\n{_link(user)}"
            )

    def _password(self, options: dict[str, Any]) -> str | None:
        if options["prompt"]:
            return getpass("Password: ")
        if options["password_file"] is None:
            return None
        try:
            lines = options["password_file"].read_text(encoding="utf-8").splitlines()
        except OSError as error:
            message = f"Cannot read {options['password_file']}: {error.strerror}."
            raise CommandError(message) from error
        if not lines or not lines[0]:
            message = f"The first line of {options['password_file']} is empty."
            raise CommandError(message)
        return str(lines[0])


def _link(user: User) -> str:
    key = {"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)}
    path = reverse("account_reset_password_from_key", kwargs=key)
    return f"{settings.SITE_URL}{path}"
