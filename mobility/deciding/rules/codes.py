"""The codes of this room: outcomes, reasons for a refusal, criteria, scores, advice."""

# Why an application is refused; outgoing.md 7.8.
REFUSALS = (
    "no_substitute",
    "budget",
    "plan_quality",
    "not_strategic",
    "accrual_short",
    "teaching_harm",
    "too_many_same_subject",
    "report_missing",
    "duties_unbalanced",
    "output_below",
    "too_short",
    "too_close_to_end",
    "host_12_36",
    "former_employer",
    "external_funder",
    "conference",
    "no_eche",
    "no_agreement",
    "double_funding",
    "not_employed",
    "security",
    "withdrawn_by_unit",
)
OUTCOMES = ("granted", "granted_with_conditions", "waitlisted", "refused")
# Those by which money is given.
GIVING = frozenset({"granted", "granted_with_conditions"})
# What a criterion of an assessment may be about; outgoing.md 1.5.
CRITERIA = (
    "plan_quality",
    "feasibility",
    "expected_results",
    "academic_needs",
    "strategic_fit",
    "networks",
    "longer_stay",
    "substitute",
    "supervision_covered",
    "accrual_length",
    "offices_and_teaching",
    "output",
    "earlier_results",
    "subject_balance",
    "gender_balance",
    "career_stage",
    "work_relevance",
    "first_time",
    "shared_at_home",
)
# How a criterion is met. A remark for people: nothing adds these up.
SCORES = ("strong", "sufficient", "weak", "not_assessed")
