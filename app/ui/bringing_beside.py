"""The way to the page that reads a table to stand beside."""

from app.ui.beside import Beside
from app.ui.program import Program


def import_beside(program: Program, asked: Beside) -> None:
    """Show how a table that will stand beside the one of the project would be read."""
    program.beside = asked
    program.go("import_beside")
