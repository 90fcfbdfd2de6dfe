"""The words a chart takes from its project: the source, and which rows are in it."""

from app.analysis.drawing import Scene
from app.analysis.project import Origin
from app.i18n import Message, count_text, msg
from app.ui.view import View


def source_line(origin: Origin) -> str:
    """Return the line that says where the data come from."""
    name = origin.name.rpartition(".")[0] or origin.name
    if origin.practice:
        return str(msg("Source: Practice data, {name}.", name=name))
    if origin.source:
        return str(msg("Source: {source}, {name}.", source=origin.source, name=name))
    return str(msg("Source: {name}.", name=name))


def scene_of(view: View, origin: Origin) -> Scene:
    """Return what charts are drawn from."""
    return Scene(view.table, view.rows, scope_of(view), source_line(origin))


def scope_of(view: View) -> Message | None:
    """Say which rows are seen, when a filter leaves some out."""
    if view.rows is None or view.shown == len(view.table):
        return None
    filters = ", ".join(str(condition.sentence()) for condition in view.conditions)
    return msg("Only {scope} ({filters}).", scope=view.scope(), filters=filters)


def whole_of(view: View) -> Message:
    """Say that nothing is left out of what is seen."""
    if view.rows is None or view.shown == len(view.table):
        return msg("All the rows are in the drawing: {count}.", count=count_text(len(view.table)))
    return msg("All the filtered rows are in the drawing: {count}.", count=count_text(view.shown))
