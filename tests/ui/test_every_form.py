"""Every step a person can begin: its form opens, can be answered, and never breaks."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import MISSING, fields
from pathlib import Path

import pytest
from pandas import DataFrame
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.analysis.reading.settings import Reading
from app.analysis.reading.table_file import read_raw
from app.analysis.start_table import start_table
from app.analysis.step import Step, steps
from app.analysis.table import Table, table_of
from app.errors import UserError
from app.i18n import use_language
from app.lessons.practice import practice_path
from app.params import Column, Flag, params_of
from app.paths import Places
from app.ui.desk.step_questions import answers_for, asked, fits, is_offered, is_whole
from app.ui.forms import Form
from app.ui.previewing import preview_of
from app.ui.widgets.text import Text as Words

steps.load()
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
