"""A function that formulas may use, under its name in Spanish and in English."""

import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from app.analysis.formula.value import Value
from app.i18n import Message
from app.registry import Member, Registry

MANY = 255


class FormulaFunction(Member, ABC):
    """One function. `takes` is the least and the most parts it can be given."""

    names: ClassVar[tuple[str, ...]]  # the one in Spanish first
    takes: ClassVar[tuple[int, int]] = (1, 1)
    help: ClassVar[Message]
    example: ClassVar[str]  # a formula over the columns of `tests`: [n], [m], [t], [d]
    prelude: ClassVar[str] = ""  # functions that `python` needs, as Python source

    @abstractmethod
    def call(self, parts: Sequence[Value]) -> Value:
        """Work the function out for every row."""

    @abstractmethod
    def python(self, parts: Sequence[str]) -> str:
        """Return the same as an expression of pandas, given those of its parts."""


functions: Registry[FormulaFunction] = Registry("app.analysis.formula.functions")


def function_named(name: str) -> type[FormulaFunction] | None:
    """Return the function a person wrote, whatever the capitals and accents."""
    functions.load()
    wanted = plain_name(name)
    return next((cls for cls in functions if wanted in map(plain_name, cls.names)), None)


def plain_name(name: str) -> str:
    """Return a name in capitals without accents; ñ is not n."""
    kept = unicodedata.normalize("NFC", name).upper().replace("Ñ", "\u0000")
    plain = unicodedata.normalize("NFD", kept)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).replace("\u0000", "Ñ")
