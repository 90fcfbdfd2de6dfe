"""What an author has to put right in a lesson: where, what, and a code that stays the same."""

from dataclasses import dataclass

from app.i18n import Message


@dataclass(frozen=True)
class Problem:
    """One finding. Codes with E stop a lesson; codes with A are advice. Lines start at 1."""

    code: str
    line: int
    message: Message
    file: str = ""

    @property
    def is_error(self) -> bool:
        """Say whether the lesson cannot be used until this is put right."""
        return self.code.startswith("E")


def is_usable(problems: tuple[Problem, ...]) -> bool:
    """Say whether nothing stops the lesson."""
    return not any(problem.is_error for problem in problems)
