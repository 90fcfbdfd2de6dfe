"""A formula as an expression of pandas, for whoever takes a recipe to a program of their own."""

from collections.abc import Iterator
from functools import singledispatch

from app.analysis.formula.function import functions
from app.analysis.formula.parser import parse
from app.analysis.formula.plain import JOINED, tracked
from app.analysis.formula.plain_signs import ADDED, COMPARED, DIVIDED, POWER
from app.analysis.formula.problem import FormulaError
from app.analysis.formula.strength import needs_brackets
from app.analysis.formula.tree import (
    Call,
    Column,
    Minus,
    Node,
    Number,
    Operation,
    Percent,
    Text,
    Truth,
    Word,
    inner,
    walk,
)
from app.i18n import msg

DAYS = {"+": ("added", ADDED), "-": ("minus", ADDED)}
CALLS = {"/": ("divided", DIVIDED), "&": ("joined", JOINED), "^": ("power", POWER), **DAYS}


def to_python(text: str) -> str:
    """Return a formula as an expression over a pandas table called `df`.

    What is beyond plain arithmetic calls functions that are in `prelude`.
    """
    return _python(parse(text))


def prelude(text: str) -> str:
    """Return the source of the functions that the expression calls; it needs pandas as `pd`."""
    pieces: dict[str, None] = {}
    for source in _preludes(parse(text)):
        pieces.update(dict.fromkeys(piece.strip("\n") for piece in source.split("\n\n\n")))
    return "\n\n\n".join(filter(None, pieces))


@singledispatch
def _python(node: Node) -> str:
    raise NotImplementedError(type(node).__name__)


@_python.register
def _(node: Number) -> str:
    return repr(int(node.value)) if node.whole else repr(node.value)


@_python.register
def _(node: Text | Truth) -> str:
    return repr(node.value)


@_python.register
def _(node: Column) -> str:
    return f"df[{node.name!r}]"


@_python.register
def _(node: Word) -> str:
    raise FormulaError(
        node.span,
        msg("At place {place}: “{word}” alone is not understood.",
            place=node.span.at + 1, word=node.text),
        msg("Put the names of columns between [ ] and texts between quotation marks."),
    )  # fmt: skip


@_python.register
def _(node: Minus) -> str:
    return f"-{_within(node, node.of)}"


@_python.register
def _(node: Percent) -> str:
    return f"({_within(node, node.of)} / 100)"


@_python.register
def _(node: Call) -> str:
    return functions[node.function]().python([_python(part) for part in node.parts])


@_python.register
def _(node: Operation) -> str:
    name, _ = _function_for(node)
    if name == "compared":
        return f"compared({_python(node.left)}, {node.sign!r}, {_python(node.right)})"
    if name == "joined":
        return f"joined({tracked([_python(part) for part in inner(node)])})"
    if name:
        return f"{name}({_python(node.left)}, {_python(node.right)})"
    return f"{_within(node, node.left)} {node.sign} {_within(node, node.right, right=True)}"


def _within(outer: Node, node: Node, *, right: bool = False) -> str:
    plain = _python(node)
    return f"({plain})" if needs_brackets(outer, node, right=right) else plain


def _function_for(node: Operation) -> tuple[str, str]:
    """Return the function that does what a sign does, and its source; none for plain signs."""
    if node.sign == "*" or (
        node.sign in DAYS and all(isinstance(one, Number) for one in inner(node))
    ):
        return "", ""
    return CALLS.get(node.sign, ("compared", COMPARED))


def _preludes(tree: Node) -> Iterator[str]:
    for node in walk(tree):
        if isinstance(node, Call):
            yield functions[node.function].prelude
        elif isinstance(node, Operation):
            yield _function_for(node)[1]
