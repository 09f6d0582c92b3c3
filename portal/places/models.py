"""Countries, the groups they belong to, institutions and the index their names are found by."""

from datetime import date
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language

from portal.audit.scoping import OpenQuerySet
from portal.core.folding import fold


def _period_check(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(ends_on__isnull=True) | Q(ends_on__gte=models.F("starts_on")), name=name
    )


class DatedQuerySet(OpenQuerySet):
    """Memberships and lists with a first and a last day."""

    def active_on(self, day: date) -> Self:
        """Return the rows whose period covers the day; an empty end is open."""
        return self.filter(Q(starts_on__lte=day), Q(ends_on__isnull=True) | Q(ends_on__gte=day))


class Country(models.Model):
    """A country or territory of ISO 3166-1, named in three languages."""

    code = models.CharField(max_length=2, primary_key=True)
    alpha3 = models.CharField(max_length=3, unique=True)
    numeric = models.CharField(max_length=3, unique=True, help_text="Empty for Kosovo.")
    name_nb = models.CharField(max_length=100)
    name_nn = models.CharField(max_length=100)
    name_en = models.CharField(max_length=100)
    # Codes, names and everyday names, folded and each between bars: "|no|nor|norge|norway|".
    folded = models.CharField(max_length=500)

    objects = OpenQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["code"]
        verbose_name_plural = "countries"

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the active language; bokmål where the language is another."""
        return str(getattr(self, f"name_{(get_language() or 'nb')[:2]}", self.name_nb))


class CountryMembership(models.Model):
    """A country on a dated list: a union, an area, a programme or an aid class.

    `suspended` keeps a country on the list while support is stopped.
    """

    country = models.ForeignKey(Country, models.CASCADE, related_name="memberships")
    group = models.CharField(max_length=24)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    suspended = models.BooleanField(default=False)
    source = models.CharField(max_length=300)
    last_verified_on = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["country", "group", "starts_on"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["country", "group", "starts_on"], name="country_membership_once"
            ),
            _period_check("country_membership_period"),
        ]

    def __str__(self) -> str:
        return f"{self.country_id} {self.group}"


class InstitutionQuerySet(OpenQuerySet):
    """Institutions by what can be chosen and what waits for an officer."""

    def visible_to(self, user: Any) -> Self:
        """Return the list, what the user typed, and all that was typed to who matches it."""
        seen = super().visible_to(user)
        if not user.is_authenticated or user.holds("international_officer", "administrator"):
            return seen
        return seen.filter(Q(review=Institution.Review.LISTED) | Q(suggested_by=user))

    def offered(self) -> Self:
        """Return those that a person may choose: on the list, and still existing."""
        return self.filter(review=Institution.Review.LISTED, status=Institution.Status.ACTIVE)

    def on_the_list(self) -> Self:
        """Return those on the list, closed ones too, but none that the register took back."""
        listed = self.filter(review=Institution.Review.LISTED)
        return listed.exclude(status=Institution.Status.WITHDRAWN)

    def waiting(self) -> Self:
        """Return those that a person typed and no officer has looked at yet."""
        return self.filter(review=Institution.Review.UNMATCHED)


class Institution(models.Model):
    """A place that hosts or employs: university, institute, hospital, infrastructure, company."""

    class Status(models.TextChoices):
        ACTIVE = "active"
        INACTIVE = "inactive"
        WITHDRAWN = "withdrawn"

    class Review(models.TextChoices):
        LISTED = "listed"
        UNMATCHED = "unmatched"
        MATCHED = "matched"

    ror_id = models.CharField(max_length=40, null=True, unique=True)  # noqa: DJ001 -- unique needs NULL
    name = models.CharField(max_length=400)
    folded = models.CharField(max_length=600, db_index=True)
    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="institutions"
    )
    city = models.CharField(max_length=150, blank=True)
    lat = models.FloatField(null=True, blank=True)
    lng = models.FloatField(null=True, blank=True)
    types = models.CharField(max_length=120, blank=True, help_text="ROR types, joined by |.")
    status = models.CharField(max_length=10, choices=Status, default=Status.ACTIVE)
    review = models.CharField(max_length=10, choices=Review, default=Review.LISTED)
    erasmus_code = models.CharField(max_length=20, blank=True)
    pic = models.CharField(max_length=12, blank=True)
    oid = models.CharField(max_length=12, blank=True)
    website = models.CharField(max_length=300, blank=True)
    domain = models.CharField(max_length=200, blank=True, db_index=True)
    source = models.CharField(max_length=12, help_text="ror, eche or typed.")
    suggested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    matched_to = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="matched_from"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = InstitutionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["folded", "pk"]
        indexes: ClassVar = [
            models.Index(fields=["country", "folded"], name="institution_country_folded"),
            models.Index(
                fields=["review"], name="institution_waiting", condition=Q(review="unmatched")
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["pic"], name="institution_pic_once", condition=~Q(pic="")
            ),
            models.UniqueConstraint(
                fields=["erasmus_code"],
                name="institution_erasmus_code_once",
                condition=~Q(erasmus_code=""),
            ),
            models.CheckConstraint(
                condition=Q(review="matched", matched_to__isnull=False)
                | (~Q(review="matched") & Q(matched_to__isnull=True)),
                name="institution_matched_has_target",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the folded name beside the name."""
        self.folded = fold(self.name)
        super().save(*args, **kwargs)

    @property
    def current(self) -> "Institution":
        """The institution that stands for this one after an officer's matching."""
        return self.matched_to or self


