"""Comparing the table with itself at an earlier step, and with another file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.analysis.reading.settings import AS_FOUND
from app.analysis.reading.table_file import read_raw
from app.analysis.start_table import start_table
from app.analysis.steps.delete_rows import DeleteRows
from app.analysis.steps.edit_cell import EditCell
from app.analysis.steps.trim_spaces import TrimSpaces
from app.analysis.versions import Fate
from app.ui.pages.workbench import Workbench
from app.ui.quality import compare_page, save_differences
from app.ui.quality.compare_page import ComparePage
from app.ui.session import Session
from app.ui.stage import Stage

LEFT = Qt.MouseButton.LeftButton


def opened(bench: Workbench, stage: Stage) -> ComparePage:
    assert bench.checking is not None
    assert bench.desk is not None
    bench.checking.compare()
    stage.settle()
    found = bench.desk.findChild(ComparePage)
    assert isinstance(found, ComparePage)
    return found


@pytest.fixture
def page(bench: Workbench, session: Session, stage: Stage) -> ComparePage:
    session.add(TrimSpaces(("proveedor",)))
    session.add(EditCell("rubro", 4, "Otra cosa"))
    session.add(DeleteRows((260, 501)))
    stage.settle()
    return opened(bench, stage)


def test_the_table_is_compared_with_its_file_row_by_row(page: ComparePage) -> None:
    assert page.found is not None
    counts = page.found.counts
    assert counts[Fate.REMOVED] == 2
    assert counts[Fate.ADDED] == counts[Fate.APART] == 0
    assert counts[Fate.CHANGED] == 67  # 66 with spare spaces, and the one typed over
    assert counts[Fate.SAME] + counts[Fate.CHANGED] + counts[Fate.REMOVED] == 502
    assert page.head.toggles[Fate.REMOVED].text().startswith("2 ")


def test_what_changed_is_marked_in_both_grids_and_said_below(page: ComparePage) -> None:
    grid = page.grids.now
    names = [column.name for column in grid.table_model.table.columns]
    rows = [grid.table_model.table.number(row) for row in range(len(grid.table_model.table))]
    index = grid.table_model.index(rows.index(5), names.index("rubro"))
    grid.setCurrentIndex(index)
    assert str(index.data()) == "≠ Otra cosa"
    there = page.grids.before.currentIndex()
    assert (there.row(), there.column()) == (index.row(), index.column())
    assert str(there.data()).startswith("≠ ")
    assert "Otra cosa" in page.grids.words.text()


def test_both_grids_scroll_together(page: ComparePage) -> None:
    bar = page.grids.now.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert page.grids.before.verticalScrollBar().value() == bar.value() > 0


def test_a_filter_leaves_only_the_rows_of_a_fate(
    page: ComparePage, stage: Stage, qtbot: QtBot
) -> None:
    for fate in (Fate.CHANGED, Fate.REMOVED):
        qtbot.mouseClick(page.head.toggles[fate], LEFT)
        stage.settle()
        if fate is Fate.CHANGED:
            assert page.grids.now.table_model.rowCount() == 2
    assert page.grids.now.table_model.rowCount() == 502  # nothing pressed is everything


def test_an_earlier_step_can_be_chosen(page: ComparePage, stage: Stage) -> None:
    page.head.versions.setCurrentIndex(1)  # before the last step
    stage.settle()
    assert page.found is not None
    assert page.found.counts[Fate.CHANGED] == 0
    assert page.found.counts[Fate.REMOVED] == 2


def test_another_file_is_compared_by_what_tells_its_rows_apart(
    bench: Workbench,
    stage: Stage,
    session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = Path(session.origin.path).read_text("utf-8").splitlines()
    other = tmp_path / "otra.csv"
    other.write_text("\n".join(lines[:100]) + "\n", "utf-8")
    page = opened(bench, stage)
    assert page.stack.currentWidget() is page.empty  # no steps: nothing of its own
    monkeypatch.setattr(compare_page, "ask_file", lambda _parent: str(other))
    page.empty.other.emit()
    stage.settle()
    assert page.found is not None
    assert page.found.keys
    counts = page.found.counts
    assert len(page.found.old) == 99
    assert sum(counts[one] for one in (Fate.SAME, Fate.CHANGED, Fate.REMOVED)) <= 99


def test_the_differences_are_saved_as_a_table(
    page: ComparePage, stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = tmp_path / "d.csv"
    monkeypatch.setattr(save_differences, "ask_where", lambda *_answers: path)
    qtbot.mouseClick(page.head.save, LEFT)
    stage.settle()
    saved = start_table(read_raw(path, AS_FOUND.dialect), AS_FOUND)
    assert len(saved) == 67 + 2


def test_escape_closes_it(page: ComparePage, bench: Workbench, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert bench.desk is not None
    assert bench.desk.desk.isVisible()


def test_it_is_found_by_name(bench: Workbench) -> None:
    found = [action for action in bench.offers() if action.matches("comparar versiones")]
    assert found
