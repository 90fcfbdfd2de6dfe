"""Something that could be done to a column, seen in its values; a person decides."""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from random import Random
from typing import Any

import pyarrow as pa

from app.analysis.arrow_text import arrow_of
from app.analysis.profile import Profile
from app.analysis.reading import header_hint
from app.analysis.reading.tally import sample, tally
from app.analysis.step import Step, steps
from app.analysis.table import Table
from app.i18n import Message
from app.registry import Member, Registry

LOOKED_AT = 250  # cells: a few milliseconds
MOST = 0.8  # of the cells looked at: what most of them are, the column may be


@dataclass(frozen=True)
class Suggestion:
    """What was seen, with counts, and what can be done: a step, a page to open, or just look.

    `step_kind` and `arguments` make the step; `page` is the kind of a page to open instead.
    """

    kind: str
    title: Message
    detail: Message
    step_kind: str = ""
    arguments: Mapping[str, Any] = field(default_factory=dict)
    page: str = ""

    def step(self) -> Step | None:
        """Make the step that is proposed; None when there is none."""
        return steps[self.step_kind](**self.arguments) if self.step_kind else None


@dataclass(frozen=True, eq=False)
class Look:
    """A column, what is in it, and what a sample of its cells looks like."""

    table: Table
    column: str
    profile: Profile

    @cached_property
    def votes(self) -> Counter[str]:
        """How many cells of the sample look like a number, a date or a code."""
        return tally(self.sample)

    @cached_property
    def sample(self) -> Counter[str]:
        """The texts of some cells, the same every time; those that say nothing are left out."""
        cells = arrow_of(self.table.values(self.column))
        if len(cells) > LOOKED_AT:
            cells = cells.take(pa.array(sorted(Random(0).sample(range(len(cells)), LOOKED_AT))))  # noqa: S311 - not a secret
        return sample(cells)

    @property
    def is_text(self) -> bool:
        """Whether the column is kept as it is written."""
        return self.table.is_text(self.column)

    @property
    def looks_like_code(self) -> bool:
        """Whether the name of the column says that it identifies something."""
        return bool(header_hint.CODE.search(header_hint.slug(self.column)))


class Suggester(Member, ABC):
    """Looks at a column for one thing. It is quick, even with a million rows."""

    @abstractmethod
    def look(self, look: Look) -> Suggestion | None:
        """Return what can be done, or None when there is nothing to say."""

    @classmethod
    @abstractmethod
    def example(cls) -> Table:
        """Return a table with a column `x` in which there is something to say."""


suggesters: Registry[Suggester] = Registry("app.analysis.suggesters")
