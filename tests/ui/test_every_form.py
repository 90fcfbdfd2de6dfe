"""Every step a person can begin: its form opens, can be answered, and never breaks."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import MISSING, fields
from pathlib import Path

import pytest
from pandas import DataFrame
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.analysis.chart import charts
from app.analysis.kind import Kind
from app.analysis.reading.settings import Reading
from app.analysis.reading.table_file import read_raw
from app.analysis.start_table import start_table
from app.analysis.step import Step, steps
from app.analysis.summary_form import GroupAnswers
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import use_language
from app.lessons.practice import practice_path
from app.params import Choice, Column, Flag, Param, params_of
from app.paths import Places
from app.ui.desk.step_questions import answers_for, asked, fits, is_offered, is_whole
from app.ui.editors import fitting
from app.ui.forms import Form
from app.ui.previewing import preview_of
from app.ui.relevant import WHEN
from app.ui.widgets.column_list import ColumnList
from app.ui.widgets.text import Text as Words

steps.load()
charts.load()
SEEN = [cls for cls in steps if cls.intent != "hidden"]
BEGUN = [cls for cls in SEEN if is_whole(cls)]
ONLY_TEXT = table_of(DataFrame({"nombre": ["Ana", None], "barrio": ["Boedo", "Flores"]}))


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Table:
    places = Places.of(tmp_path_factory.mktemp("profile"))
    path: Path = practice_path(places.datasets, "compras-sucias")
    return start_table(read_raw(path, Reading().dialect), Reading())


@pytest.fixture(params=["es", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    use_language(request.param)
    yield request.param
    use_language("en")


@pytest.mark.parametrize("cls", BEGUN, ids=lambda cls: cls.kind)
def test_every_question_has_an_editor_with_its_words(
    cls: type[Step], practice: Table, language: str, qtbot: QtBot
) -> None:
    form = Form(cls, practice, answers_for(cls, "proveedor", practice))
    qtbot.addWidget(form)
    words = [one.text() for one in form.findChildren(Words)]
    assert list(form.editors) == list(asked(cls))
    for name, param in params_of(cls):
        if name in form.editors:
            widget = form.editors[name].widget
            assert isinstance(widget, QWidget)
            assert widget.accessibleName() == str(param.label)
            assert isinstance(param, Flag) or str(param.label) in words


@pytest.mark.parametrize("cls", BEGUN, ids=lambda cls: cls.kind)
def test_a_form_begun_in_any_column_is_previewed_or_says_what_is_missing(
    cls: type[Step], practice: Table, qtbot: QtBot
) -> None:
    for column in ("proveedor", "fecha", "monto", "comuna"):
        _try(cls, column, practice, qtbot)


@pytest.mark.parametrize("cls", BEGUN, ids=lambda cls: cls.kind)
def test_a_table_that_lacks_what_a_step_needs_is_told_so(cls: type[Step], qtbot: QtBot) -> None:
    _try(cls, "nombre", ONLY_TEXT, qtbot)


def _try(cls: type[Step], column: str, table: Table, qtbot: QtBot) -> None:
    form = Form(cls, table, answers_for(cls, column, table))
    qtbot.addWidget(form)
    with suppress(UserError):  # which says what is missing; nothing else may come out
        form.refuse_unanswerable()
        preview_of(form.value(), table)


def test_steps_that_take_their_answers_from_the_screen_are_not_offered(practice: Table) -> None:
    offered = {cls.kind for cls in steps if is_offered(cls, practice)}
    assert not offered & {
        "keep_rows", "remove_rows", "mark_matching", "join_tables", "append_tables", "map_values",
        "match_list", "replace_by_list", "rename_columns", "header_from_row", "insert_row",
        "only_where", "comuna_from_point",
    }  # fmt: skip
    assert {"group_rows", "reverse_rows", "normalise_headers", "remove_repeated_headers"} <= offered


def test_whatever_is_offered_can_be_made_from_its_form(practice: Table, qtbot: QtBot) -> None:
    for cls in (one for one in steps if is_offered(one, practice)):
        form = Form(cls, practice)
        qtbot.addWidget(form)
        needed = {one.name for one in fields(cls) if one.default is MISSING}
        assert needed <= set(form.editors)


def test_a_step_that_leans_on_another_table_is_offered_when_there_is_one() -> None:
    _, table = steps["comuna_from_point"].example()
    assert is_offered(steps["comuna_from_point"], table)


def test_two_columns_that_must_differ_do_not_begin_as_the_same(practice: Table) -> None:
    for cls in BEGUN:
        start = answers_for(cls, "proveedor", practice)
        chosen = [start[name] for name, param in params_of(cls)
                  if isinstance(param, Column) and name in start]  # fmt: skip
        assert len(chosen) == len(set(chosen))


def test_a_column_answers_the_question_it_suits_best() -> None:
    points = table_of(DataFrame({"id": ["a"], "lat": ["-34,6"], "lng": ["-58,4"]}))
    cls = steps["fix_coordinates"]
    assert answers_for(cls, "lng", points) == {"latitude": "lat", "longitude": "lng"}
    assert answers_for(cls, "lat", points) == {"latitude": "lat", "longitude": "lng"}


def test_the_date_of_an_amount_is_found_for_it() -> None:
    _, table = steps["days_between"].example()
    amounts = table.with_column("monto", table_of(DataFrame({"m": [1.0] * len(table)})).values("m"),
                                table_of(DataFrame({"m": [1.5]})).kinds["m"])  # fmt: skip
    cls, day = steps["deflate"], table.columns[0]
    assert answers_for(cls, "monto", amounts) == {"column": "monto", "period": day}
    assert fits(cls, day, amounts)


def test_questions_that_wait_for_an_answer_name_what_there_is() -> None:
    for kind, questions in WHEN.items():
        asks = dict(params_of(steps[kind]))
        for name, (other, answers) in questions.items():
            choice = asks[other]
            assert name in asks
            assert isinstance(choice, Choice)
            assert answers <= {value for value, _ in choice.options}


def test_a_question_is_asked_only_after_the_answer_that_brings_it(
    practice: Table, qtbot: QtBot
) -> None:
    form = Form(steps["deflate"], practice)
    qtbot.addWidget(form)
    form.show()
    other = form.editors["other"].widget
    assert not other.isVisible()
    form.editors["index"].write("own")
    assert other.isVisible()
    form.editors["index"].write("city")
    assert not other.isVisible()


def test_columns_are_put_in_order_with_the_keyboard(practice: Table, qtbot: QtBot) -> None:
    form = Form(steps["reorder_columns"], practice, {"names": ("fecha", "oc_id")})
    qtbot.addWidget(form)
    form.show()
    columns = form.editors["names"].widget
    assert isinstance(columns, ColumnList)
    assert columns.read() == ("fecha", "oc_id")
    columns.setCurrentRow(0)
    with qtbot.waitSignal(form.changed):
        qtbot.keyClick(columns, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert columns.read() == ("oc_id", "fecha")
    columns.setCurrentRow(0)
    qtbot.keyClick(columns, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert columns.read() == ("oc_id", "fecha")


def test_coordinates_are_not_added_up_but_stand_in_a_scatter() -> None:
    points = table_of(DataFrame({"name": ["a", "b"], "lat": [-34.6, -34.7], "n": [1, 2]}))
    points = points.with_column("lat", points.values("lat"), Kind.COORDINATE)
    dots, bars = dict(params_of(charts["scatter"])), dict(params_of(charts["bars"]))
    assert fitting(_column(dots["across"]), points) == ["lat", "n"]
    assert fitting(_column(bars["number"]), points) == ["n"]
    assert fitting(_column(dict(params_of(GroupAnswers))["number"]), points) == ["n"]


def _column(param: Param) -> Column:
    assert isinstance(param, Column)
    return param
