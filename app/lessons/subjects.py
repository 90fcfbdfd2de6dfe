"""What a check can look at. Looking never fails: what is not there is None."""

from collections.abc import Callable, Mapping
from typing import Any

from pandas import Series

from app.analysis.figures import describe_number
from app.analysis.kind import MOMENTS, Kind
from app.analysis.table import Table
from app.lessons.predicate import Predicate, Value, Work

KIND_WORDS: Mapping[Kind, str] = {
    Kind.WHOLE: "entero",
    Kind.DECIMAL: "decimal",
    Kind.MONEY: "dinero",
    Kind.PERCENTAGE: "porcentaje",
    Kind.DATE: "fecha",
    Kind.PERIOD: "periodo",
    Kind.YES_NO: "si-no",
    Kind.CODE: "codigo",
    Kind.CATEGORY: "categoria",
    Kind.TEXT: "texto",
    Kind.DATE_TIME: "fecha-hora",
    Kind.COMUNA: "comuna",
    Kind.BARRIO: "barrio",
    Kind.ADDRESS: "direccion",
    Kind.COORDINATE: "coordenada",
}
YES, NO = "si", "no"


def observe(predicate: Predicate, work: Work) -> Value:
    """Return what the subject of a predicate is in this work."""
    look = TOPICS.get(predicate.topic)
    return look(predicate, work) if look else None


def texts_of(table: Table, column: str) -> "Series[Any]":
    """Return the cells of a column as a person sees them, without the empty ones."""
    texts = table.texts(column).dropna().astype("str")
    return texts[texts.str.strip() != ""]


def _table(predicate: Predicate, work: Work) -> Value:
    counts = {"filas": len(work.table), "columnas": len(work.table.columns)}
    return counts.get(predicate.property)


def _column(predicate: Predicate, work: Work) -> Value:
    table, column = work.table, predicate.column
    look = COLUMN.get(predicate.property)
    return look(table, column) if look and column in table.kinds else None


def _cell(predicate: Predicate, work: Work) -> Value:
    """Find the one row that `where` describes, and return its cell."""
    table, column = work.table, predicate.column or predicate.property
    if column not in table.kinds or any(name not in table.kinds for name, _ in predicate.where):
        return None
    rows = table.texts(column)
    for name, text in predicate.where:
        rows = rows[(table.texts(name).loc[rows.index] == text).to_numpy(bool)]
    return str(rows.iloc[0]) if len(rows) == 1 and rows.notna().all() else None


def _answer(predicate: Predicate, work: Work) -> Value:
    return work.answers.get(predicate.property)


def _recipe(predicate: Predicate, work: Work) -> Value:
    steps = work.recipe.steps
    known: dict[str, Value] = {
        "pasos": len(steps),
        "incluye": tuple(step.kind for step in steps),
    }
    return known.get(predicate.property)


def _number(name: str) -> Callable[[Table, str], Value]:
    def look(table: Table, column: str) -> Value:
        if not table.is_number(column):
            return None
        figure: float | None = getattr(describe_number(table.values(column)), name)
        return figure

    return look


def _extreme(name: str, place: int) -> Callable[[Table, str], Value]:
    numeric = _number(name)

    def look(table: Table, column: str) -> Value:
        if table.is_number(column):
            return numeric(table, column)
        if table.kinds[column] not in MOMENTS:
            return None
        days = sorted(str(day.date()) for day in table.values(column).dropna())
        return days[place] if days else None

    return look


def _values(table: Table, column: str) -> Value:
    return tuple(dict.fromkeys(texts_of(table, column)))


def _distinct(table: Table, column: str) -> Value:
    return int(texts_of(table, column).nunique())


def _blank(table: Table, column: str) -> Value:
    return len(table) - len(texts_of(table, column))


def _unique(table: Table, column: str) -> Value:
    return YES if texts_of(table, column).is_unique else NO


def _spare_spaces(table: Table, column: str) -> Value:
    texts = texts_of(table, column)
    return int((texts != texts.str.split().str.join(" ")).sum())


def _kind(table: Table, column: str) -> Value:
    return KIND_WORDS[table.kinds[column]]


COLUMN: Mapping[str, Callable[[Table, str], Value]] = {
    "": _values,
    "valores": _values,
    "separa": _values,
    "tipo": _kind,
    "distintos": _distinct,
    "vacios": _blank,
    "unicos": _unique,
    "espacios_sobrantes": _spare_spaces,
    "suma": _number("total"),
    "promedio": _number("mean"),
    "mediana": _number("median"),
    "minimo": _extreme("minimum", 0),
    "maximo": _extreme("maximum", -1),
}
TOPICS: Mapping[str, Callable[[Predicate, Work], Value]] = {
    "tabla": _table,
    "columna": _column,
    "celda": _cell,
    "respuesta": _answer,
    "receta": _recipe,
}
PROPERTIES: Mapping[str, frozenset[str]] = {
    "tabla": frozenset({"", "filas", "columnas"}),
    "columna": frozenset(COLUMN),
    "receta": frozenset({"pasos", "incluye"}),
}


def is_known(subject: str) -> bool:
    """Say whether a subject is one that can be looked at."""
    predicate = Predicate(subject)
    if predicate.topic in {"respuesta", "celda"}:
        return bool(predicate.property)
    if predicate.topic == "columna" and not predicate.column:
        return False
    return predicate.property in PROPERTIES.get(predicate.topic, frozenset())
