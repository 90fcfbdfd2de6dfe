"""A page of help, and where its links lead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from app.i18n import Message

LINK = re.compile(r"\]\((?P<to>help|lesson):(?P<name>[^)\s]+)\)")
KEYS = "keys"  # the one page the screen makes: the shortcuts that are in force


class Entry(NamedTuple):
    """What is known of a page without making it: enough to look for it.

    `words` are other ways to call it, `text` is what it says, where that is at hand.
    """

    name: str
    title: str
    words: str
    text: str = ""


class Link(NamedTuple):
    """Where a link leads: to another page of `help`, or to a `lesson`."""

    to: str
    name: str


@dataclass(frozen=True)
class HelpPage:
    """A page as Markdown, with its title at the top."""

    name: str
    title: str
    text: str

    def links(self) -> Iterator[Link]:
        """Yield where its links lead."""
        return (Link(found["to"], found["name"]) for found in LINK.finditer(self.text))


def link(words: object, name: str) -> str:
    """Write a link to another page of help."""
    return f"[{words}](help:{name})"


def strong(words: Message, language: str) -> str:
    """Write a heading inside a page."""
    return f"**{words.render(language)}**"
