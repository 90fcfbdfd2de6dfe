"""What a person decided of values that look the same, for the screens that ask it."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from app.analysis.decided import UNDECIDED, Decided
from app.store.decisions import ANY, Decisions, Pair


class Remembered:
    """Opens the file of decisions for each question: any thread may ask."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def decided(self) -> Decided:
        """Return what is known; nothing is written where nothing was decided yet."""
        if not self._path.exists():
            return UNDECIDED
        with closing(Decisions(self._path)) as decisions:
            return decisions.decided()

    def keep(self, pairs: Sequence[Pair]) -> None:
        """Remember decisions."""
        if pairs:
            with closing(Decisions(self._path)) as decisions:
                decisions.remember_all(ANY, pairs)

    def forget(self, values: Sequence[str]) -> None:
        """Decide nothing any more of any two of these values."""
        with closing(Decisions(self._path)) as decisions:
            for at, one in enumerate(values):
                for other in values[:at]:
                    decisions.forget(ANY, one, other)
