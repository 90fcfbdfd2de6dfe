"""A page of help as it is read: links that look like links, calm tables."""

from PySide6.QtGui import (
    QBrush,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from app.ui.theme import theme
from app.ui.widgets.reading import Reading

PADDING, FULL = 5, 100


class HelpView(Reading):
    """Says which link was followed with `anchorClicked`."""

    def _typeset(self) -> None:
        super()._typeset()
        document = self.document()
        for number in range(document.blockCount()):
            _colour_links(document.findBlockByNumber(number))
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _calm(frame)


def _colour_links(block: QTextBlock) -> None:
    pieces = block.begin()
    found = []
    while not pieces.atEnd():
        found.append(pieces.fragment())
        pieces += 1
    look = QTextCharFormat()
    look.setForeground(theme().color("accent"))
    look.setFontUnderline(True)
    for piece in (one for one in found if one.charFormat().isAnchor()):
        cursor = QTextCursor(block)
        cursor.setPosition(piece.position())
        cursor.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(look)


def _calm(table: QTextTable) -> None:
    form = table.format()
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QBrush(theme().color("line")))
    form.setCellPadding(theme().px(PADDING))
    form.setCellSpacing(0)
    form.setBottomMargin(12)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, FULL))
    table.setFormat(form)
    for row in range(table.rows()):
        for column in range(table.columns()):
            cursor = table.cellAt(row, column).firstCursorPosition()
            close = cursor.blockFormat()
            close.setBottomMargin(0)
            cursor.setBlockFormat(close)
