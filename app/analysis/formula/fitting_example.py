"""The example of a function with the columns of the table in hand, ready to be put in."""

from collections.abc import Mapping

from app.analysis.formula.function import FormulaFunction
from app.analysis.formula.names import columns_of, renamed
from app.analysis.formula.parser import parse
from app.analysis.formula.problem import FormulaError
from app.analysis.formula.writing import Language, write
from app.analysis.kind import MOMENTS
from app.analysis.table import Table

MOMENT_NAMES = {"d", "e"}
TEXT_NAME = "t"


def fitting_example(
    function: type[FormulaFunction], table: Table, language: Language = "es"
) -> str:
    """Return the example over columns of this table, where it has any that would do."""
    example = function.example
    names = renamed(example, _chosen(example, table))
    try:
        return write(parse(names), language)
    except FormulaError:  # a formula of the family is right; one over odd names might not be
        return names


def _chosen(example: str, table: Table) -> Mapping[str, str]:
    """Choose a column of the same sort for each that the example names, the first the first."""
    moments = [name for name in table.columns if table.kinds[name] in MOMENTS]
    texts = [name for name in table.columns if table.is_text(name)]
    numbers = [name for name in table.columns if table.is_number(name)]
    chosen: dict[str, str] = {}
    for name in columns_of(example):
        sort = moments if name in MOMENT_NAMES else texts if name == TEXT_NAME else numbers
        free = [one for one in sort if one not in chosen.values()] or sort
        if free:
            chosen[name] = free[0]
    return chosen
