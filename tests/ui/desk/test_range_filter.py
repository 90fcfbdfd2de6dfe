"""Tests for app.ui.desk.range_filter."""

import pytest
from pandas import DataFrame, Series, to_datetime
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.analysis.conditions.between import Between
from app.analysis.kind import Kind
from app.analysis.table import Table, table_of
from app.ui.desk.column_menu import FROM_OLDEST, sort_words
from app.ui.desk.range_filter import RangeFilter


@pytest.fixture
def moments() -> Table:
    when = to_datetime(Series(["2024-05-01 08:00", "2024-05-02 23:59", "2024-05-03 00:00", None]))
    made = table_of(DataFrame({"a": [1, 2, 3, 4]}))
    return made.with_column("cuando", when.astype("datetime64[s]"), Kind.DATE_TIME)


def asked(qtbot: QtBot, kind: Kind, *texts: str) -> object:
    made = RangeFilter()
    qtbot.addWidget(made)
    made.show_column("cuando", kind, None)
    made.show()
    for field, text in zip((made.answers.low, made.answers.high), texts, strict=False):
        field.setText(text)
    with qtbot.waitSignal(made.asked) as said:
        qtbot.keyClick(made.answers.low, Qt.Key.Key_Return)
    assert said.args is not None
    return said.args[0]


def test_moments_are_filtered_by_whole_days(qtbot: QtBot, moments: Table) -> None:
    found = asked(qtbot, Kind.DATE_TIME, "01/05/2024", "02/05/2024")
    assert isinstance(found, Between)
    assert found.mask(moments).tolist() == [True, True, False, False]


def test_moments_go_from_oldest_to_newest() -> None:
    assert sort_words(Kind.DATE_TIME) == FROM_OLDEST
