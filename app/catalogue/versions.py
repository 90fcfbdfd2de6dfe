"""What changed between two versions of a file: its columns, and its rows when they can be told."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from app.analysis.reading.table_file import read_raw
from app.analysis.row_keys import key_texts, written_texts
from app.analysis.start_table import start_table
from app.analysis.steps.compare_tables import CompareTables
from app.analysis.table import Table
from app.i18n import Message, count_text, msg, plural
from app.progress import Progress, unwatched

NAMED = 8  # columns named in a sentence
TRIED = 60  # columns looked at for a key
OLD = "antes"


def what_changed(old: Path, new: Path, progress: Progress = unwatched) -> tuple[Message, ...]:
    """Say what a file has that the version from before had not; both must open."""
    before = start_table(read_raw(old, progress=progress), progress=progress)
    after = start_table(read_raw(new, progress=progress), progress=progress)
    return tuple(differences(before, after))


def differences(before: Table, after: Table) -> Iterator[Message]:
    """Say what changed from one table to another."""
    yield from _columns(before, after)
    shared = [name for name in after.columns if name in before.kinds]
    key = _key(before, after, shared)
    if key:
        yield msg("Rows are told by their “{column}”.", column=key)
        beside = replace(after, beside={OLD: before})
        yield from CompareTables(OLD, ((key, key),)).comparison(beside).sentences()
    elif shared:
        yield from _whole_rows(before, after, shared)


def _columns(before: Table, after: Table) -> Iterator[Message]:
    added = [name for name in after.columns if name not in before.kinds]
    gone = [name for name in before.columns if name not in after.kinds]
    if added:
        yield plural("One new column: {names}.", "{count} new columns: {names}.",
                     count=len(added), names=_some(added))  # fmt: skip
    if gone:
        yield plural("One column is gone: {names}.", "{count} columns are gone: {names}.",
                     count=len(gone), names=_some(gone))  # fmt: skip
    if not added and not gone:
        yield msg("It has the same columns.")


def _some(names: Sequence[str]) -> str:
    more = ["…"] if len(names) > NAMED else []
    return ", ".join([*names[:NAMED], *more])


def _key(before: Table, after: Table, shared: Sequence[str]) -> str:
    """Return the first column that tells every row from the others, in both; empty for none.

    Half of the rows must be in both: a number given anew each time tells nothing.
    """
    for name in shared[:TRIED]:
        old, new = key_texts(before, name, "exact"), key_texts(after, name, "exact")
        if not (_tells_all(old) and _tells_all(new)):
            continue
        common = len(np.intersect1d(_texts(old), _texts(new), assume_unique=True))
        if common * 2 >= min(len(old), len(new)):
            return name
    return ""


def _tells_all(texts: object) -> bool:
    values = _texts(texts)
    return len(values) > 0 and not pd.isna(values).any() and len(pd.unique(values)) == len(values)


def _texts(texts: object) -> "NDArray[np.object_]":
    return np.asarray(texts, dtype=object)


def _whole_rows(before: Table, after: Table, shared: Sequence[str]) -> Iterator[Message]:
    """Count the rows that are in one version only, as many times as they are."""
    old, new = Counter(_rows(before, shared)), Counter(_rows(after, shared))
    added, gone = (new - old).total(), (old - new).total()
    yield msg("No column tells one row from another, so whole rows were compared.")
    yield plural("One row is only in the new version.", "{rows} rows are only in the new version.",
                 count=added, rows=count_text(added))  # fmt: skip
    yield plural("One row is only in the one from before.",
                 "{rows} rows are only in the one from before.",
                 count=gone, rows=count_text(gone))  # fmt: skip


def _rows(table: Table, columns: Sequence[str]) -> list[int]:
    """Return a number for each row, the same for rows with the same cells."""
    frame = pd.DataFrame({
        at: pd.Series(_texts(written_texts(table, name)), dtype="str")
        for at, name in enumerate(columns)
    })  # fmt: skip
    return [int(one) for one in pd.util.hash_pandas_object(frame, index=False).to_numpy()]
