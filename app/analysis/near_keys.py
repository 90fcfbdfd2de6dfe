"""Keys of one table that have no pair in the other, with those there that look almost the same."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pyarrow.compute as pc

from app.analysis.candidates import Candidate, Candidates, candidates
from app.analysis.kind import NUMERIC, Kind
from app.analysis.row_keys import key_texts, written_texts
from app.analysis.table import Table
from app.progress import Progress, unwatched

LEAST, MOST = 75.0, 4
LOOKED_AT = 3_000  # different values without a pair
SIGNS = 2  # that a code may have of more
LOOK_ALIKE = str.maketrans("oilsb", "01158")


@dataclass(frozen=True)
class NearKey:
    """A value of ours without a pair, how many rows have it, and what it may be there."""

    column: str
    text: str
    rows: int
    found: tuple[Candidate, ...]


@dataclass(frozen=True)
class NearKeys:
    """Those that look like something there, and every value without a pair, with its rows.

    `lost` is by column and value; `looked_at` is how many of them were compared.
    """

    keys: tuple[NearKey, ...] = ()
    looked_at: int = 0
    lost: Mapping[tuple[str, str], int] = field(default_factory=dict)


def near_keys(
    table: Table, other: Table, pair: tuple[str, str], compare: str, progress: Progress = unwatched
) -> NearKeys:
    """Look, for each value of a column that the other table lacks, for the nearest ones there."""
    (own, its), counts = pair, _without_pair(table, other, pair, compare)
    texts = [text for text, _ in counts.most_common(LOOKED_AT)]
    lost = {(own, text): rows for text, rows in counts.items()}
    if {table.kinds[own], other.kinds[its]} & NUMERIC:
        return NearKeys((), 0, lost)  # a number that is almost the same is another
    if Kind.CODE in (table.kinds[own], other.kinds[its]):
        alone = list(_without_pair(other, table, (its, own), compare))[:LOOKED_AT]
        found = _near_codes(own, counts, texts, alone)
    else:
        found = _near(own, counts, candidates(texts, _listed(other, its), LEAST, MOST, progress))
    return NearKeys(tuple(found), len(texts), lost)


def _listed(table: Table, column: str) -> list[str]:
    values: list[str] = written_texts(table, column).drop_null().unique().to_pylist()
    return values


def _near(own: str, counts: "Counter[str]", found: Iterator[Candidates]) -> Iterator[NearKey]:
    for one in found:
        if one.found:
            yield NearKey(own, one.text, counts[one.text], one.found)


def _near_codes(
    column: str, counts: "Counter[str]", texts: list[str], alone: list[str]
) -> Iterator[NearKey]:
    """Yield the codes that are another but for a sign too many, or a letter that looks a figure.

    One figure instead of another is another code: 401 and 402 are never proposed.
    """
    plain = [_plain_code(text) for text in alone]
    for text in texts:
        mine = _plain_code(text)
        found = [
            Candidate(text, value, 100.0 - 5 * abs(len(mine) - len(code)))
            for value, code in zip(alone, plain, strict=True)
            if abs(len(mine) - len(code)) <= SIGNS and _within(mine, code)
        ]
        if found:
            best = sorted(found, key=lambda one: (-one.score, one.value))
            yield NearKey(column, text, counts[text], tuple(best[:MOST]))


def _plain_code(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalnum()).translate(LOOK_ALIKE)


def _within(one: str, other: str) -> bool:
    """Say whether the shorter is the longer without some of its signs."""
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return len(short) > SIGNS and all(sign in rest for sign in short)


def _without_pair(
    table: Table, other: Table, pair: tuple[str, str], compare: str
) -> "Counter[str]":
    """Count the rows of each text whose key is not there."""
    own, its = pair
    there = key_texts(other, its, compare).drop_null().unique()
    keys, texts = key_texts(table, own, compare), written_texts(table, own)
    lost = pc.and_kleene(pc.is_valid(keys), pc.invert(pc.is_in(keys, value_set=there)))
    found = texts.filter(lost).value_counts()
    return Counter({one["values"]: one["counts"] for one in found.to_pylist()})
