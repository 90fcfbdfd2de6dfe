"""The column panel moved with the mouse and the keyboard: ranges, values, texts, fixed facets."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QSlider
from pytestqt.qtbot import QtBot

from app.analysis.condition import Condition
from app.analysis.conditions.between import Between
from app.analysis.conditions.contains import Contains
from app.analysis.conditions.matches_pattern import MatchesPattern
from app.analysis.conditions.none_of import NoneOf
from app.analysis.conditions.one_of import OneOf
from app.analysis.steps.keep_columns import KeepColumns
from app.analysis.steps.rename_column import RenameColumn
from app.store.project_file import ProjectFile
from app.ui.desk.column_panel import ColumnPanel
from app.ui.desk.facet_book import PART, FacetBook, Pinned
from app.ui.desk.step_panel import StepPanel
from app.ui.desk.value_view import ValueView
from app.ui.pages.workbench import Workbench
from app.ui.session import Session
from app.ui.stage import Stage
from tests.ui.desk.conftest import view_of

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(bench: Workbench) -> ColumnPanel:
    assert bench.desk is not None
    return bench.desk.desk.column


def go(stage: Stage, bench: Workbench, column: str) -> None:
    assert bench.desk is not None
    grid = bench.desk.desk.grid
    names = [one.name for one in grid.table_model.table.columns]
    grid.setCurrentIndex(grid.table_model.index(0, names.index(column)))
    wait(stage)


def wait(stage: Stage) -> None:
    """Wait for what is asked soon, and for what comes of it."""
    QApplication.processEvents()
    stage.settle()
    stage.settle()


def shown(view: ValueView) -> list[str]:
    return [value.shown for value in view.values.listing.values]


def asked_of(session: Session) -> tuple[Condition, ...]:
    return session.conditions


def press(view: ValueView, row: int, qtbot: QtBot, *, tick: bool) -> None:
    box = view.visualRect(view.values.index(row))
    place = QPoint(box.left() + (6 if tick else 60), box.center().y())
    qtbot.mouseClick(view.viewport(), LEFT, pos=place)


def test_the_keys_move_a_handle_and_the_count_is_the_one_of_the_table(
    stage: Stage, session: Session, bench: Workbench, panel: ColumnPanel, qtbot: QtBot
) -> None:
    go(stage, bench, "fecha")
    low, high = panel.facet.range.bars.handles
    assert isinstance(low, QSlider)
    for _ in range(2):
        qtbot.keyClick(low, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(high, Qt.Key.Key_Left)
    live = panel.facet.range.count.text()
    qtbot.wait(300)
    wait(stage)
    (asked,) = session.conditions
    assert isinstance(asked, Between)
    assert (asked.low, bool(asked.high), asked.blank) == ("2023-03-01", True, False)
    assert live == str(view_of(session).scope()) == panel.facet.range.count.text()
    assert low.accessibleName() == "Desde 01/03/2023"
    assert low.value() > low.minimum()
    qtbot.keyClick(low, Qt.Key.Key_Home)
    qtbot.keyClick(high, Qt.Key.Key_End)
    qtbot.wait(300)
    wait(stage)
    assert asked_of(session) == ()


def test_a_handle_is_dragged_and_does_not_go_past_the_other(
    stage: Stage, session: Session, bench: Workbench, panel: ColumnPanel, qtbot: QtBot
) -> None:
    go(stage, bench, "fecha")
    bars = panel.facet.range.bars
    low, high = bars.handles
    qtbot.keyClick(high, Qt.Key.Key_Home)
    assert low.x() == high.x()
    qtbot.keyClick(high, Qt.Key.Key_End)
    qtbot.mousePress(low, LEFT, pos=low.rect().center())
    qtbot.mouseMove(low, QPoint(bars.width() // 2, 4))
    low.dragged.emit(bars.width() / 2)
    qtbot.mouseRelease(low, LEFT)
    qtbot.wait(300)
    wait(stage)
    (asked,) = session.conditions
    assert isinstance(asked, Between)
    assert asked.low.startswith(("2023-06", "2023-07"))


def test_a_click_on_a_bar_takes_its_month_alone(
    stage: Stage, session: Session, bench: Workbench, panel: ColumnPanel, qtbot: QtBot
) -> None:
    go(stage, bench, "fecha")
    bars = panel.facet.range.bars
    qtbot.mouseClick(bars, LEFT, pos=QPoint(bars.width() // 24 + 8, 20))
    qtbot.wait(300)
    wait(stage)
    assert asked_of(session) == (Between("fecha", "", "2023-01-31"),)
    assert panel.facet.range.answers.high.text() == "31/01/2023"
    assert "01/2023" in bars.words_of(0)


def test_rows_without_a_value_come_back_with_their_tick(
    stage: Stage, session: Session, bench: Workbench, panel: ColumnPanel, qtbot: QtBot
) -> None:
    go(stage, bench, "fecha")
    answers = panel.facet.range.answers
    qtbot.keyClicks(answers.low, "01/07/2023")
    assert not answers.blank.isChecked()
    qtbot.mouseClick(answers.blank, LEFT)
    wait(stage)
    assert asked_of(session) == (Between("fecha", "2023-07-01", "", blank=True),)
    qtbot.keyClick(answers.low, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(answers.low, "nada")
    qtbot.keyClick(answers.low, Qt.Key.Key_Return)
    assert "nada" in answers.findChildren(type(panel.facet.range.count))[-1].text()


def test_values_are_ticked_with_the_mouse_and_with_the_keyboard(
    stage: Stage, session: Session, bench: Workbench, panel: ColumnPanel, qtbot: QtBot
) -> None:
    go(stage, bench, "organismo")
    view = panel.values.view
    first, second = shown(view)[:2]
    press(view, 0, qtbot, tick=True)
    wait(stage)
    assert asked_of(session) == (NoneOf("organismo", (first,)),)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    wait(stage)
    assert asked_of(session) == (NoneOf("organismo", (first, second)),)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    wait(stage)
    assert asked_of(session) == (OneOf("organismo", (second,)),)


def test_all_the_values_are_ticked_unticked_and_inverted_at_once(
    stage: Stage, session: Session, bench: Workbench, panel: ColumnPanel, qtbot: QtBot
) -> None:
    session.filter_column("organismo", OneOf("organismo", ("Salud",)))
    go(stage, bench, "organismo")
    second = "Salud"
    qtbot.mouseClick(panel.values.invert, LEFT)
    wait(stage)
    assert asked_of(session) == (NoneOf("organismo", (second,)),)
    qtbot.mouseClick(panel.values.none, LEFT)
    wait(stage)
    assert view_of(session).shown == 0
    qtbot.mouseClick(panel.values.every, LEFT)
    wait(stage)
    assert asked_of(session) == ()


def test_a_click_on_a_value_leaves_it_alone_and_letters_go_to_a_value(
    stage: Stage, session: Session, bench: Workbench, panel: ColumnPanel, qtbot: QtBot
) -> None:
    go(stage, bench, "organismo")
    view = panel.values.view
    press(view, 1, qtbot, tick=False)
    wait(stage)
    assert asked_of(session) == (OneOf("organismo", (shown(view)[1],)),)
    qtbot.keyClicks(view, "sal")
    assert view.values.value(view.currentIndex()).shown.lower().startswith("sal")
    said = view.values.data(view.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith(("marcado", "marcar"))


def test_values_are_searched_put_by_name_and_taken_together(
    stage: Stage, session: Session, bench: Workbench, panel: ColumnPanel, qtbot: QtBot
) -> None:
    go(stage, bench, "proveedor")
    values = panel.values
    values.search.setText("VIDRÍO")
    qtbot.keyClicks(values.search, "S")
    qtbot.wait(150)
    wait(stage)
    assert shown(values.view)
    assert all("vidrios" in one.lower() for one in shown(values.view))
    qtbot.mouseClick(values.by_name, LEFT)
    wait(stage)
    found = shown(values.view)
    assert found == sorted(found, key=str.casefold) or len(found) > 1
    qtbot.mouseClick(values.these, LEFT)
    wait(stage)
    (asked,) = session.conditions
    assert isinstance(asked, OneOf)
    assert set(asked.values) == set(found)


def test_a_tick_under_a_text_filter_takes_from_what_it_lets_in(
    stage: Stage, session: Session, bench: Workbench, panel: ColumnPanel, qtbot: QtBot
) -> None:
    session.filter_column("organismo", Contains("organismo", "desarrollo"))
    go(stage, bench, "organismo")
    values = panel.values.listing.values
    inside = [value.text for value in values if value.on]
    row = next(at for at, value in enumerate(values) if value.on)
    press(panel.values.view, row, qtbot, tick=True)
    wait(stage)
    (asked,) = session.conditions
    assert isinstance(asked, OneOf)
    assert set(asked.values) == set(inside) - {values[row].text}


def test_text_is_filtered_with_or_without_accents(
    stage: Stage, session: Session, bench: Workbench, panel: ColumnPanel, qtbot: QtBot
) -> None:
    go(stage, bench, "proveedor")
    text = panel.facet.text
    text.text.setText("vidrío")
    qtbot.keyClicks(text.text, "s")
    qtbot.keyClick(text.text, Qt.Key.Key_Return)
    wait(stage)
    assert asked_of(session) == (Contains("proveedor", "vidríos"),)
    assert view_of(session).shown > 0
    qtbot.mouseClick(text.exact, LEFT)
    wait(stage)
    assert asked_of(session) == (Contains("proveedor", "vidríos", exact=True),)
    assert view_of(session).shown == 0


def test_a_pattern_that_is_badly_written_is_said_and_changes_nothing(
    stage: Stage, session: Session, bench: Workbench, panel: ColumnPanel, qtbot: QtBot
) -> None:
    go(stage, bench, "proveedor")
    text = panel.facet.text
    text.way.setCurrentIndex(text.way.findData("pattern"))
    qtbot.keyClick(text.text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(text.text, "^vid")
    qtbot.keyClick(text.text, Qt.Key.Key_Return)
    wait(stage)
    assert asked_of(session) == (MatchesPattern("proveedor", "(?i)^vid"),)
    assert view_of(session).shown > 0
    qtbot.keyClicks(text.text, "[")
    qtbot.keyClick(text.text, Qt.Key.Key_Return)
    assert asked_of(session) == (MatchesPattern("proveedor", "(?i)^vid"),)


def fix(stage: Stage, bench: Workbench, panel: ColumnPanel, qtbot: QtBot) -> None:
    """Fix two facets and go to another column."""
    for column in ("organismo", "fecha"):
        go(stage, bench, column)
        qtbot.mouseClick(panel.pin, LEFT)
        wait(stage)
    go(stage, bench, "proveedor")


def test_fixed_facets_stay_and_combine(
    stage: Stage, session: Session, bench: Workbench, panel: ColumnPanel, qtbot: QtBot
) -> None:
    fix(stage, bench, panel, qtbot)
    assert list(panel.pinned.facets) == ["organismo", "fecha"]
    view = panel.pinned.facets["organismo"].facet.values.view
    all_rows = panel.values.listing.values[0].count
    press(view, 0, qtbot, tick=False)
    wait(stage)
    first = panel.values.listing.values[0]
    assert first.count <= first.everywhere
    assert panel.values.listing.others
    assert sum(one.count for one in panel.values.listing.values) == view_of(session).shown
    assert all_rows == max(one.everywhere for one in panel.values.listing.values)
    month = panel.pinned.facets["fecha"].facet.range
    assert month.count.text() == str(view_of(session).scope())


def test_fixed_facets_come_back_with_the_project_as_they_were(
    stage: Stage, session: Session, bench: Workbench, panel: ColumnPanel, qtbot: QtBot
) -> None:
    fix(stage, bench, panel, qtbot)
    session.filter_column("organismo", OneOf("organismo", ("Salud",)))
    wait(stage)
    qtbot.mouseClick(panel.pinned.facets["fecha"].up, LEFT)
    qtbot.mouseClick(panel.pinned.facets["organismo"].fold, LEFT)
    wait(stage)
    assert not panel.pinned.facets["organismo"].facet.isVisible()
    kept = session.keeper
    assert isinstance(kept, ProjectFile)
    stage.program.show_project(ProjectFile.open(copy_of(kept, stage)))
    wait(stage)
    again = bench.desk
    assert again is not None
    assert again.sight.book.pinned == (Pinned("fecha"), Pinned("organismo", folded=True))
    assert again.session.conditions == (OneOf("organismo", ("Salud",)),)
    go(stage, bench, "proveedor")
    assert set(again.desk.column.pinned.facets) == {"fecha", "organismo"}
    qtbot.mouseClick(again.desk.column.pinned.facets["fecha"].unpin, LEFT)
    wait(stage)
    assert set(again.desk.column.pinned.facets) == {"organismo"}


def copy_of(kept: ProjectFile, stage: Stage) -> Path:
    path = stage.places.projects / "copia-de-facetas.pcd"
    path.unlink(missing_ok=True)
    kept.copy_to(path)
    return path


def test_filters_and_fixed_facets_follow_a_column_that_is_renamed_and_wait_for_one_that_goes(
    stage: Stage, session: Session, bench: Workbench, panel: ColumnPanel
) -> None:
    assert bench.desk is not None
    sight = bench.desk.sight
    sight.pin("organismo")
    session.filter_column("organismo", OneOf("organismo", ("Salud",)))
    wait(stage)
    rows = view_of(session).shown
    session.add(RenameColumn("organismo", "ente"))
    go(stage, bench, "proveedor")
    assert asked_of(session) == (OneOf("ente", ("Salud",)),)
    assert view_of(session).shown == rows
    assert list(panel.pinned.facets) == ["ente"]
    session.undo()
    wait(stage)
    assert asked_of(session) == (OneOf("organismo", ("Salud",)),)
    assert list(panel.pinned.facets) == ["organismo"]
    session.add(KeepColumns(("proveedor", "fecha")))
    wait(stage)
    assert view_of(session).waiting == session.conditions
    assert not panel.pinned.facets["organismo"].facet.isVisible()


def test_a_suggestion_shows_examples_and_is_done_with_one_click(
    stage: Stage, session: Session, bench: Workbench, panel: ColumnPanel, qtbot: QtBot
) -> None:
    go(stage, bench, "proveedor")
    card = next(one for one in panel.offered.cards if one.suggestion.step_kind == "trim_spaces")
    card.act.setFocus()
    card.peeked.emit(card)
    wait(stage)
    assert card.preview.words
    qtbot.mouseClick(card.act, LEFT)
    wait(stage)
    assert [entry.step.kind for entry in session.recipe.entries] == ["trim_spaces"]
    assert card.suggestion.kind not in [one.suggestion.kind for one in panel.offered.cards]


def test_a_suggestion_that_is_refused_is_not_offered_again_unless_asked_for(
    stage: Stage, session: Session, bench: Workbench, panel: ColumnPanel, qtbot: QtBot
) -> None:
    go(stage, bench, "proveedor")
    refused = panel.offered.cards[0]
    qtbot.mouseClick(refused.refuse, LEFT)
    wait(stage)
    assert refused.suggestion.kind not in [one.suggestion.kind for one in panel.offered.cards]
    book = FacetBook.of(session.keeper.part(PART))
    assert book.refused == {("proveedor", refused.suggestion.kind)}
    assert bench.desk is not None
    bench.desk.sight.offer_again()
    wait(stage)
    assert refused.suggestion.kind in [one.suggestion.kind for one in panel.offered.cards]


def test_a_suggestion_that_cannot_be_done_as_it_is_opens_its_form(
    stage: Stage, session: Session, bench: Workbench, panel: ColumnPanel, qtbot: QtBot
) -> None:
    go(stage, bench, "monto")
    card = next(one for one in panel.offered.cards if one.suggestion.step_kind == "to_number")
    qtbot.mouseClick(card.act, LEFT)
    wait(stage)
    assert session.recipe.entries == ()
    assert bench.desk is not None
    assert isinstance(bench.desk.desk.side.currentWidget(), StepPanel)


def test_the_panel_says_what_is_here_and_how_it_was_counted(
    stage: Stage, bench: Workbench, panel: ColumnPanel, qtbot: QtBot
) -> None:
    go(stage, bench, "proveedor")
    texts = [one.text() for one in panel.said.findChildren(type(panel.facet.range.count))]
    assert any("grupos parecen ser lo mismo" in one for one in texts)
    before = len(texts)
    qtbot.mouseClick(panel.said.how, LEFT)
    wait(stage)
    after = panel.said.findChildren(type(panel.facet.range.count))
    assert len([one for one in after if one.isVisible()]) > before


def test_what_the_panel_does_is_found_by_name_too(bench: Workbench) -> None:
    found = [action for action in bench.offers() if action.matches("fijar")]
    assert any("filtro" in str(action.text) for action in found)
