"""How forms look: Django's own mechanism, with the design system's markup."""

from django.forms.renderers import TemplatesSetting


class DesignsystemetRenderer(TemplatesSetting):
    """Renders forms and fields from templates/components/."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"
