"""What a formula does, in words: one line for each part that is a function or a sign."""

from functools import singledispatch

from app.analysis.formula.columns import bracketed
from app.analysis.formula.function import functions
from app.analysis.formula.parser import parse
from app.analysis.formula.tree import Call, Column, Node, Operation, walk
from app.analysis.formula.writing import Language, write
from app.i18n import Message, msg

SIGNS = {
    "+": msg("adds (to a date, whole days)"),
    "-": msg("subtracts (from a date, whole days)"),
    "*": msg("multiplies"), "/": msg("divides"),
    "^": msg("raises to a power"), "&": msg("joins texts"),
    "=": msg("asks if they are the same (in texts, capitals and accents too)"),
    "<>": msg("asks if they are different (in texts, capitals and accents count)"),
    "<": msg("asks if the first is smaller"),
    "<=": msg("asks if the first is smaller or the same"),
    ">": msg("asks if the first is larger"),
    ">=": msg("asks if the first is larger or the same"),
}  # fmt: skip
EMPTIES = msg(
    "Where one of them is empty the result is empty, never zero, unless it is said below."
)


def explain(formula: str, language: Language = "es") -> tuple[Message, ...]:
    """Say what a formula does, from the inside out: the columns it uses, and each operation."""
    nodes = list(walk(parse(formula)))
    columns = dict.fromkeys(bracketed(node.name) for node in nodes if isinstance(node, Column))
    uses = [msg("It uses {columns}.", columns=", ".join(columns)), EMPTIES] if columns else []
    done = dict.fromkeys(_said(node, language) for node in reversed(nodes))
    return (*uses, *(line for line in done if line is not None))


@singledispatch
def _said(_node: Node, _language: Language) -> Message | None:
    return None


@_said.register
def _(node: Call, language: Language) -> Message:
    return msg("{formula}: {help}", formula=write(node, language),
               help=functions[node.function].help)  # fmt: skip


@_said.register
def _(node: Operation, language: Language) -> Message:
    return msg("{formula}: {does}.", formula=write(node, language), does=SIGNS[node.sign])
