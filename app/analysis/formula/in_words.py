"""What a formula does, as one sentence that can be read aloud, where it is simple enough."""

from functools import singledispatch

from app.analysis.formula.parser import parse
from app.analysis.formula.phrases import FUNCTIONS, OPERATIONS
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
    walk,
)
from app.analysis.formula.writing import write
from app.i18n import Message, msg

MOST = 14  # parts: a longer sentence helps nobody
LOOSE = {"if_then", "if_error", "all_of", "any_of", "opposite"}
"""Functions whose parts are whole phrases of their own."""


def in_words(formula: str) -> Message | None:
    """Say what a formula gives in each row, in one sentence; None when it would be no clearer.

    A formula that is not well written is a `FormulaError`.
    """
    tree = parse(formula)
    parts = list(walk(tree))
    if len(parts) > MOST or not all(_can_be_said(part) for part in parts):
        return None
    return msg("In each row: {phrase}.", phrase=_said(tree))


def _can_be_said(node: Node) -> bool:
    if isinstance(node, Call):
        return (node.function, len(node.parts)) in FUNCTIONS
    return not isinstance(node, Word)


@singledispatch
def _said(node: Node) -> Message:
    raise NotImplementedError(type(node).__name__)


@_said.register
def _(node: Number) -> Message:
    return msg("{number}", number=write(node))


@_said.register
def _(node: Text) -> Message:
    return msg("the text “{text}”", text=node.value) if node.value else msg("an empty text")


@_said.register
def _(node: Truth) -> Message:
    return msg("yes") if node.value else msg("no")


@_said.register
def _(node: Column) -> Message:
    return msg("“{column}”", column=node.name)


@_said.register
def _(node: Minus) -> Message:
    return msg("minus {number}", number=_inside(node, node.of))


@_said.register
def _(node: Percent) -> Message:
    return msg("{number} %", number=_inside(node, node.of))


@_said.register
def _(node: Operation) -> Message:
    left, right = _inside(node, node.left), _inside(node, node.right, right=True)
    return Message(OPERATIONS[node.sign].text, (("left", left), ("right", right)))


@_said.register
def _(node: Call) -> Message:
    phrase = FUNCTIONS[node.function, len(node.parts)]
    names = ("first", "second", "third", "fourth")
    said = {name: _part(node, part) for name, part in zip(names, node.parts, strict=False)}
    return Message(phrase.text, tuple(said.items()))


def _part(call: Call, node: Node) -> Message:
    """Say a part of a function; brackets show what belongs together where it could be doubted."""
    plain = call.function in LOOSE and not (isinstance(node, Call) and node.function in LOOSE)
    if plain or not isinstance(node, Call | Operation):
        return _said(node)
    return msg("({phrase})", phrase=_said(node))


def _inside(outer: Node, node: Node, *, right: bool = False) -> Message:
    if isinstance(node, Call) or needs_brackets(outer, node, right=right):
        return msg("({phrase})", phrase=_said(node))
    return _said(node)
