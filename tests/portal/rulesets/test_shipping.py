"""What comes with the portal stands after `migrate` alone and never replaces local edits."""

from datetime import date

import pytest

from mobility.experience.rules import EarlyCareerParameters
from portal.people.models import PositionCode
from portal.rulesets.models import InstitutionProfile, RuleSet
from portal.rulesets.selectors import rule_set_on
from portal.rulesets.services.shipping import ship_position_codes, ship_profile, ship_rule_set

pytestmark = pytest.mark.django_db
FILE = "early_career_1.json"


def local_version(**fields):
    shipped = RuleSet.objects.get(name="early_career", version=1)
    parameters = {**shipped.parameters, "strong_days": 80}
    return RuleSet.objects.create(
        name="early_career",
        version=2,
        parameters=parameters,
        valid_from=date(2026, 1, 1),
        **{"state": "approved", **fields},
    )


def test_migrate_alone_brings_the_early_career_rule_set_with_the_defaults():
    found = rule_set_on("early_career", date(2026, 10, 1))
    assert EarlyCareerParameters.from_mapping(found.parameters) == EarlyCareerParameters()


def test_every_parameter_tells_what_it_rests_on():
    shipped = RuleSet.objects.get(name="early_career")
    assert shipped.basis.keys() == shipped.parameters.keys()
    assert all(entry["source"] for entry in shipped.basis.values())


def test_migrate_alone_brings_position_codes_in_three_languages():
    code = PositionCode.objects.get(code="1017")
    assert (code.group, code.name_nb, code.name_nn) == ("UN2", "Stipendiat", "Stipendiat")
    assert not PositionCode.objects.filter(name_en="").exists()


def test_shipping_twice_adds_nothing():
    assert ship_rule_set(RuleSet, FILE) is None
    assert ship_position_codes(PositionCode) == 0


def test_a_shipped_update_takes_effect_where_nobody_edited(monkeypatch):
    update = _as_update(monkeypatch)
    assert (update.version, update.state) == (2, "approved")


def test_a_shipped_update_is_only_a_proposal_beside_a_local_version(monkeypatch):
    local = local_version()
    update = _as_update(monkeypatch)
    assert (update.version, update.state) == (3, "proposed")
    assert rule_set_on("early_career", date(2026, 10, 1)) == local


def test_a_renamed_position_code_keeps_its_own_name():
    PositionCode.objects.filter(code="1017").update(name_en="Doctoral research fellow")
    ship_position_codes(PositionCode)
    assert PositionCode.objects.get(code="1017").name_en == "Doctoral research fellow"


def test_a_filled_in_profile_survives_shipping():
    InstitutionProfile.objects.update(name_nb="Universitetet i Fjordane")
    ship_profile(InstitutionProfile)
    assert InstitutionProfile.objects.get().name_nb == "Universitetet i Fjordane"


def _as_update(monkeypatch):
    entry = {
        "name": "early_career",
        "shipped_as": "early_career@2",
        "parameters": {"strong_days": 85},
        "valid_from": "2026-06-01",
        "last_verified_on": "2026-06-01",
    }
    monkeypatch.setattr("portal.rulesets.services.shipping.read_shipped", lambda name: dict(entry))
    return ship_rule_set(RuleSet, "early_career_2.json")
