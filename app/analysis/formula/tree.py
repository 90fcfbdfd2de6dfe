"""A formula once it is understood: what is worked out with what.

Each part knows its place in the text; two trees are equal when they mean the same, wherever
their parts stand.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from app.analysis.formula.problem import Span

NOWHERE = Span(0, 0)


@dataclass(frozen=True)
class Placed:
    """What every part has: its place in the text."""

    span: Span = field(default=NOWHERE, compare=False, kw_only=True)


@dataclass(frozen=True)
class Number(Placed):
    """A number written in the formula; `whole` when it was written without decimals."""

    value: float
    whole: bool = False


@dataclass(frozen=True)
class Text(Placed):
    """A text written in the formula."""

    value: str


@dataclass(frozen=True)
class Truth(Placed):
    """Yes or no, written in the formula."""

    value: bool


@dataclass(frozen=True)
class Column(Placed):
    """The values of a column."""

    name: str


@dataclass(frozen=True)
class Word(Placed):
    """A bare word: a name that lacks its square brackets, or a text that lacks its marks."""

    text: str


@dataclass(frozen=True)
class Minus(Placed):
    """The opposite of a number."""

    of: "Node"


@dataclass(frozen=True)
class Percent(Placed):
    """A number out of a hundred."""

    of: "Node"


@dataclass(frozen=True)
class Operation(Placed):
    """Two parts with a sign between them."""

    sign: str
    left: "Node"
    right: "Node"


@dataclass(frozen=True)
class Call(Placed):
    """A function, by the name it is known under whatever the language, and its parts."""

    function: str
    parts: tuple["Node", ...]


Node: TypeAlias = Number | Text | Truth | Column | Word | Minus | Percent | Operation | Call


def walk(node: Node) -> Iterator[Node]:
    """Yield a part and all the parts it is made of, from left to right."""
    yield node
    for inside in inner(node):
        yield from walk(inside)


def inner(node: Node) -> tuple[Node, ...]:
    """Return the parts that a part is directly made of."""
    match node:
        case Minus(of) | Percent(of):
            return (of,)
        case Operation(_, left, right):
            return (left, right)
        case Call(_, parts):
            return parts
    return ()


def columns_in(node: Node) -> Iterator[str]:
    """Yield the columns a formula uses, each time it uses them."""
    return (part.name for part in walk(node) if isinstance(part, Column))
