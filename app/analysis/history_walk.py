"""Going along the history to any moment of it, without losing the way forward."""

from typing import TypeVar

from app.analysis.history import ROOT, History

T = TypeVar("T")


def moves(history: History[T], most: int) -> tuple[int, ...]:
    """Return the last moves done, the newest first; the beginning itself is none."""
    found: list[int] = []
    node = history.here
    while len(found) < most and history.nodes[node].parent != ROOT:
        found.append(node)
        node = history.nodes[node].parent
    return tuple(found)


def visited(history: History[T], node: int) -> History[T]:
    """Go to a moment: back or forward along this line, so that it can be undone, or across."""
    walk = history
    while walk.here != node and walk.can_undo:
        walk = walk.undo()
    if walk.here == node:
        return walk
    walk = history
    while walk.here != node and walk.can_redo:
        walk = walk.redo()
    return walk if walk.here == node else history.go_to(node)


def fork(history: History[T], end: int) -> int:
    """Return the last moment that a branch shares with where we are."""
    mine = {ROOT}
    node = history.here
    while node != ROOT:
        mine.add(node)
        node = history.nodes[node].parent
    while end not in mine:
        end = history.nodes[end].parent
    return end
