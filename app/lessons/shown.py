"""How what was found is written in a message: numbers the Argentine way, lists as a count."""

import math

from app.analysis.number_format import NumberFormat
from app.lessons.predicate import Finding, Value

NOTHING = "—"
PLACEHOLDERS = ("obtenido", "esperado", "diferencia", "ejemplo_1", "ejemplo_2")


def filled(text: str, finding: Finding) -> str:
    """Put what was found into the words of a check."""
    first, second = (*finding.examples, NOTHING, NOTHING)[:2]
    values = (
        shown(finding.obtained), shown(finding.expected), _difference(finding), first, second,
    )  # fmt: skip
    for name, value in zip(PLACEHOLDERS, values, strict=True):
        text = text.replace(f"{{{name}}}", value)
    return text


def shown(value: Value) -> str:
    """Write one value for a person."""
    if isinstance(value, tuple):
        return shown(len(value))
    if isinstance(value, int | float):
        return _number(value)
    return value or NOTHING


def _number(value: float) -> str:
    if not math.isfinite(value):
        return NOTHING
    whole = value == int(value)
    text = NumberFormat(decimals=0 if whole else 2).text(value)
    return text if whole else text.removesuffix("0")


def _difference(finding: Finding) -> str:
    one, other = finding.obtained, finding.expected
    if isinstance(one, int | float) and isinstance(other, int | float):
        return shown(abs(one - other))
    return NOTHING
