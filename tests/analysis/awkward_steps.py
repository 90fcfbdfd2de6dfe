"""Steps with answers that fit a table, and some that do not: what anybody could ask for."""

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import pandas as pd
from hypothesis import strategies as st
from pandas import DataFrame, Series

from app.analysis.condition import Condition, conditions
from app.analysis.kind import Kind
from app.analysis.measure import Measure, measures
from app.analysis.row_labels import MADE
from app.analysis.step import Step
from app.analysis.table import Table, table_of
from app.params import Choice, Column, Columns, Formula, Number, Param, params_of
from tests.analysis.awkward_tables import AWKWARD

TEXTS = (
    *("", " ", ",", ";", "-", "0", "1", "2, 3", "1,5", "a", "A", "b", "nuevo", "31/01/2024"),
    *("(", ")", "[", "\\", r"\d+", r"(\w)(\d)?", "(a+)+$", "$1", r"\1", "2024-01-31", "-7", "s/d"),
    *("ñ", "%", "'", '"', "{x}", "99999999999999999999", "inf", "mean", "sum", "otra", "clave"),
)
LARGEST = 30  # rows, columns, decimals: a form allows more, and nothing else would be learnt
Answer = st.SearchStrategy[Any]


def awkward_tables() -> dict[str, Table]:
    """Return the tables every step must survive, each with another one beside."""
    tables = {name: _of(frame.head(300).reset_index(drop=True)) for name, frame in AWKWARD.items()}
    good = AWKWARD["some missing"]
    tables["unread"] = _with_unread(good)
    tables["two hundred columns"] = _of(DataFrame({f"c{at}": [at, None] for at in range(200)}))
    tables["repeated rows"] = _of(pd.concat([good, good, good], ignore_index=True))
    tables["rows out of place"] = _of(good.set_axis([7, 3, MADE + 5, 0, MADE], axis=0))
    tables["odd names"] = _of(
        DataFrame({"": ["a"], "a'b": ["{x}"], "Año %s": [1], "x" * 90: [1.5], "[n]": ["\ud7ff"]})
    )
    tables["odd texts"] = _of(DataFrame({"word": ODD, "other": ODD[::-1]}))
    beside = {"otra": _of(good.rename(columns={"word": "clave"}))}
    return {name: Table(one.frame, one.kinds, one.unread, beside) for name, one in tables.items()}


ODD = ["\x00", "\u200b", "\U0001f600", "a\u0301", "İıſß", "\r\n", "=1+1", "|" * 300, "1;2;;3", None]


def _of(frame: DataFrame) -> Table:
    index = frame.index.astype("int64")
    return table_of(frame.set_axis(index, axis=0).astype(_types(frame)))


def _types(frame: DataFrame) -> dict[str, str]:
    return {str(name): "str" for name in frame if frame[name].dtype == object}


def _with_unread(frame: DataFrame) -> Table:
    kinds = {"word": Kind.CATEGORY, "number": Kind.WHOLE, "other": Kind.MONEY, "day": Kind.DATE}
    frame = frame.assign(other=frame["number"].astype("float64") / 3)
    bare = frame.assign(**{name: frame[name].mask(frame.index == 2) for name in ("number", "day")})
    bare["word"] = bare["word"].mask(bare.index == 1)
    unread = {
        "number": Series({2: "a confirmar"}, dtype="str"),
        "other": Series({2: "USD 5"}, dtype="str"),
        "day": Series({1: "31/02/2024"}, dtype="str"),
        "word": Series({1: "?"}, dtype="str"),
    }
    return Table(bare, kinds, unread)


def steps_for(cls: type[Step], table: Table) -> Answer:
    """Return a strategy of steps of a class whose answers mostly fit a table."""
    hints = get_type_hints(cls, include_extras=True)
    params = dict(params_of(cls))
    example = cls.example()[0]
    answers = {
        field.name: _answer(
            params[field.name], hints[field.name], table, getattr(example, field.name)
        )
        for field in fields(cls)
    }
    return st.builds(cls, **answers)


def _answer(param: Param, hint: Any, table: Table, usual: Any) -> Answer:
    others = _of_type(hint, table) | st.just(usual)
    match param:
        case Column():
            return _column(param, table)
        case Columns():
            found: Answer = st.lists(_name(table), max_size=4, unique=True).map(tuple)
        case Choice():
            found = st.sampled_from([value for value, _ in param.options])
        case Number():
            found = st.integers(max(param.minimum, -LARGEST), min(param.maximum, LARGEST))
        case Formula():
            found = st.sampled_from([*(f"[{name}]" for name in table.columns[:9]), "1 +", "[no]"])
        case _:
            found = st.booleans().flatmap(lambda own: st.just(usual) if own else others)
    return found


def _column(param: Column, table: Table) -> Answer:
    wants = "number" if param.numeric else param.wants
    fits: Mapping[str, Any] = {"text": table.is_text, "number": table.is_number}
    good = [name for name in table.columns if fits.get(wants, lambda _: True)(name)]
    every = _name(table) if not good else st.sampled_from(good) | _name(table)
    return every | st.just("") if param.none else every


def _name(table: Table) -> Answer:
    return st.sampled_from(table.columns or ["nada"])


def _of_type(hint: Any, table: Table) -> Answer:
    """Return answers of a type: columns, texts and labels of rows are what most of them are."""
    if get_origin(hint) is Annotated:
        return _of_type(get_args(hint)[0], table)
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if get_origin(hint) is tuple:
        return _tuple(get_args(hint), table)
    labels = [int(label) for label in table.frame.index[:5]]
    simple: dict[Any, Answer] = {
        str: _name(table) | st.sampled_from(TEXTS),
        int: st.sampled_from([*labels, -1, 0, 3]),
        bool: st.booleans(),
        float: st.floats(-1e6, 1e6),
        Measure: st.sampled_from(list(_measures())).flatmap(lambda one: _figure(one, table)),
        Condition: st.sampled_from(list(_conditions())).flatmap(lambda one: _asked(one, table)),
    }
    return simple.get(hint, st.nothing())


def _tuple(parts: tuple[Any, ...], table: Table) -> Answer:
    if len(parts) == 2 and parts[1] is Ellipsis:
        return st.lists(_of_type(parts[0], table), max_size=3).map(tuple)
    return st.tuples(*(_of_type(part, table) for part in parts))


def _asked(cls: type[Condition], table: Table) -> Answer:
    example, hints = cls.example()[0], get_type_hints(cls)
    others = {
        field.name: _of_type(hints[field.name], table) | st.just(getattr(example, field.name))
        for field in fields(cls)
        if field.name not in {"column", "other"}
    }
    names = [field.name for field in fields(cls) if field.name in {"column", "other"}]
    return st.builds(cls, **dict.fromkeys(names, _name(table)), **others)


def _figure(cls: type[Measure], table: Table) -> Answer:
    """Return figures of a class over columns of the table."""
    columns = [name for name, param in params_of(cls) if isinstance(param, Column)]
    return st.builds(cls, **dict.fromkeys(columns, _name(table)))


@cache
def _measures() -> tuple[type[Measure], ...]:
    measures.load()
    return tuple(measures)


@cache
def _conditions() -> tuple[type[Condition], ...]:
    conditions.load()
    return tuple(conditions)
