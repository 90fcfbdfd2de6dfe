"""How one operation of OpenRefine is said with the steps of this program."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from app.analysis.step import Step, steps
from app.errors import UserError
from app.i18n import Message, msg
from app.records import from_record
from app.registry import Member, Registry

Record = Mapping[str, Any]


class CannotTranslateError(Exception):
    """An operation has no equal here; `why` says so to the person."""

    def __init__(self, why: Message) -> None:
        super().__init__(why.text)
        self.why = why


@dataclass(frozen=True)
class Translation:
    """The steps that do the same; `close` says in what they differ when it is not quite so."""

    steps: tuple[Step, ...]
    close: Message | None = None


@dataclass(frozen=True)
class Operation(Member, ABC):
    """One operation; its `kind` is the name OpenRefine gives it, with “_” for “-”.

    `columns` are those of the table at that moment, if they are known.
    """

    filtered: ClassVar[bool] = True  # it is done only to the rows its facets leave

    record: Record
    columns: Sequence[str] = ()

    @abstractmethod
    def translated(self) -> Translation:
        """Return the steps."""

    @classmethod
    @abstractmethod
    def example(cls) -> Record:
        """Return an operation as OpenRefine writes it, over columns called a, b and c."""

    def wanted(self, name: str) -> Any:
        """Return what an operation must say; a history without it is damaged."""
        if name not in self.record:
            raise CannotTranslateError(msg("It does not say its “{name}”.", name=name))
        return self.record[name]


operations: Registry[Operation] = Registry("app.analysis.openrefine_history.operations")


def step(kind: str, **answers: Any) -> Step:
    """Make a step of this program by its name."""
    try:
        return from_record(steps, {"kind": kind, **answers})
    except UserError as error:
        raise CannotTranslateError(error.what) from error
