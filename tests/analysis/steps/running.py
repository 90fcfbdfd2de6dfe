"""Steps run on small columns, and their exported code run as a person would."""

from functools import cache
from typing import Any

import pandas as pd
from pandas import DataFrame, Series

from app.analysis.kind import Kind
from app.analysis.recipe import do
from app.analysis.step import Step
from app.analysis.table import Table, table_of


def texts(*values: str | None) -> Table:
    """Return a table of one column of text, `a`."""
    return table_of(DataFrame({"a": Series(values, dtype="str")}))


def after(step: Step, *values: str | None) -> list[str | None]:
    """Return the column `a` of these texts after a step."""
    return listed(do(step, texts(*values)))


def listed(table: Table, column: str = "a") -> list[Any]:
    """Return the values of a column, None for those that are missing."""
    values = table.frame[column].astype(object)
    return values.where(values.notna(), None).tolist()


def moments(*values: str | None) -> "Series[Any]":
    """Return a column of dates, with its hours if there are any."""
    return pd.to_datetime(Series(values, dtype="str"))


def with_unread(values: list[Any], unread: dict[int, str], kind: Kind = Kind.DECIMAL) -> Table:
    """Return a table of one column, `a`, with some cells that could not be read."""
    return Table(DataFrame({"a": values}), {"a": kind}, {"a": Series(unread, dtype="str")})


def unread(table: Table, column: str = "a") -> dict[int, str]:
    """Return the texts that could not be read."""
    return dict(table.unread_in(column))


def exported(step: Step, frame: DataFrame, **tables: DataFrame) -> DataFrame:
    """Return the frame after the code of a step, in a Python that knows only pandas."""
    names: dict[str, Any] = {"df": frame.copy(), "pd": pd, "tables": tables}
    exec(f"{step.prelude}\n{step.code()}", names)  # noqa: S102 - the code is our own
    found: DataFrame = names["df"]
    return found


@cache
def function(prelude: str, name: str) -> Any:
    """Return one function of a prelude."""
    names: dict[str, Any] = {"pd": pd}
    exec(prelude, names)  # noqa: S102 - the code is our own
    return names[name]


def exported_beside(step: Step, table: Table) -> DataFrame:
    """Return the frame after the code of a step that looks at the tables beside it."""
    others = {name: other.frame.copy() for name, other in table.beside.items()}
    names: dict[str, Any] = {"df": table.frame.copy(), "pd": pd, "tables": others}
    exec(f"{step.prelude}\n{step.code()}", names)  # noqa: S102 - the code is our own
    found: DataFrame = names["df"]
    return found
