"""Tests for app.analysis.steps.join_tables and app.analysis.join_report."""

from dataclasses import replace
from typing import Any, Literal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Series

from app.analysis.join_report import join_report
from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.row_labels import is_made
from app.analysis.steps.join_tables import JoinTables
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.steps.running import exported_beside, listed

KEYS = (("cuit", "cuit"),)
How = Literal["left", "inner", "full"]
HOW: tuple[How, ...] = ("left", "inner", "full")


def beside(own: dict[str, Any], other: dict[str, Any]) -> Table:
    table = table_of(DataFrame(own))
    return replace(table, beside={"padrón": table_of(DataFrame(other))})


REPEATED = beside(
    {"cuit": ["1", "2", "3", None], "monto": [10, 20, 30, 40]},
    {"cuit": ["1", "1", "2", "9", None], "nombre": ["a", "b", "c", "z", "?"]},
)


def test_a_repeated_key_is_refused_and_says_how_many_times() -> None:
    with pytest.raises(UserError, match="added up more than once") as caught:
        do(JoinTables("padrón", KEYS), REPEATED)
    assert "“1” is 2 times" in str(caught.value.what)


def test_the_first_may_be_taken_and_rows_keep_their_labels() -> None:
    result = do(JoinTables("padrón", KEYS, repeats="first"), REPEATED)
    assert listed(result, "nombre") == ["a", "c", None, None]
    assert list(result.frame.index) == [0, 1, 2, 3]


def test_only_multiplied_rows_get_new_labels() -> None:
    result = do(JoinTables("padrón", KEYS, repeats="multiply"), REPEATED)
    assert listed(result, "nombre") == ["a", "b", "c", None, None]
    assert listed(result, "monto") == [10, 10, 20, 30, 40]
    assert is_made(result.frame.index).tolist() == [True, True, False, False, False]


def test_inner_and_anti_part_the_rows() -> None:
    inner = do(JoinTables("padrón", KEYS, "inner", repeats="first"), REPEATED)
    anti = do(JoinTables("padrón", KEYS, "anti"), REPEATED)
    assert list(inner.frame.index) == [0, 1]
    assert list(anti.frame.index) == [2, 3]
    assert anti.columns == ["cuit", "monto"]


def test_cells_without_key_never_match_each_other() -> None:
    own = {"cuit": Series(["", None], dtype="str")}
    table = beside(own, {"cuit": Series(["", None], dtype="str"), "n": [1, 2]})
    assert listed(do(JoinTables("padrón", KEYS), table), "n") == [None, None]


def test_a_whole_number_stays_whole_when_some_rows_have_none() -> None:
    table = beside({"cuit": ["1", "2"]}, {"cuit": ["1"], "dni": [9_007_199_254_740_993]})
    result = do(JoinTables("padrón", KEYS), table)
    assert listed(result, "dni") == [9_007_199_254_740_993, None]
    assert str(result.frame["dni"].dtype) == "Int64"


@pytest.mark.parametrize(
    ("own", "other", "compare", "meet"),
    [
        ("30-71234567-1", 30712345671, "codes", True),
        ("30712345671", 30712345671, "exact", True),
        ("007", 7, "exact", False),
        ("007", 7, "codes", True),
        ("Núñez ", "NUNEZ", "words", True),
        ("Núñez ", "NUNEZ", "exact", False),
        ("7.0", 7.0, "exact", False),
        ("7", 7.0, "exact", True),
        ("20345678901234567", 20345678901234568, "exact", False),
        ("000", 0, "codes", True),
        ("--", "..", "codes", False),
        ("ﬁn", "fin", "words", True),
    ],
)
def test_keys_are_compared_as_asked(own: Any, other: Any, compare: str, *, meet: bool) -> None:
    table = beside({"cuit": [own]}, {"cuit": [other], "n": [1]})
    step = JoinTables("padrón", KEYS, compare=compare)
    assert listed(do(step, table), "n") == [1 if meet else None]
    theirs = exported_beside(step, table)
    assert theirs["n"].notna().tolist() == [meet]


def test_days_match_days_and_unread_cells_match_by_their_text() -> None:
    own = Table(
        DataFrame({"d": pd.to_datetime(Series(["2024-01-31", None])).astype("datetime64[s]")}),
        {"d": Kind.DATE}, {"d": Series(["oct-21"], index=[1], dtype="str")},
    )  # fmt: skip
    other = DataFrame({"dia": ["31/01/2024", "oct-21"], "n": [1, 2]})
    table = replace(own, beside={"o": table_of(other)})
    assert listed(do(JoinTables("o", (("d", "dia"),)), table), "n") == [1, 2]


def test_several_keys_must_all_agree() -> None:
    table = beside(
        {"a": [1, 1, 2], "b": ["x", "y", "x"]}, {"a": [1, 2], "b": ["y", "y"], "n": [5, 6]}
    )
    step = JoinTables("padrón", (("a", "a"), ("b", "b")))
    assert listed(do(step, table), "n") == [None, 5, None]


def test_names_that_clash_say_where_they_come_from() -> None:
    table = beside(
        {"cuit": ["1"], "monto": [1], "monto (padrón)": [2]},
        {"cuit": ["1"], "monto": [3], "fecha": ["x"]},
    )
    step = JoinTables("padrón", KEYS)
    names = ["cuit", "monto", "monto (padrón)", "monto (padrón) (2)", "fecha"]
    assert do(step, table).columns == names
    assert list(exported_beside(step, table)) == names


def test_unread_cells_come_along() -> None:
    step, table = JoinTables.example()
    assert dict(do(step, table).unread_in("amount (padron)")) == {0: "ver anexo"}


