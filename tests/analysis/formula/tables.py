"""The table that the formulas of the tests are worked out over."""

from typing import Any

import pandas as pd
from pandas import DataFrame, Index, Series

from app.analysis.kind import Kind
from app.analysis.table import Table, table_of

ROWS: "Index[Any]" = Index([2, 3, 5, 8])
TABLE = Table(
    DataFrame({
        "n": Series([1, 4, None, -3], dtype="Int64"),
        "m": Series([2.5, 0.0, 8.0, None]),
        "monto total": Series([100.0, 0.1, 1e6, 7.0]),
        "t": Series([" Ana  Paz ", None, "ñandú", "Luz"], dtype="str"),
        "d": pd.to_datetime(Series(["2024-02-29", "2023-12-31", None, "2024-01-01"])),
        "e": pd.to_datetime(Series(["2024-03-01", "2023-12-01", "2024-01-01", None])),
        "si": Series([True, False, None, True], dtype="boolean"),
    }).set_axis(ROWS),
    {
        "n": Kind.WHOLE, "m": Kind.DECIMAL, "monto total": Kind.MONEY, "t": Kind.TEXT,
        "d": Kind.DATE, "e": Kind.DATE, "si": Kind.YES_NO,
    },
    {"m": Series(["7 aprox."], index=Index([8]), dtype="str")},
    {"otra": table_of(DataFrame({
        "clave": Series(["Luz", "ñandú", "otro", None, "Luz"], dtype="str"),
        "valor": Series([10.5, None, 3.0, 4.0, 10.5]),
    }))},
)  # fmt: skip
