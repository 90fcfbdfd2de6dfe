"""The thin lines between the cells, painted over all of them at once."""

from PySide6.QtCore import QLine, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from app.ui.grid.look import Look


def paint_lines(view: QTableView, look: Look) -> None:
    """Paint a line under each row and at the right of each column in sight."""
    across, down, room = view.horizontalHeader(), view.verticalHeader(), view.viewport().rect()
    right = min(across.length() - across.offset(), room.width()) - 1
    bottom = min(down.length() - down.offset(), room.height()) - 1
    lines = [QLine(0, end, right, end) for end in _ends(down, bottom)]
    lines += [QLine(end, 0, end, bottom) for end in _ends(across, right)]
    painter = QPainter(view.viewport())
    painter.setPen(look.line2)
    painter.drawLines(lines)


def _ends(header: QHeaderView, last: int) -> list[int]:
    """Return where each section in sight ends."""
    is_down = header.orientation() == Qt.Orientation.Vertical
    first = header.visualIndexAt(0)
    until = header.visualIndexAt(last)
    until = header.count() - 1 if until < 0 else until
    if is_down and first >= 0:  # all of the same height
        start = header.sectionViewportPosition(header.logicalIndex(first))
        high = header.defaultSectionSize()
        return [start + high * (at + 1) - 1 for at in range(until - first + 1)]
    sections = [header.logicalIndex(at) for at in range(max(first, 0), until + 1)]
    return [
        header.sectionViewportPosition(one) + header.sectionSize(one) - 1
        for one in sections
        if not header.isSectionHidden(one)
    ]
