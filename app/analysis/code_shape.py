"""A family of codes: texts that identify something and are never added up."""

import re
from abc import ABC
from collections.abc import Mapping
from functools import cache
from itertools import compress
from typing import ClassVar

import pyarrow as pa
import pyarrow.compute as pc

from app.i18n import Message
from app.registry import Member, Registry

AROUND = r"\s*"
_NO_DIGIT = re.compile("[^0-9]+")


class CodeShape(Member, ABC):
    """How the codes of one sort are written; members are used as classes, nothing is kept.

    `pattern` is what the whole text must be, in the words that both Python and Arrow know;
    `hint` is what the name of a column must say, where the signs alone prove nothing: seven
    digits may be a document or an amount. `checked` says whether `is_valid` knows more than
    the shape, which is a check digit or a closed list. `rank` settles which of two shapes that
    fit as many cells is meant: the lowest.
    """

    name: ClassVar[Message]
    words: ClassVar[Message]  # what it is, and what a valid one does not prove
    pattern: ClassVar[str]
    hint: ClassVar[str] = ""
    checked: ClassVar[bool] = False
    rank: ClassVar[int] = 5
    good: ClassVar[Mapping[str, str]]  # texts that are right, and how each is best written
    bad: ClassVar[tuple[str, ...]]

    @classmethod
    def matches(cls, texts: pa.Array) -> pa.Array:
        """Say of each text whether it is written as such a code; outer blanks do not count."""
        return pc.match_substring_regex(texts, rf"\A{AROUND}(?:{cls.pattern}){AROUND}\z")

    @classmethod
    def fits(cls, text: str) -> bool:
        """Say whether one text is written as such a code."""
        return _compiled(cls.pattern).fullmatch(text.strip()) is not None

    @classmethod
    def is_valid(cls, text: str) -> bool:
        """Say whether a text is such a code and its check digit, if it has one, is right."""
        return cls.fits(text)

    @classmethod
    def normal(cls, text: str) -> str:
        """Return a text that fits as it is best written."""
        return text.strip()

    @classmethod
    def is_hinted(cls, slug: str) -> bool:
        """Say whether the name of a column, as `header_hint.slug` writes it, says so."""
        return bool(cls.hint) and _compiled(cls.hint).search(slug) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


code_shapes: Registry[CodeShape] = Registry("app.analysis.codes")


@cache
def every_shape() -> tuple[type[CodeShape], ...]:
    """Return all the shapes, those that settle a tie first."""
    code_shapes.load()
    return tuple(sorted(code_shapes, key=lambda shape: (shape.rank, shape.kind)))


def valid_count(shape: type[CodeShape], texts: pa.Array) -> int:
    """Count the cells with a valid code, each different text looked at once."""
    found = texts.drop_null().value_counts()
    counts, values = found.field("counts").to_pylist(), found.field("values").to_pylist()
    return sum(compress(counts, map(shape.is_valid, values)))


def digits_of(text: str) -> str:
    """Return the digits of a text, without what stands between them."""
    return _NO_DIGIT.sub("", text)
