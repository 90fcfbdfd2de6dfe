"""Something to tell the person in the bar above the page: what happened, and a way on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from app.errors import UserError
from app.i18n import Message, msg
from app.store.project_problems import DiskFull, DiskTrouble, LostProject

Tone = Literal["warn", "bad", "ok"]


def nothing() -> None:
    """Do nothing: the action of a notice without one."""


@dataclass(frozen=True, eq=False)
class Notice:
    """A message with, perhaps, one or two buttons that do what they say."""

    what: Message
    todo: Message | None = None
    action: Message | None = None
    act: Callable[[], None] = nothing
    other: Message | None = None
    act_other: Callable[[], None] = nothing
    tone: Tone = "warn"


def notice_of(error: UserError, save_copy: Callable[[], None]) -> Notice:
    """Return the notice of something the person can put right.

    When the project cannot be written where it is, the button saves a copy somewhere else.
    """
    if isinstance(error, LostProject | DiskFull | DiskTrouble):
        words = msg("Save a copy of the project…")
        return Notice(error.what, error.todo, words, save_copy, tone="bad")
    return Notice(error.what, error.todo, tone="bad")


UNEXPECTED = Notice(
    msg("Something went wrong, and it was written down."),
    msg("Your work is safe. Go on; if it happens again, close the program and open it."),
    tone="bad",
)
