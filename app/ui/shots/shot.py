"""A picture to take: its name, and what to do before."""

from dataclasses import dataclass

from app.ui.stage import Prepare


@dataclass(frozen=True)
class Shot:
    """A picture: its name, and what to do before it is taken."""

    name: str
    prepare: Prepare


def go(place: str) -> Prepare:
    """Go to a page."""
    return lambda stage: stage.program.go(place)
