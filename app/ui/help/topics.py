"""Which page of help is about a widget: the nearest one around it that says so."""

from PySide6.QtWidgets import QWidget

from app.ui.page import Page

PROPERTY = "help"
PLACE_PAGES = {"import_again": "import"}


def topic_of(widget: QWidget | None) -> str:
    """Return the name of the page about a widget, by what is around it.

    A class says it with `help_topic`; one whose topic varies, with the property `help`.
    """
    while widget is not None:
        named = widget.property(PROPERTY) or getattr(widget, "help_topic", "")
        if named:
            return str(named)
        if isinstance(widget, Page):
            return PLACE_PAGES.get(widget.place, widget.place)
        widget = widget.parentWidget()
    return ""
