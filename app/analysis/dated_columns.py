"""Columns of dates, as the steps that work with them take them."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.analysis.kind import MOMENTS
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import msg


def refuse_not_dates(table: Table, column: str) -> None:
    """Refuse, with a way out, a column that is not of dates."""
    if table.kinds[column] not in MOMENTS:
        raise UserError(
            msg("“{column}” is not a column of dates.", column=column),
            msg("Choose a column of dates, or convert this one to dates first."),
        )


def days_of(table: Table, column: str) -> NDArray[Any]:
    """Return the days of a column, without the hour; refuse other columns."""
    refuse_not_dates(table, column)
    return np.asarray(table.values(column).to_numpy("datetime64[D]"))
