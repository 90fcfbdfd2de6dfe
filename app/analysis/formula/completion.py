"""What an editor of formulas offers while somebody types, and what it says of a function."""

import re
from dataclasses import dataclass
from typing import Literal

from app.analysis.accent_blind import plain
from app.analysis.formula.columns import bracketed
from app.analysis.formula.function import FormulaFunction, function_named, functions, plain_name
from app.analysis.formula.value import SORTS
from app.analysis.kind import Kind
from app.analysis.table import Table
from app.i18n import Message, msg

MOST = 50
WORD = re.compile(r"[^\W\d][\w.]*\Z")
COLUMN = re.compile(r"\[[^\]]*\Z")
TEXT = re.compile(r'"(?:[^"]|"")*"')


@dataclass(frozen=True)
class Completion:
    """Something to put in the formula from `start` to `end`; the cursor goes after `text`."""

    text: str
    label: str
    sort: Literal["function", "column"]
    start: int
    end: int
    help: Message | None = None


@dataclass(frozen=True)
class FunctionHelp:
    """What a function is for: its names, what each part must be, how many, and an example."""

    names: tuple[str, ...]
    help: Message
    example: str
    parts: tuple[Message, ...]
    takes: tuple[int, int]


def completions(
    text: str, cursor: int, table: Table, language: str = "es"
) -> tuple[Completion, ...]:
    """Return what may go where the cursor is: columns, and functions in either language.

    What begins like what is written goes first; inside a text nothing is offered. Functions
    that fit by several names are offered under the one in `language`.
    """
    before = text[:cursor]
    if TEXT.sub("", before).count('"') % 2:
        return ()
    if opened := COLUMN.search(TEXT.sub(lambda found: " " * len(found[0]), before)):
        end = cursor + text[cursor:].startswith("]")
        return tuple(_columns(before[opened.start() + 1 :], (opened.start(), end), table))[:MOST]
    word = WORD.search(before)
    start = word.start() if word else cursor
    written, span = before[start:], (start, cursor)
    found = [*_columns(written, span, table), *_functions(written, span, language)]
    return tuple(found[:MOST])


def help_for(name: str) -> FunctionHelp | None:
    """Return what is to be known of a function, by any of its names."""
    found = function_named(name)
    if found is None:
        return None
    parts = tuple(msg("anything") if want is None else _sort(want) for want in found.wants)
    return FunctionHelp(found.names, found.help, found.example, parts, found.takes)


def _columns(written: str, span: tuple[int, int], table: Table) -> list[Completion]:
    wanted = plain(written)
    fits = [name for name in table.columns if wanted in plain(name)]
    fits.sort(key=lambda name: not plain(name).startswith(wanted))
    return [Completion(bracketed(name), name, "column", *span) for name in fits]


def _functions(written: str, span: tuple[int, int], language: str) -> list[Completion]:
    functions.load()
    wanted = plain_name(written)
    fits = [(name, cls) for cls in functions if (name := _name(cls, wanted, language))]
    fits.sort(key=lambda pair: pair[0])
    return [Completion(f"{name}(", name, "function", *span, cls.help) for name, cls in fits]


def _name(cls: type[FormulaFunction], wanted: str, language: str) -> str:
    """Return the first name of a function that begins so, or nothing."""
    names = cls.names if language == "es" else tuple(reversed(cls.names))
    return next((name for name in names if plain_name(name).startswith(wanted)), "")


def _sort(kind: Kind) -> Message:
    return SORTS[kind]
