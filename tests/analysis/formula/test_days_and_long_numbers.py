"""Days between moments, and whole numbers that formulas cannot hold."""

from datetime import date
from typing import Any

import pandas as pd
import pytest
from pandas import DataFrame, Series

from app.analysis.formula.evaluation import evaluate
from app.analysis.formula.python import prelude, to_python
from app.analysis.kind import Kind
from app.analysis.table import Table, table_of
from app.errors import UserError

STARTS = ["2024-01-01 23:00:00", "2024-01-02 10:00:00", "2024-02-29 18:00:00"]
ENDS = ["2024-01-02 01:00:00", "2024-01-02 11:00:00", "2025-02-28 09:00:00"]
DAYS = [
    (date.fromisoformat(end[:10]) - date.fromisoformat(start[:10])).days
    for start, end in zip(STARTS, ENDS, strict=True)
]
TABLE = Table(
    DataFrame(
        {"d": Series(STARTS, dtype="datetime64[s]"), "e": Series(ENDS, dtype="datetime64[s]")}
    ),
    {"d": Kind.DATE_TIME, "e": Kind.DATE_TIME},
)


@pytest.mark.parametrize(
    ("formula", "wanted"),
    [
        ("[e] - [d]", DAYS),
        ("[d] - [e]", [-one for one in DAYS]),
        ("DIAS([e]; [d])", DAYS),
        ('SIFECHA([d]; [e]; "D")', DAYS),
        ('SIFECHA([d]; [e]; "M")', [0, 0, 11]),
        ("DIAS.LAB([d]; [e])", [2, 1, 262]),
        ("DIAS.LAB([e]; [d])", [-2, 1, -262]),
    ],
)
def test_the_days_between_two_moments_do_not_hang_on_their_hours(
    formula: str, wanted: list[int]
) -> None:
    assert evaluate(formula, TABLE).values.tolist() == wanted
    names: dict[str, Any] = {"df": TABLE.frame.copy(), "pd": pd}
    exec(f"{prelude(formula)}\nfound = {to_python(formula)}", names)  # noqa: S102 - our own code
    assert list(names["found"]) == wanted


@pytest.mark.parametrize("formula", ["[id]", "[id] + 0", "TOTAL([id])", '[id] & ""'])
def test_whole_numbers_that_would_lose_a_figure_are_refused(formula: str) -> None:
    exact, long = [2**53, None], [2**53 + 1, None]
    kept = evaluate(formula, table_of(DataFrame({"id": Series(exact, dtype="Int64")})))
    assert str(kept.values[0]).startswith("9007199254740992")
    with pytest.raises(UserError, match="too long"):
        evaluate(formula, table_of(DataFrame({"id": Series(long, dtype="Int64")})))
