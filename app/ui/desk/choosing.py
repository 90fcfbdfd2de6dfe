"""Which steps of a list are chosen, with the habits of any list: Shift reaches, Ctrl turns one."""

from app.analysis.recipe import Entry

READING = -1  # the place of the first row: how the file is read
NOWHERE = -2
Entries = tuple[Entry, ...]


class Choosing:
    """The places chosen, and the one from which Shift reaches; the first row is never chosen."""

    def __init__(self) -> None:
        self.chosen: frozenset[int] = frozenset()
        self.anchor = NOWHERE

    def only(self, place: int) -> None:
        """Choose one and no other."""
        self.anchor = place
        self.chosen = frozenset({place}) - {READING}

    def turn(self, place: int) -> None:
        """Choose one more, or one less."""
        self.anchor = place
        self.chosen = (self.chosen ^ {place}) - {READING}

    def reach(self, place: int, start: int = NOWHERE) -> None:
        """Choose all from where it began to here."""
        if self.anchor == NOWHERE:
            self.anchor = place if start == NOWHERE else start
        first, last = sorted((self.anchor, place))
        self.chosen = frozenset(range(first, last + 1)) - {READING}

    def with_(self, place: int) -> tuple[int, ...]:
        """Return what is meant by one: all that are chosen when it is among them."""
        return tuple(sorted(self.chosen)) if place in self.chosen else (place,)

    def follow(self, old: Entries, new: Entries) -> None:
        """Keep the same steps chosen in a changed recipe, wherever they went."""
        if len(new) > len(old) and len(self.chosen) == 1:  # what is new is where we are
            self.chosen = frozenset()
        held = {id(old[at]) for at in self.chosen if at < len(old)}
        found = frozenset(at for at, entry in enumerate(new) if id(entry) in held)
        if len(found) == len(self.chosen) or len(new) != len(old):
            self.chosen = found
