"""Cells with more than one value."""

import re
from collections.abc import Iterator

import numpy as np

from app.analysis.check import Check, Finding, Severity, checks, step_fix
from app.analysis.column_look import ColumnLook
from app.analysis.column_texts import Mask
from app.analysis.look import Look
from app.analysis.partner_columns import CUIT
from app.i18n import msg, plural

COMUNA = re.compile(r"(^|_)comunas?$")
COMUNAS = r"\d\s*(?:,|/|;|-|\n| y | a | al )\s*(?:y\s+)?(?:comuna\s*)?\d"
CUITS = r"(?s)\d{2}-?\s*\d{8}\s*-?\s*\d\b.*[^\d].*\b\d{2}-?\s*\d{8}\s*-?\s*\d"
SEPARATORS = ("; ", ";", " | ", "|", "\r\n", "\n", " / ", "/")
ALONE = re.compile(r"\s*\d[\d -]*\s*")
LONG, FEW = 200, 2


@checks.add
class SeveralValues(Check):
    """See “7, 8 y 9” in a column of comunas, and lists of values the column has alone."""

    kind = "V19"
    title = msg("Several values in one cell")
    why = msg("“7, 8 y 9” is none of the three comunas when you filter or count.")
    todo = msg("Decide whether each value needs a row of its own, or the case is counted apart.")
    severity = Severity.WARNING
    lesson = "m3-06"
    rules = (16,)
    dirty = 'id,comuna\n1,1\n2,"7, 8 y 9"\n3,4\n'
    clean = "id,tema\n1,Cultura\n2,Agua/Luz\n3,Agua\n4,Agua\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in look.columns:
            if not look.table.is_text(column.name):
                continue
            marked, separator = _several(column)
            where = column.where(marked)
            if where.count:
                message = plural(
                    "One cell of “{name}” has several values: “{example}”.",
                    "{count} cells of “{name}” have several values, as “{example}”.",
                    count=where.count, name=column.name,
                    example=" ".join(column.some(marked, 1)[0].split())[:60],
                )  # fmt: skip
                fix = (
                    step_fix("split_to_rows", column=column.name, separator=separator)
                    if separator
                    else None
                )
                yield self.found(where, message, fix)


def _several(column: ColumnLook) -> tuple[Mask, str]:
    if column.hints(COMUNA):
        marked = column.matching(COMUNAS) & column.said
        return marked, _separator(column, marked)
    if column.hints(CUIT):
        marked = column.matching(CUITS) & column.said
        return marked, _separator(column, marked)
    return _lists(column)


def _separator(column: ColumnLook, marked: Mask) -> str:
    """Return the sign that separates all the values in every marked cell, if one does."""
    texts = column.texts.filter(marked).to_pylist()
    for sign in (",", ";", "/", "\n", "|"):
        parts = [part for text in texts for part in text.split(sign)]
        if texts and all(ALONE.fullmatch(part) for part in parts):
            return sign
    return ""


def _lists(column: ColumnLook) -> tuple[Mask, str]:
    """Mark the texts whose every part stands alone in other cells of the column."""
    nothing = np.zeros(len(column.texts), bool)
    likely = column.matching(r"[;|\n/]") & column.said
    if column.mostly("date") or not likely.any():
        return nothing, ""
    alone = {text.strip() for text in column.texts.filter(column.said & ~likely).to_pylist()}
    for separator in SEPARATORS:

        def is_list(text: str, sign: str = separator) -> bool:
            parts = [part.strip() for part in text.split(sign)]
            return len(parts) >= FEW and len(text) <= LONG and all(one in alone for one in parts)

        marked = column.judged(is_list, likely)
        if marked.any():
            return marked, separator
    return nothing, ""
