"""Every action of the program by name: for shortcuts and for the search of actions."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.analysis.reading.folded import folded
from app.i18n import Message

KEYS = (
    *(f"Alt+{number}" for number in range(1, 8)),
    "F1", "Ctrl+F1", "Ctrl+O", "Ctrl+Z", "Ctrl+Y", "Ctrl+E", "Ctrl+Shift+S", "Ctrl++", "Ctrl+-",
)  # fmt: skip
"""Every shortcut there is; what each does depends on where the person is."""


@dataclass(frozen=True, eq=False)
class Action:
    """Something a person can do; `words` are other names for it, in either language."""

    text: Message
    run: Callable[[], None]
    shortcut: str = ""
    words: tuple[str, ...] = ()

    def matches(self, wanted: str) -> int:
        """Return how well it answers what was typed: 0 not at all, larger is better."""
        asked = folded(wanted).split()
        name = folded(str(self.text))
        others = " ".join(map(folded, self.words))
        if not all(word in name or word in others for word in asked):
            return 0
        at_start = bool(asked) and any(part.startswith(asked[0]) for part in name.split())
        return 1 + at_start + all(word in name for word in asked)


def found(actions: list[Action], wanted: str) -> Iterator[Action]:
    """Yield the actions that answer, the best first; all of them while nothing is typed."""
    ranked = [(action.matches(wanted), str(action.text), action) for action in actions]
    for _, _, action in sorted(
        (one for one in ranked if one[0]), key=lambda one: (-one[0], one[1])
    ):
        yield action
