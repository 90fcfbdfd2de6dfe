"""The cards of a lesson: lines of `word: value`, in which every value is text.

They are plain YAML without anchors, tags, several documents or repeated words, so that what an
author sees is all there is; `no`, `08`, `1.250` and `12:30` stay as they are written.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
PLAIN = {"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"}
DEEPEST = 20


class CardError(Exception):
    """A card cannot be understood; `line` counts from 0 within the card."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


@dataclass(frozen=True)
class Card:
    """A card of a box: its word, what it is called, and what it says.

    `lines` holds the line of each item, when the card is a list.
    """

    word: str
    name: str
    line: int
    value: Any
    lines: tuple[int, ...] = ()

    def entries(self) -> tuple[tuple[Mapping[str, Any], int], ...]:
        """Return the items that are cards themselves, each with its line."""
        entries = self.value if isinstance(self.value, list) else []
        pairs = zip(entries, self.lines, strict=True)
        return tuple((item, line) for item, line in pairs if isinstance(item, Mapping))


def read_value(text: str) -> Any:
    """Return what the lines say: text, lists and mappings, nothing else."""
    return _value(_compose(text), 0)


def read_card(word: str, name: str, text: str, line: int) -> Card:
    """Read a card whose first line of content is the one after `line`."""
    node = _compose(text)
    items = node.value if isinstance(node, yaml.SequenceNode) else []
    lines = tuple(line + 1 + item.start_mark.line for item in items)
    return Card(word, name, line, _value(node, 0), lines)


def _compose(text: str) -> yaml.Node | None:
    try:
        for event in yaml.parse(text, Loader=LOADER):
            if getattr(event, "anchor", None):
                raise CardError(event.start_mark.line if event.start_mark else 0)
        node: yaml.Node | None = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        raise CardError(error.problem_mark.line if error.problem_mark else 0) from error
    except yaml.YAMLError as error:
        raise CardError(0) from error
    return node


def _value(node: yaml.Node | None, depth: int) -> Any:
    if node is None:
        return ""
    if node.tag not in PLAIN or depth > DEEPEST:
        raise CardError(node.start_mark.line)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, depth + 1) for item in node.value]
    return _mapping(node, depth) if isinstance(node, yaml.MappingNode) else node.value


def _mapping(node: yaml.MappingNode, depth: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in node.value:
        if not isinstance(name, yaml.ScalarNode) or name.value in found:
            raise CardError(name.start_mark.line)
        found[name.value] = _value(value, depth + 1)
    return found