def test_what_is_not_in_the_other_table_is_told() -> None:
    with pytest.raises(UserError, match="has no column"):
        do(JoinTables("padrón", KEYS, bring=("calle",)), REPEATED)
    with pytest.raises(UserError, match="no other table"):
        do(JoinTables("otra", KEYS), REPEATED)
    with pytest.raises(UserError, match="go together"):
        do(JoinTables("padrón", ()), REPEATED)


def test_the_report_counts_both_sides_and_warns() -> None:
    report = join_report(REPEATED, JoinTables("padrón", KEYS, repeats="multiply"))
    assert (report.own.matched, report.own.missing, report.own.without_key) == (2, 2, 1)
    assert (report.other.matched, report.other.missing) == (3, 2)
    assert (report.own.unmatched, report.other.unmatched) == (("3",), ("9",))
    assert (report.own.repeated_keys, report.other.repeated_keys) == (0, 1)
    assert report.result == 5
    assert "repeated" in str(report.multiplication)
    assert len(list(report.sentences())) == 3


def test_the_report_says_when_another_comparison_matches_more() -> None:
    table = beside({"cuit": ["30-1", "30-2"]}, {"cuit": [301, 302], "n": [1, 2]})
    report = join_report(table, JoinTables("padrón", KEYS))
    assert report.better == "codes"
    assert "007 is not 7" in str(report.notes[0])


@given(
    st.lists(st.sampled_from(["a", "b", "c", None]), max_size=8),
    st.lists(st.sampled_from(["a", "b", "d", None]), max_size=8),
    st.sampled_from(HOW),
)
@settings(deadline=None, max_examples=60)
def test_pandas_gives_the_same_rows(own: list[Any], other: list[Any], how: How) -> None:
    mine = DataFrame({"k": Series(own, dtype="str"), "n": np.arange(len(own))})
    its = DataFrame({"k": Series(other, dtype="str"), "m": np.arange(len(other))})
    table = replace(table_of(mine), beside={"o": table_of(its)})
    ours = do(JoinTables("o", (("k", "k"),), how, repeats="multiply"), table).frame
    kept = its.dropna(subset="k")
    merged = mine.merge(kept, how="inner" if how == "inner" else "left", on="k")
    alone = its[~its["k"].isin(mine["k"].dropna())] if how == "full" else its.iloc[:0]
    merged = pd.concat([merged, alone], ignore_index=True)
    for name in ("k", "n", "m"):
        theirs = merged[name].astype(object).where(merged[name].notna(), None).tolist()
        assert ours[name].astype(object).where(ours[name].notna(), None).tolist() == theirs
    assert ours.index.is_unique


def test_a_full_join_keeps_every_row_of_both_and_says_where_each_is() -> None:
    step = JoinTables("padrón", KEYS, "full", repeats="first")
    result = do(step, REPEATED)
    assert result.columns == ["cuit", "monto", "nombre", "está en"]
    assert listed(result, "cuit") == ["1", "2", "3", None, "9", None]
    assert listed(result, "monto") == [10, 20, 30, 40, None, None]
    assert listed(result, "nombre") == ["a", "c", None, None, "z", "?"]
    both, here, there = "en las dos", "solo en esta", "solo en padrón"
    assert listed(result, "está en") == [both, both, here, here, there, there]
    assert is_made(result.frame.index).tolist() == [False] * 4 + [True] * 2
    assert join_report(REPEATED, step).result == len(result)
    assert_same_as_code(step, REPEATED)


def assert_same_as_code(step: JoinTables, table: Table) -> None:
    ours, theirs = do(step, table).frame, exported_beside(step, table)
    assert list(ours.index) == list(theirs.index)
    for name in map(str, ours):
        assert listed(table_of(theirs), name) == listed(table_of(ours), name)


def test_a_key_that_is_a_number_here_and_a_code_there_keeps_the_code() -> None:
    table = beside({"cuit": [7, 8]}, {"cuit": ["007", "8"], "n": [1, 2]})
    step = JoinTables("padrón", KEYS, "full", origin="where", language="en")
    result = do(step, table)
    assert listed(result, "cuit") == ["7", "8", "007"]
    assert result.kinds["cuit"] is Kind.TEXT
    assert listed(result, "where") == ["only in this one", "in both", "only in padrón"]
    assert_same_as_code(step, table)


def test_what_was_not_read_comes_along_from_the_rows_of_both() -> None:
    other = Table(
        DataFrame({"k": ["a", "b"], "n": [None, 2.0]}),
        {"k": Kind.TEXT, "n": Kind.MONEY}, {"n": Series(["s/d"], index=[0], dtype="str")},
    )  # fmt: skip
    own = Table(DataFrame({"k": ["c"]}), {"k": Kind.CODE}, {}, {"o": other})
    result = do(JoinTables("o", (("k", "k"),), "full"), own)
    assert listed(result, "k") == ["c", "a", "b"]
    assert result.kinds["k"] is Kind.CODE
    assert list(result.unread_in("n")) == ["s/d"]


def test_a_join_may_say_where_each_row_is_without_keeping_those_of_the_other() -> None:
    step = JoinTables("padrón", KEYS, repeats="first", origin="dónde")
    both, here = "en las dos", "solo en esta"
    assert listed(do(step, REPEATED), "dónde") == [both, both, here, here]
    assert_same_as_code(step, REPEATED)


def test_a_full_join_with_its_column_taken_is_refused() -> None:
    step = JoinTables("padrón", KEYS, "full", repeats="first", origin="monto")
    with pytest.raises(UserError, match="already a column"):
        do(step, REPEATED)
