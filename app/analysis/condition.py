"""A question each row answers with yes or no: what filters are made of."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from app.analysis.table import Table
from app.i18n import Message
from app.registry import Member, Registry

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Condition(Member, ABC):
    """One condition on one column."""

    title: ClassVar[Message]
    row_wise: ClassVar[bool] = True  # the answer of a row does not depend on the others
    prelude: ClassVar[str] = ""  # functions that `code` needs, as Python source

    column: str

    def columns(self) -> Iterator[str]:
        """Yield the columns that must be in the table."""
        yield self.column

    @abstractmethod
    def mask(self, table: Table) -> Mask:
        """Return, for each row, whether it answers yes."""

    @abstractmethod
    def sentence(self) -> Message:
        """Say the condition in a few words, as “comuna = 8”."""

    @abstractmethod
    def code(self) -> str:
        """Return a pandas expression with the same answer for a table called `df`."""

    @classmethod
    @abstractmethod
    def example(cls) -> tuple["Condition", Table]:
        """Return a condition and a small table in which some rows answer yes."""


conditions: Registry[Condition] = Registry("app.analysis.conditions")


def needed_by(asked: Iterable[Condition]) -> str:
    """Return the functions that the code of some conditions needs, as Python source."""
    return "\n".join(dict.fromkeys(one.prelude for one in asked))


def all_of(table: Table, asked: Iterable[Condition]) -> Mask:
    """Return which rows answer yes to every condition."""
    mask = np.ones(len(table), bool)
    for condition in asked:
        mask &= condition.mask(table)
    return mask


def any_of(table: Table, asked: Iterable[Condition]) -> Mask:
    """Return which rows answer yes to one condition or more."""
    mask = np.zeros(len(table), bool)
    for condition in asked:
        mask |= condition.mask(table)
    return mask
