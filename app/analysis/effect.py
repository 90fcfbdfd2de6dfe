"""What a step did: the figures beside its sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.analysis.table import Table
from app.i18n import Message, count_text, msg, plural


@dataclass(frozen=True)
class Effect:
    """Rows before and after, cells with another value, and cells that could not be read."""

    rows_before: int
    rows_after: int
    changed: int = 0
    unread: int = 0
    columns_before: int = 0
    columns_after: int = 0
    layout: bool = False  # names or order of the columns changed
    order: bool = False  # the rows stand in another order

    @property
    def is_nothing(self) -> bool:
        """Whether the table stays as it was, as far as can be counted."""
        same = self.rows_before == self.rows_after and not self.layout and not self.order
        return same and not self.changed and not self.unread

    def words(self) -> Message:
        """Say it in a few words."""
        if self.rows_before != self.rows_after:
            return msg(
                "{before} → {after} rows",
                before=count_text(self.rows_before),
                after=count_text(self.rows_after),
            )
        return self._cells() if self.changed or self.unread else self._columns()

    def _cells(self) -> Message:
        if self.unread:
            return plural(
                "{done} read · one to review",
                "{done} read · {many} to review",
                count=self.unread, many=count_text(self.unread), done=count_text(self.changed),
            )  # fmt: skip
        return plural("One cell", "{many} cells", count=self.changed, many=count_text(self.changed))

    def _columns(self) -> Message:
        before, after = self.columns_before, self.columns_after
        if before != after:
            return msg("{before} → {after} columns", before=before, after=after)
        if self.layout:
            return msg("Names or order of the columns change")
        return msg("The rows change places") if self.order else msg("No cell changes")


@dataclass(frozen=True)
class Comparison:
    """What is counted of a table before and after a step; that of its pieces can be added up.

    `changed` is of the columns that were there; `added` holds, for each new one, how many cells
    have a value and how many could not be read. `alone`: the step changes no other column.
    """

    rows_before: int
    rows_after: int
    changed: int
    unread: int
    added: Mapping[str, tuple[int, int]]
    columns: tuple[int, int]
    alone: bool
    same: bool
    layout: bool

    def __add__(self, other: "Comparison") -> "Comparison":
        """Return the counts of both pieces together."""
        pairs = zip(self.added.values(), other.added.values(), strict=True)
        sums = [(one[0] + two[0], one[1] + two[1]) for one, two in pairs]
        return replace(
            other,
            rows_before=self.rows_before + other.rows_before,
            rows_after=self.rows_after + other.rows_after,
            changed=self.changed + other.changed,
            unread=self.unread + other.unread,
            added=dict(zip(self.added, sums, strict=True)),
            same=self.same and other.same,
        )

    @property
    def effect(self) -> Effect:
        """The figures to say beside the sentence of the step."""
        changed = self.changed if self.same else 0
        if self.same and not changed:
            changed = sum(some for some, lost in self.added.values() if self.alone or lost)
        return Effect(
            self.rows_before, self.rows_after, changed,
            self.unread + sum(lost for _, lost in self.added.values()),
            *self.columns, layout=self.layout,
            order=self.rows_before == self.rows_after and not self.same,
        )  # fmt: skip


def effect_of(before: Table, after: Table, looked_at: tuple[str, ...]) -> Effect:
    """Compare a table before and after a step; `looked_at` are the columns it may change."""
    return compared(before, after, looked_at).effect


def compared(before: Table, after: Table, looked_at: tuple[str, ...]) -> Comparison:
    """Count what a step did to a table or to a piece of it."""
    both = [name for name in looked_at if name in before.kinds and name in after.kinds]
    added = [name for name in after.kinds if name not in before.kinds]
    added = [name for name in added if not _is_renamed(before, after, name)]
    same = len(before) == len(after) and before.frame.index.equals(after.frame.index)
    typed = [name for name in both if _newly_typed(before, after, name)]
    return Comparison(
        len(before), len(after), sum(_changed(before, after, name) for name in both) if same else 0,
        sum(len(after.unread_in(name)) for name in typed),
        {name: _filled(after, name) for name in added},
        (len(before.kinds), len(after.kinds)), alone=not both, same=same,
        layout=before.columns != after.columns,
    )  # fmt: skip


def _is_renamed(before: Table, after: Table, name: str) -> bool:
    """Say whether a column is one of before with another name."""
    gone = (one for one in before.kinds if one not in after.kinds)
    values = after.frame[name]
    return any(before.kinds[one] is after.kinds[name] and values.equals(before.frame[one])
               for one in gone)  # fmt: skip


def _filled(table: Table, name: str) -> tuple[int, int]:
    return int(table.frame[name].notna().sum()), len(table.unread_in(name))


def _newly_typed(before: Table, after: Table, column: str) -> bool:
    return before.kinds[column] != after.kinds[column]


def _changed(before: Table, after: Table, column: str) -> int:
    old, new = before.frame[column], after.frame[column]
    if before.kinds[column] != after.kinds[column]:
        return int(new.notna().sum())
    differ = (old != new).fillna(value=True).to_numpy(bool)
    neither = old.isna().to_numpy(bool) & new.isna().to_numpy(bool)
    unread = before.unread_in(column).index.difference(after.unread_in(column).index)
    lost = 0 if unread.empty else int(new.loc[unread].isna().sum())
    return int((differ & ~neither).sum()) + lost
