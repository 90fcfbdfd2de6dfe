"""Table Schema of Frictionless: what the columns of a file are, in a form other programs read.

Written from what was understood of a file; `schema_record` reads it back. The standard is at
https://specs.frictionlessdata.io/table-schema/.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np

from app.analysis.column_look import ColumnLook
from app.analysis.keys import is_first_key, is_key
from app.analysis.kind import Kind
from app.analysis.look import Look
from app.analysis.marks_look import marks_of
from app.analysis.metadata_card import Card
from app.analysis.reading.folded import folded
from app.analysis.reading.missing import visible
from app.analysis.reading.tally import NO, YES

TYPES: dict[Kind, str] = {
    Kind.WHOLE: "integer", Kind.DECIMAL: "number", Kind.MONEY: "number",
    Kind.PERCENTAGE: "number", Kind.COORDINATE: "number", Kind.DATE: "date",
    Kind.DATE_TIME: "datetime", Kind.YES_NO: "boolean",
}  # fmt: skip
FEW = 30  # different values: they are listed
YEAR, YEAR_MONTH = r"^\d{4}$", r"^\d{4}-\d{2}$"


def schema_of(look: Look, meanings: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Return the Table Schema of a table; `meanings` says what each column is, where known."""
    said = meanings or {}
    fields = []
    for column in look.columns:
        about = {"description": said[column.name]} if column.name in said else {}
        fields.append({"name": column.name, **_typed(column), **about, **_constraints(column)})
    schema: dict[str, Any] = {"fields": fields, "missingValues": _missing(look)}
    keys = [one.name for one in look.columns if is_key(one) and is_first_key(look, one)
            and _is_unique(one)]  # fmt: skip
    return {**schema, "primaryKey": keys[:1]} if keys else schema


def package_of(look: Look, card: Card) -> dict[str, Any]:
    """Return a datapackage.json: the schema, how the file is written, and what the card says."""
    path = look.facts.path
    resource: dict[str, Any] = {
        "name": path.stem.lower().replace(" ", "-") if path else "tabla",
        "path": path.name if path else "",
        "profile": "tabular-data-resource",
        "encoding": look.raw.encoding.removesuffix("-sig") or "utf-8",
        "dialect": {"delimiter": look.raw.delimiter or ",", "header": look.raw.header_row > 0},
        "schema": schema_of(look),
    }
    about = {
        "name": resource["name"], "profile": "tabular-data-package", "title": card.title,
        "description": card.description, "created": card.issued,
        "licenses": [{"title": card.licence}] if card.licence else [],
        "sources": [{"title": card.publisher or card.source_url, "path": card.source_url}]
        if card.source_url else [],
        "contributors": [{"title": card.publisher, "role": "publisher"}] if card.publisher else [],
    }  # fmt: skip
    return {**{name: value for name, value in about.items() if value}, "resources": [resource]}


def _typed(column: ColumnLook) -> dict[str, Any]:
    kind = column.kind
    if kind is Kind.PERIOD:
        shapes = {"year": YEAR, "yearmonth": YEAR_MONTH}
        fits = (
            name
            for name, shape in shapes.items()
            if not (column.said & ~column.matching(shape)).any()
        )
        return {"type": next(fits, "string")}
    if kind is Kind.DATE:
        styles = column.days.in_style("iso") | ~column.said
        return {"type": "date", **({} if styles.all() else {"format": "any"})}
    if kind is Kind.YES_NO:
        return {"type": "boolean", **_truths(column)}
    found: dict[str, Any] = {"type": TYPES.get(kind, "string")}
    if found["type"] == "number":
        found |= _marks(column)
    return found


def _truths(column: ColumnLook) -> dict[str, Any]:
    """Return the words that say yes and those that say no, as the column writes them."""
    said = column.texts.filter(column.said).to_pylist()
    return {
        name: [text for text in said if folded(visible(text)) in words]
        for name, words in (("trueValues", YES), ("falseValues", NO))
    }


def _marks(column: ColumnLook) -> dict[str, Any]:
    """Return the decimal and thousands marks, where they are not the usual ones."""
    if not column.reading:
        return {}
    marks = marks_of(column)
    if marks.comma.any() and not marks.point.any():
        return {"decimalChar": ",", "groupChar": ".", "bareNumber": not _has_signs(column)}
    grouped = column.matching(r"\d,\d{3}").any()
    return {"groupChar": ","} if grouped else {}


def _has_signs(column: ColumnLook) -> bool:
    return bool((column.matching(r"[$€%A-Za-z]") & column.said).any())


def _constraints(column: ColumnLook) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if column.filled and not column.blank.any():
        found["required"] = True
    if is_key(column) and _is_unique(column):
        found["unique"] = True
    if column.kind is Kind.CATEGORY and np.count_nonzero(column.said) <= FEW:
        found["enum"] = sorted(column.texts.filter(column.said).to_pylist())
    return {"constraints": found} if found else {}


def _is_unique(column: ColumnLook) -> bool:
    return column.filled > 0 and np.count_nonzero(column.said) == column.filled


def _missing(look: Look) -> list[str]:
    """Return the texts that stand for a missing value, the empty one first."""
    words: dict[str, None] = {"": None}
    for column in look.columns:
        gone = ~column.said & (column.counts > 0)
        words.update(dict.fromkeys(column.texts.filter(gone).slice(0, FEW).to_pylist()))
    return list(words)
