"""Tests for app.ui.pages.charts_tab: from a question to a file, over a real session."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.analysis.chart import Chart
from app.analysis.charts.bars import BarChart
from app.analysis.charts.histogram import Histogram
from app.analysis.charts.line import LineChart
from app.analysis.conditions.one_of import OneOf
from app.analysis.marks import Bars
from app.analysis.plot import Plot
from app.analysis.question import Question
from app.analysis.steps.rename_column import RenameColumn
from app.records import to_record
from app.ui.pages.charts_tab import ChartsTab
from app.ui.session import Session
from tests.ui.memory_keeper import MemoryKeeper
from tests.ui.pages.conftest import Idle, shown


@pytest.fixture
def tab(session: Session, qtbot: QtBot, idle: Idle) -> ChartsTab:
    tab = ChartsTab(session)
    shown(tab, qtbot)
    idle()
    return tab


def plot_of(tab: ChartsTab) -> Plot:
    assert tab.drawing.plot is not None
    return tab.drawing.plot


def chart_of(tab: ChartsTab) -> Chart:
    assert tab.book.current is not None
    return tab.book.current


def answer(tab: ChartsTab, name: str) -> QLineEdit:
    field = tab.answers.findChild(QLineEdit, name)
    assert isinstance(field, QLineEdit)
    return field


def test_there_is_a_drawing_from_the_first_moment(tab: ChartsTab) -> None:
    bars = plot_of(tab).all(Bars)[0]
    assert bars.names == ("En obra", "Finalizada", "(empty)", "Proyecto")
    assert plot_of(tab).values.baseline == 0
    assert plot_of(tab).captions.source == "Source: Practice data, obras."


def test_looking_keeps_nothing(tab: ChartsTab, keeper: MemoryKeeper) -> None:
    assert keeper.part("charts") is None


def test_another_answer_draws_again_and_is_kept(
    tab: ChartsTab, keeper: MemoryKeeper, qtbot: QtBot, idle: Idle
) -> None:
    answer(tab, "heading").setText("Tres en obra")
    qtbot.waitUntil(lambda: plot_of(tab).captions.title == "Tres en obra")
    assert keeper.part("charts") == [to_record(chart_of(tab))]
    assert tab.strip.list.currentText() == "1. Tres en obra"


@pytest.mark.parametrize("question", list(Question))
def test_every_question_gets_a_drawing_or_a_reason(
    tab: ChartsTab, idle: Idle, question: Question
) -> None:
    tab.answers.rows[question].click()
    idle()
    assert chart_of(tab).question is question
    assert tab.drawing.plot is not None or tab.stage.problem.text()
    assert tab.strip.png.isEnabled() is (tab.drawing.plot is not None)


def test_a_fix_repairs_the_chart_and_shows_in_the_form(tab: ChartsTab, idle: Idle) -> None:
    before = len(tab.review.fixes)
    fix = next(f.fix for f in tab.drawing.findings if f.rule == "has_alt_text")
    tab.review.fix_wanted.emit(fix)
    idle()
    assert len(tab.review.fixes) == before - 1
    assert answer(tab, "alt").text().startswith("Bar chart of 4 categories.")


def test_words_the_program_wrote_stay_true_when_a_filter_changes_the_rows(
    tab: ChartsTab, session: Session, qtbot: QtBot, idle: Idle
) -> None:
    written = tab.drawing.written
    tab._take_chart(replace(chart_of(tab), alt=written["alt"], heading="Mi título"))
    idle()
    session.filter((OneOf("etapa", ("Finalizada",)),))
    qtbot.waitUntil(lambda: "1 category" in plot_of(tab).captions.alt)
    assert plot_of(tab).captions.title == "Mi título"


def test_a_filter_draws_only_its_rows_and_the_note_says_so(
    tab: ChartsTab, session: Session, qtbot: QtBot
) -> None:
    session.filter((OneOf("etapa", ("Finalizada", "Proyecto")),))
    qtbot.waitUntil(lambda: "4 of 8 rows" in plot_of(tab).captions.note)
    assert plot_of(tab).all(Bars)[0].values == (3, 1)
    assert chart_of(tab).note == ""


def test_what_is_left_out_is_said_under_the_drawing(tab: ChartsTab, idle: Idle) -> None:
    assert tab.stage.left_out.text() == "All the rows are in the drawing: 8."
    tab._take_chart(replace(chart_of(tab), number="monto"))  # type: ignore[call-arg] # bars
    idle()
    expected = "Left out of “monto”: 1 empty cell and 1 that could not be read."
    assert tab.stage.left_out.text() == expected


def test_no_rows_is_a_sentence_in_place_of_the_drawing(
    tab: ChartsTab, session: Session, qtbot: QtBot
) -> None:
    session.filter((OneOf("etapa", ("ninguna",)),))
    qtbot.waitUntil(lambda: tab.stage.problem.text() == "There are no rows to draw.")
    assert not tab.strip.png.isEnabled()


def test_a_fix_does_not_lose_what_is_being_typed(tab: ChartsTab, idle: Idle) -> None:
    fix = next(f.fix for f in tab.drawing.findings if f.rule == "has_unit")
    answer(tab, "heading").setText("Recién escrito")
    tab.review.fix_wanted.emit(fix)
    idle()
    assert (chart_of(tab).heading, chart_of(tab).unit) == ("Recién escrito", "rows")


def test_a_column_that_was_renamed_is_asked_for_again(
    tab: ChartsTab, session: Session, qtbot: QtBot, idle: Idle
) -> None:
    tab._take_chart(replace(chart_of(tab), unit="obras"))
    idle()
    session.add(RenameColumn("etapa", "estado"))
    qtbot.waitUntil(lambda: "etapa" in tab.stage.problem.text())
    box = tab.answers.findChild(QComboBox, "category")
    assert isinstance(box, QComboBox)
    assert box.currentText() == "etapa"
    box.setCurrentIndex(box.findData("estado"))
    qtbot.waitUntil(lambda: tab.drawing.plot is not None)


def test_charts_are_added_doubled_taken_out_and_brought_back(
    tab: ChartsTab, keeper: MemoryKeeper, idle: Idle
) -> None:
    tab.strip.duplicate.click()
    tab.answers.rows[Question.EVOLVE].click()
    idle()
    assert [type(chart) for chart in tab.book.charts] == [BarChart, LineChart]
    tab.strip.delete.click()
    assert len(keeper.part("charts")) == 1
    tab.bar.action.click()
    assert len(keeper.part("charts")) == 2
    assert tab.strip.list.count() == 2


def test_a_summary_begins_a_chart_in_place_of_the_one_nobody_touched(
    tab: ChartsTab, idle: Idle
) -> None:
    tab.begin_with({"kind": "histogram", "number": "monto"})
    idle()
    assert [type(chart) for chart in tab.book.charts] == [Histogram]
    assert plot_of(tab).captions.source == "Source: Practice data, obras."


def test_charts_are_there_when_the_project_is_opened_again(
    tab: ChartsTab, session: Session, qtbot: QtBot, idle: Idle
) -> None:
    tab.begin_with({"kind": "histogram", "number": "monto", "heading": "Montos"})
    again = ChartsTab(session)
    shown(again, qtbot)
    idle()
    assert again.book.charts == tab.book.charts
    assert again.drawing.plot is not None


def test_nothing_is_drawn_while_nobody_looks(session: Session, qtbot: QtBot, idle: Idle) -> None:
    tab = ChartsTab(session)
    qtbot.addWidget(tab)
    idle()
    assert tab.drawing.plot is None
    tab.show()
    qtbot.waitUntil(lambda: tab.drawing.plot is not None)


def test_a_click_on_a_bar_makes_it_stand_out_and_another_click_not(
    tab: ChartsTab, idle: Idle
) -> None:
    for expected in ("Proyecto", ""):
        tab.stage.picked.emit("Proyecto")
        idle()
        assert chart_of(tab).highlight == expected


def test_the_image_goes_to_the_clipboard(tab: ChartsTab) -> None:
    tab.strip.copy.click()
    assert QGuiApplication.clipboard().image().width() == 2 * 760
    assert tab.bar.isVisible()


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_a_file_is_saved_and_said(
    tab: ChartsTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    path = tmp_path / f"grafico.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    getattr(tab.strip, ending).click()
    assert not QImage(str(path)).isNull()
    assert "grafico" in tab.bar.accessibleName()


def test_a_place_that_cannot_be_written_is_explained(
    tab: ChartsTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = str(tmp_path / "no" / "such" / "folder.png")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (nowhere, ""))
    tab.strip.png.click()
    assert "could not be saved" in tab.bar.accessibleName()
