"""The editor of formulas, with the keys a person presses."""

from collections.abc import Iterator

import pytest
from pandas import DataFrame, to_datetime
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.analysis.table import table_of
from app.i18n import use_language
from app.ui.formula.editor import FormulaEditor
from app.ui.theme import theme

KEY = Qt.Key
WORKS = table_of(
    DataFrame(
        {
            "obra": ["Plaza", "Escuela"],
            "monto total": [10.5, 20.0],
            "inicio": to_datetime(["2024-01-05", "2024-02-06"]).astype("datetime64[s]"),
        }
    )
)


class Around(QWidget):
    """A form around the editor, which takes the keys that are not for it."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[Qt.Key] = []
        self.editor, self.after = FormulaEditor(WORKS), QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(self.editor)
        layout.addWidget(self.after)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt names it
        self.pressed.append(Qt.Key(event.key()))


@pytest.fixture(params=["es"])
def around(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Around]:
    use_language(request.param)
    found = Around()
    qtbot.addWidget(found)
    found.resize(420, 600)
    found.show()
    qtbot.waitExposed(found)
    found.editor.field.setFocus()
    yield found
    use_language("en")


def typed(around: Around, qtbot: QtBot, text: str) -> FormulaEditor:
    qtbot.keyClicks(around.editor.field, text)
    return around.editor


def test_a_function_is_completed_with_tab_and_the_cursor_goes_inside(
    around: Around, qtbot: QtBot
) -> None:
    editor = typed(around, qtbot, "redon")
    assert editor.field.offers.isVisible()
    titles = [one.title for one in editor.field.offers._offers]
    assert any(title.startswith("REDONDEAR(") for title in titles)
    wanted = next(at for at, title in enumerate(titles) if title.startswith("REDONDEAR("))
    for _ in range(wanted):
        qtbot.keyClick(editor.field, KEY.Key_Down)
    qtbot.keyClick(editor.field, KEY.Key_Tab)
    assert editor.read() == "REDONDEAR("
    assert editor.field.at == len("REDONDEAR(")
    assert not editor.field.is_offering
    assert "<b><u>" in editor.tip.text()
    assert editor.tip.text().startswith("REDONDEAR(<b>")


def test_a_name_of_the_other_language_is_offered_too(around: Around, qtbot: QtBot) -> None:
    editor = typed(around, qtbot, "upp")
    assert editor.field.offers.chosen is not None
    assert editor.field.offers.chosen.title.startswith("UPPER(")
    assert "MAYUSC" in editor.field.offers.chosen.about
    qtbot.keyClick(editor.field, KEY.Key_Return)
    assert editor.read() == "UPPER("
    assert around.pressed == []


def test_a_bracket_offers_the_columns_with_their_kind(around: Around, qtbot: QtBot) -> None:
    editor = typed(around, qtbot, "[")
    assert [one.title for one in editor.field.offers._offers] == [
        "[obra]", "[monto total]", "[inicio]",
    ]  # fmt: skip
    assert all(one.about for one in editor.field.offers._offers)
    qtbot.keyClick(editor.field, KEY.Key_Up)
    qtbot.keyClick(editor.field, KEY.Key_Tab)
    assert editor.read() == "[inicio]"


def test_control_and_space_offer_everything(around: Around, qtbot: QtBot) -> None:
    editor = around.editor
    assert not editor.field.is_offering
    qtbot.keyClick(editor.field, KEY.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert editor.field.offers.count() > 10
    assert editor.read() == ""


def test_nothing_is_offered_inside_a_text(around: Around, qtbot: QtBot) -> None:
    assert not typed(around, qtbot, '"redon').field.is_offering


def test_escape_closes_what_is_offered_and_then_is_for_the_form(
    around: Around, qtbot: QtBot
) -> None:
    editor = typed(around, qtbot, "redon")
    qtbot.keyClick(editor.field, KEY.Key_Escape)
    assert not editor.field.is_offering
    assert not around.pressed
    qtbot.keyClick(editor.field, KEY.Key_Escape)
    assert around.pressed == [KEY.Key_Escape]


def test_enter_is_for_the_form_and_shift_enter_is_another_line(
    around: Around, qtbot: QtBot
) -> None:
    editor = typed(around, qtbot, "1 +")
    low = editor.field.height()
    qtbot.keyClick(editor.field, KEY.Key_Return)
    assert around.pressed == [KEY.Key_Return]
    for _ in range(3):
        qtbot.keyClick(editor.field, KEY.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor.field, "2")
    assert editor.read() == "1 +\n\n\n2"
    qtbot.waitUntil(lambda: editor.field.height() > low)


def test_tab_leaves_the_field_when_nothing_is_offered(around: Around, qtbot: QtBot) -> None:
    editor = typed(around, qtbot, "1 + 2")
    qtbot.keyClick(editor.field, KEY.Key_Tab)
    assert not editor.field.hasFocus()
    assert editor.read() == "1 + 2"


def test_a_misspelt_function_is_underlined_and_mended_with_a_button(
    around: Around, qtbot: QtBot
) -> None:
    editor = typed(around, qtbot, "REDONDAR([monto total]; 1)")
    qtbot.waitUntil(editor.mending.isVisible)
    marks = editor.field.extraSelections()
    error = marks[-1].cursor
    assert (error.selectionStart(), error.selectionEnd()) == (0, 8)
    assert editor.mending.mend.isVisible()
    qtbot.mouseClick(editor.mending.mend, Qt.MouseButton.LeftButton)
    assert editor.read() == "REDONDEAR([monto total]; 1)"
    qtbot.waitUntil(lambda: not editor.mending.isVisible())
    assert editor.words.isVisible()
    assert "monto total" in editor.words.text()


def test_an_error_is_not_told_while_a_word_is_being_chosen(around: Around, qtbot: QtBot) -> None:
    editor = typed(around, qtbot, "redon")
    qtbot.wait(250)
    assert not editor.mending.isVisible()
    qtbot.keyClick(editor.field, KEY.Key_Escape)
    qtbot.waitUntil(editor.mending.isVisible)


def test_the_bracket_one_is_at_is_shown_with_its_other_half(around: Around, qtbot: QtBot) -> None:
    editor = typed(around, qtbot, "(1 + 2)")
    assert len(editor.field.extraSelections()) == 2


def test_functions_columns_texts_and_numbers_have_the_colours_of_the_theme(
    around: Around, qtbot: QtBot
) -> None:
    editor = typed(around, qtbot, 'SI([obra] = "x"; 1; 2)')
    formats = editor.field.document().firstBlock().layout().formats()
    colours = {one.format.foreground().color().name() for one in formats}
    wanted = {theme().color(token).name() for token in ("accent", "ok", "warn_ink")}
    assert wanted <= colours


def test_a_function_is_looked_for_by_what_it_does_and_its_example_put_in(
    around: Around, qtbot: QtBot
) -> None:
    editor = around.editor
    qtbot.mouseClick(editor.every.button, Qt.MouseButton.LeftButton)
    assert editor.every.list is not None
    assert editor.every.list.search.hasFocus()
    qtbot.keyClicks(editor.every.list.search, "columnaverage")
    assert editor.every.list.chosen is not None
    assert editor.every.list.chosen.kind == "column_mean"
    qtbot.mouseClick(editor.every.list.insert, Qt.MouseButton.LeftButton)
    assert editor.read() == "PROMEDIO.COLUMNA([monto total])"


def test_a_search_that_finds_nothing_says_so(around: Around, qtbot: QtBot) -> None:
    qtbot.mouseClick(around.editor.every.button, Qt.MouseButton.LeftButton)
    listed = around.editor.every.list
    assert listed is not None
    qtbot.keyClicks(listed.search, "xyzzy")
    assert listed.chosen is None
    assert not listed.insert.isEnabled()
