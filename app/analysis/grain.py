"""What one row of a table is: which columns identify it, and which numbers repeat.

A file with a row for each item of a contract repeats the amount of the contract on each of them:
added up, it is counted as many times as it has items.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from app.analysis.exact_sum import exact_sum
from app.analysis.fingerprint import words_of
from app.analysis.kind import WRITTEN, Kind
from app.analysis.row_keys import Codes, differing_keys, row_keys
from app.analysis.table import Table
from app.i18n import Message, count_text, msg, plural

IDS = "id ids codigo cod code nro numero num clave identificador expediente ocid orden"
ID_WORDS = frozenset(IDS.split())
ADDED = frozenset({Kind.WHOLE, Kind.DECIMAL, Kind.MONEY})
MOST_KEYS = 3  # columns that may identify a row together
TRIED = 8  # columns tried in pairs and threes
LOOKED_AT = 10_000  # rows, before all of them


@dataclass(frozen=True)
class RepeatedColumn:
    """What happens to a column in the rows of the same identifier.

    `equal` and `different` count the identifiers that are in several rows. For amounts, `naive`
    is the sum of every row and `once` that of each identifier once, when they never differ.
    """

    name: str
    equal: int
    different: int
    naive: float | None = None
    once: float | None = None

    @property
    def is_counted_again(self) -> bool:
        """Whether adding up every row counts the same amount several times."""
        return self.naive is not None and self.equal > self.different


@dataclass(frozen=True)
class RepeatedId:
    """A column that looks like an identifier and is in several rows."""

    column: str
    ids: int
    repeated: int
    most: int
    columns: tuple[RepeatedColumn, ...]

    def sentences(self) -> Iterator[Message]:
        """Say what repeats, and what adding up would give."""
        yield plural(
            "One “{column}” is in several rows: up to {most}.",
            "{ids} different “{column}” are in several rows: up to {most}.",
            count=self.repeated, ids=count_text(self.repeated), column=self.column, most=self.most,
        )  # fmt: skip
        yield from map(self._of_amount, (one for one in self.columns if one.is_counted_again))

    def _of_amount(self, one: RepeatedColumn) -> Message:
        if one.different:
            return plural(
                "“{amount}” repeats equal in most of them, and differs in one: look at it.",
                "“{amount}” repeats equal in most of them, and differs in {count}: look at them.",
                count=one.different, amount=one.name,
            )  # fmt: skip
        return msg(
            "“{amount}” repeats equal in all of them: added up row by row it would be counted"
            " more than once.",
            amount=one.name,
        )


@dataclass(frozen=True)
class Grain:
    """What a row is: the columns that identify it, and the identifiers that repeat.

    `keys` is empty when no few columns tell every row apart.
    """

    rows: int
    keys: tuple[str, ...]
    repeated: tuple[RepeatedId, ...] = ()

    def sentence(self) -> Message:
        """Say what a row is."""
        if not self.keys:
            return msg("No column, nor a few together, tells every row apart.")
        if len(self.keys) == 1:
            return msg("There is one row for each “{column}”.", column=self.keys[0])
        last = self.keys[-1]
        return msg(
            "There is one row for each {columns} and {last}.",
            columns=", ".join(self.keys[:-1]), last=last,
        )  # fmt: skip


def grain_of(table: Table) -> Grain:
    """Find what identifies a row, and which identifiers are in several."""
    if not len(table):
        return Grain(0, ())
    codes = {name: row_keys(table, [name]) for name in table.columns if _may_identify(table, name)}
    ranked = sorted(codes, key=lambda name: _rank(table, name, codes[name]))
    repeated = (name for name in ranked if _is_repeated_id(name, codes[name]))
    return Grain(
        len(table),
        _keys(codes, ranked),
        tuple(repeated_id(table, name, codes[name]) for name in repeated),
    )


def repeated_id(table: Table, column: str, codes: Codes | None = None) -> RepeatedId:
    """Say which other columns repeat equal, and which differ, for the same identifier."""
    own = row_keys(table, [column]) if codes is None else codes
    sizes = np.bincount(own[own >= 0], minlength=1)
    again = pd.Series(own).duplicated().to_numpy(bool) & (own >= 0)
    others = tuple(
        _repeated_column(table, name, own, again) for name in table.columns if name != column
    )
    return RepeatedId(
        column, int((sizes > 0).sum()), int((sizes > 1).sum()), int(sizes.max()), others
    )


def _repeated_column(
    table: Table, name: str, own: Codes, again: NDArray[np.bool_]
) -> RepeatedColumn:
    several = np.zeros(int(own.max(initial=0)) + 1, bool)
    several[own[again]] = True
    unlike = int(differing_keys(table, name, own).sum())
    equal = int(several.sum()) - unlike
    if table.kinds[name] not in ADDED or len(table.unread_in(name)):
        return RepeatedColumn(name, equal, unlike)
    values = table.values(name)
    return RepeatedColumn(name, equal, unlike, _sum(values), _sum(values[~again]))


def _sum(values: "pd.Series[float]") -> float:
    return exact_sum(np.asarray(values.dropna(), np.float64))


def _may_identify(table: Table, name: str) -> bool:
    if table.kinds[name] is Kind.WHOLE:
        return True
    return table.kinds[name] in WRITTEN


def _rank(table: Table, name: str, codes: Codes) -> tuple[bool, bool, int]:
    """Put first what looks like an identifier, then what tells more rows apart."""
    is_code = table.kinds[name] is Kind.CODE
    return not looks_like_id(name), not is_code, -int(codes.max(initial=-1))


def looks_like_id(name: str) -> bool:
    """Say whether a column is called like an identifier."""
    words = words_of(name.replace("_", " ").replace("/", " ").replace("-", " "))
    return not ID_WORDS.isdisjoint(words)


def _is_repeated_id(name: str, codes: Codes) -> bool:
    found = codes[codes >= 0]
    if not looks_like_id(name) or not len(found):
        return False
    ids = int(np.count_nonzero(np.bincount(found)))
    return ids < len(found) < ids**2  # fewer make a category, not an identifier


def _keys(codes: dict[str, Codes], ranked: list[str]) -> tuple[str, ...]:
    """Return the fewest columns that tell every row apart, the likeliest first."""
    whole = [name for name in ranked if (codes[name] >= 0).all()]
    for count in range(1, MOST_KEYS + 1):
        for names in combinations(whole if count == 1 else whole[:TRIED], count):
            if _tell_apart([codes[name] for name in names]):
                return names
    return ()


def _tell_apart(columns: list[Codes]) -> bool:
    """Say whether no two rows agree in all; a few rows are enough to see that two do."""
    return all(
        _all_differ([codes[:rows] for codes in columns]) for rows in (LOOKED_AT, len(columns[0]))
    )


def _all_differ(columns: list[Codes]) -> bool:
    together = columns[0]
    for codes in columns[1:]:
        together = pd.factorize(together * (int(codes.max(initial=0)) + 1) + codes)[0]
    return not pd.Series(together).duplicated().any()
