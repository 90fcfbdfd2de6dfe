"""The table of actions: menus, shortcuts and the search of actions are made from it."""

from collections.abc import Callable
from functools import partial

from app.i18n import msg
from app.ui.actions import Action
from app.ui.opening import Opening
from app.ui.page import Page
from app.ui.pages.data_actions import data_actions
from app.ui.places import PLACES
from app.ui.program import Program
from app.ui.session import Session

THEMES = (("light", msg("Light theme")), ("dark", msg("Dark theme")),
          ("contrast", msg("High contrast theme")))  # fmt: skip
STEP, SMALLEST, LARGEST = 0.25, 1.0, 2.0


Here = Callable[[], Page | None]


def all_actions(program: Program, opening: Opening, here: Here) -> list[Action]:
    """Return what can be done now; `here` tells the page the person is at."""
    page = here()
    own = page.offers() if page else ()
    always = (*_always(program, opening), *data_actions(program), *_back_and_forward(here))
    return [*always, *own, *_looks(program), *_helps(program)]


def _always(program: Program, opening: Opening) -> list[Action]:
    places = [
        Action(msg("Go to {place}", place=words), partial(program.go, name), f"Alt+{number}")
        for number, (name, words) in enumerate(PLACES, start=1)
    ]
    ask = Action(msg("Open a file…"), opening.ask, "Ctrl+O", ("abrir", "csv", "excel", "open"))
    return [ask, *places]


def _back_and_forward(here: Here) -> list[Action]:
    def session() -> Session | None:
        page = here()
        return page.session if page else None

    def undo() -> None:
        if now := session():
            now.undo()

    def redo() -> None:
        if now := session():
            now.redo()

    return [
        Action(msg("Undo"), undo, "Ctrl+Z", ("deshacer", "undo")),
        Action(msg("Redo"), redo, "Ctrl+Y", ("rehacer", "redo")),
    ]


def _helps(program: Program) -> list[Action]:
    def ask(page: str) -> Callable[[], None]:
        return partial(program.help_wanted.emit, page)

    return [
        Action(msg("Help about what is in front of me"), ask(""), "F1", ("ayuda", "help", "f1")),
        Action(msg("Keyboard shortcuts"), ask("keys"), "Ctrl+F1", ("atajos", "teclas", "keys")),
        Action(msg("All the help"), ask("index"), words=("ayuda", "manual", "help")),
    ]


def _looks(program: Program) -> list[Action]:
    themes = [
        Action(words, partial(program.change_settings, theme=name), words=("tema", "theme"))
        for name, words in THEMES
    ]

    def scale(step: float) -> None:
        wanted = min(LARGEST, max(SMALLEST, program.settings.scale + step))
        program.change_settings(scale=wanted)

    larger = Action(msg("Larger text"), lambda: scale(STEP), "Ctrl++", ("zoom", "letra", "text"))
    smaller = Action(msg("Smaller text"), lambda: scale(-STEP), "Ctrl+-", ("zoom", "letra", "text"))
    return [*themes, larger, smaller]
