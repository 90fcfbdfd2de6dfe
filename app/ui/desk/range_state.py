"""Where the handles of a range are, and where a key or the mouse would take them."""

from dataclasses import dataclass, replace
from typing import Self

from app.analysis.range_look import RangeLook
from app.analysis.range_scale import FINE, Scale

LOW, HIGH = range(2)
NOTHING = Scale((0.0, 1.0))
Bounds = tuple[str, str]


@dataclass(frozen=True, eq=False)
class RangeState:
    """Two bounds on some bars; an empty bound is the end of the bars."""

    look: RangeLook | None = None
    scale: Scale = NOTHING
    bounds: Bounds = ("", "")

    @property
    def steps(self) -> int:
        """How many small steps there are from one end of the bars to the other."""
        return self.scale.bars * FINE

    @property
    def places(self) -> tuple[float, float]:
        """Where the bounds stand, from 0 to 1."""
        low, high = self.bounds
        look, scale = self.look, self.scale
        first = scale.place(look.value(low)) if look and low else 0.0
        last = scale.place(look.value(high, end=True)) if look and high else 1.0
        return first, last

    def bound(self, end: int, place: float) -> str:
        """Return the bound of a place; empty at the end of the bars."""
        at_end = place <= 0 if end == LOW else place >= 1
        if at_end or self.look is None:
            return ""
        return self.look.bound(self.scale.value(place), end=end == HIGH)

    def with_end(self, end: int, bound: str) -> Self:
        """Return the state with another bound; a handle does not go past the other one."""
        bounds = list(self.bounds)
        bounds[end] = bound
        after = replace(self, bounds=(bounds[LOW], bounds[HIGH]))
        first, last = after.places
        if first <= last:
            return after
        bounds[end] = self.bound(end, self.places[1 - end])
        return replace(self, bounds=(bounds[LOW], bounds[HIGH]))

    def stepped(self, end: int, steps: int) -> Self:
        """Move a handle until its bound is another: a small step may be less than a day."""
        place, bound = self.places[end], self.bounds[end]
        while bound == self.bounds[end] and 0 <= place <= 1:
            place += steps / self.steps
            bound = self.bound(end, place)
        return self.with_end(end, bound)

    def jumped(self, end: int, way: int) -> Self:
        """Take a handle to the end of the bars, or to where the other one is."""
        own_end = (way > 0) == (end == HIGH)
        return self.with_end(end, "" if own_end else self.bound(end, self.places[1 - end]))

    def over(self, one: int, other: int) -> Self:
        """Take the bars from one to another, both in."""
        first, last = sorted((one, other))
        low, high = first / self.scale.bars, (last + 1) / self.scale.bars
        return replace(self, bounds=(self.bound(LOW, low), self.bound(HIGH, high)))