class InstitutionNameQuerySet(OpenQuerySet):
    """Names of institutions."""

    def offered(self) -> Self:
        """Return the names of institutions that a person may choose."""
        return self.filter(
            institution__review=Institution.Review.LISTED,
            institution__status=Institution.Status.ACTIVE,
        )


class InstitutionName(models.Model):
    """One name an institution is known by."""

    class Kind(models.TextChoices):
        NAME = "name"
        ALIAS = "alias"
        ACRONYM = "acronym"
        LABEL = "label"

    institution = models.ForeignKey(Institution, models.CASCADE, related_name="names")
    name = models.CharField(max_length=400)
    folded = models.CharField(max_length=600, db_index=True)
    kind = models.CharField(max_length=8, choices=Kind)
    lang = models.CharField(max_length=8, blank=True)
    words = models.CharField(max_length=600, help_text="Its telling words, each once.")
    size = models.PositiveSmallIntegerField(help_text="How many telling words it has.")

    objects = InstitutionNameQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["institution", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["institution", "name"], name="institution_name_once")
        ]

    def __str__(self) -> str:
        return self.name


class NameWord(models.Model):
    """A word that occurs in institutions' names, and in how many of them."""

    text = models.CharField(max_length=100, unique=True)
    names = models.PositiveIntegerField(default=0)

    objects = OpenQuerySet.as_manager()

    def __str__(self) -> str:
        return self.text


class NamePosting(models.Model):
    """One word standing in one name."""

    word = models.ForeignKey(NameWord, models.CASCADE, related_name="postings")
    name = models.ForeignKey(InstitutionName, models.CASCADE, related_name="postings")

    objects = OpenQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["word", "name"], name="name_posting_once")
        ]

    def __str__(self) -> str:
        return f"{self.word_id} {self.name_id}"


class WordGram(models.Model):
    """Three letters in a row of a word, by which a misspelt word finds the right one."""

    gram = models.CharField(max_length=3)
    word = models.ForeignKey(NameWord, models.CASCADE, related_name="grams")

    objects = OpenQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gram", "word"], name="word_gram_once")
        ]

    def __str__(self) -> str:
        return self.gram


class AllianceMembership(models.Model):
    """An institution in a university alliance, with dates.

    Kept by ROR id without a constraint in the database: the members are reference data that
    stand there before the institution is imported, and attach by themselves when it arrives.
    """

    institution = models.ForeignKey(
        Institution,
        models.DO_NOTHING,
        to_field="ror_id",
        db_column="ror_id",
        db_constraint=False,
        related_name="alliances",
    )
    alliance = models.CharField(max_length=24)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=300)
    last_verified_on = models.DateField(null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["alliance", "institution_id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["institution", "alliance", "starts_on"], name="alliance_membership_once"
            ),
            _period_check("alliance_membership_period"),
        ]

    def __str__(self) -> str:
        return f"{self.alliance} {self.institution_id}"
