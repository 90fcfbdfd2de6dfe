"""The values of a column as a list to tick: the first of them, and how many are left."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from app.analysis.condition import Condition
from app.analysis.conditions.none_of import NoneOf
from app.analysis.conditions.one_of import OneOf
from app.analysis.kept_column import Counts, KeptColumn, Rows
from app.errors import UserError

MOST_LISTED = 500
MOST_TICKED = 2000  # values that a range or a search can be turned into
MOST_ASKED = 300_000  # of which it takes no time to know whether they are in


@dataclass(frozen=True)
class ListedValue:
    """A value: what filters compare (None for the empty cells), how it is shown, its rows.

    `count` are its rows that the filters of other columns let in, `everywhere` all of them.
    """

    text: str | None
    shown: str
    count: int
    everywhere: int
    on: bool = True


@dataclass(frozen=True)
class ListWish:
    """How a list is asked for."""

    condition: Condition | None = None
    search: str = ""
    by_name: bool = False
    most: int = MOST_LISTED


@dataclass(frozen=True)
class Listing:
    """The first values, how many more there are, and the largest count.

    `inside` are the values that a range or a text filter lets in, when they are few enough to
    be ticked one by one; None otherwise.
    """

    column: str
    values: tuple[ListedValue, ...] = ()
    left: int = 0
    most: int = 1
    condition: Condition | None = None
    others: bool = False  # whether other columns are filtered
    inside: OneOf | None = field(default=None)


def listing(kept: KeptColumn, rows: Rows | None, wish: ListWish) -> Listing:
    """List the values of a column among some rows, given by position."""
    counts, every = kept.within(rows)
    there = kept.everywhere > 0
    if wish.search:
        there &= kept.holding(wish.search)
    found = np.flatnonzero(there)
    chosen = _first(found, every, kept, wish)
    nothing = len(kept.table) - int(kept.everywhere.sum()), len(counts.places) - int(every.sum())
    values = tuple(_listed(kept, chosen, every, wish, () if wish.search else nothing))
    return Listing(
        kept.column, values, len(found) - len(chosen),
        max((value.count for value in values), default=1) or 1,
        wish.condition, rows is not None, _inside(kept, wish.condition),
    )  # fmt: skip


def _first(found: Counts, counts: Counts, kept: KeptColumn, wish: ListWish) -> Counts:
    """Return the first values in order; of many, the rest is never put in order."""
    names = kept.names[found]
    keys = names if wish.by_name else -counts[found] * (int(names.max(initial=0)) + 1) + names
    if len(found) > wish.most:
        few = np.argpartition(keys, wish.most)[: wish.most]
        found, keys = found[few], keys[few]
    ordered: Counts = found[np.argsort(keys, kind="stable")]
    return ordered


def _listed(
    kept: KeptColumn, chosen: Counts, counts: Counts, wish: ListWish, nothing: tuple[int, ...]
) -> Iterator[ListedValue]:
    texts, shown = kept.texts(chosen)
    ons = _ons(kept, chosen, texts, wish.condition)
    for at, place in enumerate(chosen.tolist()):
        numbers = int(counts[place]), int(kept.everywhere[place])
        yield ListedValue(texts[at], shown[at], *numbers, on=bool(ons[at]))
    if nothing and nothing[0]:
        empty = np.array([len(kept)])
        on = bool(_ons(kept, empty, [None], wish.condition)[0])
        yield ListedValue(None, "", nothing[1], nothing[0], on=on)


def _ons(
    kept: KeptColumn, places: Counts, texts: list[str] | list[None], condition: Condition | None
) -> list[bool]:
    if condition is None:
        return [True] * len(texts)
    if isinstance(condition, OneOf | NoneOf):
        values, keeps = set(condition.values), isinstance(condition, OneOf)
        named = [condition.blank if text is None else text in values for text in texts]
        return [one is keeps for one in named]
    return list(_answers(kept, condition, places))


def _inside(kept: KeptColumn, condition: Condition | None) -> OneOf | None:
    """Return the values that a condition lets in, each by its name."""
    if condition is None or isinstance(condition, OneOf | NoneOf) or len(kept) > MOST_ASKED:
        return None
    places = np.flatnonzero(kept.example_rows >= 0)
    inside = places[_answers(kept, condition, places)]
    blank = len(kept) in inside
    inside = inside[inside < len(kept)]
    if len(inside) > MOST_TICKED:
        return None
    return OneOf(kept.column, tuple(kept.texts(inside)[0]), blank)


def _answers(kept: KeptColumn, condition: Condition, places: Counts) -> NDArray[np.bool_]:
    """Ask a condition of a row with each value; one about other things lets all in."""
    everyone = np.ones(len(places), bool)
    if not condition.row_wise or list(condition.columns()) != [kept.column]:
        return everyone
    rows = kept.example_rows[places]
    alone = kept.table.with_order([kept.column])
    try:
        return condition.mask(alone.with_rows(alone.frame.iloc[rows]))
    except UserError:  # a range of what is text now
        return everyone
