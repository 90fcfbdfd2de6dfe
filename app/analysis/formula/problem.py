"""A formula that cannot be worked out, and the place of it that has to change."""

from app.errors import UserError
from app.i18n import Message


class FormulaError(UserError):
    """What is wrong with a formula; `at` is the place of the first sign of it, from 0."""

    def __init__(self, at: int, what: Message, todo: Message) -> None:
        super().__init__(what, todo)
        self.at = at
