"""Tests for app.ui.chart_store."""

from app.analysis.charts.bars import BarChart
from app.analysis.charts.histogram import Histogram
from app.ui.chart_store import ChartBook, book_of

ONE, TWO = BarChart("a"), Histogram("b")
NEWER = {"kind": "from_the_future", "answer": 42}


def test_charts_survive_being_kept() -> None:
    book = ChartBook().add(ONE).add(TWO)
    assert book_of(book.records()).charts == (ONE, TWO)


def test_a_chart_of_a_newer_program_is_not_lost() -> None:
    book = book_of([NEWER, *ChartBook().add(ONE).records()])
    assert book.current == ONE
    assert NEWER in book.put(TWO).records()


def test_the_one_looked_at_changes_and_the_others_stay() -> None:
    book = ChartBook().add(ONE).add(ONE).go(0).put(TWO)
    assert book.charts == (TWO, ONE)


def test_taking_out_the_last_one_looks_at_the_one_before() -> None:
    book = ChartBook().add(ONE).add(TWO).remove()
    assert book.current == ONE
    assert book.remove().current is None
    assert book.remove().remove().charts == ()
