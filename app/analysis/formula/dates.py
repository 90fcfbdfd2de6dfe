"""What functions of dates share."""

from datetime import datetime
from typing import Literal

import numpy as np

from app.analysis.formula.value import Value, need, numbers
from app.analysis.kind import Kind
from app.i18n import msg


def calendar_part(part: Value, name: Literal["year", "month", "day"]) -> Value:
    """Return the year, the month or the day of a date."""
    day = need(part, Kind.DATE, msg("Convert the column to dates first."))
    found = getattr(day.cells.astype("datetime64[s]").dt, name)
    return numbers(found.to_numpy(np.float64, na_value=np.nan), Kind.WHOLE, (part,))


DAY_OF = """
def day_of(moment):
    return moment.replace(hour=0, minute=0, second=0)
"""


def day_of(moment: datetime) -> datetime:
    """Return the day of a moment: between days, the hours do not count."""
    return moment.replace(hour=0, minute=0, second=0)
