"""What a person wants to show, which decides the chart."""

from enum import StrEnum

from app.i18n import Message, msg


class Question(StrEnum):
    """The questions a chart answers, in the order they are offered."""

    COMPARE = "compare"
    EVOLVE = "evolve"
    SPREAD = "spread"
    RELATE = "relate"
    PLACE = "place"

    @property
    def words(self) -> Message:
        """The question in one word."""
        return WORDS[self][0]

    @property
    def hint(self) -> Message:
        """What it finds out."""
        return WORDS[self][1]


WORDS = {
    Question.COMPARE: (msg("Compare"), msg("which one is larger")),
    Question.EVOLVE: (msg("Evolve"), msg("how it changed in time")),
    Question.SPREAD: (msg("Spread"), msg("how the values are spread")),
    Question.RELATE: (msg("Relate"), msg("whether two things go together")),
    Question.PLACE: (msg("Locate"), msg("in which comuna")),
}
