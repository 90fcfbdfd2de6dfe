"""Rows that a join would repeat: amounts added up afterwards would be counted again."""

import numpy as np

from app.analysis.row_keys import Codes, Pairs, written_texts
from app.analysis.row_match import RowMatch
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import Message, count_text, msg, plural

SHOWN = 3
Examples = tuple[str, ...]


def multiplied(match: RowMatch) -> int:
    """Return how many rows would appear more than once."""
    return int((match.counts > 1).sum())


def multiplication(table: Table, name: str, pairs: Pairs, match: RowMatch) -> Message | None:
    """Say what would be repeated, with an example; None when nothing would."""
    rows = multiplied(match)
    if not rows:
        return None
    most = int(np.argmax(match.counts))
    example = key_words(table, [own for own, _ in pairs], most)
    return plural(
        "In “{table}”, “{example}” is {times} times: one row would be repeated, and its amounts"
        " would be added up more than once.",
        "In “{table}”, “{example}” is {times} times: {rows} rows would be repeated, and their"
        " amounts would be added up more than once.",
        count=rows, rows=count_text(rows), table=name, example=example, times=match.times,
    )  # fmt: skip


def refuse_multiplied(table: Table, name: str, pairs: Pairs, match: RowMatch) -> None:
    """Refuse to multiply rows that nobody asked to."""
    if what := multiplication(table, name, pairs, match):
        raise UserError(
            what,
            msg("Leave one row for each in that table, take the first, or choose to repeat rows."),
        )


def key_words(table: Table, columns: list[str], row: int) -> str:
    """Return the key of a row as a person reads it."""
    texts = (written_texts(table.with_rows(table.frame.iloc[[row]]), name)[0] for name in columns)
    return " · ".join(str(text.as_py() or "") for text in texts)


def examples_of(table: Table, columns: list[str], rows: Codes) -> Examples:
    """Return the keys of some rows, a few and all different."""
    words = (key_words(table, columns, int(row)) for row in rows[: SHOWN * 10])
    return tuple(dict.fromkeys(words))[:SHOWN]
