"""Values that were made one although they are different things, and the other way round."""

from typing import Any

from pandas import DataFrame

from app.analysis.table import Table
from app.lessons.predicate import Work
from app.lessons.subjects import texts_of

EXAMPLES = 2


def mixed_groups(work: Work, column: str, by: str) -> tuple[str, ...] | None:
    """Return the original names of two things that now share a value of `column`.

    Empty when no value holds two different ones by `by`; None when a column is not there.
    """
    table = work.table
    if column not in table.kinds or by not in table.kinds:
        return None
    pairs = _pairs(table, column, by)
    counts = pairs.groupby("value")["thing"].nunique()
    mixed = counts[counts > 1]
    if mixed.empty:
        return ()
    things = sorted(pairs.loc[pairs["value"] == mixed.index[0], "thing"].unique())
    return tuple(_name(work, column, by, thing) for thing in things[:EXAMPLES])


def still_several(table: Table, column: str, by: str) -> tuple[str, ...]:
    """Return a value of `column` that has another spelling for the same thing by `by`."""
    if column not in table.kinds:
        return ()
    if by not in table.kinds:
        return tuple(texts_of(table, column).iloc[:1])
    pairs = _pairs(table, column, by)
    counts = pairs.groupby("thing")["value"].nunique()
    several = pairs[pairs["thing"].isin(counts[counts > 1].index)]
    return tuple(sorted(text.strip() for text in several["value"])[:1])


def _pairs(table: Table, column: str, by: str) -> DataFrame:
    frame = DataFrame({"value": texts_of(table, column), "thing": texts_of(table, by)})
    return frame.dropna().drop_duplicates()


def _name(work: Work, column: str, by: str, thing: Any) -> str:
    for table in (work.original, work.table):
        if column in table.kinds and by in table.kinds:
            pairs = _pairs(table, column, by)
            names = pairs.loc[pairs["thing"] == thing, "value"]
            if len(names):
                return str(names.iloc[0]).strip()
    return str(thing)
