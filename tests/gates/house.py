"""What the plan of the house asks for and no contract of import-linter can say.

Each function takes a root folder or a list and returns what breaks the plan, so that the same
function is held against the house and against a small broken one.
"""

import ast
import tomllib

APPS = ("portal", "mobility", "guests")
NOT_ROOMS = {"management", "migrations", "templatetags", "locale", "static", "__pycache__"}
NAMES_THAT_SAY_NOTHING = {"utils", "helpers", "common", "mixins", "constants", "misc", "signals"}
OWN_DOORS = {"views", "forms", "tables", "filters", "tasks", "urls", "contributions"}
# Lists, tables and form pieces that every room's pages are made of lie here.
SHELF = "portal.web"
# The core defines what a contribution is; it is not a room with doors.
WITHOUT_DOORS = {SHELF, "portal.core"}
# The one lookup of all rooms' wording is not itself a room's wording.
LOOKUP = "portal/web/wording.py"
PERSONAL = {"Person", "User"}
READS_EVERYTHING = {"get_object_or_404", "get_list_or_404"}


def modules(root):
    """Yield the Python files of the apps, without migrations."""
    for app in APPS:
        for file in sorted((root / app).rglob("*.py")):
            if "migrations" not in file.parts:
                yield file


def rooms(root):
    """Return the dotted names of the rooms: folders of an app that hold code."""
    return [
        f"{app}.{folder.name}"
        for app in APPS
        for folder in sorted((root / app).glob("*/"))
        if folder.name not in NOT_ROOMS and any(folder.rglob("*.py"))
    ]


def rooms_without_contract(root, project):
    """Return the rooms that stand in no order of rooms, or in no contract on their inside."""
    contracts = tomllib.loads(project)["tool"]["importlinter"]["contracts"]
    layered = [one for one in contracts if one["type"] == "layers"]
    ordered = {
        f"{container}.{room.strip('() ')}"
        for one in layered
        for container in one.get("containers", [])
        if container in APPS
        for layer in one["layers"]
        for room in layer.split("|")
    }
    inside = {name for one in layered for name in one.get("containers", [])}
    # The core has no models, views or services: it is held by the contract on plain Python.
    return [
        room
        for room in rooms(root)
        if room not in ordered or (room not in inside and room != "portal.core")
    ]


def names_that_say_nothing(root):
    """Return the modules and rooms whose name does not tell what they hold."""
    return [
        str(path.relative_to(root))
        for app in APPS
        for path in sorted((root / app).rglob("*"))
        if path.stem in NAMES_THAT_SAY_NOTHING and (path.suffix == ".py" or path.is_dir())
    ]


def imports_in_functions(root):
    """Return where a function imports, which could hide a circle."""
    return [
        f"{file.relative_to(root)}:{inner.lineno}"
        for file in modules(root)
        for function in ast.walk(_tree(file))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(function)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]


def wording_that_imports(root):
    """Return the wording modules that are more than text."""
    return [
        str(file.relative_to(root))
        for file in modules(root)
        if file.name == "wording.py" and str(file.relative_to(root)) != LOOKUP
        if any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(_tree(file)))
    ]


def foreign_doors(root):
    """Return the imports by which a room enters another room's views, forms, tables or tasks."""
    found = []
    for file in modules(root):
        source = file.relative_to(root).with_suffix("").parts
        for line, target in _imports(file):
            parts = target.split(".")
            room = ".".join(parts[:2])
            if len(parts) < 3 or parts[0] not in APPS or room in WITHOUT_DOORS:
                continue
            if parts[2] in OWN_DOORS and ".".join(source[:2]) != room:
                found.append(f"{'.'.join(source)}:{line} -> {target}")
    return found


def reads_past_the_door(root):
    """Return where a view reads a model other than through `visible_to`."""
    found = []
    for file in modules(root):
        if file.name == "views.py" or "views" in file.parent.parts:
            found += [f"{file.relative_to(root)}:{line}" for line in _open_reads(_tree(file))]
    return found


def models_not_exported(models, exported):
    """Return the models that their app's models.py does not name."""
    return [model.__qualname__ for model in models if model.__qualname__ not in exported]


def unscoped(models, closed):
    """Return the models whose default manager does not make a queryset of the class `closed`."""
    return [
        model._meta.label
        for model in models
        if not issubclass(type(model._default_manager.all()), closed)
    ]


def open_by_default(models, closed, base):
    """Return the models whose queryset keeps the base's `visible_to`, which shows nothing."""
    return [
        model._meta.label
        for model in models
        if issubclass(type(model._default_manager.all()), closed)
        and type(model._default_manager.all()).visible_to is base.visible_to
    ]


def tables_without_a_name(kept, worded):
    """Return the tables of the retention rules that the privacy page would name by their code."""
    return sorted(label for label in kept if f"table.{label}" not in worded)


def personal_without_retention(models, kept):
    """Return the models about persons for which no room says how long they are kept."""
    return [
        model._meta.label
        for model in models
        if is_personal(model) and model._meta.label not in kept
    ]


def is_personal(model):
    """Tell whether rows of a model are about a person: it is one, or points to one."""
    if model.__name__ in PERSONAL:
        return True
    return any(
        field.related_model is not None and field.related_model.__name__ in PERSONAL
        for field in model._meta.get_fields()
        if field.is_relation and not field.auto_created and field.related_model != "self"
    )


def _open_reads(tree):
    for node in ast.walk(tree):
        if _reads_table(node) or _hands_over_table(node):
            yield node.lineno


def _reads_table(node):
    """Tell whether the node is `….objects.something` where something is not `visible_to`."""
    return (
        isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Attribute)
        and node.value.attr in {"objects", "_default_manager"}
        and node.attr != "visible_to"
    )


def _hands_over_table(node):
    """Tell whether the node is `get_object_or_404(Model, …)`: every row of the table."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in READS_EVERYTHING
        and bool(node.args)
        and isinstance(node.args[0], ast.Name)
        and node.args[0].id[:1].isupper()
    )


def _imports(file):
    for node in ast.walk(_tree(file)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def _tree(file):
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))
