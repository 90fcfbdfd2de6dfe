"""Columns with data of people: as `personal_data` finds them, or by their names and contents.

`personal_data` is looked for by its name, so that this works with it and without it.
"""

import importlib
import importlib.util
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from app.analysis.column_look import ColumnLook
from app.analysis.column_texts import Mask
from app.analysis.look import Look
from app.analysis.where import Where
from app.i18n import Message, msg

DNI = re.compile(r"(^|_)(dni|documento|nro_doc|numero_documento|doc_nro)(_|$)")
CUIL = re.compile(r"(^|_)cuil(_|$)")
PHONE = re.compile(r"(^|_)(telefono|tel|celular|movil|whatsapp)(_|$)")
HEALTH = re.compile(r"(^|_)(diagnostico|enfermedad|discapacidad|grupo_sanguineo|obra_social)(_|$)")
EMAIL = r"^\s*[\w.+-]+@[\w-]+\.[\w.-]+\s*$"
PEOPLE = r"^\s*(?:20|23|24|25|26|27)[- ]?\d{8}[- ]?\d\s*$"
DOCUMENT = r"^\s*\d{1,2}\.?\d{3}\.?\d{3}\s*$"
TELEPHONE = r"^[\s+()\d-]{7,20}$"
SAYS = r"\S"
FINDER = "app.analysis.personal_data"


@dataclass(frozen=True)
class Personal:
    """Where there are data of people, and of what sort."""

    where: Where
    what: Message
    severity: str = ""


SORTS: tuple[tuple["re.Pattern[str] | None", str, Message], ...] = (
    (DNI, DOCUMENT, msg("document numbers")),
    (CUIL, PEOPLE, msg("CUIL numbers")),
    (PHONE, TELEPHONE, msg("telephones")),
    (HEALTH, SAYS, msg("health")),
    (None, EMAIL, msg("e-mail addresses")),
)


def personal_columns(look: Look) -> Iterator[Personal]:
    """Yield the columns with data of people."""
    if importlib.util.find_spec(FINDER):
        for one in importlib.import_module(FINDER).personal_findings(look.table):
            yield _told(look, one)
        return
    for column in look.columns:
        found = (_of(column, *sort) for sort in SORTS)
        yield from filter(None, found)


def _told(look: Look, one: Any) -> Personal:
    """Return what was found elsewhere: only what tells who somebody is counts as a warning.

    A CUIT of a supplier is public, and a word of health may be the name of a hospital.
    """
    column = look.column(one.column)
    lines = column.where(column.said).lines
    grave = one.severity == "high" and one.sort != "health"
    is_public = one.sort == "tax_number" and not column.hints(CUIL)
    severity = "warning" if grave and not is_public else "note"
    return Personal(Where(one.column, one.count, lines), one.why, severity)


def _of(
    column: ColumnLook, name: "re.Pattern[str] | None", content: str, what: Message
) -> Personal | None:
    if name is not None and not column.hints(name):
        return None
    marked: Mask = column.matching(content) & column.said
    where = column.where(marked)
    return Personal(where, what) if where.count else None
