"""How long what belongs to a case is kept: one place, for all rooms whose tables hang on cases."""

from django.utils.translation import gettext_lazy as _

from portal.core.contributions import RetentionRule

KEPT_WITH_CASE = RetentionRule(
    _("10 years"),
    _("the case has ended"),
    _("A guess; what the archive receives is to be settled by the institution."),
)
