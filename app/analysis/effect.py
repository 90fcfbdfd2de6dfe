"""What a step did: the figures beside its sentence."""

from dataclasses import dataclass

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


def effect_of(before: Table, after: Table, looked_at: tuple[str, ...]) -> Effect:
    """Compare a table before and after a step; `looked_at` are the columns it may change."""
    both = [name for name in looked_at if name in before.kinds and name in after.kinds]
    added = [name for name in after.kinds if name not in before.kinds]
    added = [name for name in added if not _is_renamed(before, after, name)]
    same = len(before) == len(after) and before.frame.index.equals(after.frame.index)
    changed = sum(_changed(before, after, name) for name in both) if same else 0
    if same and not changed:
        counted = [name for name in added if not both or len(after.unread_in(name))]
        changed = sum(int(after.frame[name].notna().sum()) for name in counted)
    unread = sum(
        len(after.unread_in(name)) for name in (*both, *added) if _newly_typed(before, after, name)
    )
    return Effect(
        len(before), len(after), changed, unread, len(before.kinds), len(after.kinds),
        layout=before.columns != after.columns, order=len(before) == len(after) and not same,
    )  # fmt: skip


def _is_renamed(before: Table, after: Table, name: str) -> bool:
    """Say whether a column is one of before with another name."""
    gone = (one for one in before.kinds if one not in after.kinds)
    values = after.frame[name]
    return any(before.kinds[one] is after.kinds[name] and values.equals(before.frame[one])
               for one in gone)  # fmt: skip


def _newly_typed(before: Table, after: Table, column: str) -> bool:
    return column not in before.kinds or before.kinds[column] != after.kinds[column]


def _changed(before: Table, after: Table, column: str) -> int:
    old, new = before.frame[column], after.frame[column]
    if before.kinds[column] != after.kinds[column]:
        return int(new.notna().sum())
    differ = (old != new).fillna(value=True).to_numpy(bool)
    neither = old.isna().to_numpy(bool) & new.isna().to_numpy(bool)
    unread = before.unread_in(column).index.difference(after.unread_in(column).index)
    lost = 0 if unread.empty else int(new.loc[unread].isna().sum())
    return int((differ & ~neither).sum()) + lost
