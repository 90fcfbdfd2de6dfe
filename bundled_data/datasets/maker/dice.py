"""Chance that comes out the same on every machine and in every language: whole numbers only."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
WORD = 0xFFFFFFFF


class Dice:
    """A small generator of numbers: a 32-bit congruential one, its bits stirred afterwards."""

    def __init__(self, seed: int) -> None:
        self._state = (seed * 2654435761 + 12345) & WORD

    def word(self) -> int:
        """Return 32 bits."""
        self._state = (1664525 * self._state + 1013904223) & WORD
        bits = self._state
        bits ^= bits >> 16
        bits = (bits * 0x7FEB352D) & WORD
        bits ^= bits >> 15
        bits = (bits * 0x846CA68B) & WORD
        return bits ^ (bits >> 16)

    def part(self) -> float:
        """Return a number from 0 to 1, without 1."""
        return self.word() / 4294967296.0

    def whole(self, lowest: int, highest: int) -> int:
        """Return a whole number, both ends included."""
        return lowest + self.word() % (highest - lowest + 1)

    def pick(self, options: Sequence[T]) -> T:
        """Return one of the options, all as likely."""
        return options[self.word() % len(options)]

    def weighed(self, options: Sequence[tuple[T, float]]) -> T:
        """Return one of the options, each as likely as its weight says."""
        left = self.part() * sum(weight for _, weight in options)
        for option, weight in options:
            left -= weight
            if left < 0:
                return option
        return options[-1][0]

    def shuffle(self, items: list[T]) -> list[T]:
        """Put the list in another order, and return it."""
        for last in range(len(items) - 1, 0, -1):
            other = self.word() % (last + 1)
            items[last], items[other] = items[other], items[last]
        return items

    def sample(self, items: Sequence[T], count: int) -> list[T]:
        """Return some of the items, in any order."""
        return self.shuffle(list(items))[:count]

    def skewed(self, lowest: float, highest: float, power: float = 3.0) -> float:
        """Return an amount: many small ones, few large."""
        return lowest + (highest - lowest) * (self.part() ** power)
