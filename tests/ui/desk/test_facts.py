"""Tests for app.ui.desk.facts."""

from pandas import DataFrame, Series
from pytestqt.qtbot import QtBot

from app.analysis.kind import Kind
from app.analysis.profile import profile
from app.analysis.table import Table, table_of
from app.ui.desk.facts import Facts
from app.ui.widgets.one_line import OneLine


def shown(qtbot: QtBot, table: Table) -> list[str]:
    facts = Facts()
    qtbot.addWidget(facts)
    facts.show_profile(profile(table, "n"))
    return [one.text() for one in facts.findChildren(OneLine)]


def numbers(values: list[float], kind: Kind) -> Table:
    return table_of(DataFrame({"n": [1]})).remade(DataFrame({"n": Series(values)}), {"n": kind})


def test_coordinates_have_no_sum(qtbot: QtBot) -> None:
    texts = shown(qtbot, numbers([-34.567891, -34.567893, -34.6], Kind.COORDINATE))
    assert "-34,56789" in texts
    assert not any(text.startswith("-103,") for text in texts)


def test_a_sum_of_amounts_is_written_to_the_cent(qtbot: QtBot) -> None:
    texts = shown(qtbot, numbers([168_080_363_347.38, 0.000005], Kind.MONEY))
    assert "168.080.363.347,38" in texts


def test_a_whole_figure_is_written_whole_however_large(qtbot: QtBot) -> None:
    texts = shown(qtbot, numbers([9_007_199_254_740_993], Kind.WHOLE))
    assert "9.007.199.254.740.993" in texts
