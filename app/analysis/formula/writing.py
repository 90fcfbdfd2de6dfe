"""A formula written back as text, in the language that is wanted.

The names of the functions are all that changes from one language to the other: the parts go
between `;` and decimals have a comma in both, so a formula means the same everywhere.
"""

from decimal import Decimal
from functools import singledispatch
from typing import Literal

from app.analysis.formula.columns import bracketed
from app.analysis.formula.function import functions
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
)

Language = Literal["es", "en"]
TRUTHS = {("es", True): "VERDADERO", ("es", False): "FALSO"}
FIRST_YEAR = 1900


def write(tree: Node, language: Language = "es") -> str:
    """Return the text of a formula; reading it gives an equal tree."""
    return _text(tree, language)


@singledispatch
def _text(node: Node, language: Language) -> str:
    raise NotImplementedError(type(node).__name__)


@_text.register
def _(node: Number, _language: Language) -> str:
    if node.whole:
        return str(int(node.value))
    plain = f"{Decimal(repr(node.value)):f}".replace(".", ",")
    return plain if "," in plain else f"{plain},0"


@_text.register
def _(node: Text, _language: Language) -> str:
    return '"' + node.value.replace('"', '""') + '"'


@_text.register
def _(node: Truth, language: Language) -> str:
    return TRUTHS.get((language, node.value), str(node.value).upper())


@_text.register
def _(node: Column, _language: Language) -> str:
    return bracketed(node.name)


@_text.register
def _(node: Word, _language: Language) -> str:
    return node.text


@_text.register
def _(node: Minus, language: Language) -> str:
    return f"-{_within(node, node.of, language)}"


@_text.register
def _(node: Percent, language: Language) -> str:
    return f"{_within(node, node.of, language)}%"


@_text.register
def _(node: Operation, language: Language) -> str:
    left = _within(node, node.left, language)
    if _like_a_date(node):
        left = f"({left})"
    right = _text(node.right, language)
    if needs_brackets(node, node.right, right=True):
        right = f"({right})"
    return f"{left} {node.sign} {right}"


@_text.register
def _(node: Call, language: Language) -> str:
    names = functions[node.function].names
    parts = "; ".join(_text(part, language) for part in node.parts)
    return f"{names[0] if language == 'es' else names[-1]}({parts})"


def _within(outer: Node, node: Node, language: Language) -> str:
    text = _text(node, language)
    return f"({text})" if needs_brackets(outer, node) else text


def _like_a_date(node: Operation) -> bool:
    """Say whether it would be taken for a date: 31 / 12 / 2024."""
    match node:
        case Operation("/", Operation("/", Number(), Number()), Number(year)):
            return year >= FIRST_YEAR
    return False
