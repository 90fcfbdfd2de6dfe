"""The rows of other tables below those of one, and what a person should know before."""

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Dictionary
from dataclasses import dataclass

import pandas as pd
from pandas import Series

from app.analysis.beside import table_beside
from app.analysis.kind import WRITTEN, Kind
from app.analysis.kind_words import KIND_WORDS
from app.analysis.row_match import refuse_unknown
from app.analysis.stacking import Part, parts_of, shared_kind, stacked
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import Message, msg

Mapping = tuple[tuple[str, str], ...]
Mappings = Dictionary[str, Mapping]


@dataclass(frozen=True)
class AppendedColumn:
    """A column of the pile: the tables that have it and, when it becomes text, why."""

    name: str
    kind: Kind
    tables: tuple[str, ...]
    why_text: Message | None = None


@dataclass(frozen=True)
class AppendReport:
    """What appending would give, column by column; "" is this table itself."""

    rows: int
    columns: tuple[AppendedColumn, ...]

    def only_in_some(self, count: int) -> list[AppendedColumn]:
        """Return the columns that not all of `count` tables have."""
        return [column for column in self.columns if len(column.tables) < count]


def pile_of(
    table: Table, others: Sequence[str], names: Mappings, source: tuple[str, str] = ("", "")
) -> Table:
    """Return the rows of a table and below those of others that stand beside it."""
    parts = _parts(table, others, names)
    pile = stacked(parts, _columns(parts))
    return _with_source(pile, parts, [source[1], *others], source[0]) if source[0] else pile


def append_report(table: Table, others: Sequence[str], names: Mappings) -> AppendReport:
    """Say what appending would give, without doing it."""
    parts = _parts(table, others, names)
    told = ["", *others]
    columns = tuple(
        AppendedColumn(
            column,
            kind := shared_kind(parts, column),
            tuple(name for name, part in zip(told, parts, strict=True) if column in part.names),
            _why_text(parts, column, kind),
        )
        for column in _columns(parts)
    )
    return AppendReport(sum(len(part.table) for part in parts), columns)


def _parts(table: Table, others: Sequence[str], names: Mappings) -> list[Part]:
    if not others:
        raise UserError(msg("No table was chosen."), msg("Choose the tables to add below."))
    tables = [(table, {column: column for column in table.columns})]
    for name in others:
        other = table_beside(table, name)
        tables.append((other, _names_in(name, other, dict(names.get(name, ())))))
    return parts_of(tables)


def _names_in(name: str, other: Table, pairs: dict[str, str]) -> dict[str, str]:
    """Return its column for each of ours; refuse two for the same."""
    refuse_unknown(name, other, list(pairs))
    placed = [(pairs.get(column, column), column) for column in other.columns]
    kept = [(ours, its) for ours, its in placed if ours]
    twice = [ours for ours, count in Counter(ours for ours, _ in kept).items() if count > 1]
    if twice:
        raise UserError(
            msg("Two columns of “{table}” go to “{column}”.", table=name, column=twice[0]),
            msg("Choose which of them goes there, and another place for the other."),
        )
    return dict(kept)


def _columns(parts: Sequence[Part]) -> list[str]:
    return list(dict.fromkeys(name for part in parts for name in part.names))


def _with_source(pile: Table, parts: Sequence[Part], told: list[str], column: str) -> Table:
    if column in pile.kinds:
        raise UserError(
            msg("There is already a column called “{column}”.", column=column),
            msg("Choose another name for the column that says where each row comes from."),
        )
    words = [Series(name, part.labels, dtype="str") for name, part in zip(told, parts, strict=True)]
    return pile.with_column(column, pd.concat(words), Kind.CATEGORY)


def _why_text(parts: Sequence[Part], column: str, kind: Kind) -> Message | None:
    """Say why a column becomes text, when in some table it is not."""
    some = [part for part in parts if part.has_values(column)]
    kinds = list(dict.fromkeys(part.kind(column) for part in some))
    if kind not in WRITTEN or not set(kinds) - WRITTEN:
        return None
    first, second = kinds[0], kinds[1] if len(kinds) > 1 else kinds[0]
    return msg(
        "“{column}” is kept as text: in one table it is “{first}” and in another “{second}”.",
        column=column, first=KIND_WORDS[first], second=KIND_WORDS[second],
    )  # fmt: skip


def unlike(report: AppendReport) -> Iterator[Message]:
    """Yield what is said of the columns whose kinds do not go together."""
    return (column.why_text for column in report.columns if column.why_text)
