"""What a table must be like in the end: a recipe can say it, and stop or warn when it is not so."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass
from typing import Annotated, ClassVar

import numpy as np
from numpy.typing import NDArray

from app.analysis.table import Table
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column, Columns, Flag, params_of
from app.registry import Member, Registry

EXAMPLES = 5


@dataclass(frozen=True)
class Verdict:
    """Whether it is so, what was found in words, and the labels of some rows to look at."""

    met: bool
    found: Message
    rows: tuple[int, ...] = ()


@dataclass(frozen=True)
class Expectation(Member, ABC):
    """One thing that must be so. With `stop`, nothing is handed over when it is not."""

    title: ClassVar[Message]

    _: KW_ONLY
    stop: Annotated[bool, Flag(msg("Stop when it is not so"))] = False

    @abstractmethod
    def look(self, table: Table) -> Verdict:
        """Look at a table that has the columns it needs."""

    @abstractmethod
    def sentence(self) -> Message:
        """Say what is expected, in one plain sentence."""

    @classmethod
    @abstractmethod
    def example(cls) -> tuple["Expectation", Table, Table]:
        """Return an expectation, a table that meets it and one that does not."""

    def columns(self) -> Iterator[str]:
        """Yield the columns it looks at."""
        for name, param in params_of(type(self)):
            if isinstance(param, Column) and getattr(self, name):
                yield getattr(self, name)
            elif isinstance(param, Columns):
                yield from getattr(self, name)

    def verdict(self, table: Table) -> Verdict:
        """Say whether the table is as expected; without the column it needs it is not."""
        return self.without_column(table) or self.look(table)

    def without_column(self, table: Table) -> Verdict | None:
        """Say that a column it needs is not there; None when all are."""
        for column in self.columns():
            if column not in table.kinds:
                return Verdict(
                    met=False, found=msg("There is no column called “{column}”.", column=column)
                )
        return None


@dataclass(frozen=True)
class Tally:
    """How many cells or rows are not as they must be (or how many rows there are), and examples.

    Those of the pieces of a table add up to its own.
    """

    count: int
    rows: tuple[int, ...] = ()
    texts: tuple[str, ...] = ()

    def __add__(self, other: "Tally") -> "Tally":
        """Return what there is in both pieces, with the first examples."""
        texts = dict.fromkeys((*self.texts, *other.texts))
        return Tally(self.count + other.count, (*self.rows, *other.rows)[:EXAMPLES], tuple(texts))


@dataclass(frozen=True)
class CountedExpectation(Expectation, ABC):
    """An expectation that is looked at cell by cell or row by row: a piece at a time will do."""

    @abstractmethod
    def tally(self, table: Table) -> Tally:
        """Count what there is in a table, or in a piece of one, that has the columns it needs."""

    @abstractmethod
    def judged(self, tally: Tally) -> Verdict:
        """Say whether it is so, once everything was counted."""

    def look(self, table: Table) -> Verdict:
        return self.judged(self.tally(table))


expectations: Registry[Expectation] = Registry("app.analysis.expectations")


class UnmetExpectationError(UserError):
    """A table is not as its recipe demands."""

    def __init__(self, expectation: Expectation, verdict: Verdict) -> None:
        super().__init__(
            msg(
                "The result is not as expected. {expected} {found}",
                expected=expectation.sentence(), found=verdict.found,
            ),
            msg("Look at the data, or change what the recipe expects."),
        )  # fmt: skip


def verdicts(
    asked: tuple[Expectation, ...], table: Table
) -> tuple[tuple[Expectation, Verdict], ...]:
    """Say of each expectation whether it is so."""
    return tuple((one, one.verdict(table)) for one in asked)


def refuse_unmet(judged: tuple[tuple[Expectation, Verdict], ...]) -> None:
    """Stop at the first expectation that is not so and demands to stop."""
    for expectation, verdict in judged:
        if expectation.stop and not verdict.met:
            raise UnmetExpectationError(expectation, verdict)


def first_labels(table: Table, mask: NDArray[np.bool_]) -> tuple[int, ...]:
    """Return the labels of the first rows of a mask."""
    return tuple(int(label) for label in table.frame.index[np.flatnonzero(mask)[:EXAMPLES]])
