"""Two versions of a table side by side: every row of both, in one order, and what became of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from app.analysis.comparing import Comparison
from app.analysis.kind_words import KIND_WORDS
from app.analysis.row_keys import Pairs, SharedKeys
from app.analysis.row_match import RowMatch, match_rows
from app.analysis.table import Table
from app.analysis.taken import NO_ROW, Places
from app.errors import UserError
from app.i18n import Message, msg

ROW = ()  # the key that is the row itself, for two versions of the same file


class Fate(IntEnum):
    """What became of a row."""

    SAME = 0
    CHANGED = 1
    ADDED = 2
    REMOVED = 3
    APART = 4  # not compared: its key is empty or repeated


@dataclass(frozen=True, eq=False)
class Versions:
    """`keys` are columns that both have, or `ROW`; a column with the same name is compared."""

    new: Table
    old: Table
    keys: tuple[str, ...]

    def __post_init__(self) -> None:
        for name in self.keys:
            if name not in self.new.kinds or name not in self.old.kinds:
                raise UserError(
                    msg("Only one of the versions has “{column}”.", column=name),
                    msg("Choose columns that both versions have."),
                )

    @cached_property
    def comparison(self) -> Comparison:
        """The comparison by key."""
        pairs = tuple((name, name) for name in self.shared if name not in self.keys)
        return Comparison(self.new, self.old, pairs, self._match())

    def _match(self) -> RowMatch:
        if self.keys:
            return match_rows(self.new, self.old, self._pairs)
        own, other = self.new.frame.index.to_numpy(), self.old.frame.index.to_numpy()
        codes = pd.factorize(np.concatenate([own, other]))[0].astype(np.int64)
        count = int(codes.max(initial=-1)) + 1
        return RowMatch(SharedKeys(codes[: len(own)], codes[len(own) :], count))

    @property
    def _pairs(self) -> Pairs:
        return tuple((name, name) for name in self.keys)

    @cached_property
    def shared(self) -> tuple[str, ...]:
        """The columns that both have."""
        return tuple(name for name in self.new.columns if name in self.old.kinds)

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns of either: those of now, and those that went."""
        gone = (name for name in self.old.columns if name not in self.new.kinds)
        return (*self.new.columns, *gone)

    @cached_property
    def pairs(self) -> tuple[Places, Places]:
        """The places of each row in the new version and in the old one; -1 where it is not.

        Rows stand as they do now; one that went is where it was, after the row before it.
        """
        own, other = self.comparison.both
        partner = np.full(len(self.new), NO_ROW)
        partner[own] = other
        left = np.setdiff1d(np.arange(len(self.old)), other)
        after = np.append(_anchors(own, other, len(self.old))[left], np.arange(len(self.new)))
        went = np.append(np.ones(len(left), bool), np.zeros(len(self.new), bool))
        order = np.lexsort((np.append(left, np.arange(len(self.new))), went, after))
        news = np.append(np.full(len(left), NO_ROW), np.arange(len(self.new)))[order]
        return news, np.append(left, partner)[order]

    @cached_property
    def fates(self) -> NDArray[np.int64]:
        """What became of each of those rows."""
        news, olds = self.pairs
        apart_new, apart_old = self.comparison.repeated
        changed = np.isin(news, self.comparison.changed["row"].to_numpy()) & (news >= 0)
        found = np.where(changed, Fate.CHANGED, Fate.SAME)
        found[olds < 0] = Fate.ADDED
        found[news < 0] = Fate.REMOVED
        found[(olds < 0) & np.isin(news, apart_new)] = Fate.APART
        found[(news < 0) & np.isin(olds, apart_old)] = Fate.APART
        return found.astype(np.int64)

    @cached_property
    def counts(self) -> dict[Fate, int]:
        """How many rows of each fate there are; rows apart are counted in both versions."""
        found = np.bincount(self.fates, minlength=len(Fate))
        return {fate: int(found[fate]) for fate in Fate}

    def sums(self) -> Iterator[Message]:
        """Say how the rows of each version add up."""
        apart_new, apart_old = map(len, self.comparison.repeated)
        both = self.counts[Fate.SAME], self.counts[Fate.CHANGED]
        yield msg(
            "Before, {all} rows: {same} the same + {changed} changed + {gone} removed"
            " + {apart} not compared.",
            all=len(self.old), same=both[0], changed=both[1],
            gone=self.counts[Fate.REMOVED], apart=apart_old,
        )  # fmt: skip
        yield msg(
            "Now, {all} rows: {same} the same + {changed} changed + {added} added"
            " + {apart} not compared.",
            all=len(self.new), same=both[0], changed=both[1],
            added=self.counts[Fate.ADDED], apart=apart_new,
        )  # fmt: skip

    def column_changes(self) -> Iterator[Message]:
        """Say which columns came, which went and which are of another kind."""
        for name in self.columns:
            if name not in self.old.kinds:
                yield msg("Column added: “{column}”", column=name)
            elif name not in self.new.kinds:
                yield msg("Column removed: “{column}”", column=name)
            elif self.old.kinds[name] is not self.new.kinds[name]:
                kinds = KIND_WORDS[self.old.kinds[name]], KIND_WORDS[self.new.kinds[name]]
                yield msg(
                    "“{column}” was {before} and is {now}",
                    column=name, before=kinds[0], now=kinds[1],
                )  # fmt: skip

    @cached_property
    def changed_cells(self) -> dict[str, Places]:
        """The rows, by their places in the new version, where each column changed."""
        cells = self.comparison.changed
        return {str(name): rows["row"].to_numpy() for name, rows in cells.groupby("column")}


def _anchors(own: Places, other: Places, size: int) -> Places:
    """Return, for each old row, where its nearest row above that stayed is now."""
    there = np.full(size, NO_ROW)
    there[other] = own
    last = np.where(there >= 0, np.arange(size), NO_ROW)
    nearest = np.maximum.accumulate(last) if size else last
    return np.where(nearest >= 0, there[nearest], NO_ROW)
