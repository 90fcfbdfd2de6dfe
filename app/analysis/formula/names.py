"""The columns a formula names: which they are, and the formula with other names for them."""

from collections.abc import Iterator, Mapping

from app.analysis.formula.columns import bracketed
from app.analysis.formula.parser import parse
from app.analysis.formula.problem import FormulaError
from app.analysis.formula.tree import Column, columns_in, walk


def columns_of(formula: str) -> tuple[str, ...]:
    """Return the columns a formula uses, each once; none when it is not well written."""
    try:
        return tuple(dict.fromkeys(columns_in(parse(formula))))
    except FormulaError:
        return ()


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
