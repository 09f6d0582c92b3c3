"""Rows of mobility/partners."""

from datetime import timedelta

from django.utils import timezone

from mobility.partners.models import PartnerAgreement
from tests.access.matrix import COORDINATES_PHYSICS, EVERYONE, Row, holders
from tests.factories.cases import make_case, make_upload

LOOKS_AFTER = holders(
    "head",
    "dean",
    "faculty_officer",
    "department_administrator",
    "international_officer",
    "administrator",
)
# Pia is responsible for it.
MANAGES_PHYSICS = (LOOKS_AFTER - {"bjarne"}) | {"pia"}


def props(cast, made):
    """Make an agreement of Physics for which Pia is responsible."""
    today = timezone.localdate()
    agreement = PartnerAgreement.objects.create(
        title="Zürich",
        institution_name="ETH Zürich",
        country_id="CH",
        exchanges="|staff_teaching|phd|",
        responsible=cast.pia.person,
        starts_on=today - timedelta(days=700),
        ends_on=today + timedelta(days=700),
    )
    agreement.units.set([cast.FYS])
    documented = PartnerAgreement.objects.create(
        title="Graz", institution_name="TU Graz", country_id="AT", responsible=cast.pia.person
    )
    documented.units.set([cast.FYS])
    documented.case = make_case(cast.pia.person, cast.FYS, "kept", kind="agreement")
    documented.save()
    make_upload(documented.case, cast.pia)
    return {"agreement": agreement, "documented": documented}


def of_physics(cast, made):
    return {"public_id": made.agreement.public_id}


ROWS: dict[str, Row] = {
    "agreements": Row(EVERYONE),
    "agreement": Row(EVERYONE, kwargs=of_physics),
    "erasmus": Row(holders("international_officer"), "refused"),
    "agreement_new": Row(LOOKS_AFTER, "refused"),
    "agreement_edit": Row(MANAGES_PHYSICS, "refused", kwargs=of_physics),
    "agreement_renew": Row(MANAGES_PHYSICS, "refused", kwargs=of_physics),
    "agreement_document": Row(
        (COORDINATES_PHYSICS - {"hanne"}) | {"pia"}, "refused", kwargs=of_physics
    ),
    "agreement_document_remove": Row(
        (COORDINATES_PHYSICS - {"hanne"}) | {"pia"},
        "refused",
        kwargs=lambda cast, props: {
            "public_id": props.documented.public_id,
            "upload_id": props.documented.case.uploads.get().public_id,
        },
    ),
    "agreement_end": Row(MANAGES_PHYSICS, "refused", kwargs=of_physics),
}
