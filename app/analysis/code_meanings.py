"""Codes with the column that says what they mean, and where the two contradict each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from app.analysis.column_look import ColumnLook
from app.analysis.fingerprint import fingerprint
from app.analysis.partner_columns import CUIT

MEANS = ("desc", "descripcion", "description", "nombre", "name", "denominacion")
CODES = ("cod", "codigo", "id", "code")
USUAL = 0.9  # of the codes with one meaning: a code means one thing in the column
MOST = 50_000  # different texts
CODED = r"^\s*[A-Za-z]{0,6}[-_./]?\d[\w./-]*\s*$"
DEEPEST = 4  # codes above one, as those of a budget
Codes = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Clash:
    """Rows where a code has not its usual meaning, or a meaning not its usual code."""

    rows: Mask
    count: int
    of: str
    said: tuple[str, str]


def code_pairs(columns: Sequence[ColumnLook]) -> Iterator[tuple[ColumnLook, ColumnLook]]:
    """Yield each column of codes with the one that says what they mean, by their names."""
    by_slug = {column.slug: column for column in columns}
    for column in columns:
        about = _without(column.slug, MEANS)
        names = (about, *_with(about, CODES)) if about else _with(column.slug, CODES)
        code = next((by_slug[name] for name in names if name in by_slug), None)
        if code and code is not column and column.is_text and _is_code(code):
            yield code, column


def clash(what: ColumnLook, other: ColumnLook, within: Sequence[ColumnLook] = ()) -> Clash | None:
    """Return where the values of a column have several others beside, and nearly all have one.

    `within` are the columns that a code depends on: the 1 of one ministry is not that of another.
    """
    keys, others = _together([*within, what]), meanings(other)[other.codes]
    known = (what.codes >= 0) & (others >= 0) & what.rows(what.said)
    pairs, rows = np.unique(np.stack([keys[known], others[known]]), axis=1, return_counts=True)
    several = np.bincount(pairs[0]) > 1 if pairs.size else np.zeros(0, bool)
    if not several.any() or several.sum() > (1 - USUAL) * len(np.unique(pairs[0])):
        return None
    usual = _usual(pairs, rows)
    odd = known & several[np.minimum(keys, len(several) - 1)]
    odd &= others != usual[np.minimum(keys, len(usual) - 1)]
    return Clash(odd, int(several.sum()), *_example(what, other, keys, known & several[keys]))


def parents(columns: Sequence[ColumnLook], code: ColumnLook) -> Iterator[tuple[ColumnLook, ...]]:
    """Yield what a code may depend on: nothing, the code before it, and so on."""
    codes = {one.name for one, _ in code_pairs(columns)}
    place = [one.name for one in columns].index(code.name)
    before = tuple(one for one in columns[:place] if one.name in codes)[-DEEPEST:]
    yield from (before[len(before) - count :] for count in range(len(before) + 1))


def meanings(column: ColumnLook) -> Codes:
    """Return a number for each different text, the same for spellings of one thing; -1 is none."""
    found: dict[str, int] = {}
    codes = [
        found.setdefault(fingerprint(text) or text, len(found)) if said else -1
        for text, said in zip(column.texts.to_pylist(), column.said.tolist(), strict=True)
    ]
    return np.array([*codes, -1], np.int64)


def is_category(column: ColumnLook) -> bool:
    """Say whether its values come back: those of one row each have nothing to contradict."""
    distinct = int(np.count_nonzero(column.said))
    return 1 < distinct <= min(MOST, column.filled / 2)


def _is_code(column: ColumnLook) -> bool:
    """Say whether its cells are codes, of which a CUIT is told apart."""
    coded = column.said & column.matching(CODED)
    return not column.hints(CUIT) and bool(column.counts[coded].sum() >= USUAL * column.filled)


def _together(columns: Sequence[ColumnLook]) -> Codes:
    keys = np.zeros(len(columns[0].codes), np.int64)
    for column in columns:
        keys = keys * (len(column.texts) + 1) + column.codes + 1
        keys = pd.factorize(keys)[0].astype(np.int64)
    return keys


def _usual(pairs: Codes, rows: Codes) -> Codes:
    """Return the commonest meaning of each key, the first met of several."""
    usual = np.full(int(pairs[0].max()) + 1, -1, np.int64)
    order = np.lexsort((-pairs[1], rows))
    usual[pairs[0][order]] = pairs[1][order]
    return usual


def _example(
    what: ColumnLook, other: ColumnLook, keys: Codes, rows: Mask
) -> tuple[str, tuple[str, str]]:
    """Return the first value with several others beside, and two of them."""
    first = np.flatnonzero(rows)[0]
    same = np.flatnonzero(rows & (keys == keys[first]))
    meant = meanings(other)[other.codes[same]]
    second = same[np.flatnonzero(meant != meant[0])[0]]
    told = [str(other.texts[other.codes[at]].as_py()).strip()[:60] for at in (first, second)]
    return str(what.texts[what.codes[first]].as_py()).strip()[:60], (told[0], told[1])


def _without(slug: str, words: Sequence[str]) -> str:
    for word in words:
        if slug.endswith(f"_{word}") or slug.startswith(f"{word}_"):
            return slug.removesuffix(f"_{word}").removeprefix(f"{word}_")
    return ""


def _with(slug: str, words: Sequence[str]) -> tuple[str, ...]:
    return (*(f"{word}_{slug}" for word in words), *(f"{slug}_{word}" for word in words))
