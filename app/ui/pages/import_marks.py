"""How numbers and dates of a column are written: the mark of decimals, which number is first."""

from collections.abc import Callable
from dataclasses import replace

from app.analysis.kind import MOMENTS, NUMERIC, Kind
from app.analysis.reading.column_reading import ColumnReading
from app.analysis.reading.settings import ColumnChoice
from app.i18n import Message, msg
from app.ui.widgets.choice_box import ChoiceBox

DECIMALS = ((",", msg("decimal comma: 1.234,5")), (".", msg("decimal point: 1,234.5")))
ORDERS = (("yes", msg("day first: 31/12")), ("no", msg("month first: 12/31")))


def mark_box(
    column: ColumnReading, choice: ColumnChoice, decided: Callable[[ColumnChoice], None]
) -> ChoiceBox | None:
    """Return what asks how a column is written; None when there is nothing to ask."""
    if column.kind in NUMERIC - {Kind.COORDINATE}:
        now = choice.decimal or column.decimal or ","
        return _box(
            msg("Mark of decimals"),
            DECIMALS,
            now,
            lambda mark: decided(replace(choice, decimal=mark)),
        )
    if column.kind in MOMENTS:
        months = column.proof.get("month_first", 0) > column.proof.get("day_first", 0)
        now = choice.day_first or ("no" if months else "yes")
        return _box(
            msg("Order of the date"),
            ORDERS,
            now,
            lambda first: decided(replace(choice, day_first=first)),
        )
    return None


def _box(
    name: Message, options: tuple[tuple[str, Message], ...], now: str, chosen: Callable[[str], None]
) -> ChoiceBox:
    box = ChoiceBox()
    box.setAccessibleName(str(name))
    for value, words in options:
        box.addItem(str(words), value)
    box.setCurrentIndex(box.findData(now))
    box.activated.connect(lambda _at: chosen(box.currentData()))
    return box
