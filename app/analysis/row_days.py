"""The day in each row of a column of dates, also when some cells are written otherwise."""

import numpy as np
from numpy.typing import NDArray

from app.analysis.column_look import ColumnLook
from app.analysis.reading.day import Order

NO_DAY = np.datetime64("NaT", "D")


def row_days(column: ColumnLook) -> NDArray[np.datetime64]:
    """Return the day of each row of data; NaT where there is none, or no such day."""
    proves = [day.order for day in column.days.days if day]
    day_first = proves.count(Order.DAY) >= proves.count(Order.MONTH)
    found = [day.date(day_first=day_first) if day else None for day in column.days.days]
    days = np.array([*(day or NO_DAY for day in found), NO_DAY], "M8[D]")
    by_text = np.append(days[column.days.places], NO_DAY)
    return np.where(column.rows(column.said), by_text[column.codes], NO_DAY)
