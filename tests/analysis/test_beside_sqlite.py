"""Steps that put rows together give what SQLite gives, an engine that is not ours.

What counts as the same text is one rule for every step: the same signs, capitals and accents; a
text of no signs is an empty cell. In a group empty cells are together; as a key they match none.
"""
# ruff: noqa: S608 - the questions are our own

import math
import sqlite3
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as some
from pandas import DataFrame, Series

from app.analysis.grain import grain_of
from app.analysis.measure import figure_of
from app.analysis.recipe import do
from app.analysis.step import Step
from app.analysis.steps.append_tables import AppendTables
from app.analysis.steps.compare_tables import CompareTables
from app.analysis.steps.cumulative import Cumulative
from app.analysis.steps.drop_duplicates import DropDuplicates
from app.analysis.steps.group_rows import GroupRows
from app.analysis.steps.join_tables import JoinTables
from app.analysis.steps.pivot import Pivot
from app.analysis.steps.rank_rows import RankRows
from app.analysis.steps.share_column import ShareColumn
from app.analysis.steps.sort_rows import SortRows
from app.analysis.steps.top_rows import TopRows
from app.analysis.steps.unpivot import Unpivot
from app.analysis.table import Table, table_of

Rows = list[tuple[Any, ...]]
KEYS = some.sampled_from(["a", "A", "á", "a\u0301", "ñ", "n", " a", "01", "1", "", None])
CENTS = some.integers(-10_000, 10_000).map(lambda one: one / 100) | some.none()
LONG = some.sampled_from([2**53 + 1, 2**53 + 3, -(2**60), 7]) | some.integers(-3, 3)
ROWS = some.lists(some.tuples(KEYS, KEYS, CENTS, LONG | some.none()), min_size=1, max_size=12)
NAMES = ("k", "l", "n", "w")
TYPES = {"k": "str", "l": "str", "n": "float64", "w": "Int64"}
KEPT: tuple[tuple[Any, str], ...] = (("first", "min(id)"), ("last", "max(id)"))
TIES: tuple[tuple[Any, str], ...] = (
    ("min", "rank"), ("dense", "dense_rank"), ("first", "row_number"),
)  # fmt: skip
many = settings(max_examples=20, deadline=None, derandomize=True, database=None)


def table_from(rows: Rows, **beside: Rows) -> Table:
    columns = zip(*rows, strict=True)
    frame = {
        name: Series(list(cells), dtype=TYPES[name])
        for name, cells in zip(NAMES, columns, strict=True)
    }
    found = table_of(DataFrame(frame))
    others = {name: table_from(its) for name, its in beside.items()}
    return Table(found.frame, found.kinds, beside=others)


def asked(sql: str, rows: Rows, other: Sequence[tuple[Any, ...]] = ()) -> Rows:
    """Ask SQLite, for whom a text of no signs is empty before anything else."""
    with sqlite3.connect(":memory:") as base:
        for name, its in (("t", rows), ("o", other)):
            base.execute(f"create table {name} (id integer primary key, k, l, n real, w integer)")
            filled = [(at, k or None, m or None, n, w) for at, (k, m, n, w) in enumerate(its)]
            base.executemany(f"insert into {name} values (?, ?, ?, ?, ?)", filled)
        return base.execute(sql).fetchall()


def done(step: Step, table: Table) -> Rows:
    """Return the rows a step gives; empty texts as nothing, which is what a person sees."""
    frame = do(step, table).frame
    rows = zip(*(frame[name].astype(object) for name in frame.columns), strict=True)
    return [tuple(_plain(one) for one in row) for row in rows]


def _plain(one: Any) -> Any:
    if not isinstance(one, str):
        return (
            None if pd.isna(one) else round(float(one), 9) if isinstance(one, float) else int(one)
        )
    return one if one and one != "(empty)" else None


def told(rows: Rows) -> Counter[tuple[Any, ...]]:
    """Return rows in any order; an amount without its rounding rest."""
    return Counter(
        tuple(round(one, 9) + 0.0 if isinstance(one, float) else one for one in row) for row in rows
    )


