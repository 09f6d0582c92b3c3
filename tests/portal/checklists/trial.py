"""A life event of the tests' own, over cases of the kind trial."""

from datetime import date

from portal.casework.models import Case
from portal.core.contributions import (
    Contribution,
    EventFacts,
    FactField,
    LifeEvent,
    Parameter,
    RuleSetKind,
)
from portal.rulesets.models import RuleSet

FACTS = (
    FactField("citizenship_group", "choice", ("nordic", "eea", "other"), strict=True),
    FactField("paid", "switch", asked_of="department_administrator"),
    FactField("days", "number", unit="days", asked_as="dates", asked_of="host"),
    FactField("needs", "codes", ("account", "lab", "housing")),
)
ARRIVAL = date(2027, 3, 1)
KNOWN = {"citizenship_group": "other", "paid": False, "days": 240, "needs": ["account", "lab"]}
TOLD: dict[int, EventFacts] = {}


def describe(case):
    """Return what a test told of the case, or a guest of whom all is known."""
    default = EventFacts(KNOWN, {"arrival": ARRIVAL, "end": date(2027, 10, 26)})
    return TOLD.get(case.pk, default)


EVENT = LifeEvent(
    code="trial",
    case_kind="trial",
    rule_set="checklist_trial",
    facts=FACTS,
    anchors=("arrival", "end"),
    phases=("before", "day_1", "end"),
    roles=("guest", "host", "hse", "it", "head", "department_administrator", "welcome_centre"),
    steps=("ready", "lab"),
    describe=describe,
    running=lambda: Case.objects.filter(kind="trial", state="submitted"),
)


def template(code, **fields):
    """Return a template as it stands in a rule set."""
    texts = {language: {"title": f"{code} {language}"} for language in ("nb", "nn", "en")}
    known = {"code": code, "role": "guest", "phase": "before", "anchor": "arrival", "texts": texts}
    return {**known, **fields}


LAB = {"fact": "needs", "in": ["lab"]}
TEMPLATES = (
    template("fire_safety", role="host", phase="day_1"),
    template("training", role="hse", condition=LAB, offset=-1, unit="working_days"),
    template("lab_access", condition=LAB, after=["training"], blocks=["lab"]),
    template(
        "permit",
        role="welcome_centre",
        condition={
            "all": [
                {"fact": "citizenship_group", "is": "other"},
                {"fact": "days", "over": 90},
            ]
        },
        offset=-120,
        strict=True,
        blocks=["ready"],
    ),
    template("tax_card", condition={"fact": "paid", "is": True}, offset=8),
)


def make_version(*templates, state="approved", **fields):
    """Write a version of the trial's checklist."""
    last = RuleSet.objects.filter(name="checklist_trial").count()
    fields.setdefault("valid_from", date(2020, 1, 1))
    return RuleSet.objects.create(
        name="checklist_trial",
        version=last + 1,
        state=state,
        parameters={"templates": list(templates or TEMPLATES)},
        **fields,
    )


WORDS = {
    f"{prefix}.trial.{code}": dict.fromkeys(("nb", "nn", "en"), code.rpartition(".")[2])
    for prefix, codes in {
        "fact": [
            *(one.name for one in FACTS),
            *(f"{one.name}.{choice}" for one in FACTS for choice in one.choices),
            "dates",
        ],
        "anchor": EVENT.anchors,
        "phase": EVENT.phases,
        "event_step": EVENT.steps,
    }.items()
    for code in codes
} | {"life_event.trial": dict.fromkeys(("nb", "nn", "en"), "Trial")}
CONTRIBUTION = Contribution(
    life_events=(EVENT,),
    rule_sets=(
        RuleSetKind("checklist_trial", (Parameter("templates", "templates"),), lambda _values: {}),
    ),
    wording=(WORDS,),
)
