"""Whatever a chart agrees to draw, the screen draws."""

from contextlib import suppress

import pytest
from pytestqt.qtbot import QtBot

from app.analysis.chart import Chart, charts
from app.errors import UserError
from app.ui.plot.look import Look
from app.ui.plot_view import PlotView
from tests.analysis.awkward_tables import AWKWARD, charts_of

charts.load()


@pytest.mark.parametrize("cls", list(charts), ids=lambda cls: cls.kind)
def test_every_picture_of_an_awkward_table_is_painted(cls: type[Chart], qtbot: QtBot) -> None:
    view = PlotView(Look())
    qtbot.addWidget(view)
    for table in AWKWARD.values():
        for chart in charts_of(cls):
            with suppress(UserError):
                view.show_plot(chart.draw(table))
                assert not view.grab().isNull()
