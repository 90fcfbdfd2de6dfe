"""What a join would do, worked out away from the window: figures, rows without a pair, result."""

from dataclasses import dataclass

import numpy as np

from app.analysis.join_report import JoinReport, join_report
from app.analysis.joining import brought_names
from app.analysis.row_match import RowMatch
from app.analysis.steps.join_tables import JoinTables
from app.analysis.table import Table
from app.errors import UserError
from app.progress import Progress

SHOWN = 200  # rows of the result


@dataclass(frozen=True, eq=False)
class JoinLook:
    """The report, the rows of each side that have no pair, those repeated there, the result.

    `refused` is why there is no result; `multiplied` how many of our rows would appear more
    than once, whatever was chosen to do with them.
    """

    report: JoinReport
    own_lost: Table
    its_lost: Table
    repeated: Table
    multiplied: int
    if_repeated: int
    names: dict[str, str]
    result: Table | None
    columns: int
    refused: UserError | None = None


def join_look(table: Table, step: JoinTables, progress: Progress) -> JoinLook:
    """Look at both tables by their keys, and at the first rows of the result."""
    match, other = step.match(table), table.beside[step.table]
    progress(1, 4)
    report = join_report(table, step)
    progress(2, 4)
    result, refused = _result(table, step)
    names = brought_names(table.columns, step.brought(other), step.table)
    return JoinLook(
        report,
        _rows(table, match.counts == 0),
        _rows(other, ~match.used),
        _repeated(other, match),
        int((match.counts > 1).sum()),
        _if_repeated(step, match),
        {} if step.how == "anti" else names,
        result,
        len(result.columns) if result else 0,
        refused,
    )


def _result(table: Table, step: JoinTables) -> tuple[Table | None, UserError | None]:
    try:
        result = step.apply(table)
    except UserError as error:
        return None, error
    return result.with_rows(result.frame.head(SHOWN)), None


def _if_repeated(step: JoinTables, match: RowMatch) -> int:
    """Return how many rows there would be with each pair in a row of its own."""
    pairs, alone = int(match.counts.sum()), int((match.counts == 0).sum())
    theirs = int((~match.used).sum()) if step.how == "full" else 0
    return pairs + (alone if step.how != "inner" else 0) + theirs


def _rows(table: Table, mask: "np.ndarray") -> Table:
    return table.with_rows(table.frame[mask])


def _repeated(other: Table, match: RowMatch) -> Table:
    """Return the rows of the other table whose key is in more than one, together."""
    keys = match.keys.other
    sizes = np.append(match.sizes, 0)[keys]
    places = np.flatnonzero((sizes > 1) & (keys >= 0))
    order = places[np.argsort(keys[places], kind="stable")]
    return other.with_rows(other.frame.iloc[order])
