"""Colours for the pieces of a formula; what each one is can be told from its signs too."""

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from app.analysis.formula.at_cursor import pieces
from app.ui.theme import SEMIBOLD, theme

TOKENS = {
    "function": "accent", "column": "ok", "text": "warn_ink", "number": "accent_strong",
}  # fmt: skip


class FormulaColours(QSyntaxHighlighter):
    """Colours functions, columns, texts and numbers while they are written."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)

    def highlightBlock(self, _text: str) -> None:
        whole = self.document().toPlainText()
        start = self.currentBlock().position()
        end = start + self.currentBlock().length()
        for piece in pieces(whole):
            at, stop = max(piece.at, start), min(piece.end, end)
            if piece.sort in TOKENS and at < stop:
                self.setFormat(at - start, stop - at, _look(piece.sort))


def _look(sort: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(theme().color(TOKENS[sort]))
    if sort == "function":
        look.setFontWeight(SEMIBOLD)
    return look
