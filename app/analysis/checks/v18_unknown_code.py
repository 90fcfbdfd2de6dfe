"""Codes of places and currencies that do not exist."""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.analysis.check import Check, Finding, Severity, checks
from app.analysis.column_look import ColumnLook
from app.analysis.column_texts import Mask
from app.analysis.comunas import comuna_of
from app.analysis.kind import Kind
from app.analysis.look import Look
from app.analysis.places import ALSO, BARRIOS, CURRENCIES
from app.analysis.reading.folded import folded
from app.analysis.reading.missing import visible
from app.i18n import msg, plural

COMUNA = re.compile(r"(^|_)comunas?$")
BARRIO = re.compile(r"(^|_)barrios?$")
CURRENCY = re.compile(r"(^|_)(moneda|currency|divisa)(_|$)")
ONE_NUMBER = re.compile(r"\s*(?:comuna\s*)?0*\d{1,3}(?:\.0)?\s*", re.IGNORECASE)
MOSTLY = 0.6
ISO = 9  # the rule of the guide on the codes of currencies


@checks.add
class UnknownCode(Check):
    """See comuna 16, a barrio that is not of the City, a currency that is not ISO 4217."""

    kind = "V18"
    title = msg("Codes that do not exist")
    why = msg("What falls in a comuna that does not exist disappears from the map.")
    todo = msg("Look for the right code in another column of the row, such as the address.")
    severity = Severity.WARNING
    lesson = "m5-04"
    dirty = "id,comuna\n1,1\n2,15\n3,16\n"
    clean = "id,comuna\n1,Comuna 1\n2,15\n3,1 a 15\n"

    def find(self, look: Look) -> Iterator[Finding]:
        for column in look.columns:
            marked = _unknown(column)
            where = column.where(marked) if marked is not None else None
            if marked is not None and where and where.count:
                message = plural(
                    "One value of “{name}” does not exist: {example}.",
                    "{count} values of “{name}” do not exist, as {example}.",
                    count=where.count, name=column.name, example=column.some(marked, 1)[0][:40],
                )  # fmt: skip
                found = self.found(where, message)
                yield replace(found, rules=(ISO,)) if column.hints(CURRENCY) else found


def _unknown(column: ColumnLook) -> Mask | None:
    if column.hints(COMUNA) or column.kind is Kind.COMUNA:
        return column.judged(_is_no_comuna, column.said)
    if column.hints(BARRIO) or column.kind is Kind.BARRIO:
        known = column.judged(_is_barrio, column.said)
        mostly = column.counts[known].sum() >= MOSTLY * column.filled
        several = column.matching(r"[,;/\n|-]| y |[^\p{L}\s.'-]")  # lists and broken letters
        return column.said & ~known & ~several if mostly else None
    if column.hints(CURRENCY):
        code = column.matching(r"^\s*[A-Z]{3}\s*$") & column.said
        return column.judged(lambda text: text.strip() not in CURRENCIES, code)
    return None


def _is_no_comuna(text: str) -> bool:
    return bool(ONE_NUMBER.fullmatch(text)) and comuna_of(text) is None


def _is_barrio(text: str) -> bool:
    return folded(visible(text)) in BARRIOS | ALSO
