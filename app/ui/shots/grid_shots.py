"""Pictures of the grid: what is chosen, found, frozen, written; its bars and its menus."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QMenu

from app.analysis.steps.to_number import ToNumber
from app.ui.desk.cell_menu import CellMenu
from app.ui.desk.column_menu import ColumnMenu
from app.ui.desk.hands import Hands
from app.ui.desk.row_menu import RowMenu
from app.ui.shots.desk_shots import bench
from app.ui.shots.shot import Shot
from app.ui.stage import Stage


def _hands(stage: Stage) -> Hands:
    """Bring a table without filters, with nothing open over its cells."""
    hands = bench(stage).hands
    if hands is None:
        raise LookupError("the workbench has no table")
    for menu in stage.window.findChildren(QMenu) if stage.window else ():
        menu.hide()
    hands.finder.close()
    hands.going.bar.hide()
    hands.session.filter(())
    stage.settle()
    if hands.desk.grid.frozen:
        hands.desk.grid.frozen.freeze(1)
    hands.desk.grid.horizontalScrollBar().setValue(0)
    return hands


def _choose(hands: Hands, first: tuple[int, int], last: tuple[int, int]) -> None:
    grid = hands.desk.grid
    model = grid.table_model
    grid.setCurrentIndex(model.index(*first))
    cells = QItemSelection(model.index(*first), model.index(*last))
    grid.selectionModel().select(cells, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def _chosen(stage: Stage) -> None:
    hands = _hands(stage)
    names = hands.desk.grid.table_model.table.columns
    place = next(at for at, one in enumerate(names) if one.name == "monto")
    if not names[place].kind.at_right:
        hands.session.add(ToNumber("monto", ",", "ignore"))
        stage.settle()
    _choose(hands, (1, place - 1), (8, place))
    hands.desk.grid.scrollTo(hands.desk.grid.table_model.index(8, place + 1))
    hands.summary.look()


def _find(stage: Stage) -> None:
    hands = _hands(stage)
    hands.finder.bar.field.setText("construc")
    hands.finder.replace()
    stage.settle()
    hands.finder.go(1)


def _nothing(stage: Stage) -> None:
    hands = _hands(stage)
    hands.finder.bar.field.setText("zzz")
    hands.finder.find()


def _go(stage: Stage) -> None:
    hands = _hands(stage)
    hands.going.ask()
    hands.going.bar.row_field.setText("99999")
    hands.going.bar.wanted.emit("99999", "")


def _frozen(stage: Stage) -> None:
    hands = _hands(stage)
    grid = hands.desk.grid
    if grid.frozen:
        grid.frozen.freeze(2)
    grid.setCurrentIndex(grid.table_model.index(2, grid.table_model.columnCount() - 1))


def _name(stage: Stage) -> None:
    _hands(stage).work.insert_column(1, left=True)


def _menu(make: Callable[[Hands], QMenu]) -> Callable[[Stage], None]:
    """Leave a menu open over the window, which is in the picture as a part of it."""

    def show(stage: Stage) -> None:
        hands = _hands(stage)
        _choose(hands, (1, 2), (3, 2))
        menu = make(hands)
        menu.setWindowFlags(Qt.WindowType.Widget)
        menu.setParent(stage.window)
        menu.resize(menu.sizeHint())
        place, window = hands.desk.grid.mapTo(menu.window(), QPoint(140, 60)), menu.window()
        menu.move(place.x(), max(0, min(place.y(), window.height() - menu.height())))
        menu.show()
        menu.raise_()
        stage.settle()

    return show


GRID = (
    Shot("grilla-elegidas", _chosen),
    Shot("grilla-buscar", _find),
    Shot("grilla-sin-resultados", _nothing),
    Shot("grilla-ir", _go),
    Shot("grilla-inmovil", _frozen),
    Shot("grilla-columna-nueva", _name),
    Shot("grilla-menu-celda", _menu(lambda one: CellMenu(one.desk, one, one.cells))),
    Shot("grilla-menu-fila", _menu(lambda one: RowMenu(one.desk, one, one.cells))),
    Shot("grilla-menu-columna", _menu(lambda one: ColumnMenu(one.desk, one, one.here))),
)
