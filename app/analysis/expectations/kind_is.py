"""A column of one kind."""

from dataclasses import dataclass
from typing import Annotated

from pandas import DataFrame

from app.analysis.expectation import CountedExpectation, Expectation, Tally, Verdict, expectations
from app.analysis.kind import Kind
from app.analysis.kind_words import KIND_WORDS
from app.analysis.table import Table, table_of
from app.i18n import Message, msg
from app.params import Choice, Column

KINDS = tuple((str(kind.value), words) for kind, words in KIND_WORDS.items())


@expectations.add
@dataclass(frozen=True)
class KindIs(CountedExpectation):
    """A column holds what it should: numbers, dates, codes."""

    kind = "kind_is"
    title = msg("A column is of some kind")

    column: Annotated[str, Column(msg("Column"))]
    wanted: Annotated[str, Choice(msg("Kind"), KINDS)]

    def tally(self, table: Table) -> Tally:
        return Tally(1, texts=(table.kinds[self.column],))  # all the pieces are of one kind

    def judged(self, tally: Tally) -> Verdict:
        kind = Kind(tally.texts[0]) if tally.texts else Kind.TEXT
        found = msg("“{column}” is: {kind}.", column=self.column, kind=KIND_WORDS[kind])
        return Verdict(kind == self.wanted, found)

    def sentence(self) -> Message:
        words = KIND_WORDS[Kind(self.wanted)]
        return msg("“{column}” must be: {kind}.", column=self.column, kind=words)

    @classmethod
    def example(cls) -> tuple[Expectation, Table, Table]:
        good = table_of(DataFrame({"amount": [1]}))
        return cls("amount", "whole"), good, table_of(DataFrame({"amount": ["1"]}))
