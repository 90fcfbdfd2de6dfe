"""Functions that work on one row at a time, with plain Python."""

from abc import ABC
from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from app.analysis.formula.function import FormulaFunction
from app.analysis.formula.parts import checked
from app.analysis.formula.plain import EACH_ROW
from app.analysis.formula.row_work import dtype_of, each_row
from app.analysis.formula.value import NOT_A_NUMBER, Value
from app.analysis.kind import Kind


class RowFunction(FormulaFunction, ABC):
    """A function of the parts of a row: `work` here, and the same in `source`, to be exported.

    A missing part gives a missing cell; what `work` cannot do is unread, for a `reason`.
    """

    gives: ClassVar[Kind]
    reason: ClassVar[str] = NOT_A_NUMBER
    work: ClassVar[Callable[..., Any]]
    exported: ClassVar[str] = ""
    source: ClassVar[str]  # it defines a function with the name of `kind`, or of `exported`

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.prelude = f"{EACH_ROW}\n\n{cls.source}"

    def call(self, parts: Sequence[Value]) -> Value:
        return each_row(checked(parts, self.wants), type(self).work, self.gives, self.reason)

    def python(self, parts: Sequence[str]) -> str:
        return (
            f"each_row({self.exported or self.kind}, {dtype_of(self.gives)!r}, {', '.join(parts)})"
        )
