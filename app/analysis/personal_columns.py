"""Columns with data of people as a check tells them: where they are and how much they matter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa

from app.analysis.column_look import ColumnLook
from app.analysis.column_texts import Mask
from app.analysis.look import Look
from app.analysis.personal_data import TOLD, PersonalFinding, personal_findings
from app.analysis.personal_signs import HINT, WHOLE_CELLS, Header, sorts_in
from app.analysis.where import Where
from app.i18n import Message

CUIL = re.compile(r"(^|_)cuil(_|$)")


@dataclass(frozen=True)
class Personal:
    """Where there are data of people, and why they matter."""

    where: Where
    why: Message
    severity: str = ""


def personal_columns(look: Look) -> Iterator[Personal]:
    """Yield the columns with data of people.

    A word of health where nobody is told apart is the name of a hospital: it is left out.
    """
    texts = [column for column in look.columns if column.is_text]
    for one in personal_findings(look.table, {one.name: _counted(one) for one in texts}):
        if one.severity != "low":
            yield _told(look, one)


def _counted(column: ColumnLook) -> pa.StructArray:
    """Return the different texts of a column that somebody wrote, and in how many rows each is."""
    filled = pa.array((column.counts > 0) & ~column.matching(r"^$"))
    parts = [column.texts.filter(filled), pa.array(column.counts).filter(filled)]
    return pa.StructArray.from_arrays(parts, names=["values", "counts"])


def _told(look: Look, one: PersonalFinding) -> Personal:
    """Say where; only what tells who somebody is counts as a warning.

    A CUIT of a supplier is public, and a word of health may be the name of a hospital.
    """
    column = look.column(one.column)
    grave = one.severity == "high" and one.sort != "health"
    is_public = one.sort == "tax_number" and not column.hints(CUIL)
    severity = "warning" if grave and not is_public else "note"
    lines = column.where(_marked(column, one)).lines
    return Personal(Where(one.column, one.count, lines), one.why, severity)


def _marked(column: ColumnLook, one: PersonalFinding) -> Mask:
    """Mark the texts with data of that sort: by what they say, or by the name of the column."""
    likely = column.matching(HINT) & column.said
    inside = column.judged(lambda text: one.sort in sorts_in(text), likely)
    if one.sort not in TOLD & Header.of(column.name).sorts:
        return inside
    whole = WHOLE_CELLS.get(one.sort)
    told = column.matching(whole) & column.said if whole else column.said
    return inside if column.where(inside).count > column.where(told).count else told
