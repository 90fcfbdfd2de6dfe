"""The Python of steps that use another table gives their table, whatever the keys of each are."""

from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as some
from pandas import DataFrame, Series

from app.analysis.formula.evaluation import evaluate
from app.analysis.formula.python import prelude, to_python
from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.step import Step
from app.analysis.steps.append_tables import AppendTables
from app.analysis.steps.compare_tables import CompareTables
from app.analysis.steps.join_tables import JoinTables
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.test_every_exported_step import assert_same_cells, exported, plain

DAYS = [pd.Timestamp("2024-02-01"), pd.Timestamp("2024-02-01 10:30"), pd.Timestamp("1850-01-01")]
TEXTS = ["a", "A", "á", "a\u0301", "ñ", " a", "01", "1", "1,5", "", "0", "01/02/2024", "sí", "ß",
         "30-1", "301", "İ", "½", "-0", "0,0000000001", "9007199254740993"]  # fmt: skip
CELLS: dict[Kind, tuple[str, list[Any]]] = {
    Kind.TEXT: ("str", TEXTS),
    Kind.DECIMAL: ("float64", [1.0, 1.5, -0.0, 1e-10, 0.1 + 0.2, 301.0, 1e21]),
    Kind.WHOLE: ("Int64", [1, 0, 301, 2**53 + 1, -1]),
    Kind.DATE_TIME: ("datetime64[s]", DAYS),
    Kind.YES_NO: ("boolean", [True, False]),
}
WAYS = some.sampled_from(["exact", "words", "codes"])
KEYS = some.sampled_from([(("k", "k"),), (("k", "k"), ("l", "l"))])


@some.composite
def tables(draw: some.DrawFn) -> Table:
    """Return a table with three columns of any kinds; [l] is always text."""
    size = draw(some.integers(0, 6))
    kinds = {"k": draw(some.sampled_from(list(CELLS))), "l": Kind.TEXT}
    kinds["v"] = draw(some.sampled_from(list(CELLS)))
    frame = {}
    for name, kind in kinds.items():
        dtype, cells = CELLS[kind]
        one = some.sampled_from(cells) | some.none()
        values = draw(some.lists(one, min_size=size, max_size=size))
        frame[name] = Series(values, dtype=dtype)
    return Table(DataFrame(frame), kinds)


@some.composite
def joined(draw: some.DrawFn) -> Step:
    """Return a step that uses the table “o”."""
    keys, how = draw(KEYS), draw(some.sampled_from(["left", "inner", "anti"]))
    repeats = draw(some.sampled_from(["first", "multiply", "refuse"]))
    return draw(
        some.sampled_from(
            [
                JoinTables("o", keys, how, (), draw(WAYS), repeats),
                AppendTables(("o",), (), draw(some.sampled_from(["", "de"])), "yo"),
                CompareTables("o", keys, (), draw(WAYS), draw(WAYS)),
            ]
        )
    )


def beside(table: Table, other: Table) -> Table:
    return Table(table.frame, table.kinds, beside={"o": other})


@given(tables(), tables(), joined())
@settings(max_examples=60, deadline=None)
def test_a_step_with_another_table_is_exported_whole(own: Table, other: Table, step: Step) -> None:
    table = beside(own, other)
    try:
        after = do(step, table)
    except UserError:
        return
    assert_same_cells(exported(step, table), after.frame)


@given(tables(), tables())
@settings(max_examples=30, deadline=None)
def test_looking_up_is_exported_whole(own: Table, other: Table) -> None:
    formula = 'BUSCAR([k]; "o"; "k"; "v")'
    try:
        found = evaluate(formula, beside(own, other))
    except UserError:
        return
    names: dict[str, Any] = {"df": own.frame.copy(), "pd": pd, "tables": {"o": other.frame.copy()}}
    exec(f"{prelude(formula)}\nfound = {to_python(formula)}", names)  # noqa: S102 - our own code
    assert plain(names["found"]) == plain(found.values)


def test_two_versions_with_nothing_in_common_but_their_keys_are_compared() -> None:
    new = table_of(DataFrame({"k": ["a", "b"]}))
    old = table_of(DataFrame({"k": ["b", "c"], "n": [1, 2]}))
    found = do(CompareTables("o", (("k", "k"),)), beside(new, old)).frame
    assert found["k"].tolist() == ["a", "c"]
    assert found["cambio"].tolist() == ["agregada", "quitada"]
