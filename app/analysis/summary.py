"""A table that sums another up: one row for each group, with the figures that were asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from pandas import DataFrame, Series

from app.analysis.display import number_text
from app.analysis.grouping import Grouping, Rows, group_rows
from app.analysis.kind import Kind
from app.analysis.measure import Measure, measures, named_figures, refuse_measures
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import Message, msg, plural
from app.records import from_record, to_record

MOST_COLUMNS = 2


@dataclass(frozen=True)
class Summary:
    """What to group by, one or two columns, and the figures of each group.

    `largest_first` puts the groups in order by the first figure; otherwise by their value.
    """

    by: tuple[str, ...]
    measures: tuple[Measure, ...]
    largest_first: bool = True

    def named(self) -> Self:
        """Return the summary with its columns named for good, in the language in use."""
        return replace(self, measures=tuple(replace(one, name=one.label) for one in self.measures))

    def to_record(self) -> dict[str, Any]:
        """Return the summary as plain data, ready for JSON."""
        return {
            "by": list(self.by),
            "measures": [to_record(one) for one in self.measures],
            "largest_first": self.largest_first,
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Self:
        """Make the summary that `to_record` described."""
        found = tuple(from_record(measures, one) for one in record["measures"])
        return cls(tuple(record["by"]), found, bool(record.get("largest_first", True)))


@dataclass(frozen=True)
class LeftOut:
    """Cells of a column that no figure could use, and why."""

    column: str
    why: Message
    count: int


@dataclass(frozen=True, eq=False)
class SummaryResult:
    """The figures of each group, those of all the rows together, and how they were worked out.

    `n_used` are the rows that every figure could use. `totals` has the name of each figure.
    """

    frame: DataFrame
    kinds: Mapping[str, Kind]
    totals: Mapping[str, Any]
    rows: int
    n_used: int
    left_out: tuple[LeftOut, ...] = ()
    method: tuple[Message, ...] = field(default=())

    @property
    def table(self) -> Table:
        """The result as a table, for the grid and the charts."""
        return Table(self.frame, dict(self.kinds))

    def notes(self) -> Iterator[Message]:
        """Say how many rows were used, and what was left out."""
        yield plural(
            "One row used.", "{rows} rows used.", count=self.n_used, rows=number_text(self.n_used)
        )
        yield from (one.why for one in self.left_out)


def compute(table: Table, summary: Summary, rows: Rows | None = None) -> SummaryResult:
    """Sum a table up; `rows` are the positions of the rows a filter lets in."""
    _check(table, summary)
    groups, figures = (
        group_rows(table, summary.by, rows),
        named_figures(summary.measures, summary.by),
    )
    together = groups.together()
    unusable, left_out = _left_out(groups, summary)
    return SummaryResult(
        _frame(groups, figures, summary),
        {**groups.kinds, **{name: one.kind_in(table) for name, one in figures.items()}},
        totals={name: _plain(one.of(together)) for name, one in figures.items()},
        rows=len(groups.rows),
        n_used=int(len(groups.rows) - unusable.sum()),
        left_out=left_out,
        method=tuple(one.how() for one in summary.measures),
    )


def _frame(groups: Grouping, figures: dict[str, Measure], summary: Summary) -> DataFrame:
    frame = groups.labels.assign(**{name: one.of(groups) for name, one in figures.items()})
    if not summary.largest_first:
        return frame
    first = next(iter(figures))
    ordered = frame.sort_values(first, ascending=False, kind="stable", na_position="last")
    return ordered.reset_index(drop=True)


def _check(table: Table, summary: Summary) -> None:
    if not 1 <= len(set(summary.by)) == len(summary.by) <= MOST_COLUMNS or not summary.measures:
        raise UserError(
            msg("A summary needs one or two columns to group by, and a figure."),
            msg("Choose what each row of the summary is, and what to work out."),
        )
    for column in summary.by:
        if column not in table.kinds:
            raise UserError(
                msg("There is no column “{column}”.", column=column),
                msg("Choose one of the columns of the table."),
            )
    refuse_measures(table, summary.measures)


def _left_out(groups: Grouping, summary: Summary) -> tuple[NDArray[np.bool_], tuple[LeftOut, ...]]:
    """Return the rows some figure could not use, and what was left out of each column."""
    unusable, found = np.zeros(len(groups.rows), bool), []
    for column in dict.fromkeys(name for one in summary.measures for name in one.columns()):
        cells = groups.cells(column)
        missing = cells.isna().to_numpy(bool)
        if groups.table.is_text(column):
            missing = missing | (cells == "").to_numpy(bool)
        unread = int(cells.index.isin(groups.table.unread_in(column).index).sum())
        unusable |= missing
        found += [_unread(column, unread), _blank(column, int(missing.sum()) - unread)]
    return unusable, tuple(one for one in found if one.count)


def _unread(column: str, count: int) -> LeftOut:
    why = plural(
        "One cell of “{column}” could not be read and is left out.",
        "{cells} cells of “{column}” could not be read and are left out.",
        count=count, cells=number_text(count), column=column,
    )  # fmt: skip
    return LeftOut(column, why, count)


def _blank(column: str, count: int) -> LeftOut:
    why = plural(
        "One cell of “{column}” is empty and is left out.",
        "{cells} cells of “{column}” are empty and are left out.",
        count=count, cells=number_text(count), column=column,
    )  # fmt: skip
    return LeftOut(column, why, count)


def _plain(figures: "Series[Any]") -> Any:
    """Return the only figure as Python's own number, or None."""
    figure = figures.iloc[0]
    if figures.isna().iloc[0]:
        return None
    return figure.item() if isinstance(figure, np.generic) else figure
