"""How the numbers of a column are written: which decimal mark each of its texts proves."""

from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from app.analysis.column_look import ColumnLook
from app.analysis.kind import Kind

Mask = NDArray[np.bool_]
START, END = r"(?i)^[\s(-]*(?:ars|usd|u\$s|\$)?[\s-]*", r"[\s%)]*$"
PROOFS = (
    r"\d{{1,3}}(?:\{group}\d{{3}})+\{point}\d+",
    r"\d{{1,3}}(?:\{group}\d{{3}}){{2,}}",
    r"\d*\{point}(?:\d{{1,2}}|\d{{4,}})",
    r"(?:0|\d{{4,}})\{point}\d+",
)
UNCLEAR = rf"{START}[1-9]\d{{0,2}}[.,]\d{{3}}{END}"
CENTS = rf"[.,]\d{{2}}{END}"
GROUPED = rf"{START}\d{{1,3}}(?:[.,]\d{{3}})+[.,]\d+{END}"


@dataclass(frozen=True, eq=False)
class Marks:
    """The texts that prove a decimal comma, those that prove a point, and those that neither."""

    comma: Mask
    point: Mask
    unclear: Mask
    is_odd: bool

    @property
    def is_mixed(self) -> bool:
        """Whether both marks are proved, or what is unclear does not look like the rest."""
        return bool((self.comma.any() and self.point.any()) or self.is_odd)

    @property
    def is_proved(self) -> bool:
        """Whether one mark is proved, and the other is not."""
        return bool(self.comma.any() != self.point.any()) and not self.is_odd

    def sides(self, counts: NDArray[np.int64]) -> tuple[Mask, Mask]:
        """Return the texts in the commoner way, and those in the other."""
        if not (self.comma.any() and self.point.any()):
            return (self.comma if self.comma.any() else self.point), self.unclear
        both = sorted((self.comma, self.point), key=lambda mask: int(counts[mask].sum()))
        return both[1], both[0]


_KNOWN: WeakKeyDictionary[ColumnLook, Marks] = WeakKeyDictionary()


def has_marks(column: ColumnLook) -> bool:
    """Say whether a column is of numbers, as they are written in a file."""
    return (column.is_number and column.kind is not Kind.COORDINATE) or (
        column.table.is_text(column.name) and column.kind is not Kind.CODE
        and column.mostly("number")
    )  # fmt: skip


def marks_of(column: ColumnLook) -> Marks:
    """Return the decimal marks in the texts of a column, looked for once for all who ask."""
    if column not in _KNOWN:
        _KNOWN[column] = _marks_of(column)
    return _KNOWN[column]


def _marks_of(column: ColumnLook) -> Marks:
    comma = column.matching(_proof(",", ".")) & column.said
    point = column.matching(_proof(".", ",")) & column.said
    unclear = column.matching(UNCLEAR) & column.said
    typed = column.reading.proof.get("typed", 0) if column.reading else 0
    if typed:
        point &= False
    return Marks(comma, point, unclear, _is_odd(column, comma, point, unclear))


def _proof(point: str, group: str) -> str:
    shapes = "|".join(PROOFS).format(point=point, group=group)
    return f"{START}(?:{shapes}){END}"


def _is_odd(column: ColumnLook, comma: Mask, point: Mask, unclear: Mask) -> bool:
    """Say whether “1,234” stands among amounts that all have thousands or cents."""
    proved = comma if comma.any() else point
    if not proved.any() or not unclear.any():
        return False
    mark = "," if comma.any() else r"\."
    same = column.matching(mark) & unclear
    money = column.matching(CENTS) | ~column.matching(mark)
    uses_groups = bool((column.matching(GROUPED) & proved).any())
    few = column.counts[same].sum() <= column.counts[proved].sum()
    return bool(same.any() and few and uses_groups and money[proved].all())
