"""What must be true of a piece of work, as data: one subject and what is asked of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.analysis.recipe import Recipe
from app.analysis.table import Table

Value = None | int | float | str | tuple[str, ...]
ORIGINAL = "original"


@dataclass(frozen=True, eq=False)
class Work:
    """What the learner has made so far, and what it was made from."""

    table: Table
    original: Table
    recipe: Recipe = field(default_factory=Recipe)
    answers: Mapping[str, str] = field(default_factory=dict)

    def untouched(self) -> "Work":
        """Return the work as it was at the start."""
        return Work(self.original, self.original)


@dataclass(frozen=True)
class Demand:
    """One thing asked of a subject; `secret` when it is an answer that no message may tell."""

    operator: str
    expected: Value
    secret: bool = False


@dataclass(frozen=True)
class Predicate:
    """One subject and its demands, or a group of predicates.

    `tolerance` is in the unit of the number, `percent` a share of the expected one; `by` is the
    column that tells which values are the same thing; `where` finds one row.
    """

    subject: str = ""
    demands: tuple[Demand, ...] = ()
    tolerance: float = 0.0
    percent: float = 0.0
    strict: bool = False
    by: str = ""
    where: tuple[tuple[str, str], ...] = ()
    any_of: tuple["Predicate", ...] = ()
    none_of: tuple["Predicate", ...] = ()

    @property
    def topic(self) -> str:
        """What it is about: the table, a column, an answer."""
        return self.subject.partition(".")[0]

    @property
    def column(self) -> str:
        """The column it is about, if it is about one."""
        rest = self.subject.partition(".")[2]
        return rest.partition(".")[0] if self.topic == "columna" else ""

    @property
    def property(self) -> str:
        """What of its topic is looked at; empty for the whole of it."""
        parts = self.subject.split(".")[2 if self.topic == "columna" else 1 :]
        return ".".join(parts)

    def demand(self, operator: str) -> Demand | None:
        """Return one of its demands."""
        return next((one for one in self.demands if one.operator == operator), None)


@dataclass(frozen=True)
class Finding:
    """Whether it is so, and what a message may show of it."""

    passed: bool
    obtained: Value = None
    expected: Value = None
    examples: tuple[str, ...] = ()
