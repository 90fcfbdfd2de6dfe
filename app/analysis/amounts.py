"""Which columns hold amounts of money, by their kind or by their name."""

import re

from app.analysis.column_look import ColumnLook
from app.analysis.kind import Kind
from app.analysis.reading.header_hint import is_money

COUNTS = re.compile(r"(^|_)(cantidad|cant|edad|poblacion|habitantes|plazo|meses|dias|horas)(_|$)")
MAY_BE_NEGATIVE = re.compile(
    r"(^|_)(saldo|variacion|diferencia|ajuste|resultado|balance|neto|delta|lat|lng|lon|long)(_|$)"
)


def is_amount(column: ColumnLook) -> bool:
    """Say whether a column of numbers is of money."""
    return column.is_number and (column.kind is Kind.MONEY or is_money(column.slug))


def is_never_negative(column: ColumnLook) -> bool:
    """Say whether a number below zero makes no sense in the column."""
    if not column.is_number or column.hints(MAY_BE_NEGATIVE):
        return False
    return is_amount(column) or column.hints(COUNTS)
