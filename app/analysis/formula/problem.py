"""A formula that cannot be worked out, and the part of it that has to change."""

from typing import NamedTuple

from app.errors import UserError
from app.i18n import Message


class Span(NamedTuple):
    """A part of the text of a formula: where it starts, from 0, and where it ends."""

    at: int
    end: int


class FormulaError(UserError):
    """What is wrong with a formula; `at` and `end` say which part of it to underline.

    `instead` is what would put it right in the place of that part, where that is known.
    """

    def __init__(self, span: Span, what: Message, todo: Message, instead: str = "") -> None:
        super().__init__(what, todo)
        self.at, self.end = span
        self.instead = instead

    def mended(self, text: str) -> str:
        """Return the formula with the part that is wrong changed for what was meant."""
        return text[: self.at] + self.instead + text[self.end :]