@many
@given(ROWS)
def test_groups_have_the_figures_of_sqlite(rows: Rows) -> None:
    kinds = ("sum", "mean", "minimum", "maximum", "count_values", "distinct", "range")
    step = GroupRows(("k", "l"), (figure_of("count_rows", ""), *(figure_of(k, "n") for k in kinds)))
    sql = """select k, l, count(*), sum(n), avg(n), min(n), max(n), count(n), count(distinct n),
             max(n) - min(n) from t group by k, l"""
    assert told(done(step, table_from(rows))) == told(asked(sql, rows))


@many
@given(ROWS)
def test_long_whole_numbers_are_added_up_to_the_last_figure(rows: Rows) -> None:
    step = GroupRows(("k",), (figure_of("sum", "w"), figure_of("distinct", "w")))
    sql = "select k, sum(w), count(distinct w) from t group by k"
    assert told(done(step, table_from(rows))) == told(asked(sql, rows))


@many
@given(ROWS)
def test_repeated_rows_are_those_of_a_group(rows: Rows) -> None:
    table = table_from(rows)
    for keys in (("k",), ("k", "l"), ("k", "n"), ("w",), ()):
        by = ", ".join(keys or NAMES)
        for keep, which in KEPT:
            sql = f"select {which} from t group by {by} order by 1"
            kept = do(DropDuplicates(keys, keep), table).frame.index.tolist()
            assert kept == [one for (one,) in asked(sql, rows)], (keys, keep)
        alone = do(DropDuplicates(keys, "none"), table).frame.index.tolist()
        sql = f"select min(id) from t group by {by} having count(*) = 1 order by 1"
        assert alone == [one for (one,) in asked(sql, rows)]


@many
@given(ROWS, ROWS)
def test_joins_bring_the_rows_of_sqlite(rows: Rows, other: Rows) -> None:
    table = table_from(rows, other=other)
    for keys in ((("k", "k"),), (("k", "k"), ("l", "l")), (("k", "l"), ("w", "w"))):
        on = " and ".join(f"t.{own} = o.{its}" for own, its in keys)
        for how, word in (("left", "left"), ("inner", "inner")):
            step = JoinTables("other", keys, how, ("n",), repeats="multiply")
            sql = f"select t.k, t.l, t.n, t.w, o.n from t {word} join o on {on} order by t.id, o.id"
            assert done(step, table) == asked(sql, rows, other), (how, keys)
            first = JoinTables("other", keys, how, ("n",), repeats="first")
            sql = f"""select t.k, t.l, t.n, t.w, o.n from t {word} join o on o.id =
                      (select min(o.id) from o where {on}) order by t.id"""
            assert done(first, table) == asked(sql, rows, other), (how, keys)
        step = JoinTables("other", keys, "anti")
        sql = f"select k, l, n, w from t where not exists (select * from o where {on}) order by id"
        assert done(step, table) == asked(sql, rows, other), keys


@many
@given(ROWS, ROWS)
def test_appended_rows_are_all_there(rows: Rows, other: Rows) -> None:
    found = done(AppendTables(("other",)), table_from(rows, other=other))
    sql = (
        "select k, l, n, w from (select *, 0 s from t union all select *, 1 from o) order by s, id"
    )
    assert found == asked(sql, rows, other)


@many
@given(ROWS)
def test_places_totals_and_shares_are_those_of_the_windows_of_sqlite(rows: Rows) -> None:
    table = table_from(rows)
    for descending, way in ((True, "desc"), (False, "asc")):
        for ties, function in TIES:
            step = RankRows("n", "new", ("k",), ties, descending)
            over = f"partition by k, n is null order by n {way}" + ", id" * (ties == "first")
            place = f"{function}() over ({over})"
            sql = f"select case when n is not null then {place} end from t order by id"
            assert [(row[-1],) for row in done(step, table)] == asked(sql, rows), (ties, way)
    sql = """select round(case when n is not null then sum(n) over (partition by k order by id) end,
             9) from t order by id"""
    assert told([row[-1:] for row in done(Cumulative("n", "new", groups=("k",)), table)]) == told(
        asked(sql, rows)
    )
    shares = [row[-1] for row in done(ShareColumn("n", "new", ("k",)), table)]
    cents = "(sum(cast(round(n * 100) as integer)) over (partition by k))"
    sql = f"select n * 10000.0 / nullif({cents}, 0) from t order by id"
    for ours, (theirs,) in zip(shares, asked(sql, rows), strict=True):
        assert (ours is None) == (theirs is None)
        assert ours is None or math.isclose(ours, theirs, rel_tol=1e-9, abs_tol=1e-9)


