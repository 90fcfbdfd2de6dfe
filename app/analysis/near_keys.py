"""Keys of one table that have no pair in the other, with those there that look almost the same."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow.compute as pc

from app.analysis.candidates import Candidate, Candidates, candidates
from app.analysis.kind import NUMERIC
from app.analysis.row_keys import key_texts, written_texts
from app.analysis.table import Table
from app.progress import Progress, unwatched

LEAST, MOST = 75.0, 4
LOOKED_AT = 3_000  # different values without a pair


@dataclass(frozen=True)
class NearKey:
    """A value of ours without a pair, how many rows have it, and what it may be there."""

    column: str
    text: str
    rows: int
    found: tuple[Candidate, ...]


@dataclass(frozen=True)
class NearKeys:
    """Those that look like something there, out of how many without a pair were looked at."""

    keys: tuple[NearKey, ...] = ()
    looked_at: int = 0
    without_pair: int = 0


def near_keys(
    table: Table, other: Table, pair: tuple[str, str], compare: str, progress: Progress = unwatched
) -> NearKeys:
    """Look, for each value of a column that the other table lacks, for the nearest ones there."""
    own, its = pair
    counts = _without_pair(table, other, pair, compare)
    texts = [text for text, _ in counts.most_common(LOOKED_AT)]
    if table.kinds[own] in NUMERIC or other.kinds[its] in NUMERIC:
        return NearKeys((), 0, len(counts))  # a number that is almost the same is another
    listed = written_texts(other, its).drop_null().unique().to_pylist()
    found = _near(own, counts, candidates(texts, listed, LEAST, MOST, progress))
    return NearKeys(tuple(found), len(texts), len(counts))


def _near(own: str, counts: "Counter[str]", found: Iterator[Candidates]) -> Iterator[NearKey]:
    for one in found:
        if one.found:
            yield NearKey(own, one.text, counts[one.text], one.found)


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
