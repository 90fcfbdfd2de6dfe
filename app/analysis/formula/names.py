"""The columns a formula names: which they are, and the formula with other names for them."""

from collections.abc import Iterator, Mapping

from app.analysis.formula.columns import bracketed
from app.analysis.formula.function import functions
from app.analysis.formula.parser import parse
from app.analysis.formula.problem import FormulaError
from app.analysis.formula.tree import Call, Column, columns_in, walk


def columns_of(formula: str) -> tuple[str, ...]:
    """Return the columns a formula uses, each once; none when it is not well written."""
    try:
        return tuple(dict.fromkeys(columns_in(parse(formula))))
    except FormulaError:
        return ()


def looks_at_one_row(formula: str) -> bool:
    """Say whether each row comes out the same whatever the others are: no figure of a column."""
    try:
        called = [node.function for node in walk(parse(formula)) if isinstance(node, Call)]
    except FormulaError:
        return True  # it will be refused in its own words, whatever the rows
    return all(functions[name].row_wise for name in called)


def renamed(formula: str, names: Mapping[str, str]) -> str:
    """Return the formula with other names for some columns; the rest stays as it was typed."""
    try:
        places = [node for node in walk(parse(formula)) if isinstance(node, Column)]
    except FormulaError:
        return formula
    return "".join(_pieces(formula, _names_at(formula, places), names))


def _names_at(formula: str, places: list[Column]) -> list[tuple[int, int, str]]:
    """Return where each name stands; brackets around it are not part of it."""
    spans = [(formula.index("[", node.span.at), node.name) for node in places]
    return sorted((at, at + len(bracketed(name)), name) for at, name in spans)


def _pieces(
    formula: str, places: list[tuple[int, int, str]], names: Mapping[str, str]
) -> Iterator[str]:
    done = 0
    for at, end, name in places:
        yield formula[done:at]
        yield bracketed(names.get(name, name))
        done = end
    yield formula[done:]
