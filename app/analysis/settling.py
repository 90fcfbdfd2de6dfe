"""Steps that decide something of a whole column first, and then do each row by itself."""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from app.analysis.step import Step
from app.analysis.table import Table
from app.errors import UserError

Clues = Counter[str]
Done = Callable[[Table], Table]
READ, UNREAD = "read", "unread"


@dataclass(frozen=True)
class SettlingStep(Step, ABC):
    """A step whose decisions rest on counts: those of the pieces of a table add up to its own.

    Once it is settled over all the pieces, it can be done to each of them.
    """

    @abstractmethod
    def clues(self, table: Table) -> Clues:
        """Count, in a piece of a table, all that the decision rests on."""

    @abstractmethod
    def settled(self, clues: Clues) -> Done:
        """Return what to do to each piece; refuse what `apply` would refuse of the whole."""


@dataclass(frozen=True)
class CellsStep(SettlingStep, ABC):
    """A step that reads each cell by itself; a column of which nothing is understood is refused."""

    @abstractmethod
    def answer(self) -> str:
        """Return the column where what was read stands afterwards."""

    @abstractmethod
    def done(self, table: Table) -> Table:
        """Read every cell; what is not understood is kept as unread, even when all of it is."""

    @abstractmethod
    def hopeless(self) -> UserError:
        """Return what to say when nothing was understood."""

    def counted(self, before: Table, done: Table) -> Clues:  # noqa: ARG002 - some look at it
        """Count the cells that were understood and those that were not."""
        read, unread = done.values(self.answer()).notna().sum(), done.unread_in(self.answer())
        return Counter({READ: int(read), UNREAD: len(unread)})

    def apply(self, table: Table) -> Table:
        done = self.done(table)
        self._refuse(self.counted(table, done))
        return done

    def clues(self, table: Table) -> Clues:
        return self.counted(table, self.done(table))

    def settled(self, clues: Clues) -> Done:
        self._refuse(clues)
        return self.done

    def _refuse(self, clues: Clues) -> None:
        if clues[UNREAD] and not clues[READ]:
            raise self.hopeless()
