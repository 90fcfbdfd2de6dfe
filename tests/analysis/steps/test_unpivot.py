"""Tests for app.analysis.steps.unpivot, and its way back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Index, Series
from pandas.testing import assert_series_equal

from app.analysis.header_periods import header_periods
from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.row_labels import MADE
from app.analysis.steps.pivot import Pivot
from app.analysis.steps.to_number import ToNumber
from app.analysis.steps.unpivot import Unpivot
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import exported, listed

WIDE = Table(
    DataFrame({"id": ["a", "b"], "m_2023": [1.0, None], "m_2024": [3, 4]}).set_axis(Index([7, 2])),
    {"id": Kind.CODE, "m_2023": Kind.MONEY, "m_2024": Kind.WHOLE},
    {"m_2023": Series(["1.0,0"], index=Index([2]), dtype="str")},
)


def test_each_cell_stands_beside_the_name_of_its_column() -> None:
    done = do(Unpivot(("m_2023", "m_2024"), "year", "amount"), WIDE)
    assert listed(done, "id") == ["a", "a", "b", "b"]
    assert listed(done, "year") == ["m_2023", "m_2024", "m_2023", "m_2024"]
    assert listed(done, "amount") == [1, 3, None, 4]
    assert done.kinds == {"id": Kind.CODE, "year": Kind.CATEGORY, "amount": Kind.MONEY}
    assert dict(done.unread_in("amount")) == {MADE + 2: "1.0,0"}


def test_a_cell_that_could_not_be_read_is_not_an_empty_one() -> None:
    empty = do(Unpivot(("m_2023", "m_2024"), "y", "v", keep_empty=False), WIDE)
    assert len(empty) == 4
    bare = WIDE.remade(WIDE.frame, WIDE.kinds)
    assert len(do(Unpivot(("m_2023", "m_2024"), "y", "v", keep_empty=False), bare)) == 3


def test_columns_of_different_kinds_give_text_with_what_was_not_read() -> None:
    done = do(Unpivot(("id", "m_2023"), "k", "v"), WIDE)
    assert listed(done, "v") == ["a", "1", "b", "1.0,0"]
    assert done.kinds["v"] is Kind.TEXT


def test_a_number_among_texts_is_written_so_that_it_is_read_back_the_same() -> None:
    frame = DataFrame({"a": [1.234, 2.5, 1000.0], "b": ["s/d", "2.500,00", "x"]})
    step = Unpivot(("a", "b"), "k", "v")
    done = do(step, table_of(frame))
    assert listed(done, "v") == ["1,234", "s/d", "2,5", "2.500,00", "1000", "x"]
    assert exported(step, frame)["v"].tolist() == listed(done, "v")
    read = do(ToNumber("v", ","), done)
    assert listed(read, "v")[::2] == [1.234, 2.5, 1000.0]


def test_whole_numbers_beside_decimals_keep_every_figure() -> None:
    few = DataFrame({"a": Series([7, None], dtype="Int64"), "b": [1.5, 2.0]})
    step = Unpivot(("a", "b"), "k", "v")
    done = do(step, table_of(few))
    assert done.kinds["v"] is Kind.DECIMAL
    assert str(done.frame["v"].dtype) == "float64"
    assert_series_equal(exported(step, few)["v"], done.frame["v"])
    long = DataFrame({"a": [2**53 + 1, 2], "b": [1.5, 2.0]})
    done = do(step, table_of(long))
    assert listed(done, "v") == ["9007199254740993", "1,5", "2", "2"]
    assert exported(step, long)["v"].tolist() == listed(done, "v")


def test_names_of_columns_are_read_as_periods() -> None:
    done = do(Unpivot(("m_2023", "m_2024"), "year", "amount", "period"), WIDE)
    assert listed(done, "year") == ["2023", "2024", "2023", "2024"]
    assert done.kinds["year"] is Kind.PERIOD


@pytest.mark.parametrize(
    ("names", "periods", "kind"),
    [
        (("ene-24", "Feb 2024"), ["2024-01", "2024-02"], Kind.PERIOD),
        (("2019", "2020"), ["2019", "2020"], Kind.PERIOD),
        (("monto_2021", "monto 2022"), ["2021", "2022"], Kind.PERIOD),
        (("1er trimestre 2024", "2024-03"), ["2024-Q1", "2024-03"], Kind.PERIOD),
        (("monto_2024-05", "Total"), ["2024-05", None], Kind.PERIOD),
        (("total", "x"), [None, None], Kind.PERIOD),
    ],
)
def test_periods_in_headers(names: tuple[str, ...], periods: list[object], kind: Kind) -> None:
    found, found_kind, lost = header_periods(names)
    assert found.astype(object).where(found.notna(), None).tolist() == periods
    assert found_kind is kind
    assert lost == {place for place, period in enumerate(periods) if period is None}


def test_a_name_that_says_no_period_is_kept_as_unread() -> None:
    table = table_of(DataFrame({"2023": [1], "Total": [1]}))
    done = do(Unpivot(("2023", "Total"), "year", "n", "period"), table)
    assert dict(done.unread_in("year")) == {MADE + 1: "Total"}


@pytest.mark.parametrize(
    "step",
    [Unpivot((), "a", "b"), Unpivot(("m_2023",), "id", "b"), Unpivot(("m_2023",), "a", "a"),
     Unpivot(("m_2023", "m_2023"), "a", "b"), Unpivot(("m_2023",), "", "b")],
)  # fmt: skip
def test_what_cannot_be_is_explained(step: Unpivot) -> None:
    with pytest.raises(UserError):
        do(step, WIDE)


numbers = st.none() | st.floats(-1e6, 1e6)


@given(st.lists(st.tuples(numbers, numbers), min_size=1, max_size=8))
@settings(deadline=None, max_examples=40)
def test_rows_by_columns_brings_it_back(cells: list[tuple[float | None, float | None]]) -> None:
    frame = DataFrame(cells, columns=["x", "y"], dtype=float).assign(id=range(len(cells)))
    table = table_of(frame[["id", "x", "y"]])
    back = do(Pivot(("id",), "k", "sum", "v"), do(Unpivot(("x", "y"), "k", "v"), table))
    assert listed(back, "x") == listed(table, "x")
    assert listed(back, "y") == listed(table, "y")
