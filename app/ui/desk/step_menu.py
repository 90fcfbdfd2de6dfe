"""The menu of a step, or of the several that are chosen."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QMenu, QWidget

from app.i18n import Message, msg, plural
from app.ui.answering import answering
from app.ui.desk.step_words import FIRST_STEP, StepWords

Choose = Callable[[str], None]
Choice = tuple[str, Message, str]
SPACE, DELETE = msg("Space"), msg("Del")


def step_menu(parent: QWidget, words: StepWords, chosen: int, choose: Choose) -> QMenu:
    """Return what can be done with a step; with several `chosen`, what they can do together."""
    menu = QMenu(parent)
    for what, said, keys in _together(chosen) if chosen > 1 else _alone(words):
        action = menu.addAction(f"{said}\t{keys}" if keys else str(said))
        action.triggered.connect(answering(choose, what))
    return menu


def _together(chosen: int) -> Iterator[Choice]:
    yield "switch", plural("Switch the step", "Switch the {count} steps", count=chosen), str(SPACE)
    yield "duplicate", msg("Do them again"), "Ctrl+D"
    yield "save", msg("Save them as a recipe…"), ""
    yield (
        "remove",
        plural("Take out the step", "Take out the {count} steps", count=chosen),
        str(DELETE),
    )


def _alone(words: StepWords) -> Iterator[Choice]:
    if words.is_reading:
        yield "edit", msg("Change how the file is read…"), "Enter"
        yield "see", msg("See the table here"), "Ctrl+Enter"
        return
    if words.editable:
        yield "edit", msg("Edit…"), "Enter"
    yield "see", msg("See the table here"), "Ctrl+Enter"
    yield "switch", msg("Switch it off") if words.on else msg("Switch it on"), str(SPACE)
    yield "note", msg("Change the note…") if words.note else msg("Add a note…"), "N"
    yield "duplicate", msg("Do it again"), "Ctrl+D"
    if words.number > FIRST_STEP:
        yield "up", msg("Move up"), "Alt+↑"
    if not words.last:
        yield "down", msg("Move down"), "Alt+↓"
    yield "save", msg("Save it as a recipe…"), ""
    yield "remove", msg("Take it out"), str(DELETE)
