"""What a table has that its schema does not say, and the other way round."""

from collections.abc import Iterator, Mapping

import numpy as np

from app.analysis.check import Finding, Severity
from app.analysis.column_look import ColumnLook
from app.analysis.column_texts import Mask
from app.analysis.kind import NUMERIC, WRITTEN, Kind
from app.analysis.look import Look
from app.analysis.reading.column_reading import ColumnReading
from app.analysis.reading.folded import folded
from app.analysis.reading.settings import ColumnChoice
from app.analysis.reading.tally import NO, YES
from app.analysis.schema_record import KINDS, Field, Schema
from app.analysis.where import Where
from app.i18n import Message, msg, plural

ID = "SCHEMA"
DAY_FIRST = {"%d/%m/%Y": "yes", "%d-%m-%Y": "yes", "%m/%d/%Y": "no", "%m-%d-%Y": "no"}
FITS: dict[str, str] = {
    "integer": r"^[+-]?\d+$",
    "date": r"^\d{4}-\d{2}-\d{2}$",
    "datetime": r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}",
    "year": r"^-?\d{4}$",
    "yearmonth": r"^\d{4}-\d{2}$",
    "geopoint": r"^\s*-?\d+(?:\.\d+)?\s*,\s*-?\d+(?:\.\d+)?\s*$",
    "boolean": r"^(?:true|True|TRUE|1|false|False|FALSE|0)$",
}


def declared_choices(schema: Schema, found: Mapping[str, ColumnReading]) -> Iterator[ColumnChoice]:
    """Yield what a schema decides of the columns that were found to be something else.

    A column that is already of the declared type keeps its kind, which says more: an amount of
    money is a number, a CUIT is a string.
    """
    for field in schema.fields:
        kind = KINDS.get(field.type)
        if kind is None or field.name not in found or _has_own_truths(field):
            continue
        agrees = _is_of(found[field.name].kind, kind)
        decimal = field.decimal or ("" if agrees else _decimal(field))
        if not agrees or decimal or DAY_FIRST.get(field.format):
            yield ColumnChoice(
                field.name, None if agrees else kind, decimal, DAY_FIRST.get(field.format, "")
            )


def _is_of(found: Kind, declared: Kind) -> bool:
    """Say whether a kind is one of those that a declared one has in it."""
    if declared is Kind.DECIMAL:
        return found in NUMERIC
    if declared is Kind.TEXT:
        return found in WRITTEN - {Kind.PERIOD}
    return found is declared


def _has_own_truths(field: Field) -> bool:
    """Say whether its yes and no are words that only the schema knows."""
    return any(folded(word) not in YES | NO for word in field.truths)


def schema_findings(look: Look, schema: Schema) -> Iterator[Finding]:
    """Yield where a table is not what its schema says."""
    said = [field.name for field in schema.fields]
    for name in said:
        if name not in look.table.columns:
            message = msg("The schema has “{name}”, the table has not.", name=name)
            yield _finding(Where(name), message)
    for column in look.columns:
        if column.name not in said:
            message = msg("The table has “{name}”, the schema has not.", name=column.name)
            yield _finding(Where(column.name), message)
        else:
            yield from _about(column, schema.fields[said.index(column.name)], schema.missing)


def _about(column: ColumnLook, field: Field, missing: tuple[str, ...]) -> Iterator[Finding]:
    limits, name = field.constraints, column.name
    used = column.counts > 0
    said = used & column.judged(lambda text: text not in missing, used)
    wrong = _example(column, said & ~_fits(column, field))
    if wrong:
        yield _finding(wrong[0], plural(
            "One cell of “{name}” is not of the type “{type}”: {example}.",
            "{count} cells of “{name}” are not of the type “{type}”, as {example}.",
            count=wrong[0].count, name=name, type=field.type, example=wrong[1],
        ))  # fmt: skip
    where = column.where_rows(~column.rows(said))
    if limits.get("required") and where.count:
        yield _finding(where, _missing(where.count, name))
    yield from _limits(column, field, said)


def _limits(column: ColumnLook, field: Field, said: Mask) -> Iterator[Finding]:
    limits, name = field.constraints, column.name
    repeated = said & (column.counts > 1) & bool(limits.get("unique"))
    if found := _example(column, repeated):
        yield _finding(found[0], msg(
            "“{name}” must not repeat, and {count} cells do, as {example}.",
            name=name, count=found[0].count, example=found[1],
        ))  # fmt: skip
    known = set(map(str, limits.get("enum", ())))
    strange = said & column.judged(lambda text: known and text not in known, said)
    if found := _example(column, strange | (said & _outside(column, field))):
        yield _finding(found[0], plural(
            "One cell of “{name}” is outside what the schema allows: {example}.",
            "{count} cells of “{name}” are outside what the schema allows, as {example}.",
            count=found[0].count, name=name, example=found[1],
        ))  # fmt: skip


def _example(column: ColumnLook, marked: Mask) -> tuple[Where, str] | None:
    where = column.where(marked)
    return (where, column.some(marked, 1)[0][:60]) if where.count else None


def _fits(column: ColumnLook, field: Field) -> Mask:
    if field.type == "number":
        mark = _decimal(field) or "."
        group = "," if mark == "." else r"\."
        mark = "," if mark == "," else r"\."
        return column.matching(
            rf"^[^\d+-]*[+-]?\d+(?:{group}?\d{{3}})*(?:{mark}\d+)?(?:[eE][+-]?\d+)?\D*$"
        )
    if field.type == "date" and field.format not in {"", "default"}:
        return column.days.marked(bool)
    if field.truths:
        return column.judged(lambda text: text in field.truths, column.counts > 0)
    pattern = FITS.get(field.type)
    return column.matching(pattern) if pattern else np.ones(len(column.texts), bool)


def _outside(column: ColumnLook, field: Field) -> Mask:
    """Mark the texts below the minimum, above the maximum, or of another shape."""
    limits, said = field.constraints, column.counts > 0
    outside = np.zeros(len(column.texts), bool)
    if column.is_number and {"minimum", "maximum"} & set(limits):
        low, high = (float(limits.get(name, one)) for name, one in
                     (("minimum", -np.inf), ("maximum", np.inf)))  # fmt: skip
        rows = (column.numbers < low) | (column.numbers > high)
        outside[column.codes[rows & (column.codes >= 0)]] = True
    if "pattern" in limits:
        outside |= ~column.matching(f"^(?:{limits['pattern']})$")
    return outside & said


def _missing(count: int, name: str) -> Message:
    return plural(
        "One cell of “{name}” is missing, and the schema asks for it.",
        "{count} cells of “{name}” are missing, and the schema asks for them.",
        count=count, name=name,
    )  # fmt: skip


def _decimal(field: Field) -> str:
    return field.decimal or ("." if field.type == "number" else "")


def _finding(where: Where, message: Message) -> Finding:
    return Finding(ID, Severity.WARNING, where, message)
