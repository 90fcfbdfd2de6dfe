"""The plain ways to write a number, told apart at once in a whole column."""

from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from app.analysis.reading.number import OTHER

AMBIGUOUS = r"^-?[1-9][0-9]{0,2}[.,][0-9]{3}$"
WHOLE = r"^-?[0-9]+$"
GROUPED = r"^-?[0-9]{{1,3}}(?:\{0}[0-9]{{3}}){{2,}}$"
DECIMALS = r"^-?(?:[0-9]{{1,3}}(?:\{1}[0-9]{{3}})+|[0-9]+)\{0}[0-9]+$"
LONGEST_UNCLEAR = len("-123.456")
TASTED = 100  # cells that say which shape to try first


@dataclass(frozen=True)
class NumberShape:
    """A plain way to write a number, the mark of thousands to drop and the decimal one.

    No text has two of these shapes once those that are unclear are set aside: the order in which
    they are tried is only a matter of time.
    """

    pattern: str
    drop: str = ""
    point: str = ""
    mark: str = ""  # the decimal mark the shape proves

    def count(self, texts: pa.Array) -> int:
        """Count the texts of this shape."""
        return int(pc.sum(pc.match_substring_regex(texts, self.pattern)).as_py() or 0)


SHAPES = (
    NumberShape(WHOLE),
    *(
        NumberShape(DECIMALS.format(mark, other), other, mark, mark)
        for mark, other in OTHER.items()
    ),
    *(NumberShape(GROUPED.format(other), other, mark=mark) for mark, other in OTHER.items()),
)


def usual_first(texts: pa.Array) -> list[NumberShape]:
    """Return the shapes, those that most of the first texts have before the others."""
    start = texts.drop_null()[:TASTED]
    return sorted(SHAPES, key=lambda one: one.count(start), reverse=True)


def unclear(texts: pa.Array) -> pa.Array:
    """Mark the texts such as 1.234, whose mark may be either of the two; all of them are short."""
    short = pc.fill_null(pc.less_equal(pc.binary_length(texts), LONGEST_UNCLEAR), False)
    if not pc.any(short).as_py():
        return short
    brief = pc.if_else(short, texts, None)
    return pc.fill_null(pc.match_substring_regex(brief, AMBIGUOUS), False)
