"""May the guest come in, and on which paper: visa, residence permit, registration.

The Immigration Act and Regulations as UDI and the universities tell them (incoming.md 2.1, 2.2).
"""

from datetime import date

from guests.arrivals.rules.facts import UNKNOWN
from guests.arrivals.rules.look import Look, Said

HERE = "NO"


def citizenship_group(look: Look) -> Said:
    """Say into which group the citizenship falls."""
    if look.group == UNKNOWN:
        return look.unknown("group.missing", "eea")
    rests_on = {"nordic": "nordic", "eea": "eea", "other": "visa_free"}[look.group]
    if look.decided_by in look.parameters.eea_like:
        return look.group, look.because("group.eea_like", "eea_like")
    return look.group, look.because(f"group.{look.group}", rests_on)


def duration_class(look: Look) -> Said:
    """Say how long the stay is, in the classes that the rules know."""
    if look.days is None:
        return look.unknown("duration.missing", "short_stay_days")
    facts = {
        "days": look.days,
        "limit": look.parameters.short_stay_days,
        "months": look.parameters.report_move_from_months,
    }
    why = look.because(f"duration.{look.duration}", "short_stay_days", **facts)
    return look.duration, why


def visa(look: Look) -> Said:
    """Say whether a Schengen visa is needed; a country absent from the list is not guessed."""
    if not look.comes:
        return "not_needed", look.because("visa.remote", "remote_kinds")
    if look.group == UNKNOWN:
        return look.unknown("visa.citizenship_missing", "visa_free")
    if look.group != "other":
        return "not_needed", look.because("visa.free_movement", look.group)
    if look.case.permit_country == HERE:
        return "not_needed", look.because("visa.permit_here", "permit_elsewhere_opens")
    if look.days is not None and not look.is_short:
        return "not_needed", look.because("visa.with_permit", "short_stay_days")
    return _visa_by_list(look) or _visa_by_permit(look) or _visa_by_absence(look)


def _visa_by_list(look: Look) -> Said | None:
    parameters, code = look.parameters, look.decided_by
    if code in parameters.visa_free:
        return "not_needed", look.because("visa.free", "visa_free")
    if code in parameters.visa_free_biometric:
        return "not_needed", look.because("visa.free_biometric", "visa_free_biometric")
    return None


def _visa_by_permit(look: Look) -> Said | None:
    """Answer by a permit of another Schengen state, which opens a short stay while it lasts."""
    case, parameters = look.case, look.parameters
    if case.permit_country not in parameters.schengen or not parameters.permit_elsewhere_opens:
        return None
    if case.permit_until is None or case.ends_on is None:
        return look.unknown("visa.permit_until_missing", "permit_elsewhere_opens")
    if case.permit_until < case.ends_on:
        return look.unknown("visa.permit_ends", "permit_elsewhere_opens", until=case.permit_until)
    why = look.because("visa.permit_elsewhere", "permit_elsewhere_opens", until=case.permit_until)
    return "not_needed", why


def _visa_by_absence(look: Look) -> Said:
    parameters, code = look.parameters, look.decided_by
    if code in parameters.visa_required or (
        parameters.visa_list_complete and code not in parameters.visa_doubtful
    ):
        return "needed", look.because("visa.needed", "visa_required", "visa_free")
    if code in parameters.visa_doubtful:
        return look.unknown("visa.doubtful", "visa_doubtful")
    return look.unknown("visa.not_on_list", "visa_free")


def permit_path(look: Look) -> Said:
    """Say which permit or registration the stay takes; what is not known is named."""
    if not look.comes:
        return "none", look.because("permit.remote", "remote_kinds")
    if look.group == UNKNOWN:
        return look.unknown("permit.citizenship_missing", "eea")
    if look.days is None:
        return look.unknown("permit.dates_missing", "short_stay_days")
    return {"nordic": _nordic, "eea": _eea, "other": _other}[look.group](look)


def _nordic(look: Look) -> Said:
    months = look.parameters.report_move_from_months
    if look.reaches(months):
        why = look.because("permit.report_move", "report_move_from_months", months=months)
        return "report_move", why
    return "none", look.because("permit.nordic", "nordic")


def _eea(look: Look) -> Said:
    parameters = look.parameters
    facts = {"days": look.days, "limit": parameters.short_stay_days}
    if look.is_short:
        return "none", look.because("permit.eea_short", "short_stay_days", **facts)
    if not look.case.pay:
        return look.unknown("permit.pay_missing", "registration_within_months")
    path = "registration_employee" if look.employed else "registration_own_funds"
    months = parameters.registration_within_months
    return path, look.because(f"permit.{path}", "registration_within_months", months=months)


def _other(look: Look) -> Said:
    if look.case.permit_country == HERE:
        return "legal_check", look.because("permit.permit_here", "legal_check_kinds")
    if not look.case.kind:
        return look.unknown("permit.kind_missing", "exempt_kinds")
    if look.case.kind in look.parameters.legal_check_kinds:
        code = "permit.adjunct_short" if look.is_short else "permit.adjunct"
        return "legal_check", look.warn(code, "legal_check_kinds")
    return _other_short(look) if look.is_short else _other_long(look)


def _other_short(look: Look) -> Said:
    parameters, case = look.parameters, look.case
    limit = parameters.short_stay_days
    before = case.schengen_days_before or 0
    if before + (look.days or 0) > limit:
        facts = {"days": look.days, "before": before, "limit": limit}
        why = look.warn("permit.days_used", "schengen_window_days", **facts)
        return "legal_check", why
    if case.kind not in parameters.exempt_kinds:
        why = look.warn("permit.not_exempt", "exempt_kinds")
        return "legal_check", why
    needed = visa(look)[0]
    if needed == "needed":
        return "visa_short", look.because("permit.visa_short", "exempt_kinds", limit=limit)
    code = "permit.exempt_short" if needed == "not_needed" else "permit.exempt_visa_unknown"
    return "exempt_short", look.because(code, "exempt_kinds", limit=limit)


def _other_long(look: Look) -> Said:
    parameters, case = look.parameters, look.case
    if not case.pay:
        return look.unknown("permit.pay_missing", "short_stay_days")
    if look.employed:
        return _skilled(look)
    if case.kind in parameters.student_kinds and case.pay in parameters.student_pay:
        return "student_check", look.because("permit.student_check", "student_kinds")
    facts = {"fee": parameters.permit_fee}
    return "own_funds", look.because("permit.own_funds", "permit_fee", **facts)


def _skilled(look: Look) -> Said:
    parameters, percent = look.parameters, look.case.percent
    least = parameters.skilled_worker_from_percent
    if percent is not None and percent < least:
        facts = {"percent": percent, "least": least}
        why = look.warn("permit.part_time", "skilled_worker_from_percent", **facts)
        return "legal_check", why
    floors = {
        "master": parameters.salary_floor_master,
        "bachelor": parameters.salary_floor_bachelor,
    }
    if needs_employer_code(look):
        first = date.fromisoformat(parameters.employer_code_from)
        why = look.because(
            "permit.skilled_worker_code", "employer_code_from", first=first, **floors
        )
        return "skilled_worker", why
    return "skilled_worker", look.because("permit.skilled_worker", "salary_floor_master", **floors)


def needs_employer_code(look: Look) -> bool:
    """Tell whether the employer must confirm the offer with UDI before the guest applies."""
    first = date.fromisoformat(look.parameters.employer_code_from)
    return look.case.starts_on is not None and look.case.starts_on >= first
