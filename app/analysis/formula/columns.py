"""The columns of a table as formulas name them, and what to say of one that is not there."""

from app.analysis.formula.complaints import closest
from app.analysis.formula.function import function_named
from app.analysis.formula.problem import FormulaError
from app.analysis.formula.tree import Column, Word
from app.analysis.table import Table
from app.i18n import msg


def bracketed(name: str) -> str:
    """Return the name of a column as formulas write it."""
    return f"[{name.replace(']', ']]')}]"


def no_column(node: Column, table: Table) -> FormulaError:
    """Complain of a column that is not there, and name the one that was meant."""
    what = msg(
        "At place {place}: there is no column “{column}”.",
        place=node.span.at + 1, column=node.name,
    )  # fmt: skip
    meant = closest(node.name, table.columns)
    if meant:
        todo = msg("Did you mean {name}?", name=bracketed(meant))
        return FormulaError(node.span, what, todo, bracketed(meant))
    todo = msg("Check how it is written. A text goes between quotation marks.")
    return FormulaError(node.span, what, todo)


def bare_word(node: Word, table: Table) -> FormulaError:
    """Complain of a word without brackets nor quotation marks."""
    what = msg(
        "At place {place}: “{word}” alone is not understood.",
        place=node.span.at + 1, word=node.text,
    )  # fmt: skip
    meant = node.text if node.text in table.kinds else closest(node.text, table.columns)
    instead = bracketed(meant) if meant else ""
    if meant:
        todo = msg("If it is the column, write {name}.", name=bracketed(meant))
    elif (function := function_named(node.text)) is not None:
        todo = msg("If it is the function, write it like this: {example}", example=function.example)
    else:
        todo = msg("Put the names of columns between [ ] and texts between quotation marks.")
    return FormulaError(node.span, what, todo, instead)
