"""What a project keeps of its facets: which are fixed, and what is no longer offered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

PART = "facets"


@dataclass(frozen=True)
class Pinned:
    """A fixed facet; a `folded` one shows only its name."""

    column: str
    folded: bool = False


@dataclass(frozen=True)
class FacetBook:
    """The fixed facets in order, and the suggestions refused: a column and a kind."""

    pinned: tuple[Pinned, ...] = ()
    refused: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def of(cls, part: object) -> Self:
        """Read what was kept; what cannot be understood is left out."""
        kept: Mapping[str, Any] = part if isinstance(part, Mapping) else {}
        pinned = (one for one in kept.get("pinned", ()) if isinstance(one, Mapping))
        refused = (one for one in kept.get("refused", ()) if isinstance(one, list | tuple))
        return cls(
            tuple(Pinned(str(one.get("column", "")), bool(one.get("folded"))) for one in pinned),
            frozenset((str(one[0]), str(one[1])) for one in refused if len(one) == 2),  # noqa: PLR2004 - a pair
        )

    def part(self) -> dict[str, Any]:
        """Return it as plain data."""
        pinned = [{"column": one.column, "folded": one.folded} for one in self.pinned]
        return {"pinned": pinned, "refused": sorted(map(list, self.refused))}

    def has(self, column: str) -> bool:
        """Say whether the facet of a column is fixed."""
        return any(one.column == column for one in self.pinned)

    def with_pin(self, column: str) -> Self:
        """Fix the facet of a column, under the others."""
        if self.has(column):
            return self
        return replace(self, pinned=(*self.pinned, Pinned(column)))

    def without_pin(self, column: str) -> Self:
        """Let go of the facet of a column."""
        return replace(self, pinned=tuple(one for one in self.pinned if one.column != column))

    def folding(self, column: str) -> Self:
        """Fold a facet, or unfold it."""
        return replace(
            self,
            pinned=tuple(
                Pinned(one.column, not one.folded) if one.column == column else one
                for one in self.pinned
            ),
        )

    def moved(self, column: str, other: str) -> Self:
        """Put a facet where another one is, and that one in its place."""
        swap = {column: other, other: column}
        by_name = {one.column: one for one in self.pinned}
        names = (swap.get(one.column, one.column) for one in self.pinned)
        return replace(self, pinned=tuple(by_name[name] for name in names if name in by_name))

    def refusing(self, column: str, kind: str) -> Self:
        """Offer that no more for a column."""
        return replace(self, refused=self.refused | {(column, kind)})

    def offering_again(self, column: str) -> Self:
        """Offer for a column what was refused."""
        return replace(self, refused=frozenset(one for one in self.refused if one[0] != column))

    def renamed(self, name: Callable[[str], str]) -> Self:
        """Follow the columns to their new names."""
        return replace(
            self,
            pinned=tuple(Pinned(name(one.column), one.folded) for one in self.pinned),
            refused=frozenset((name(column), kind) for column, kind in self.refused),
        )
