"""The sheet of shortcuts, made from the table of actions and from what each part listens to."""

from collections.abc import Iterable, Iterator

from app.help.page import KEYS, HelpPage
from app.i18n import Message, msg
from app.ui.actions import Action

TITLE = msg("Keyboard shortcuts")
OTHER_KEYS: tuple[tuple[Message, tuple[tuple[str, Message], ...]], ...] = (
    (msg("Anywhere"), (
        ("Ctrl+K", msg("Search for an action by its name")),
        ("Tab", msg("Go on to the next control")),
        ("Shift+Tab", msg("Go back to the one before")),
        ("Esc", msg("Close what is open")),
    )),
    (msg("In the table"), (
        ("Ctrl+F", msg("Find something in the table")),
        ("Ctrl+H", msg("Replace something in the table")),
        ("F3", msg("Go to the next one found")),
        ("Shift+F3", msg("Go to the one found before")),
        ("Ctrl+G", msg("Go to a row or a column")),
        ("Ctrl+Shift+F", msg("Look for a value in the column")),
        ("Enter", msg("Edit the cell")),
        ("F2", msg("Edit the cell")),
        ("Ctrl+C", msg("Copy the chosen cells")),
        ("Ctrl+Shift+C", msg("Copy with the names of the columns")),
        ("Ctrl+X", msg("Cut the chosen cells")),
        ("Ctrl+D", msg("Fill downwards")),
        ("Ctrl+R", msg("Fill to the right")),
        ("Ctrl+V", msg("Paste what was copied here or in Excel")),
        ("Del", msg("Empty the chosen cells")),
        ("Shift+↑ ↓ ← →", msg("Choose more cells")),
    )),
    (msg("In a form"), (
        ("Enter", msg("Apply")),
        ("Esc", msg("Close without doing anything")),
        ("Ctrl+↑ ↓", msg("Move a column of the list")),
    )),
    (msg("In a formula"), (
        ("Ctrl+Space", msg("Offer columns and functions")),
        ("↑ ↓", msg("Choose among what is offered")),
        ("Tab", msg("Write what is marked")),
        ("Shift+Enter", msg("Begin another line")),
    )),
    (msg("In the recipe"), (
        ("Enter", msg("Edit the step")),
        ("Space", msg("Switch the step on or off")),
        ("Del", msg("Take the step out")),
        ("Ctrl+Return", msg("Keep the note")),
    )),
    (msg("In the groups of similar values"), (
        ("Enter", msg("Join the group and go on to the next")),
        ("N", msg("Leave the group as it is")),
    )),
)  # fmt: skip


def keys_page(actions: Iterable[Action]) -> HelpPage:
    """Return the sheet for the actions that can be done now."""
    title = str(TITLE)
    return HelpPage(KEYS, title, "\n\n".join((f"# {title}", *_parts(actions))))


def _parts(actions: Iterable[Action]) -> Iterator[str]:
    yield str(msg("What each key does where you are now."))
    first, *others = OTHER_KEYS
    own = [(action.shortcut, action.text) for action in actions if action.shortcut]
    yield _table(first[0], [*first[1], *own])
    for title, keys in others:
        yield _table(title, keys)


def _table(title: Message, keys: Iterable[tuple[str, Message]]) -> str:
    lines = [f"| {_plain(key)} | {words} |" for key, words in keys]
    keys_head, words_head = msg("Keys"), msg("What they do")
    head = f"| {keys_head} | {words_head} |\n| --- | --- |"
    return f"**{title}**\n\n{head}\n" + "\n".join(lines)


def _plain(keys: str) -> str:
    return keys.replace("+", " + ").replace("+  + ", "+ +").replace("-", r"\-").replace("+", r"\+")
