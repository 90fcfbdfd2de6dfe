"""What is handed over: a table, how it came to be, and the pictures made from it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.analysis.alt_text import alt_text
from app.analysis.chart import Chart
from app.analysis.effect import Effect
from app.analysis.kind import Kind
from app.analysis.plot import Plot
from app.analysis.project import Origin
from app.analysis.reading.settings import Dialect
from app.analysis.recipe import Recipe
from app.analysis.table import Table
from app.errors import UserError
from app.i18n import Message, msg
from app.params import Column, Columns, params_of

Fact = tuple[Message, str]


@dataclass(frozen=True)
class StartColumn:
    """How a column of the file was read, before any step."""

    name: str
    kind: Kind
    decimal: str = ","
    day_first: bool = True


@dataclass(frozen=True)
class StartBeside:
    """A table beside, its file, and how it and its columns were read.

    `cells` names a CSV with its cells, for a program that could not read the file.
    """

    name: str
    file: str
    dialect: Dialect
    columns: tuple[StartColumn, ...] = ()
    cells: str = ""


@dataclass(frozen=True, eq=False)
class Deliverable:
    """Everything a file for other people is made from, without a word of any language.

    `effects` has the figures of each entry of the recipe. `facts` say how the file was read,
    `start` is what each of its columns was taken to be, `beside` the same of the other tables,
    and `pictures` holds each chart as SVG text; `cells` names a CSV with the cells of the file,
    for a program that could not read it. All of them may be left out.
    """

    title: str
    table: Table
    recipe: Recipe
    effects: tuple[Effect | None, ...]
    origin: Origin
    charts: tuple[Chart, ...] = ()
    facts: tuple[Fact, ...] = ()
    start: tuple[StartColumn, ...] = ()
    beside: tuple[StartBeside, ...] = ()
    pictures: tuple[str, ...] = ()
    cells: str = ""

    def plots(self) -> Iterator[Plot]:
        """Draw every chart; a table without rows has nothing to draw."""
        if len(self.table):
            yield from (self._draw(chart) for chart in self.charts)

    def _draw(self, chart: Chart) -> Plot:
        for column in _columns(chart):
            if column not in self.table.kinds:
                raise UserError(
                    msg(
                        "The chart “{chart}” needs a column called “{column}”.",
                        chart=chart.heading or chart.title, column=column,
                    ),
                    msg("Change the chart or take it out, then export again."),
                )  # fmt: skip
        plot = chart.draw(self.table.frame)
        return _marked(plot) if self.origin.practice else plot


def described(plot: Plot) -> str:
    """Return a picture in words: the author's, or else a draft."""
    return plot.captions.alt or str(alt_text(plot))


def _columns(chart: Chart) -> Iterator[str]:
    for name, param in params_of(type(chart)):
        if isinstance(param, Column) and getattr(chart, name):
            yield getattr(chart, name)
        elif isinstance(param, Columns):
            yield from getattr(chart, name)


def _marked(plot: Plot) -> Plot:
    """Say in the source that the data are invented, whatever the author wrote there."""
    source, words = plot.captions.source, str(msg("Practice data"))
    if words.casefold() in source.casefold():
        return plot
    marked = str(msg("Practice data, invented. {source}", source=source)).strip()
    return replace(plot, captions=replace(plot.captions, source=marked))
