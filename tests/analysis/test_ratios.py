"""Rates of groups are totals divided by totals."""

import json

import pytest
from pandas import DataFrame

from app.analysis.kind import Kind
from app.analysis.measures.ratio import Ratio
from app.analysis.recipe import do
from app.analysis.steps.divide_columns import DivideColumns
from app.analysis.steps.group_rows import GroupRows
from app.analysis.table import Table, table_of
from app.errors import UserError
from tests.analysis.shared_data import VECTORS, WHY_NOT
from tests.analysis.steps.running import exported, listed


def test_the_rate_of_a_group_is_not_the_mean_of_its_rates() -> None:
    frame = DataFrame({"g": ["x", "x", "y", "z"], "n": [1.0, 90.0, 4.0, None],
                       "d": [10.0, 100.0, 0.0, 5.0]})  # fmt: skip
    step = GroupRows(("g",), (Ratio("n", "d", name="rate"),))
    done = do(step, table_of(frame))
    assert listed(done, "rate") == [pytest.approx(9100 / 110), None, None]
    assert done.kinds["rate"] is Kind.PERCENTAGE
    assert exported(step, frame)["rate"].tolist()[0] == pytest.approx(9100 / 110)


@pytest.mark.skipif(not VECTORS.exists(), reason=WHY_NOT)
def test_the_execution_of_a_budget_is_the_known_one() -> None:
    known = json.loads(VECTORS.read_text("utf-8"))["budget"]["rows"]
    frame = DataFrame(known)[["jur", "sancion", "devengado", "vigente"]]
    done = do(DivideColumns("devengado", "sancion", "e"), table_of(frame))
    assert listed(done, "e") == [
        None if row["ejec_sancion"] is None else pytest.approx(row["ejec_sancion"]) for row in known
    ]
    assert dict(done.unread_in("e")) == {4: "÷0"}
    groups = do(
        GroupRows(("jur",), (Ratio("devengado", "vigente", percent=False, name="e"),)), done
    )
    execution = dict(zip(listed(groups, "jur"), listed(groups, "e"), strict=True))
    assert execution == pytest.approx({row["jur"]: row["ejec_vigente"] for row in known})


def test_money_by_money_is_no_longer_money() -> None:
    table = Table(DataFrame({"a": [4.0], "b": [2.0], "c": [8]}),
                  {"a": Kind.MONEY, "b": Kind.MONEY, "c": Kind.WHOLE})  # fmt: skip
    assert do(DivideColumns("a", "b", "r"), table).kinds["r"] is Kind.DECIMAL
    assert do(DivideColumns("a", "c", "r"), table).kinds["r"] is Kind.MONEY
    with pytest.raises(UserError):
        do(DivideColumns("a", "a", "r"), table)
