"""Which sign binds stronger, so that what is written back means the same."""

from app.analysis.formula.tree import Minus, Node, Operation, Percent

STRENGTH = {
    **dict.fromkeys(("=", "<>", "<", "<=", ">", ">="), 1),
    "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5,
}  # fmt: skip
PERCENT, MINUS, ALONE = 6, 7, 8
NEVER_TWICE = (1, 5)  # comparisons and powers are never chained


def strength(node: Node) -> int:
    """Return how strongly a part holds together; the strongest need no brackets."""
    if isinstance(node, Operation):
        return STRENGTH[node.sign]
    if isinstance(node, Percent):
        return PERCENT
    return MINUS if isinstance(node, Minus) else ALONE


def needs_brackets(outer: Node, node: Node, *, right: bool = False) -> bool:
    """Say whether a part needs brackets inside another."""
    around, own = strength(outer), strength(node)
    if isinstance(outer, Operation) and (right or around in NEVER_TWICE):
        return own <= around
    return own < around
