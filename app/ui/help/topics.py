"""Which page of help is about a widget: the nearest one around it that has one."""

from PySide6.QtWidgets import QWidget

from app.ui.page import Page

PROPERTY = "help"
PARTS = {
    "Grid": "grid", "ColumnPanel": "column", "RecipePanel": "recipe", "NotePanel": "recipe",
    "FilterChips": "filter", "AlikePage": "similar", "SummaryTab": "summary",
    "ChartsTab": "charts", "QualityTab": "quality", "ImportPage": "import",
    "ReadAgainPage": "import", "LessonPage": "lesson", "JoinPage": "join",
    "AppendPage": "append", "MatchPage": "join", "ComparePage": "step/compare_tables",
    "ImportBesidePage": "import", "ApplyPage": "recipe", "ChooseRecipePage": "recipe",
    "OpenRefinePage": "recipe",
}  # fmt: skip
"""The parts that have a page of their own, by the name of their class."""


def topic_of(widget: QWidget | None) -> str:
    """Return the name of the page about a widget, or nothing.

    A part whose page varies, or that is not listed here, names it with the property `help` or
    with `help_topic`.
    """
    while widget is not None:
        own = widget.property(PROPERTY) or getattr(widget, "help_topic", "")
        named = own or PARTS.get(type(widget).__name__)
        if named:
            return str(named)
        if isinstance(widget, Page):
            return widget.place
        widget = widget.parentWidget()
    return ""
