"""Tests for app.ui.pages.summary_tab, over a real session."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.analysis.conditions.one_of import OneOf
from app.analysis.steps.rename_column import RenameColumn
from app.analysis.summary_form import ColumnAnswers
from app.ui.pages.summary_tab import SummaryTab
from app.ui.session import Session
from tests.ui.pages.conftest import Idle, shown


@pytest.fixture
def tab(session: Session, qtbot: QtBot, idle: Idle) -> SummaryTab:
    tab = SummaryTab(session)
    shown(tab, qtbot)
    idle()
    return tab


def ask(tab: SummaryTab, **answers: object) -> None:
    assert tab.answers.form is not None
    tab.answers.form.fill(answers)


def test_rows_are_counted_from_the_first_moment(tab: SummaryTab) -> None:
    assert tab.texts() == [
        ["etapa", "Rows"],
        ["En obra", "3"],
        ["Finalizada", "3"],
        ["Proyecto", "1"],
        ["(empty)", "1"],
    ]


def test_amounts_are_added_and_what_is_left_out_is_said(tab: SummaryTab, qtbot: QtBot) -> None:
    ask(tab, count=False, number="monto")
    expected = [["etapa", "Sum of monto"], ["Finalizada", "300,00"], ["En obra", "57,50"]]
    qtbot.waitUntil(lambda: tab.texts()[:3] == expected)
    assert "6 rows used." in tab.foot.notes.text()
    assert "could not be read" in tab.foot.notes.text()
    assert "372,50" in tab.foot.totals.text()


def test_it_says_how_it_was_worked_out_when_asked(tab: SummaryTab) -> None:
    assert not tab.foot.method.isVisible()
    tab.foot.how.click()
    assert tab.foot.method.isVisible()
    assert "counted" in tab.foot.method.text()


def test_figures_of_numbers_are_asked_only_with_a_column_of_numbers(tab: SummaryTab) -> None:
    assert tab.answers.form is not None
    mean = tab.answers.form.editors["mean"].widget
    assert not mean.isVisible()
    ask(tab, number="monto")
    assert mean.isVisible()


def test_a_click_on_a_header_sorts_and_another_turns_it_round(tab: SummaryTab) -> None:
    names = []
    for _ in range(2):
        tab.groups.grid.horizontalHeader().sectionClicked.emit(0)
        names.append([row[0] for row in tab.texts()[1:]])
    assert names[0] == ["(empty)", "En obra", "Finalizada", "Proyecto"]
    assert names[1] == names[0][::-1]


def test_only_the_rows_a_filter_leaves_are_counted(
    tab: SummaryTab, session: Session, qtbot: QtBot
) -> None:
    session.filter((OneOf("etapa", ("Finalizada",)),))
    qtbot.waitUntil(lambda: tab.texts() == [["etapa", "Rows"], ["Finalizada", "3"]])
    assert "3 of 8 rows" in tab.foot.notes.text()


def test_nothing_to_work_out_is_explained(tab: SummaryTab, qtbot: QtBot) -> None:
    ask(tab, count=False)
    qtbot.waitUntil(lambda: not tab.copy.isEnabled())
    assert tab.texts() == []


def test_one_column_is_told_in_figures(tab: SummaryTab, qtbot: QtBot) -> None:
    tab.answers.rows[ColumnAnswers].click()
    ask(tab, column="monto")
    qtbot.waitUntil(lambda: ["Total", "372,50"] in tab.texts())
    assert ["Could not be read", "1"] in tab.texts()
    assert "QUARTILE.INC" in tab.foot.method.text()


def test_going_and_coming_back_keeps_the_answers(tab: SummaryTab, idle: Idle) -> None:
    ask(tab, number="monto")
    before = tab.answers.value()
    tab.answers.rows[ColumnAnswers].click()
    tab.answers.rows[type(before)].click()  # type: ignore[index] # there are answers
    assert tab.answers.value() == before


def test_the_result_is_copied_as_a_spreadsheet_wants_it(tab: SummaryTab) -> None:
    tab.copy.click()
    assert QGuiApplication.clipboard().text().startswith("etapa\tRows\nEn obra\t3\n")
    assert tab.bar.isVisible()


def test_a_chart_of_the_same_is_one_click_away(tab: SummaryTab, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tab.chart_wanted) as asked:
        tab.chart.click()
    assert asked.args[0]["kind"] == "bars"
    assert asked.args[0]["category"] == "etapa"


def test_a_renamed_column_does_not_break_the_summary(
    tab: SummaryTab, session: Session, qtbot: QtBot, idle: Idle
) -> None:
    session.add(RenameColumn("etapa", "estado"))
    qtbot.waitUntil(lambda: "estado" in session.view.table.columns if session.view else False)
    idle()
    assert tab.texts()[0][0] in {"estado", "obra"}
