"""Uploads, letters with their templates and signatures, and single-use links."""

import uuid
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from portal.audit.scoping import ScopedQuerySet
from portal.casework.models import Case, Task
from portal.people.models import Person, User

SCAN_STATES = ("waiting", "clean", "infected", "unscanned")
TEMPLATE_STATES = ("draft", "proposed", "approved", "withdrawn")
LETTER_STATES = ("written", "released", "replaced", "withdrawn")
LANGUAGES = ("nb", "nn", "en")
SIGNING_WAYS = ("account", "link", "scan", "elsewhere", "provider")
LINK_PURPOSES = ("confirm", "sign", "upload")


class OfCaseQuerySet(ScopedQuerySet):
    """Rows that belong to a case."""

    def visible_to(self, user: Any) -> Self:
        """Return the rows of the cases that the user may see."""
        return self.filter(case__in=Case.objects.visible_to(user))


class UploadQuerySet(ScopedQuerySet):
    """Files on cases."""

    def visible_to(self, user: Any) -> Self:
        """Return the files of visible cases; what shows a task was done is seen with the task."""
        of_case = Q(task__isnull=True, case__in=Case.objects.visible_to(user))
        return self.filter(of_case | Q(task__in=Task.objects.visible_to(user)))


class Upload(models.Model):
    """A file on a case; `content_type` is what the content showed, not what was claimed.

    With a `task` it is what shows that the task was done.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="uploads")
    task = models.ForeignKey(Task, models.CASCADE, null=True, blank=True, related_name="evidences")
    kind = models.SlugField(max_length=40)
    file = models.FileField(upload_to="uploads/%Y/%m")
    name = models.CharField(max_length=200)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    scan_state = models.CharField(max_length=10, default="unscanned")
    # What it belongs to within the case (a segment, a receipt, a signature), as its room says.
    about = models.CharField(max_length=80, blank=True)
    uploaded_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    objects = UploadQuerySet.as_manager()

    class Meta:
        ordering = ("kind", "created_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(scan_state__in=SCAN_STATES), name="upload_scan_state_known"
            ),
        )

    def __str__(self) -> str:
        return self.name


class LetterTemplateQuerySet(ScopedQuerySet):
    """Letter templates."""

    def visible_to(self, user: Any) -> Self:
        """Return all templates to administrators."""
        if not user.is_authenticated:
            return self.none()
        return self.all() if user.holds("administrator") else self.none()


class LetterTemplate(models.Model):
    """One version of a kind of letter: {language: text} of subject and body, with placeholders.

    The approved version with the highest number is used; nothing of an approved one changes.
    """

    kind = models.SlugField(max_length=40)
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=10, default="draft")
    shipped_as = models.CharField(max_length=120, blank=True)
    subjects = models.JSONField(default=dict)
    bodies = models.JSONField(default=dict)
    note = models.TextField(blank=True)
    drafted_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    proposed_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    approved_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = LetterTemplateQuerySet.as_manager()

    class Meta:
        ordering = ("kind", "-version")
        constraints = (
            models.UniqueConstraint(fields=("kind", "version"), name="letter_template_version"),
            models.CheckConstraint(
                condition=Q(state__in=TEMPLATE_STATES), name="letter_template_state_known"
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True)
                | Q(proposed_by__isnull=True)
                | ~Q(approved_by=models.F("proposed_by")),
                name="letter_template_two_persons",
            ),
        )

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """Return the name under which the version has its page: kind@version."""
        return f"{self.kind}@{self.version}"


class LetterQuerySet(OfCaseQuerySet):
    """Letters."""

    def visible_to(self, user: Any) -> Self:
        """Return the letters of cases that the user may see, and those they are to sign.

        A letter that is not released yet is hidden from its person and from who is to sign it.
        """
        if not user.is_authenticated or not user.person_id:
            return self.none()
        to_sign = Signature.objects.filter(person_id=user.person_id).values("letter_id")
        released = ~Q(state__in=("written", "withdrawn"))
        of_others = Q(case__in=Case.objects.visible_to(user)) & ~Q(case__person_id=user.person_id)
        own = Q(case__person_id=user.person_id) & released
        return self.filter(of_others | own | Q(pk__in=to_sign) & released)


class Letter(models.Model):
    """A letter as it was written: frozen with its text, its facts and its file.

    A reversal or correction is a new letter that `replaces` this one.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="letters")
    kind = models.SlugField(max_length=40)
    template = models.ForeignKey(LetterTemplate, models.PROTECT, related_name="letters")
    language = models.CharField(max_length=2)
    subject = models.CharField(max_length=300)
    body = models.TextField()
    facts = models.JSONField(default=dict)
    file = models.FileField(upload_to="letters/%Y/%m", blank=True)
    code = models.CharField(max_length=20, unique=True)
    state = models.CharField(max_length=10, default="written")
    replaces = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by"
    )
    written_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    written_at = models.DateTimeField(default=timezone.now)
    released_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    released_at = models.DateTimeField(null=True, blank=True)
    # When the case's person opened it for the first time.
    read_at = models.DateTimeField(null=True, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        ordering = ("-written_at", "-id")
        constraints = (
            models.CheckConstraint(condition=Q(state__in=LETTER_STATES), name="letter_state_known"),
            models.CheckConstraint(
                condition=Q(language__in=LANGUAGES), name="letter_language_known"
            ),
        )

    def __str__(self) -> str:
        return self.subject


class SignatureQuerySet(ScopedQuerySet):
    """Signatures."""

    def visible_to(self, user: Any) -> Self:
        """Return the signatures of the letters that the user may see."""
        return self.filter(letter__in=Letter.objects.visible_to(user))


class Signature(models.Model):
    """One party's signature on a letter: asked of a person or of somebody without an account.

    `party` is a code (employee, employer, sending, receiving); `way` says how it was given.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    letter = models.ForeignKey(Letter, models.CASCADE, related_name="signatures")
    party = models.SlugField(max_length=30)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="signatures"
    )
    name = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)
    way = models.CharField(max_length=10, blank=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    signed_name = models.CharField(max_length=200, blank=True)
    note = models.CharField(max_length=300, blank=True)
    upload = models.ForeignKey(Upload, models.PROTECT, null=True, blank=True, related_name="+")
    recorded_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")

    objects = SignatureQuerySet.as_manager()

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("letter", "party"), name="signature_once_a_party"),
            models.CheckConstraint(
                condition=Q(way="") | Q(way__in=SIGNING_WAYS), name="signature_way_known"
            ),
            models.CheckConstraint(
                condition=Q(way="", signed_at__isnull=True)
                | (~Q(way="") & Q(signed_at__isnull=False)),
                name="signature_has_way_when_signed",
            ),
        )

    def __str__(self) -> str:
        return self.party


class ExternalLink(models.Model):
    """A single-use link for somebody without an account; only the hash of its token is kept."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="external_links")
    purpose = models.CharField(max_length=10)
    # What is asked, as its room says: {"text": code, ...}; never strict values.
    facts = models.JSONField(default=dict)
    name = models.CharField(max_length=200)
    email = models.EmailField()
    language = models.CharField(max_length=2, default="en")
    token_hash = models.CharField(max_length=64, unique=True)
    signature = models.ForeignKey(
        Signature, models.CASCADE, null=True, blank=True, related_name="links"
    )
    task = models.ForeignKey(Task, models.CASCADE, null=True, blank=True, related_name="links")
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    answer = models.JSONField(default=dict, blank=True)
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    objects = OfCaseQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(purpose__in=LINK_PURPOSES), name="external_link_purpose_known"
            ),
        )

    def __str__(self) -> str:
        return self.name
