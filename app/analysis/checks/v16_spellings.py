"""Several spellings of one category."""

import re
from collections.abc import Iterator

import numpy as np

from app.analysis.alike_texts import alike
from app.analysis.check import Check, Finding, Fix, Severity, checks, step_fix
from app.analysis.column_look import ColumnLook
from app.analysis.kind import Kind
from app.analysis.look import Look
from app.analysis.partner_columns import supplier_names
from app.analysis.reading.missing import visible
from app.i18n import msg, plural

MANY = 3000  # different texts: with more it is no category
LONG = 80  # letters: longer ones are descriptions
CATEGORIES = (Kind.TEXT, Kind.CATEGORY, Kind.BARRIO, Kind.COMUNA)
REPEATED = 0.9
PEOPLE = re.compile(r"(^|_)(apellidos?|nombres?_y_apellidos?|funcionari[oa]|persona)(_|$)")
FIRST_NAME = re.compile(r"^(nombres?|name)$")
ADDRESS = "://"


@checks.add
class Spellings(Check):
    """See texts with the same words in other capitals, accents, dots or abbreviations."""

    kind = "V16"
    title = msg("Spellings of the same thing")
    why = msg("Each spelling is counted apart, and none of them reaches its real total.")
    todo = msg("See which are the same thing and join them under one name.")
    severity = Severity.WARNING
    lesson = "m3-02"
    dirty = "id,tipo\n1,Licitación Pública\n2,LICITACION PUBLICA\n3,Contratación Directa\n4,Otra\n"
    clean = "id,tipo\n1,Licitación Pública\n2,Licitación Privada\n3,Licitación Privada\n"

    def find(self, look: Look) -> Iterator[Finding]:
        said_by_cuit = {name.name for _cuit, name in supplier_names(look.columns)}
        for column in look.columns:
            if column.name in said_by_cuit or not _is_category(column):
                continue
            if column.hints(FIRST_NAME) and any(one.hints(PEOPLE) for one in look.columns):
                continue
            counts = _counted(column)
            groups = alike(counts)
            if groups:
                yield self._of(column, groups)

    def _of(self, column: ColumnLook, groups: list[tuple[str, ...]]) -> Finding:
        variants = {text for group in groups for text in group[1:]}
        marked = column.judged(lambda text: _plain(text) in variants, column.said)
        most = max(groups, key=len)
        message = plural(
            "“{name}”: “{value}” is written in {ways} ways.",
            "“{name}”: {count} things have several spellings; “{value}” is written in {ways} ways.",
            count=len(groups), name=column.name, value=most[0][:60], ways=len(most),
        )  # fmt: skip
        return self.found(column.where(marked), message, _fix(column, groups))


def _is_category(column: ColumnLook) -> bool:
    if column.kind not in CATEGORIES or not column.table.is_text(column.name):
        return False
    distinct = np.count_nonzero(column.said)
    if not 1 < distinct <= min(MANY, max(20, REPEATED * column.filled)):
        return False
    return not (column.mostly("number") or column.mostly("date") or column.hints(PEOPLE))


def _counted(column: ColumnLook) -> dict[str, int]:
    texts = column.texts.filter(column.said).to_pylist()
    counts = column.counts[column.said].tolist()
    pairs = zip(texts, counts, strict=True)
    return {text: count for text, count in pairs if len(text) <= LONG and ADDRESS not in text}


def _plain(text: str) -> str:
    return " ".join(visible(text).split())


def _fix(column: ColumnLook, groups: list[tuple[str, ...]]) -> Fix | None:
    """Join each group under its commonest spelling, as it is written in the column."""
    written: dict[str, list[str]] = {}
    for text in column.texts.filter(column.said).to_pylist():
        written.setdefault(_plain(text), []).append(text)
    joined = tuple(
        (group[0], tuple(text for plain in group for text in written[plain] if text != group[0]))
        for group in groups
    )
    return step_fix("join_alike", column=column.name, method="fingerprint", groups=joined)
