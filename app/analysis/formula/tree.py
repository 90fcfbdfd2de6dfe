"""A formula once it is understood: what is worked out with what. Each part knows its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Number:
    """A number written in the formula; `whole` when it was written without decimals."""

    value: float
    whole: bool
    at: int


@dataclass(frozen=True)
class Text:
    """A text written in the formula."""

    value: str
    at: int


@dataclass(frozen=True)
class Truth:
    """Yes or no, written in the formula."""

    value: bool
    at: int


@dataclass(frozen=True)
class Column:
    """The values of a column."""

    name: str
    at: int


@dataclass(frozen=True)
class Group:
    """What is between brackets."""

    inside: "Node"
    at: int


@dataclass(frozen=True)
class Minus:
    """The opposite of a number."""

    of: "Node"
    at: int


@dataclass(frozen=True)
class Operation:
    """Two parts with a sign between them."""

    sign: str
    left: "Node"
    right: "Node"
    at: int


@dataclass(frozen=True)
class Call:
    """A function, by the name it is known under whatever the language, and its parts."""

    function: str
    parts: tuple["Node", ...]
    at: int


Node: TypeAlias = Number | Text | Truth | Column | Group | Minus | Operation | Call


def columns_in(node: Node) -> Iterator[str]:
    """Yield the columns a formula uses, each time it uses them."""
    match node:
        case Column(name):
            yield name
        case Group(inside) | Minus(inside):
            yield from columns_in(inside)
        case Operation(_, left, right):
            yield from columns_in(left)
            yield from columns_in(right)
        case Call(_, parts):
            for part in parts:
                yield from columns_in(part)
