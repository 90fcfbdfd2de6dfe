"""Taking one thing or another, as a question is answered."""

from typing import Any

import numpy as np
import pandas as pd
import pyarrow.compute as pc
from pandas import Series

from app.analysis.arrow_text import arrow_of
from app.analysis.formula.value import Bools, Value, common_kind, merged, need
from app.analysis.kind import Kind
from app.analysis.table import NOTHING_UNREAD
from app.i18n import msg


def pick(question: Value, yes: Value, no: Value) -> Value:
    """Take one part where the question is yes and the other where it is no; unanswered, none."""
    ask = need(question, Kind.YES_NO, msg("Write a question, as [monto] > 1000."))
    need(no, yes.sort, msg("Give two numbers, two texts or two dates."))
    is_yes = ask.cells.fillna(value=False).to_numpy(bool)
    missing = ask.missing
    unread = merged([ask.unread, _within(yes, is_yes), _within(no, ~is_yes & ~missing)])
    return Value(_chosen(is_yes, missing, yes, no), common_kind((yes, no)), ask.span, unread)


def nothing_like(part: Value) -> Value:
    """Return empty cells of the same sort."""
    nowhere = np.zeros(len(part.cells), bool)
    return Value(part.cells.where(nowhere), part.kind, part.span, NOTHING_UNREAD)


def _chosen(is_yes: Bools, missing: Bools, yes: Value, no: Value) -> "Series[Any]":
    if yes.sort is Kind.DECIMAL:
        found = np.where(is_yes, yes.floats, no.floats)
        found[missing] = np.nan
        return Series(found, index=yes.index)
    if yes.sort is not Kind.TEXT:
        return yes.cells.where(is_yes, no.cells).where(~missing)
    sides = [
        side.literal if side.literal is not None else arrow_of(side.cells) for side in (yes, no)
    ]
    texts = pc.if_else(pc.if_else(missing, None, is_yes), *sides)
    return Series(pd.array(texts.cast("large_string"), dtype="str"), index=yes.index)


def _within(part: Value, rows: Bools) -> "Series[Any]":
    if not len(part.unread):
        return part.unread
    return part.unread[part.unread.index.isin(part.index[rows])]
