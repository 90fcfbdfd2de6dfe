"""What the workbench says without a table, and what it calls one."""

from app.i18n import msg
from app.ui.opening import Opening
from app.ui.pages.data_actions import show_data
from app.ui.program import Program
from app.ui.widgets.empty_state import EmptyState


def no_table(program: Program, opening: Opening) -> EmptyState:
    """Say what the workbench is for, and how to begin."""
    empty = EmptyState(
        "workbench",
        str(msg("Here you look at a table, clean it, count and draw")),
        str(msg("Open a file of yours, or try with practice data. The file is never changed.")),
        str(msg("Open a file…")),
        str(msg("Practice data")),
    )
    empty.acted.connect(opening.ask)
    empty.other.connect(lambda: show_data(program, "practice"))
    return empty


def title_of(name: str) -> str:
    """Return the name of a file as a title."""
    plain = name.rpartition(".")[0] or name
    return plain.replace("_", " ").replace("-", " ").strip().capitalize()