@many
@given(ROWS, some.integers(1, 5))
def test_the_order_of_numbers_and_the_first_of_them_are_those_of_sqlite(
    rows: Rows, count: int
) -> None:
    table = table_from(rows)
    for descending, way in ((True, "desc"), (False, "asc")):
        order = f"n is null, n {way}"
        sql = f"select id from t order by {order}, w is null, w, id"
        found = do(SortRows("n", descending, "w"), table).frame.index.tolist()
        assert found == [one for (one,) in asked(sql, rows)]
        sql = f"select id from t where n is not null order by n {way}, id limit {count}"
        cut = do(TopRows("n", count, not descending, "cut"), table).frame.index.tolist()
        assert cut == [one for (one,) in asked(sql, rows)]
        sql = f"""select id from (select id, n, rank() over (order by n {way}) place from t
                  where n is not null) where place <= {count} order by n {way}, id"""
        kept = do(TopRows("n", count, not descending), table).frame.index.tolist()
        assert kept == [one for (one,) in asked(sql, rows)]


@many
@given(ROWS)
def test_a_pivot_has_the_figure_of_each_pair(rows: Rows) -> None:
    found = do(Pivot(("k",), "l", "sum", "n"), table_from(rows)).frame
    wanted = {
        (k, m): total for k, m, total in asked("select k, l, sum(n) from t group by k, l", rows)
    }
    for row in found.to_dict("records"):
        key = None if row["k"] in {"(empty)", ""} or pd.isna(row["k"]) else row["k"]
        for name, cell in row.items():
            theirs = wanted.pop((key, None if name == "s/d" else name), None) if name != "k" else 0
            if name != "k":
                assert pd.isna(cell) if theirs is None else math.isclose(cell, theirs, abs_tol=1e-9)
    assert not wanted


@many
@given(ROWS)
def test_turned_columns_keep_every_cell(rows: Rows) -> None:
    step = Unpivot(("n", "w"), "name", "value")
    pairs = "select id, k, l, 'n' name, n value from t union all select id, k, l, 'w', w from t"
    sql = f"select k, l, name, cast(value as real) from ({pairs}) order by id, name"
    small = [(k, m, n, None if w is None else w % 100) for k, m, n, w in rows]
    assert told(done(step, table_from(small))) == told(asked(sql, small))


ONCE = "select k, l, count(*) c, n, w from {} where k is not null and l is not null group by k, l"
VERSIONS = f"with a as ({ONCE.format('t')}), b as ({ONCE.format('o')}) "
CHANGED = """select (a.n is not b.n) + (a.w is not b.w)
             from a join b on a.k = b.k and a.l = b.l and a.c = 1 and b.c = 1"""
ALONE = """select count(*) from {0} where {0}.c = 1 and not exists
           (select * from {1} where {1}.k = {0}.k and {1}.l = {0}.l)"""


@many
@given(ROWS, ROWS)
def test_versions_are_compared_by_the_keys_that_are_once_in_each(rows: Rows, other: Rows) -> None:
    found = do(CompareTables("other", (("k", "k"), ("l", "l"))), table_from(rows, other=other))
    cells = asked(VERSIONS + CHANGED, rows, other)
    ((added,),) = asked(VERSIONS + ALONE.format("a", "b"), rows, other)
    ((removed,),) = asked(VERSIONS + ALONE.format("b", "a"), rows, other)
    told = [
        sum(one for (one,) in cells),
        added,
        removed,
        len(rows) + len(other) - added - removed - 2 * len(cells),  # not compared
    ]
    words = found.frame[found.columns[2]].value_counts()
    assert sorted(words.tolist()) == sorted(filter(None, told))


@many
@given(ROWS)
def test_columns_that_tell_every_row_apart_do(rows: Rows) -> None:
    keys = grain_of(table_from(rows)).keys
    if keys:
        filled = " and ".join(f"{one} is not null" for one in keys)
        sql = f"""select count(*) from (select 1 from t where {filled}
                  group by {", ".join(keys)} having count(*) = 1)"""
        assert asked(sql, rows) == [(len(rows),)]
