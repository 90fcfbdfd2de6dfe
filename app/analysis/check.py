"""One fault a table may have: how it is found, why it matters and what to do about it."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from app.analysis.look import Look
from app.analysis.reading.settings import ColumnChoice, Dialect
from app.analysis.step import Step, steps
from app.analysis.where import Where
from app.errors import UserError
from app.i18n import Message
from app.records import from_record
from app.registry import Member, Registry

CLEAN = "id,organismo,monto,fecha\n1,Salud,100.50,2024-01-15\n2,Obras,99.25,2024-02-20\n"


class Severity(StrEnum):
    """How much a fault weighs: it blocks the analysis, changes its results, or is untidy."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Fix:
    """What puts a fault right: a step, or another way of reading the file or a column."""

    record: Mapping[str, Any] | None = None
    choice: ColumnChoice | None = None
    dialect: Dialect | None = None

    def step(self) -> Step | None:
        """Make the step; None when what changes is the reading."""
        return from_record(steps, self.record) if self.record else None


def step_fix(kind: str, **fields: Any) -> Fix | None:
    """Return a step as a fix; None when this program has no such step."""
    record = {"kind": kind, **fields}
    try:
        from_record(steps, record)
    except UserError:
        return None
    return Fix(record)


@dataclass(frozen=True)
class Finding:
    """A fault found: in which column (empty: the table), in how many places, and the first.

    `todo` says what a person can do where nothing mends it by itself; `rules` are those of the
    City's guide that are not kept, by their numbers.
    """

    id: str
    severity: Severity
    where: Where
    message: Message
    fix: Fix | None = None
    todo: Message | None = None
    rules: tuple[int, ...] = ()

    @property
    def column(self) -> str:
        """The column it is in; empty when it is about rows or the file."""
        return self.where.column

    @property
    def count(self) -> int:
        """In how many places it is."""
        return self.where.count

    @property
    def rows(self) -> tuple[int, ...]:
        """The first lines of the file where it is."""
        return self.where.lines


class Check(Member, ABC):
    """Looks for one fault. `kind` is its number, as in V07; the file starts with it.

    `why` says in one sentence what goes wrong when nobody sees it, and `todo` what to do when
    there is no fix; `lesson` teaches it; `rules` are the numbers in `city_guide` of what the
    City itself asks for. `dirty` and `clean` are the text of a file that has the fault, and of
    one that only looks like it.
    """

    title: ClassVar[Message]
    why: ClassVar[Message]
    todo: ClassVar[Message]
    severity: ClassVar[Severity]
    lesson: ClassVar[str]
    rules: ClassVar[tuple[int, ...]] = ()
    dirty: ClassVar[str | bytes]
    clean: ClassVar[str | bytes] = CLEAN

    @abstractmethod
    def find(self, look: Look) -> Iterator[Finding]:
        """Yield what is found."""

    def found(
        self, where: Where, message: Message, fix: Fix | None = None, severity: str = ""
    ) -> Finding:
        """Return a finding of this check; `severity` is said when it is not the usual one."""
        weight = Severity(severity or self.severity)
        todo = None if fix else self.todo
        return Finding(self.kind, weight, where, message, fix, todo, self.rules)


checks: Registry[Check] = Registry("app.analysis.checks")
