"""Widgets that hold each other are never destroyed by a thread that works."""

import gc
import weakref

from app.ui.program import Program


class Pair:
    """Holds itself, as a widget does with its own lambda."""

    def __init__(self) -> None:
        self.other = self


def test_python_collects_nothing_by_itself_while_the_program_is_open(program: Program) -> None:
    assert not gc.isenabled()
    program.close()
    assert gc.isenabled()


def test_the_window_collects_in_its_own_thread(program: Program) -> None:
    gone = weakref.ref(Pair())
    kept: list[list[int]] = [
        [] for _ in range(gc.get_threshold()[0] + 100)
    ]  # enough for a look to collect
    program.garbage.look()
    assert gone() is None
    assert kept
