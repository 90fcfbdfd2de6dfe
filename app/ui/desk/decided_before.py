"""What the person decided in other files, at hand for the pages that ask about pairs."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from app.analysis.decided import UNDECIDED, Decided
from app.errors import UserError
from app.paths import Places
from app.store.decisions import Decisions

T = TypeVar("T")


class DecidedBefore:
    """Opens the decisions for each thing that is asked: another window may be writing.

    A memory that cannot be read or written is no reason to stop: nothing is remembered then.
    """

    def __init__(self, places: Places) -> None:
        self._path = places.decisions

    def decided(self, meaning: str) -> Decided:
        """Return the pairs that were decided."""
        return self._with(lambda kept: kept.decided(meaning), UNDECIDED)

    def remember(self, meaning: str, one: str, other: str, same: bool | None) -> None:  # noqa: FBT001 - None forgets
        """Keep a decision; None takes it back."""
        if same is None:
            self._with(lambda kept: kept.forget(meaning, one, other), None)
        else:
            self._with(lambda kept: kept.remember(meaning, one, other, same=same), None)

    def headers(self) -> dict[str, str]:
        """Return which columns of other files went with ours."""
        return self._with(lambda kept: kept.headers(), {})

    def remember_headers(self, names: Mapping[str, str]) -> None:
        """Keep which columns went with ours."""
        self._with(lambda kept: kept.remember_headers(names), None)

    def _with(self, use: Callable[[Decisions], T], otherwise: T) -> T:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            kept = Decisions(self._path)
        except (UserError, OSError):
            return otherwise
        try:
            return use(kept)
        except UserError:
            return otherwise
        finally:
            kept.close()
