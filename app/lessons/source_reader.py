"""Reads the text of a lesson into boxes, noting every line that does not fit."""

import re
from dataclasses import dataclass, field

from app.i18n import Message, msg
from app.lessons.card import Card, CardError, read_card, read_value
from app.lessons.problem import Problem
from app.lessons.source import BOXES, CARDS, TEXT, Box, Source

EDGE, FENCE, WALL = "---", "```", ":::"
HEAD = re.compile(r"::: *(?P<kind>[^\s{]*) *(?P<rest>\{.*\})?\s*$")
NAME = re.compile(r"#([a-z0-9-]+)")
ATTRIBUTE = re.compile(r"([a-z_]+)=([^\s}]+)")
NOT_UNDERSTOOD = msg("This line of the card is not clear. Is a quote missing, or a colon too many?")


@dataclass
class _Draft:
    kind: str
    id: str
    attributes: dict[str, str]
    line: int
    lines: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)

    def box(self) -> Box:
        written = tuple(self.lines), tuple(self.places), tuple(self.cards)
        return Box(self.kind, self.id, self.attributes, self.line, *written)


def read_source(text: str) -> Source:
    """Return the file in parts; whatever is wrong with it is in its problems."""
    return _Reader(text.lstrip("\ufeff").splitlines()).read()


class _Reader:
    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._problems: list[Problem] = []
        self._drafts: list[_Draft] = []
        self._open: _Draft | None = None
        self._fence: tuple[str, int] | None = None  # its opening line
        self._content: list[str] = []

    def read(self) -> Source:
        top, start = self._top()
        for place, line in enumerate(self._lines):
            if "\t" in line:
                self._problem("E02", place, msg("There is a tab. Use spaces."))
                break
        if start:
            for place in range(start, len(self._lines)):
                self._take(self._lines[place], place)
            self._finish()
        boxes = tuple(draft.box() for draft in self._drafts)
        return Source(top, boxes, tuple(self._problems))

    def _problem(self, code: str, place: int, message: Message) -> None:
        self._problems.append(Problem(code, place + 1, message))

    def _top(self) -> tuple[dict[str, object], int]:
        if not self._lines or self._lines[0] != EDGE or EDGE not in self._lines[1:]:
            self._problem("E01", 0, msg("The card on top has to start and end with ---"))
            return {}, 0
        end = self._lines.index(EDGE, 1)
        try:
            top = read_value("\n".join(self._lines[1:end]))
        except CardError as error:
            self._problem("E05", 1 + error.line, NOT_UNDERSTOOD)
            return {}, end + 1
        return top if isinstance(top, dict) else {}, end + 1

    def _take(self, line: str, place: int) -> None:
        if self._fence:
            self._inside_card(line, place)
        elif line.startswith(FENCE):
            self._open_card(line, place)
        elif line.startswith(WALL):
            self._wall(line, place)
        elif line.startswith("## "):
            self._close(place)
            self._start(_Draft(TEXT, *_named(line), place + 1))
            self._prose(line.partition("{")[0], place)
        else:
            self._prose(line, place)

    def _prose(self, line: str, place: int) -> None:
        if self._open:
            self._open.lines.append(line)
            self._open.places.append(place + 1)
        elif line.strip():
            self._problem("E09", place, msg("This line is in no part of the lesson."))

    def _wall(self, line: str, place: int) -> None:
        if line.strip() == WALL:
            self._open = None
            return
        self._close(place)
        found = HEAD.match(line)
        kind = found["kind"] if found else ""
        if kind not in BOXES:
            self._problem("E03", place, _unknown_box(kind or line))
        id_, attributes = _named(line)
        if not id_:
            self._problem("E07", place, msg("The box needs a name, such as {name}.", name="{#e1}"))
        self._start(_Draft(kind, id_, attributes, place + 1))

    def _start(self, draft: _Draft) -> None:
        self._drafts.append(draft)
        self._open = draft

    def _close(self, place: int) -> None:
        if self._open and self._open.kind != TEXT:
            self._problem("E06", place, _left_open(self._open))
        self._open = None

    def _open_card(self, line: str, place: int) -> None:
        word = line[len(FENCE) :].split()[:1]
        if not word or word[0] not in CARDS:
            self._problem("E04", place, _unknown_card(" ".join(word)))
        self._fence, self._content = (line, place), []

    def _inside_card(self, line: str, place: int) -> None:
        if line.strip() != FENCE:
            self._content.append(line)
            return
        opening, first = self._fence or ("", place)
        self._fence = None
        word, name, *_ = [*opening[len(FENCE) :].split(), "", ""]
        try:
            card = read_card(word, name, "\n".join(self._content), first + 1)
        except CardError as error:
            self._problem("E05", first + 1 + error.line, NOT_UNDERSTOOD)
            return
        if self._open:
            self._open.cards.append(card)
        else:
            self._problem("E09", first, msg("This line is in no part of the lesson."))

    def _finish(self) -> None:
        if self._fence:
            self._problem("E06", self._fence[1], msg("This card is not closed with ```"))
        self._close(len(self._lines) - 1)


def _unknown_box(kind: str) -> Message:
    known = ", ".join(BOXES)
    return msg("There is no box “{box}”. There are: {known}.", box=kind, known=known)


def _unknown_card(word: str) -> Message:
    known = ", ".join(CARDS)
    return msg("There is no card “{card}”. There are: {known}.", card=word, known=known)


def _left_open(draft: _Draft) -> Message:
    return msg(
        "The box “{box}” of line {line} is not closed with :::", box=draft.id, line=draft.line
    )


def _named(line: str) -> tuple[str, dict[str, str]]:
    braces = "".join(re.findall(r"\{[^}]*\}", line))
    name = NAME.search(braces)
    return name[1] if name else "", dict(ATTRIBUTE.findall(braces))
