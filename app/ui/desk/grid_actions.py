"""What can be done with the cells, the rows and the columns of the grid, by name."""

from collections.abc import Callable, Iterator
from functools import partial

from app.i18n import Message, msg
from app.ui.actions import Action
from app.ui.desk.hands import Hands
from app.ui.grid.choosing import choose_columns, choose_rows

Offer = tuple[Message, Callable[[], object], str, tuple[str, ...]]


def grid_actions(hands: Hands) -> Iterator[Action]:
    """Yield the actions of the grid, with their keys and other names."""
    for words, act, keys, others in (*_searches(hands), *_cells(hands), *_lines(hands)):
        yield Action(words, _then_back(hands, act), keys, others)


def _then_back(hands: Hands, act: Callable[[], object]) -> Callable[[], None]:
    """Do something from the table, where the keyboard goes back to."""

    def do() -> None:
        hands.desk.grid.setFocus()
        act()

    return do


def _searches(hands: Hands) -> Iterator[Offer]:
    finder = hands.finder
    yield msg("Find in the table…"), finder.find, "Ctrl+F", ("buscar", "encontrar", "find")
    replace = msg("Find and replace in the table…")
    yield replace, finder.replace, "Ctrl+H", ("reemplazar", "cambiar", "replace")
    go = msg("Go to a row or a column…")
    yield go, hands.going.ask, "Ctrl+G", ("ir", "fila", "columna", "go", "jump")
    values = msg("Search for a value of the column…")
    yield values, hands.desk.search_values, "Ctrl+Shift+F", ("filtrar", "valores", "filter")


def _cells(hands: Hands) -> Iterator[Offer]:
    cells = hands.cells
    with_names = msg("Copy with the names of the columns")
    yield with_names, cells.copy_with_headers, "Ctrl+Shift+C", ("copiar", "encabezado", "copy")
    yield msg("Fill down"), cells.fill.down, "Ctrl+D", ("rellenar", "abajo", "fill")
    yield msg("Fill to the right"), cells.fill.right, "Ctrl+R", ("rellenar", "derecha", "fill")
    grid = hands.desk.grid
    yield (
        msg("Choose the whole column"),
        partial(choose_columns, grid),
        "Ctrl+Space",
        ("seleccionar",),
    )
    yield msg("Choose the whole row"), partial(choose_rows, grid), "Shift+Space", ("seleccionar",)
    offer = partial(grid.values_wanted.emit, grid.currentIndex())
    yield msg("Choose among the values of the column…"), offer, "Alt+Down", ("lista", "list")


def _lines(hands: Hands) -> Iterator[Offer]:
    work, here = hands.work, max(0, hands.desk.grid.currentIndex().column())
    rows, columns = ("insertar", "fila", "insert", "row"), ("insertar", "columna", "insert")
    yield msg("Insert rows above"), partial(work.insert_rows, above=True), "", rows
    yield msg("Insert rows below"), partial(work.insert_rows, above=False), "", rows
    yield msg("Duplicate the chosen rows"), work.duplicate_rows, "", ("copiar", "fila", "row")
    yield msg("Remove the chosen rows"), work.delete_rows, "", ("borrar", "eliminar", "delete")
    left = partial(work.insert_column, here, left=True)
    yield msg("Insert a column to the left…"), left, "", columns
    right = partial(work.insert_column, here, left=False)
    yield msg("Insert a column to the right…"), right, "", columns
    rename = partial(work.rename_column, here)
    yield msg("Write another name…"), rename, "", ("renombrar", "columna", "rename")
    if frozen := hands.desk.grid.frozen:
        words = ("inmovilizar", "fijar", "congelar", "freeze")
        yield msg("Freeze up to here"), partial(frozen.freeze, here + 1), "", words
        yield msg("Freeze no column"), partial(frozen.freeze, 0), "", words
