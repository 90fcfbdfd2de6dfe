"""How wide a column has to be for what is seen of it."""

from PySide6.QtGui import QFontMetrics

from app.ui.grid.look import Look
from app.ui.grid.model import GridModel
from app.ui.theme import theme

LOOKED_AT, LEAST, MOST = 400, 60, 900


def fitting(model: GridModel, column: int, first: int) -> int:
    """Return the width for the name and some hundreds of rows, from one that is seen on."""
    look, about = Look(theme()), model.column(column)
    start = max(0, first)
    rows = range(start, min(start + LOOKED_AT, model.rowCount()))
    texts = {model.cell(row, column)[0] for row in rows}
    widest = max(map(look.metrics.horizontalAdvance, texts), default=0) + 2 * look.pad + 2
    name = QFontMetrics(look.name_font).horizontalAdvance(about.name) + 2 * look.pad
    badge = QFontMetrics(look.badge_font).horizontalAdvance(str(about.kind.badge)) + 18
    return min(max(widest, name + badge + look.theme.px(4), theme().px(LEAST)), theme().px(MOST))
