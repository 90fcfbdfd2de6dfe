"""Texts one after another."""

from collections.abc import Sequence

from app.analysis.formula.arithmetic import joined
from app.analysis.formula.function import MANY, FormulaFunction, functions
from app.analysis.formula.plain import JOINED, tracked
from app.analysis.formula.value import Value
from app.i18n import msg


@functions.add
class Concatenate(FormulaFunction):
    """Texts one after another."""

    kind = "concatenate"
    names = ("CONCATENAR", "CONCAT")
    takes = (1, MANY)
    help = msg("Put texts one after another, as & does; an empty cell adds nothing.")
    example = 'CONCATENAR([t]; " "; [n])'
    prelude = JOINED

    def call(self, parts: Sequence[Value]) -> Value:
        return joined(tuple(parts))

    def python(self, parts: Sequence[str]) -> str:
        return f"joined({tracked(parts)})"
