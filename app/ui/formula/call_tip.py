"""The function one is in, with the part that is being written in strong letters."""

from html import escape

from PySide6.QtCore import Qt

from app.analysis.formula.at_cursor import call_at
from app.analysis.formula.part_names import signature
from app.i18n import msg
from app.ui.widgets.text import Text


class CallTip(Text):
    """Keeps its line when there is no function around, so that nothing jumps."""

    def __init__(self) -> None:
        super().__init__(" ", 12, "muted")
        self.wrapped().setTextFormat(Qt.TextFormat.RichText)

    def look(self, text: str, cursor: int, language: str) -> None:
        """Say in which function and in which part of it the cursor is."""
        found = call_at(text, cursor)
        if found is None:
            self._say("&nbsp;", "")
            return
        shape = signature(found.function, language)
        now, parts = shape.at(found.part), shape.texts()
        shown = "; ".join(_shown(part, strong=place == now) for place, part in enumerate(parts))
        current = parts[now] if 0 <= now < len(parts) else ""
        self._say(f"{escape(shape.name)}({shown})", current)

    def _say(self, words: str, current: str) -> None:
        self.setText(words)
        said = msg("Now comes: {part}", part=current) if current else ""
        self.setAccessibleDescription(str(said))


def _shown(part: str, *, strong: bool) -> str:
    return f"<b><u>{escape(part)}</u></b>" if strong else escape(part)
