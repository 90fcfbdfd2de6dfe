"""Random trees of formulas, and random small tables to work them out over."""

from typing import Any

import pandas as pd
from hypothesis import strategies as st
from pandas import DataFrame, Series

from app.analysis.formula.tree import (
    Call,
    Column,
    Minus,
    Node,
    Number,
    Operation,
    Percent,
    Text,
    Truth,
)
from app.analysis.kind import Kind
from app.analysis.table import Table

NAMES = ["n", "monto total", "a]b", "[", 'con "comillas"', "ñandú; x"]
LEAVES: st.SearchStrategy[Node] = st.one_of(
    st.integers(0, 10**12).map(lambda value: Number(float(value), whole=True)),
    st.floats(0, 1e9, allow_subnormal=False).map(Number),
    st.text(max_size=5).map(Text),
    st.booleans().map(Truth),
    st.sampled_from(NAMES).map(Column),
)
SIGNS = ["+", "-", "*", "/", "^", "&", "=", "<>", "<", "<=", ">", ">="]


def _grown(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    calls = st.sampled_from([("absolute", 1), ("if_then", 3), ("middle", 3), ("if_error", 2)])
    return st.one_of(
        inner.map(Minus),
        inner.map(Percent),
        st.builds(Operation, st.sampled_from(SIGNS), inner, inner),
        calls.flatmap(
            lambda call: st.tuples(*[inner] * call[1]).map(lambda parts: Call(call[0], parts))
        ),
    )


TREES: st.SearchStrategy[Node] = st.recursive(LEAVES, _grown, max_leaves=12)

NUMBERS = st.one_of(st.none(), st.integers(-99, 99).map(float), st.sampled_from([0.1, 0.25, 2.5]))
ROWS = st.lists(
    st.tuples(
        NUMBERS, NUMBERS, st.one_of(st.none(), st.sampled_from(["", "a", "Ñandú", "12,5", " x "])),
        st.one_of(st.none(), st.dates(min_value=pd.Timestamp("1950-01-01").date(),
                                      max_value=pd.Timestamp("2049-12-31").date())),
    ),
    min_size=1, max_size=5,
)  # fmt: skip


def table_from(rows: list[tuple[Any, Any, Any, Any]]) -> Table:
    """Return a table with two columns of numbers, one of text and one of dates."""
    frame = DataFrame({
        "a": Series([row[0] for row in rows], dtype="float64"),
        "b": Series([row[1] for row in rows], dtype="float64"),
        "t": Series([row[2] for row in rows], dtype="str"),
        "d": pd.to_datetime(Series([row[3] for row in rows])).astype("datetime64[s]"),
    })  # fmt: skip
    kinds = {"a": Kind.DECIMAL, "b": Kind.DECIMAL, "t": Kind.TEXT, "d": Kind.DATE}
    return Table(frame, kinds)


A_NUMBER = st.recursive(
    st.sampled_from(["[a]", "[b]", "2", "(0,5)", "3"]),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda p: f"({p[0]} {p[1]} {p[2]})"),
        st.tuples(st.sampled_from(["ABS", "REDONDEAR", "ENTERO", "SIGNO"]), inner).map(
            lambda p: f"{p[0]}({p[1]})"
        ),
        st.tuples(st.sampled_from(["SUMA", "MAX", "MIN", "RESIDUO", "PROMEDIO", "SI.ERROR"]),
                  inner, inner).map(lambda p: f"{p[0]}({p[1]}; {p[2]})"),
        st.tuples(inner, inner, inner).map(lambda p: f"SI({p[0]} > {p[1]}; {p[2]}; {p[0]})"),
    ),
    max_leaves=6,
)  # fmt: skip
A_TEXT = st.one_of(
    st.sampled_from(
        ["MAYUSC([t])", "ESPACIOS([t])", 'SUSTITUIR([t]; "a"; "b")', "SINACENTOS([t])"]
    ),
    A_NUMBER.map(lambda text: f"[t] & {text}"),
    A_NUMBER.map(lambda text: f'SI(O({text} > 1; CONTIENE([t]; "A")); [t]; "no")'),
    st.sampled_from(
        ['UNIRCADENAS("-"; [t]; [d])', 'TEXTO([d]; "dd/mm/aaaa")', 'TEXTO([a]; "0,0")']
    ),
)
A_DATE = st.sampled_from(
    ["[d] + 1", "FIN.MES([d])", "FECHA.MES([d]; 1)", "SI([a] > 0; [d]; FECHA(2024; 1; 1))"]
)
FORMULAS = st.one_of(A_NUMBER, A_TEXT, A_DATE)
