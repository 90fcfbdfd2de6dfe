"""Understands a formula: which part is worked out before which."""

from app.analysis.formula.complaints import (
    no_function,
    not_closed,
    too_deep,
    unclear,
    unexpected,
    wrong_count,
)
from app.analysis.formula.function import function_named, plain_name
from app.analysis.formula.tokens import Token, tokens
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

STRENGTH = {
    **dict.fromkeys(("=", "<>", "<", "<=", ">", ">="), 1),
    "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 6,
}  # fmt: skip
ALONE = (1, 6)  # two in a row could be meant in two ways
MINUS = 5
DEEPEST = 40
TRUTHS = {"VERDADERO": True, "TRUE": True, "FALSO": False, "FALSE": False}


def parse(text: str) -> Node:
    """Return the formula as a tree; what cannot be understood is a `FormulaError`."""
    return _Parser(tokens(text)).formula()


class _Parser:
    """Reads pieces one by one; each sign binds what is beside it as strongly as `STRENGTH`."""

    def __init__(self, pieces: list[Token]) -> None:
        self._pieces = pieces
        self._next = 0
        self._depth = 0

    def formula(self) -> Node:
        node = self._expression(0)
        if self._here.sort != "end":
            raise unexpected(self._here)
        return node

    @property
    def _here(self) -> Token:
        return self._pieces[self._next]

    def _take(self) -> Token:
        piece = self._here
        self._next += 1
        return piece

    def _is(self, sign: str) -> bool:
        return self._here.sort == "sign" and self._here.text == sign

    def _expression(self, least: int) -> Node:
        self._depth += 1
        if self._depth > DEEPEST:
            raise too_deep(self._here)
        left = self._with_percent(self._first())
        while (strength := self._strength()) > least:
            left = self._operation(left, strength)
        self._depth -= 1
        return left

    def _operation(self, left: Node, strength: int) -> Node:
        sign = self._take()
        right = self._expression(strength)
        if strength in ALONE and self._strength() == strength:
            raise unclear(self._here)
        return Operation(sign.text, left, right, sign.at)

    def _strength(self) -> int:
        return STRENGTH.get(self._here.text, 0) if self._here.sort == "sign" else 0

    def _with_percent(self, node: Node) -> Node:
        while self._is("%"):
            at = self._take().at
            node = Group(Operation("/", node, Number(100.0, whole=True, at=at), at), at)
        return node

    def _first(self) -> Node:
        if self._here.sort == "name":
            return self._named()
        if self._here.sort in {"sign", "end"}:
            return self._signed()
        return _literal(self._take())

    def _signed(self) -> Node:
        if self._is("("):
            at = self._take().at
            inside = self._expression(0)
            self._close(at)
            return Group(inside, at)
        if self._is("+"):
            self._take()
            return self._expression(MINUS)
        if self._is("-"):
            sign = self._take()
            of = self._expression(MINUS)
            if isinstance(of, Operation):
                raise unclear(sign)
            return Minus(of, sign.at)
        raise unexpected(self._here)

    def _named(self) -> Node:
        name = self._take()
        if not self._is("("):
            truth = TRUTHS.get(plain_name(name.text))
            return Column(name.text, name.at) if truth is None else Truth(truth, name.at)
        function = function_named(name.text)
        if function is None:
            raise no_function(name)
        parts = self._parts()
        least, most = function.takes
        if not least <= len(parts) <= most:
            raise wrong_count(function, name, len(parts))
        return Call(function.kind, tuple(parts), name.at)

    def _parts(self) -> list[Node]:
        at, parts = self._take().at, list[Node]()
        if not self._is(")"):
            parts.append(self._expression(0))
            while self._is(";"):
                self._take()
                parts.append(self._expression(0))
        self._close(at)
        return parts

    def _close(self, opened: int) -> None:
        if self._here.sort == "end":
            raise not_closed(self._here, opened)
        if not self._is(")"):
            raise unexpected(self._here)
        self._take()


def _literal(piece: Token) -> Node:
    if piece.sort == "number":
        whole = piece.value.is_integer() and "," not in piece.text
        return Number(piece.value, whole, piece.at)
    return Text(piece.text, piece.at) if piece.sort == "text" else Column(piece.text, piece.at)
