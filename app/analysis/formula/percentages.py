"""Columns of percentages, where 21 means 21 %, in arithmetic."""

from app.analysis.formula.problem import FormulaError
from app.analysis.formula.value import Value
from app.analysis.kind import Kind
from app.i18n import msg


def refuse_percentage(part: Value) -> None:
    """Refuse to multiply by a column of percentages, where 21 means 21 %: it would be 21 times."""
    if part.kind is Kind.PERCENTAGE:
        raise FormulaError(
            part.span,
            msg(
                "At place {place} there is a percentage, where 21 means 21 %, and multiplying by it"
                " would be wrong by a hundred times.",
                place=part.place,
            ),
            msg("Write the sign % behind it, as [monto] * [alícuota]%."),
        )
