import uuid

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import portal.audit.days


class Migration(migrations.Migration):
    dependencies = [
        ("mobility", "0001_initial"),
        ("portal", "0005_letters_that_come_with_the_portal"),
        ("portal", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Activity",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("type", models.CharField(max_length=40)),
                ("title", models.CharField(max_length=200)),
                ("institution_name", models.CharField(blank=True, max_length=300)),
                ("contact", models.CharField(blank=True, max_length=200)),
                ("starts_on", models.DateField(blank=True, null=True)),
                ("ends_on", models.DateField(blank=True, null=True)),
                (
                    "hours",
                    models.DecimalField(blank=True, decimal_places=1, max_digits=6, null=True),
                ),
                ("learning_goals", models.TextField(blank=True)),
                ("output", models.TextField(blank=True)),
                ("reason", models.CharField(blank=True, max_length=12)),
                ("certificate_number", models.CharField(blank=True, max_length=20)),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="activity",
                        to="portal.case",
                    ),
                ),
                (
                    "certificate",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activity",
                        to="portal.letter",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="portal.country",
                    ),
                ),
                (
                    "institution",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activities",
                        to="portal.institution",
                    ),
                ),
                (
                    "stay",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="virtual_parts",
                        to="mobility.stay",
                    ),
                ),
            ],
            options={
                "ordering": (
                    models.OrderBy(models.F("starts_on"), descending=True, nulls_last=True),
                    "-id",
                ),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "type__in",
                                (
                                    "coil",
                                    "bip_virtual",
                                    "joint_supervision_online",
                                    "guest_teaching_online",
                                    "online_job_shadowing",
                                    "online_training_week",
                                    "hosting_guest",
                                    "international_project_work",
                                    "language_or_intercultural_course",
                                ),
                            )
                        ),
                        name="activity_type_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("starts_on__isnull", True),
                            ("ends_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="activity_ends_after_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "reason__in",
                                (
                                    "",
                                    "family",
                                    "climate",
                                    "cost",
                                    "time",
                                    "teaching",
                                    "preferred",
                                    "other",
                                ),
                            )
                        ),
                        name="activity_reason_known",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("certificate_number", ""), _negated=True),
                        fields=("certificate_number",),
                        name="certificate_number_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Budget",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("title", models.CharField(max_length=200)),
                ("schemes", models.JSONField(default=list)),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("amount", models.DecimalField(decimal_places=2, max_digits=12)),
                ("reserved", models.DecimalField(decimal_places=2, default=0, max_digits=12)),
                ("currency", models.CharField(default="NOK", max_length=3)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mobility_budgets",
                        to="portal.unit",
                    ),
                ),
            ],
            options={
                "ordering": ("-starts_on", "title", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reserved__lte", models.F("amount"))),
                        name="budget_not_overdrawn",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reserved__gte", 0)), name="budget_not_negative"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="budget_ends_after_start",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Call",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("scheme", models.CharField(max_length=20)),
                ("title_nb", models.CharField(max_length=200)),
                ("title_nn", models.CharField(max_length=200)),
                ("title_en", models.CharField(max_length=200)),
                ("text_nb", models.TextField(blank=True)),
                ("text_nn", models.TextField(blank=True)),
                ("text_en", models.TextField(blank=True)),
                ("state", models.CharField(default="draft", max_length=10)),
                ("opens_at", models.DateTimeField()),
                ("closes_at", models.DateTimeField()),
                ("starts_from", models.DateField()),
                ("starts_until", models.DateField()),
                ("ranking_due_on", models.DateField(blank=True, null=True)),
                ("decision_due_on", models.DateField(blank=True, null=True)),
                ("places", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "legal_nature",
                    models.CharField(default="administrative_decision", max_length=30),
                ),
                ("appeal_weeks", models.PositiveSmallIntegerField(default=3)),
                ("accept_days", models.PositiveSmallIntegerField(default=14)),
                ("decision_level", models.CharField(default="faculty", max_length=12)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "budget",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calls",
                        to="mobility.budget",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "rule_set",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calls",
                        to="portal.ruleset",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calls",
                        to="portal.unit",
                    ),
                ),
            ],
            options={
                "ordering": ("-opens_at", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ("draft", "published", "cancelled"))),
                        name="call_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("closes_at__gt", models.F("opens_at"))),
                        name="call_closes_after_opening",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("starts_until__gte", models.F("starts_from"))),
                        name="call_start_window",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "legal_nature__in",
                                ("administrative_decision", "employer_decision", "confirmation"),
                            )
                        ),
                        name="call_legal_nature_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("decision_level__in", ("faculty", "department"))),
                        name="call_decision_level_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Application",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("scheme", models.CharField(max_length=20)),
                ("title", models.CharField(blank=True, max_length=200)),
                ("term_months", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("plan", models.TextField(blank=True)),
                ("expected_results", models.TextField(blank=True)),
                ("strategic_link", models.TextField(blank=True)),
                ("funding_plan", models.TextField(blank=True)),
                ("teaching_plan", models.TextField(blank=True)),
                (
                    "substitute_cost",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True),
                ),
                ("cost_centre", models.CharField(blank=True, max_length=40)),
                ("wants_award", models.BooleanField(default=True)),
                ("green_travel", models.BooleanField(default=False)),
                ("travel_days", models.PositiveSmallIntegerField(default=0)),
                ("answers", models.JSONField(blank=True, default=dict)),
                ("findings", models.JSONField(blank=True, default=list)),
                ("overrides", models.JSONField(blank=True, default=dict)),
                ("submitted_at", models.DateTimeField(blank=True, null=True)),
                ("arrived_on", models.DateField(blank=True, null=True)),
                ("returned_on", models.DateField(blank=True, null=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="application",
                        to="portal.case",
                    ),
                ),
                (
                    "copied_from",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="copies",
                        to="mobility.application",
                    ),
                ),
                (
                    "call",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="applications",
                        to="mobility.call",
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
                "indexes": [models.Index(fields=["call", "scheme"], name="application_call")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "scheme__in",
                                (
                                    "research_term",
                                    "phd_stay",
                                    "postdoc_stay",
                                    "staff_training",
                                    "staff_teaching",
                                    "staff_combined",
                                    "short_stay",
                                ),
                            )
                        ),
                        name="application_scheme_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AwardDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("state", models.CharField(default="prepared", max_length=10)),
                ("outcome", models.CharField(max_length=24)),
                ("conditions", models.TextField(blank=True)),
                ("months", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "amount",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True),
                ),
                ("currency", models.CharField(default="NOK", max_length=3)),
                ("reason_code", models.CharField(blank=True, max_length=40)),
                ("reason_text", models.TextField(blank=True)),
                ("over_budget_reason", models.CharField(blank=True, max_length=300)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("released_at", models.DateTimeField(blank=True, null=True)),
                ("accept_by", models.DateField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="mobility.application",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "letter",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decision",
                        to="portal.letter",
                    ),
                ),
                (
                    "prepared_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "reverses",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reversed_by",
                        to="mobility.awarddecision",
                    ),
                ),
            ],
            options={
                "ordering": ("-created_at", "-id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "outcome__in",
                                ("granted", "granted_with_conditions", "waitlisted", "refused"),
                            )
                        ),
                        name="decision_outcome",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                ("prepared", "decided", "released", "reversed", "dropped"),
                            )
                        ),
                        name="decision_state",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome", "refused"), _negated=True),
                            models.Q(("reason_code", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="refusal_has_reason",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ("prepared", "decided"))),
                        fields=("application",),
                        name="decision_one_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by__isnull", True),
                            ("prepared_by__isnull", True),
                            models.Q(("decided_by", models.F("prepared_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="decision_two_persons",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Appeal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("received_on", models.DateField()),
                ("due_on", models.DateField(blank=True, null=True)),
                ("grounds", models.TextField()),
                ("reconsideration", models.TextField(blank=True)),
                ("outcome", models.CharField(blank=True, max_length=12)),
                ("outcome_text", models.TextField(blank=True)),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="appeal",
                        to="portal.case",
                    ),
                ),
                (
                    "registered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appeals",
                        to="mobility.awarddecision",
                    ),
                ),
            ],
            options={
                "ordering": ("-received_on", "-id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("outcome__in", ("", "upheld", "reversed", "dismissed", "withdrawn"))
                        ),
                        name="appeal_outcome",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Assessment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("criteria", models.JSONField(default=dict)),
                ("recommendation", models.CharField(max_length=16)),
                ("text", models.TextField(blank=True)),
                ("reason_code", models.CharField(blank=True, max_length=40)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assessments",
                        to="mobility.application",
                    ),
                ),
                (
                    "assessor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-created_at", "-id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("recommendation__in", ("recommended", "not_recommended", "returned"))
                        ),
                        name="assessment_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ChangeRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=12)),
                ("reason", models.TextField()),
                ("before", models.JSONField(default=list)),
                ("proposed", models.JSONField(default=list)),
                ("effect", models.JSONField(blank=True, default=dict)),
                ("answer", models.TextField(blank=True)),
                ("reason_code", models.CharField(blank=True, max_length=40)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="change_requests",
                        to="mobility.application",
                    ),
                ),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="change_request",
                        to="portal.case",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "letter",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="change_request",
                        to="portal.letter",
                    ),
                ),
            ],
            options={
                "ordering": ("-created_at", "-id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                (
                                    "postpone",
                                    "shorten",
                                    "extend",
                                    "change_host",
                                    "interrupt",
                                    "cancel",
                                ),
                            )
                        ),
                        name="change_kind_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Companion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("relation", models.CharField(max_length=10)),
                ("birth_year", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("whole_period", models.BooleanField(default=True)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="companions",
                        to="mobility.application",
                    ),
                ),
            ],
            options={
                "ordering": ("relation", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("relation__in", ("partner", "child"))),
                        name="companion_relation_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ConflictOfInterest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=300)),
                ("declared_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="conflicts",
                        to="mobility.application",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="conflicts",
                        to="portal.person",
                    ),
                ),
            ],
            options={
                "ordering": ("declared_at", "id"),
                "constraints": [
                    models.UniqueConstraint(fields=("application", "person"), name="conflict_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="EarlierTerm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "external_id",
                    models.CharField(blank=True, max_length=60, null=True, unique=True),
                ),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("months", models.DecimalField(decimal_places=1, max_digits=4)),
                ("report_approved", models.BooleanField(blank=True, null=True)),
                ("note", models.CharField(blank=True, max_length=300)),
                ("corrected", models.JSONField(blank=True, default=dict)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="earlier_terms",
                        to="portal.person",
                    ),
                ),
            ],
            options={
                "ordering": ("person", "starts_on", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="term_ends_after_start",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ServicePeriod",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "external_id",
                    models.CharField(blank=True, max_length=60, null=True, unique=True),
                ),
                ("kind", models.CharField(max_length=24)),
                ("role", models.CharField(blank=True, max_length=60)),
                ("starts_on", models.DateField()),
                ("ends_on", models.DateField(blank=True, null=True)),
                ("percent", models.DecimalField(decimal_places=2, default=100, max_digits=5)),
                (
                    "counts_percent",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=5, null=True),
                ),
                ("override_reason", models.CharField(blank=True, max_length=300)),
                ("corrected", models.JSONField(blank=True, default=dict)),
                (
                    "overridden_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="service_periods",
                        to="portal.person",
                    ),
                ),
            ],
            options={
                "ordering": ("person", "starts_on", "id"),
                "indexes": [
                    models.Index(fields=["person", "starts_on"], name="service_person_start")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                (
                                    "ordinary",
                                    "parental",
                                    "leave_statutory_paid",
                                    "leave_statutory_unpaid",
                                    "leave_other",
                                    "buyout",
                                    "office",
                                    "union_rep",
                                    "research_term",
                                    "unknown",
                                    "credited_waiting",
                                ),
                            )
                        ),
                        name="service_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="service_ends_after_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("percent__gte", 0), ("percent__lte", 100)),
                        name="service_percent",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Contest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField()),
                ("state", models.CharField(default="open", max_length=10)),
                ("answer", models.TextField(blank=True)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="accrual_contests",
                        to="portal.person",
                    ),
                ),
                (
                    "term",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="contests",
                        to="mobility.earlierterm",
                    ),
                ),
                (
                    "period",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="contests",
                        to="mobility.serviceperiod",
                    ),
                ),
            ],
            options={
                "ordering": ("-created_at", "-id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ("open", "corrected", "rejected", "withdrawn"))
                        ),
                        name="contest_state",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Cover",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("kind", models.CharField(max_length=12)),
                ("subject", models.CharField(blank=True, max_length=200)),
                ("state", models.CharField(default="not_asked", max_length=10)),
                ("note", models.CharField(blank=True, max_length=300)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="covers",
                        to="mobility.application",
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="covers_of_supervision",
                        to="portal.person",
                    ),
                ),
                (
                    "covered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="covers",
                        to="portal.person",
                    ),
                ),
            ],
            options={
                "ordering": ("kind", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ("teaching", "supervision", "other"))),
                        name="cover_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ("asked", "confirmed", "declined", "not_asked"))
                        ),
                        name="cover_state_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EmergencyContact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("relation", models.CharField(blank=True, max_length=60)),
                ("phone", models.CharField(max_length=40)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("own_phone_abroad", models.CharField(blank=True, max_length=40)),
                ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="emergency_contact",
                        to="portal.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="FundingLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("source", models.CharField(max_length=200)),
                ("programme_code", models.CharField(blank=True, max_length=30)),
                ("is_main", models.BooleanField(default=False)),
                ("state", models.CharField(default="planned", max_length=10)),
                (
                    "amount",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True),
                ),
                ("currency", models.CharField(default="NOK", max_length=3)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="funding_lines",
                        to="mobility.application",
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ("planned", "applied", "granted", "refused"))
                        ),
                        name="funding_state_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="GrantCalculation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("kind", models.CharField(max_length=10)),
                ("moment", models.CharField(max_length=12)),
                ("inputs", models.JSONField()),
                ("rates", models.JSONField(default=list)),
                ("lines", models.JSONField()),
                ("total", models.DecimalField(decimal_places=2, max_digits=12)),
                ("currency", models.CharField(max_length=3)),
                ("payments", models.JSONField(default=dict)),
                ("findings", models.JSONField(blank=True, default=list)),
                ("complete", models.BooleanField(default=True)),
                ("reason", models.CharField(blank=True, max_length=300)),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="calculations",
                        to="mobility.application",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "previous",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="later",
                        to="mobility.grantcalculation",
                    ),
                ),
            ],
            options={
                "ordering": ("-made_at", "-id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ("monthly", "erasmus"))),
                        name="calculation_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "moment__in",
                                ("draft", "submitted", "decision", "change", "settlement"),
                            )
                        ),
                        name="calculation_moment_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StayReport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("state", models.CharField(default="draft", max_length=10)),
                ("due_on", models.DateField(blank=True, null=True)),
                ("summary", models.TextField(blank=True)),
                ("results", models.TextField(blank=True)),
                ("advice", models.TextField(blank=True)),
                ("is_shared", models.BooleanField(default=False)),
                ("shared_at", models.DateTimeField(blank=True, null=True)),
                ("submitted_at", models.DateTimeField(blank=True, null=True)),
                ("approved_at", models.DateTimeField(blank=True, null=True)),
                ("return_reason", models.TextField(blank=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "application",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="report",
                        to="mobility.application",
                    ),
                ),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-id",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ("draft", "submitted", "returned", "approved"))
                        ),
                        name="report_state_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Outcome",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=20)),
                ("programme", models.CharField(blank=True, max_length=40)),
                ("text", models.CharField(max_length=300)),
                ("link", models.URLField(blank=True)),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="outcomes",
                        to="mobility.stayreport",
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                (
                                    "joint_publication",
                                    "funding_application",
                                    "agreement",
                                    "course",
                                    "other",
                                ),
                            )
                        ),
                        name="outcome_kind_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PartnerAgreement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "external_id",
                    models.CharField(blank=True, max_length=60, null=True, unique=True),
                ),
                ("kind", models.CharField(default="bilateral", max_length=12)),
                ("title", models.CharField(max_length=200)),
                ("code", models.CharField(blank=True, max_length=40)),
                ("institution_name", models.CharField(blank=True, max_length=300)),
                ("starts_on", models.DateField(blank=True, null=True)),
                ("ends_on", models.DateField(blank=True, null=True)),
                ("review_on", models.DateField(blank=True, null=True)),
                ("exchanges", models.CharField(blank=True, max_length=200)),
                ("subject_field", models.CharField(blank=True, max_length=200)),
                ("document_link", models.URLField(blank=True)),
                ("note", models.TextField(blank=True)),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("ended_reason", models.CharField(blank=True, max_length=300)),
                ("corrected", models.JSONField(blank=True, default=dict)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "case",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="agreement",
                        to="portal.case",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="portal.country",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "follows",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="followed_by",
                        to="mobility.partneragreement",
                    ),
                ),
                (
                    "institution",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreements",
                        to="portal.institution",
                    ),
                ),
                (
                    "responsible",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="agreements",
                        to="portal.person",
                    ),
                ),
                (
                    "units",
                    models.ManyToManyField(blank=True, related_name="agreements", to="portal.unit"),
                ),
            ],
            options={
                "ordering": ("title", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                (
                                    "erasmus",
                                    "bilateral",
                                    "faculty",
                                    "memorandum",
                                    "consortium",
                                    "other",
                                ),
                            )
                        ),
                        name="agreement_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("starts_on__isnull", True),
                            ("ends_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="agreement_ends_after_start",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Passport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("valid_until", models.DateField()),
                ("updated_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="passport",
                        to="portal.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Ranking",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("state", models.CharField(default="open", max_length=10)),
                ("note", models.TextField(blank=True)),
                ("handed_in_at", models.DateTimeField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "call",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rankings",
                        to="mobility.call",
                    ),
                ),
                (
                    "handed_in_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rankings",
                        to="portal.unit",
                    ),
                ),
            ],
            options={
                "ordering": ("call", "unit"),
                "constraints": [
                    models.UniqueConstraint(fields=("call", "unit"), name="ranking_once"),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ("open", "handed_in"))),
                        name="ranking_state",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Ranked",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("reason", models.TextField(blank=True)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="places",
                        to="mobility.application",
                    ),
                ),
                (
                    "ranking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="places",
                        to="mobility.ranking",
                    ),
                ),
            ],
            options={
                "ordering": ("ranking", "position"),
                "constraints": [
                    models.UniqueConstraint(fields=("ranking", "position"), name="ranked_no_ties"),
                    models.UniqueConstraint(fields=("ranking", "application"), name="ranked_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Receipt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=12)),
                ("paid_on", models.DateField()),
                ("amount", models.DecimalField(decimal_places=2, max_digits=12)),
                ("currency", models.CharField(default="NOK", max_length=3)),
                (
                    "kroner",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True),
                ),
                ("text", models.CharField(blank=True, max_length=200)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "added_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="receipts",
                        to="mobility.application",
                    ),
                ),
                (
                    "upload",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="portal.upload",
                    ),
                ),
            ],
            options={
                "ordering": ("paid_on", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                (
                                    "travel",
                                    "rent",
                                    "moving",
                                    "entry",
                                    "insurance",
                                    "school",
                                    "commuting",
                                    "other",
                                ),
                            )
                        ),
                        name="receipt_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount__gte", 0)), name="receipt_not_negative"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Reservation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("amount", models.DecimalField(decimal_places=2, max_digits=12)),
                ("state", models.CharField(default="reserved", max_length=10)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "budget",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reservations",
                        to="mobility.budget",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reservations",
                        to="portal.case",
                    ),
                ),
            ],
            options={
                "ordering": ("-created_at", "-id"),
                "constraints": [
                    models.UniqueConstraint(fields=("budget", "case"), name="reservation_once"),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ("reserved", "spent", "released"))),
                        name="reservation_state_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("amount__gte", 0)), name="reservation_not_negative"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Segment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("institution_name", models.CharField(blank=True, max_length=300)),
                ("city", models.CharField(blank=True, max_length=120)),
                ("starts_on", models.DateField(blank=True, null=True)),
                ("ends_on", models.DateField(blank=True, null=True)),
                ("purpose", models.CharField(default="research", max_length=20)),
                ("rest_days", models.PositiveSmallIntegerField(default=0)),
                ("contact_name", models.CharField(blank=True, max_length=200)),
                ("contact_email", models.EmailField(blank=True, max_length=254)),
                ("is_main_host", models.BooleanField(default=False)),
                ("confirmed_starts_on", models.DateField(blank=True, null=True)),
                ("confirmed_ends_on", models.DateField(blank=True, null=True)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="segments",
                        to="mobility.application",
                    ),
                ),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="portal.country",
                    ),
                ),
                (
                    "institution",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="segments",
                        to="portal.institution",
                    ),
                ),
                (
                    "stay",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="segment",
                        to="mobility.stay",
                    ),
                ),
                (
                    "days",
                    models.GeneratedField(
                        db_persist=True,
                        expression=portal.audit.days.DaysInclusive(
                            models.F("ends_on"), models.F("starts_on")
                        ),
                        output_field=models.IntegerField(),
                    ),
                ),
            ],
            options={
                "ordering": (models.OrderBy(models.F("starts_on"), nulls_last=True), "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("starts_on__isnull", True),
                            ("ends_on__isnull", True),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="segment_ends_after_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "purpose__in",
                                (
                                    "research",
                                    "teaching",
                                    "training",
                                    "fieldwork",
                                    "network",
                                    "hosted",
                                ),
                            )
                        ),
                        name="segment_purpose_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Settlement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("state", models.CharField(default="draft", max_length=10)),
                ("due_on", models.DateField(blank=True, null=True)),
                ("advance_paid", models.DecimalField(decimal_places=2, default=0, max_digits=12)),
                ("other_support", models.DecimalField(decimal_places=2, default=0, max_digits=12)),
                ("documented_from", models.DateField(blank=True, null=True)),
                ("documented_until", models.DateField(blank=True, null=True)),
                ("commuter_declared", models.BooleanField(default=False)),
                ("submitted_at", models.DateTimeField(blank=True, null=True)),
                ("approved_at", models.DateTimeField(blank=True, null=True)),
                ("return_reason", models.TextField(blank=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "application",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="settlement",
                        to="mobility.application",
                    ),
                ),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "calculation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="settlements",
                        to="mobility.grantcalculation",
                    ),
                ),
                (
                    "statement",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="settlement",
                        to="portal.letter",
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("-id",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ("draft", "submitted", "returned", "approved"))
                        ),
                        name="settlement_state_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("supports", models.BooleanField(blank=True, null=True)),
                ("text", models.TextField(blank=True)),
                ("given_at", models.DateTimeField(blank=True, null=True)),
                ("asked_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "application",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="statement",
                        to="mobility.application",
                    ),
                ),
                (
                    "given_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "supervisor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="portal.person",
                    ),
                ),
            ],
            options={
                "ordering": ("-asked_at", "-id"),
            },
        ),
        migrations.RemoveConstraint(
            model_name="stay",
            name="stay_scheme_known",
        ),
        migrations.AddConstraint(
            model_name="stay",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "scheme__in",
                        (
                            "research_term",
                            "phd_stay",
                            "postdoc_stay",
                            "staff_training",
                            "staff_teaching",
                            "staff_combined",
                            "short_stay",
                            "fieldwork",
                            "virtual",
                        ),
                    )
                ),
                name="stay_scheme_known",
            ),
        ),
    ]
