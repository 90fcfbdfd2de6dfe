"""Tests for app.analysis.history_walk."""

from app.analysis.history import History
from app.analysis.history_walk import fork, moves, visited

LINE = History.of("0").do("a").do("b").do("c")


def test_the_last_moves_are_the_newest_first() -> None:
    assert moves(LINE, 2) == (3, 2)
    assert moves(LINE, 30) == (3, 2, 1)


def test_going_back_along_the_line_can_be_redone() -> None:
    back = visited(LINE, 1)
    assert back.present == "a"
    assert back.redo().redo() == LINE
    assert visited(back, 3) == LINE


def test_another_branch_is_visited_and_the_one_left_becomes_a_branch() -> None:
    other = visited(LINE, 1).do("x")
    there = visited(other, 3)
    assert there.present == "c"
    assert list(there.branches()) == [4]
    assert fork(other, 3) == 1
