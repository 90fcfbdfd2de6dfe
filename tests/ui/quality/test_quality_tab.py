"""The quality of a dirty table, moved with real keys and the real mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.analysis.check import Severity
from app.analysis.steps.sort_rows import SortRows
from app.ui.pages.checking import DATA, QUALITY
from app.ui.pages.quality_tab import QualityTab
from app.ui.pages.workbench import Workbench
from app.ui.quality.problem_body import ProblemBody
from app.ui.quality.problem_card import ProblemCard
from app.ui.session import Session
from app.ui.stage import Stage
from tests.ui.quality.conftest import Find

LEFT = Qt.MouseButton.LeftButton


def open_(card: ProblemCard, qtbot: QtBot, stage: Stage) -> ProblemBody:
    if card.body is None:
        qtbot.mouseClick(card.head, LEFT)
    stage.settle()
    assert card.body is not None
    return card.body


def test_nothing_is_looked_at_until_somebody_opens_the_tab(bench: Workbench) -> None:
    assert bench.quality is not None
    assert bench.quality.looking.result is None


def test_findings_stand_by_severity_and_the_tab_counts_the_errors(
    tab: QualityTab, bench: Workbench
) -> None:
    order = [one.finding.severity for one in tab.shown]
    assert order == sorted(order, key=list(Severity).index)
    errors = order.count(Severity.ERROR)
    assert errors == 2
    assert bench.tabs.tabData(QUALITY) == str(errors)
    assert bench.tabs.accessibleTabName(QUALITY).endswith(" 2")


def test_the_first_finding_is_open_with_what_its_fix_would_do(tab: QualityTab) -> None:
    first = tab.list.cards[0]
    assert first.body is not None
    assert first.body.preview.words == "502 → 500 filas"


def test_one_click_puts_it_right_and_undo_brings_it_back(
    tab: QualityTab, session: Session, stage: Stage, qtbot: QtBot, find: Find
) -> None:
    body = open_(find("S07"), qtbot, stage)
    qtbot.mouseClick(body.fix, LEFT)
    stage.settle()
    assert [entry.step.kind for entry in session.recipe.entries] == ["delete_rows"]
    assert "S07" not in {one.finding.id for one in tab.shown}
    assert stage.window is not None
    bar = stage.window.frame.message_bar
    qtbot.mouseClick(bar.action, LEFT)
    stage.settle()
    assert session.recipe.entries == ()
    assert "S07" in {one.finding.id for one in tab.shown}


def test_another_way_of_reading_is_previewed_and_done_as_a_change_of_the_recipe(
    session: Session, stage: Stage, qtbot: QtBot, find: Find
) -> None:
    body = open_(find("V15"), qtbot, stage)
    assert body.problem.finding.fix is not None
    assert body.preview.words
    if body.fix.isEnabled():
        qtbot.mouseClick(body.fix, LEFT)
        stage.settle()
        assert session.recipe.reading.choice("fecha").day_first == "yes"


def test_a_line_of_the_file_leads_to_its_cell(
    bench: Workbench, stage: Stage, qtbot: QtBot, find: Find
) -> None:
    body = open_(find("V16"), qtbot, stage)
    assert "línea 19" in body.spots[0].text() or "line 19" in body.spots[0].text()
    qtbot.mouseClick(body.spots[0], LEFT)
    assert bench.tabs.currentIndex() == DATA
    assert bench.desk is not None
    grid = bench.desk.desk.grid
    index = grid.currentIndex()
    assert grid.table_model.table.number(index.row()) == 18
    assert grid.table_model.column(index.column()).name == "comuna"


def test_a_cell_is_found_after_the_rows_moved(
    bench: Workbench, session: Session, stage: Stage, qtbot: QtBot, find: Find
) -> None:
    session.add(SortRows("oc_id", descending=True))
    stage.settle()
    body = open_(find("V16"), qtbot, stage)
    assert bench.desk is not None
    grid = bench.desk.desk.grid
    for spot, at in zip(body.problem.spots, body.spots, strict=True):
        bench.tabs.setCurrentIndex(QUALITY)
        qtbot.mouseClick(at, LEFT)
        assert grid.table_model.table.number(grid.currentIndex().row()) == spot.label + 1


def test_what_is_no_problem_here_is_kept_aside_and_can_come_back(
    tab: QualityTab, bench: Workbench, stage: Stage, qtbot: QtBot, find: Find
) -> None:
    body = open_(find("S07"), qtbot, stage)
    session = tab.open.session
    body.put_aside.emit()
    stage.settle()
    assert "S07" not in {one.finding.id for one in tab.shown}
    assert bench.tabs.tabData(QUALITY) == "1"
    assert session.keeper.part("quality_aside")
    qtbot.mouseClick(tab.filters.aside, LEFT)
    assert [one.finding.id for one in tab.shown] == ["S07"]
    open_(tab.list.cards[0], qtbot, stage).put_aside.emit()
    assert "S07" in {one.finding.id for one in tab.shown}
    assert not session.keeper.part("quality_aside")


def test_filters_by_severity_and_by_column(tab: QualityTab, qtbot: QtBot) -> None:
    qtbot.mouseClick(tab.filters.toggles[Severity.NOTE], LEFT)
    assert {one.finding.severity for one in tab.shown} == {Severity.NOTE}
    qtbot.mouseClick(tab.filters.toggles[Severity.NOTE], LEFT)
    tab.filters.columns.setCurrentIndex(tab.filters.columns.findData("rubro"))
    assert {one.finding.column for one in tab.shown} == {"rubro"}


def test_the_arrows_go_from_one_finding_to_another_and_enter_opens_it(
    tab: QualityTab, stage: Stage, qtbot: QtBot
) -> None:
    first, second = tab.list.cards[:2]
    first.head.setFocus()
    qtbot.keyClick(first.head, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is second.head
    qtbot.keyClick(second.head, Qt.Key.Key_Return)
    assert second.body is not None
    assert first.body is None


def test_control_and_enter_put_right_the_one_that_is_open(
    tab: QualityTab, session: Session, stage: Stage, qtbot: QtBot
) -> None:
    card = tab.list.cards[0]
    card.head.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert len(session.recipe.entries) == 1


def test_a_table_that_takes_long_is_not_looked_at_again_without_asking(
    tab: QualityTab, session: Session, stage: Stage, qtbot: QtBot
) -> None:
    tab.looking.seconds = 1e9
    before = tab.looking.result
    session.add(SortRows("oc_id"))
    stage.settle()
    assert tab.status.isVisible()
    assert tab.looking.result is before
    qtbot.mouseClick(tab.status.again, LEFT)
    stage.settle()
    assert tab.looking.result is not before
    assert not tab.status.isVisible()


def test_a_look_that_was_cancelled_says_so_and_can_begin_again(
    tab: QualityTab, stage: Stage, qtbot: QtBot
) -> None:
    tab.looking.look()
    qtbot.mouseClick(tab.status.stop, LEFT)
    stage.settle()
    assert tab.status.isVisible()
    assert tab.status.again.isVisible()
    qtbot.mouseClick(tab.status.again, LEFT)
    stage.settle()
    assert not tab.status.isVisible()


def test_similar_values_can_be_decided_one_by_one(
    bench: Workbench, stage: Stage, qtbot: QtBot, find: Find
) -> None:
    open_(find("V16"), qtbot, stage).decided.emit()
    stage.settle()
    assert bench.tabs.currentIndex() == DATA
