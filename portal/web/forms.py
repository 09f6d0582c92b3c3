"""How views get their form, so that nothing typed is lost when the sign-in runs out.

    form = form_for(request, RelationForm, person=person)
    if request.method == "POST" and form.is_valid():
        ...

`form_for` gives a bound form on POST; on GET an empty one, or, on the way back from the sign-in,
one that shows what was typed, with a notice. A restored form is never bound, so nothing is
saved before the reader presses the button again.
"""

from typing import Any, TypeVar

from django import forms
from django.contrib import messages
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from portal.web.kept import kept

AnyForm = TypeVar("AnyForm", bound=forms.BaseForm)
AnyField = TypeVar("AnyField", bound=forms.Field)


def field_of(form: forms.BaseForm, name: str, kind: type[AnyField]) -> AnyField:
    """Return a form's field as what it was declared, so that its choices can be set.

    Raises TypeError where the field is of another kind.
    """
    field = form.fields[name]
    if not isinstance(field, kind):
        message = f"{name} is a {type(field).__name__}, not a {kind.__name__}"
        raise TypeError(message)
    return field


def form_for(request: HttpRequest, form_class: type[AnyForm], **options: Any) -> AnyForm:
    """Return the form for this request: bound on POST, else fresh or restored.

    `options` go to the form's constructor (instance, initial, prefix, own arguments).
    """
    if request.method == "POST":
        return form_class(request.POST, request.FILES, **options)
    form = form_class(**options)
    typed = kept(request)
    if typed is not None and restore(form, typed):
        text = _("Your sign-in had run out. We kept what you typed; check it and send it again.")
        messages.info(request, text)
    return form


def restore(form: forms.BaseForm, typed: QueryDict) -> bool:
    """Show in an unbound form what was typed; tell whether any of its fields was sent."""
    names = {name for name in form.fields if form.add_prefix(name) in typed}
    for name, field in form.fields.items():
        absent = field.widget.value_omitted_from_data(typed, {}, form.add_prefix(name))
        if names and not field.widget.needs_multipart_form and not absent:
            form.initial[name] = field.widget.value_from_datadict(typed, {}, form.add_prefix(name))
    return bool(names)
