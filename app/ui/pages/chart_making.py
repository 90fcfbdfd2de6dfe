"""New charts of a project: with its source, and with what can be kept of another chart."""

from dataclasses import fields, replace
from typing import Any

from pandas import DataFrame

from app.analysis.chart import Chart
from app.analysis.chart_answers import first_answers, kept_answers
from app.analysis.plot import Plot
from app.analysis.project import Origin
from app.analysis.table import Table
from app.ui.pages.chart_source import source_line
from app.ui.view import View


def new_chart(cls: type[Chart], view: View | None, origin: Origin) -> Chart:
    """Make a chart that draws something from the first moment."""
    table = view.table if view else Table(DataFrame(), {})
    return with_source(cls(**first_answers(cls, table)), origin)


def with_source(chart: Chart, origin: Origin) -> Chart:
    """Say where the data come from, unless the chart says it already."""
    return replace(chart, source=chart.source or source_line(origin))


def of_kind(cls: type[Chart], now: Chart, table: Table) -> Chart:
    """Make a chart of another kind with the answers that fit it; its words for the blind do not."""
    return cls(**first_answers(cls, table) | kept_answers(cls, now, table) | {"alt": ""})


def with_changes(chart: Chart, before: Chart, after: Chart) -> Chart:
    """Make, in a chart of the same kind, the changes that lead from one chart to another."""
    changes: dict[str, Any] = {
        field.name: getattr(after, field.name)
        for field in fields(after)
        if getattr(after, field.name) != getattr(before, field.name)
    }
    return replace(chart, **changes)


def with_highlight(chart: Chart, plot: Plot, name: str) -> Chart:
    """Make one part of the picture stand out, or no longer when it did."""
    if name not in getattr(plot.main, "names", ()):
        return chart
    return replace(chart, highlight="" if chart.highlight == name else name)
