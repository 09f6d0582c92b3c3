"""Which letters and agreements a guest can get, what each may say, and who signs it."""

from portal.core.contributions import LetterKind

_STAY = ("engagement_number", "status", "purpose", "subject_area", "starts_on", "ends_on")
_GUEST = ("guest_position", "home_institution", "home_country")
_HOST = ("host_name", "host_email")
_SENDER = ("contact_person", "signer_name", "signer_title")
_MONEY = ("funding", "funding_details", "expenses")
_SAID = ("access_needs", "work_description")
_INVITATION = (*_STAY, "duration", *_GUEST, *_HOST, *_SENDER, *_MONEY, *_SAID)
_COMING = ("housing", "family")
_DATED = ("starts_on", "ends_on", "purpose", "host_name")
_SIGNED = ("guest", "host", "leader")
_OWN_PAGES = ("checklist", "portal_address")

INVITATIONS = ("invitation_short", "invitation_own_funds", "invitation_paid", "invitation_visa")
AGREEMENTS = ("access_agreement", "guest_agreement", "remote_agreement", "office_agreement")
# What a host may write alone: it promises nothing in the university's name.
BY_HOST = frozenset({"welcome_letter", "arrival_guide", "leaving_checklist"})
HOME_FORM = "home_form"

KINDS: tuple[LetterKind, ...] = (
    LetterKind("invitation_short", _INVITATION, needs=_DATED, parties=("leader",)),
    LetterKind(
        "invitation_own_funds",
        (*_INVITATION, *_COMING),
        needs=(*_DATED, "work_description"),
        parties=("leader",),
    ),
    LetterKind(
        "invitation_paid",
        (*_INVITATION, *_COMING, "percent", "payment", "insurance"),
        needs=_DATED,
        parties=("leader",),
    ),
    LetterKind(
        "invitation_visa",
        (*_INVITATION, *_COMING, "payment", "insurance"),
        needs=(*_DATED, "work_description"),
        parties=("leader",),
    ),
    LetterKind(
        "access_agreement",
        (*_STAY, *_GUEST, *_HOST, "access_needs", "workplace", "special_terms"),
        needs=_DATED,
        parties=_SIGNED,
    ),
    LetterKind(
        "guest_agreement",
        (
            *_STAY,
            *_GUEST,
            "host_name",
            "ownership",
            "confidentiality",
            "insurance",
            "fee",
            "funding",
            "expenses",
            "special_terms",
        ),
        needs=_DATED,
        parties=_SIGNED,
    ),
    LetterKind(
        "remote_agreement",
        (*_STAY, *_GUEST, *_HOST, "remote_country", "access_needs", "special_terms"),
        needs=(*_DATED, "remote_country"),
        parties=_SIGNED,
    ),
    LetterKind(
        "office_agreement",
        (*_STAY, "home_institution", "host_name", "workplace", "equipment", "special_terms"),
        needs=("starts_on", "ends_on", "host_name"),
        parties=("guest", "host"),
    ),
    LetterKind(
        "confirmation_of_stay",
        (
            *_STAY,
            "duration",
            *_GUEST,
            "host_name",
            *_SENDER,
            "percent",
            "funding",
            "funding_details",
            "workplace",
            "recipient",
            "confirmed_more",
        ),
        needs=("starts_on", "ends_on"),
        parties=("leader",),
    ),
    LetterKind(
        "housing_confirmation",
        (
            *_STAY,
            *_SENDER,
            "recipient",
            "housing_address",
            "housing_period",
            "landlord",
            "family",
        ),
        needs=("starts_on", "ends_on", "housing_address"),
        parties=("leader",),
    ),
    LetterKind(
        "extension_letter",
        (
            *_STAY,
            "home_institution",
            "host_name",
            *_SENDER,
            "previous_end",
            "funding",
            "funding_details",
            "agreement_until",
        ),
        needs=("ends_on",),
        parties=("leader",),
    ),
    LetterKind(
        "welcome_letter",
        (*_STAY, *_HOST, "buddy", "contact_person", "greeting", *_OWN_PAGES),
        needs=("portal_address",),
    ),
    LetterKind(
        "arrival_guide",
        (
            *_STAY,
            *_HOST,
            "arrival_time",
            "arrival_place",
            "met_by",
            "way_there",
            "bring",
            "access_needs",
            "workplace",
            "housing",
            "emergency_number",
            "more",
            *_OWN_PAGES,
        ),
        needs=("starts_on", "portal_address"),
    ),
    LetterKind(
        "leaving_checklist",
        (*_STAY, "host_name", "more", *_OWN_PAGES),
        needs=("ends_on", "portal_address"),
    ),
    LetterKind(
        HOME_FORM,
        (
            *_STAY,
            "home_institution",
            "home_country",
            "host_name",
            "form_title",
            "form_file",
            "form_digest",
            "stands_for",
        ),
        needs=("form_title", "form_file", "form_digest"),
        parties=("guest", "host", "leader", "home"),
    ),
)
# What the engagement, the organisation and the checklist know: shown to who writes, never typed
# over. Where they know nothing, the writer may say it; but not what only they can know.
KNOWN = frozenset(
    {
        *_STAY,
        *_GUEST,
        *_HOST,
        *_OWN_PAGES,
        "duration",
        "signer_name",
        "signer_title",
        "funding",
        "percent",
        "fee",
        "access_needs",
        "remote_country",
        "agreement_until",
        "previous_end",
        "buddy",
        "arrival_place",
        "arrival_time",
        "contact_person",
    }
)
ONLY_KNOWN = frozenset(
    {
        *("engagement_number", "status", "starts_on", "ends_on", "duration", "host_name", "fee"),
        *("funding", "percent", "access_needs", "agreement_until", "previous_end", "buddy"),
        *_OWN_PAGES,
    }
)
# Said in several paragraphs.
LONG = frozenset(
    {"work_description", "special_terms", "greeting", "more", "confirmed_more", "way_there"}
)
