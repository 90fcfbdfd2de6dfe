"""A function that formulas may use, under its name in Spanish and in English."""

import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from functools import cache
from typing import ClassVar

from app.analysis.formula.value import Value
from app.analysis.kind import Kind
from app.analysis.table import Table
from app.i18n import Message
from app.registry import Member, Registry

MANY = 255


class FormulaFunction(Member, ABC):
    """One function. `takes` is the least and the most parts it can be given.

    `names` starts with the one in Spanish and ends with the one in English. `wants` says what
    each part must be, for the help: the last one stands for all that follow; None is anything.
    """

    names: ClassVar[tuple[str, ...]]
    takes: ClassVar[tuple[int, int]] = (1, 1)
    wants: ClassVar[tuple[Kind | None, ...]] = (None,)
    help: ClassVar[Message]
    example: ClassVar[str]  # a formula over the columns of `tests`: [n], [m], [t], [d]
    prelude: ClassVar[str] = ""  # functions that `python` needs, as Python source

    @abstractmethod
    def call(self, parts: Sequence[Value]) -> Value:
        """Work the function out for every row."""

    def call_in(self, parts: Sequence[Value], table: Table) -> Value:  # noqa: ARG002 - only some look at the table
        """Work the function out where the tables beside are at hand."""
        return self.call(parts)

    @abstractmethod
    def python(self, parts: Sequence[str]) -> str:
        """Return the same as an expression of pandas, given those of its parts."""


functions: Registry[FormulaFunction] = Registry("app.analysis.formula.functions")


def function_named(name: str) -> type[FormulaFunction] | None:
    """Return the function a person wrote, whatever the capitals, accents and points."""
    return _by_name().get(plain_name(name))


def all_names() -> tuple[str, ...]:
    """Return every name that a function can be called by."""
    _by_name()
    return tuple(name for cls in functions for name in cls.names)


def plain_name(name: str) -> str:
    """Return a name in capitals without accents, points nor low lines; ñ is not n."""
    kept = unicodedata.normalize("NFC", name).upper().replace("Ñ", "\u0000")
    plain = unicodedata.normalize("NFD", kept).replace(".", "").replace("_", "")
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).replace("\u0000", "Ñ")


@cache
def _by_name() -> Mapping[str, type[FormulaFunction]]:
    functions.load()
    return {plain_name(name): cls for cls in functions for name in cls.names}
