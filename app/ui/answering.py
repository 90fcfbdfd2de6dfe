"""Answers to a signal that leave aside whatever the signal brings."""

from collections.abc import Callable


def answering(act: Callable[..., object], *values: object) -> Callable[..., None]:
    """Return what calls `act` with `values` only: Qt adds to a click whether a button is down."""

    def answer(*_of_the_signal: object) -> None:
        act(*values)

    return answer
