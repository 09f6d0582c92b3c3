"""All that follows for a guest from who they are, when they come and who pays."""

from types import MappingProxyType

from guests.arrivals.rules import belonging, entry
from guests.arrivals.rules.facts import ArrivalCase, ArrivalFacts
from guests.arrivals.rules.look import Look, Said
from guests.arrivals.rules.parameters import ArrivalParameters
from guests.arrivals.rules.remarks import missing, remarks
from portal.core.findings import Finding

NOTE = Finding("arrival.note")


def arrival_facts(case: ArrivalCase, parameters: ArrivalParameters) -> ArrivalFacts:
    """Return what follows for a guest: every answer with its reason, and what is not known.

    A missing fact makes answers `unknown` and stands in `missing`. Guidance only: see `note`.
    """
    look = Look.at(case, parameters)
    said = _answers(look)
    values = {name: value for name, (value, _) in said.items()}
    known = look.days is not None
    return ArrivalFacts(
        case=case,
        decided_by=look.decided_by,
        days=look.days,
        **values,
        report_move=_moves(look) if known else None,
        employer_code=values["permit_path"] == "skilled_worker" and entry.needs_employer_code(look),
        why=MappingProxyType({name: why for name, (_, why) in said.items()}),
        remarks=tuple(remarks(look, values["permit_path"])),
        missing=tuple(missing(look, values)),
        note=NOTE,
    )


def _answers(look: Look) -> dict[str, Said]:
    path = entry.permit_path(look)
    return {
        "citizenship_group": entry.citizenship_group(look),
        "duration_class": entry.duration_class(look),
        "visa": entry.visa(look),
        "permit_path": path,
        "number_path": belonging.number_path(look),
        "id_check": belonging.id_check(look),
        "tax": belonging.tax(look),
        "social_security": belonging.social_security(look),
        "insurance": belonging.insurance(look),
        "tuberculosis": belonging.tuberculosis(look),
        "family": belonging.family(look, path[0]),
    }


def _moves(look: Look) -> bool:
    return look.comes and look.reaches(look.parameters.report_move_from_months)
