"""A formula as an expression of pandas, for whoever takes a recipe to a program of their own."""

from collections.abc import Iterator
from functools import singledispatch

from app.analysis.formula.function import functions
from app.analysis.formula.parser import parse
from app.analysis.formula.plain import COMPARED, DIVIDED, JOINED, MINUS
from app.analysis.formula.tree import (
    Call,
    Column,
    Group,
    Minus,
    Node,
    Number,
    Operation,
    Text,
    Truth,
)

CALLS = {"/": "divided", "&": "joined", "-": "minus"}
PLAIN_SIGNS = {"+": "+", "-": "-", "*": "*", "^": "**"}


def to_python(text: str) -> str:
    """Return a formula as an expression over a pandas table called `df`.

    What is beyond plain arithmetic calls functions that are in `prelude`. A formula does not
    know the kinds of its columns: one that adds days to a date needs `pd.Timedelta` by hand.
    """
    return _python(parse(text))


def prelude(text: str) -> str:
    """Return the source of the functions that the expression calls; it needs pandas as `pd`."""
    return "\n".join(filter(None, dict.fromkeys(_preludes(parse(text))))).strip()


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
def _(node: Group) -> str:
    return f"({_python(node.inside)})"


@_python.register
def _(node: Minus) -> str:
    return f"-{_python(node.of)}"


@_python.register
def _(node: Call) -> str:
    return functions[node.function]().python([_python(part) for part in node.parts])


@_python.register
def _(node: Operation) -> str:
    left, right = _python(node.left), _python(node.right)
    if node.sign in PLAIN_SIGNS and not _may_be_days(node):
        return f"{left} {PLAIN_SIGNS[node.sign]} {right}"
    if node.sign in CALLS:
        return f"{CALLS[node.sign]}({left}, {right})"
    return f"compared({left}, {node.sign!r}, {right})"


def _preludes(node: Node) -> Iterator[str]:
    match node:
        case Group(inside) | Minus(inside):
            yield from _preludes(inside)
        case Call(name, parts):
            yield functions[name].prelude
            for part in parts:
                yield from _preludes(part)
        case Operation(sign, left, right):
            if sign not in PLAIN_SIGNS or _may_be_days(node):
                yield {"/": DIVIDED, "&": JOINED, "-": MINUS}.get(sign, COMPARED)
            yield from _preludes(left)
            yield from _preludes(right)


def _may_be_days(node: Operation) -> bool:
    """Say whether it may be the days between two dates: only the table knows."""
    return node.sign == "-" and _may_be_date(node.left) and _may_be_date(node.right)


def _may_be_date(node: Node) -> bool:
    match node:
        case Column():
            return True
        case Group(inside):
            return _may_be_date(inside)
        case Call(name):
            return name in {"minimum", "maximum", "if_then"}
    return False
