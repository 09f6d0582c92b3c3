"""Rule sets, rates and what an administrator posts for them."""

from dataclasses import replace
from datetime import date

from portal.core.contributions import rule_set_kinds
from portal.rulesets.forms.parameters import VersionForm
from portal.rulesets.models import InstitutionProfile, Rate, RuleSet
from portal.rulesets.rules import Logo
from portal.rulesets.services.moves import move
from portal.rulesets.services.versions import Draft, draft_version

EARLY_CAREER = "early_career"
SOON = date(2027, 1, 1)


def shipped():
    """Return the early-career rule set that came with the portal."""
    return RuleSet.objects.get(name=EARLY_CAREER, version=1)


def a_draft(**changes):
    """Return what an administrator wants, some values changed."""
    of = shipped()
    return Draft(
        parameters={**of.parameters, **changes},
        valid_from=SOON,
        basis=of.basis,
        note="Shorter stays count.",
    )


def drafted(by, valid_from=SOON, **changes):
    """Write the next version of the early-career rules as a draft."""
    draft = replace(a_draft(**changes), valid_from=valid_from)
    return draft_version(of=shipped(), draft=draft, by=by)


def proposed(by, **changes):
    """Write the next version and propose it."""
    return move(entry=drafted(by, **changes), transition="propose", by=by)


def a_rate(**fields):
    """Make an approved rate."""
    fields = {
        "name": "daily-allowance",
        "key": "CH",
        "amount": "1200.00",
        "valid_from": date(2026, 1, 1),
        "state": "approved",
        "last_verified_on": date(2026, 10, 1),
        **fields,
    }
    return Rate.objects.create(**fields)


def posted(version, **changes):
    """Return a version's form as a browser posts it, some fields changed."""
    form = VersionForm(kind=rule_set_kinds()[version.name], version=version)
    data = {"valid_from": SOON.isoformat(), "note": "Why"}
    for name, field in form.fields.items():
        value = form.initial.get(name)
        if value is True:
            data[name] = "on"
        elif value not in (None, False):
            data.setdefault(
                name, value if hasattr(field, "choices") else field.prepare_value(value)
            )
    return {name: value for name, value in (data | changes).items() if value is not None}


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle r="4" fill="#036"/></svg>'


def set_logo():
    """Give the institution a logo."""
    InstitutionProfile.objects.update(logo=Logo.from_bytes(SVG).stored)
