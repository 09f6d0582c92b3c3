"""What a change did to the checklist, in sentences."""

from collections.abc import Mapping

from django.utils.translation import ngettext


def told_tasks(tasks: Mapping[str, int]) -> list[str]:
    """Return in sentences what a change did to the checklist."""
    added, moved, gone = (tasks.get(name, 0) for name in ("added", "moved", "dropped"))
    told = []
    if added:
        told.append(ngettext("%(n)s task added.", "%(n)s tasks added.", added) % {"n": added})
    if moved:
        told.append(ngettext("%(n)s task moved.", "%(n)s tasks moved.", moved) % {"n": moved})
    if gone:
        text = ngettext("%(n)s task no longer needed.", "%(n)s tasks no longer needed.", gone)
        told.append(text % {"n": gone})
    return told
