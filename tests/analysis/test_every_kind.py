"""Every kind of column can be chosen, by a step and by hand when the file is read."""

import pytest
from pandas import DataFrame

from app.analysis.kind import Kind
from app.analysis.reading.settings import ColumnChoice
from app.analysis.recipe import do
from app.analysis.step import Step
from app.analysis.steps.barrio_from import BarrioFrom
from app.analysis.steps.comuna_from import ComunaFrom
from app.analysis.steps.normalise_address import NormaliseAddress
from app.analysis.steps.to_category import ToCategory
from app.analysis.steps.to_code import ToCode
from app.analysis.steps.to_coordinate import ToCoordinate
from app.analysis.steps.to_date import ToDate
from app.analysis.steps.to_date_time import ToDateTime
from app.analysis.steps.to_money import ToMoney
from app.analysis.steps.to_number import ToNumber
from app.analysis.steps.to_percentage import ToPercentage
from app.analysis.steps.to_period import ToPeriod
from app.analysis.steps.to_text import ToText
from app.analysis.steps.to_yes_no import ToYesNo
from app.analysis.table import table_of
from tests.analysis.reading.columns import column

WAYS: dict[Kind, tuple[Step, str]] = {
    Kind.WHOLE: (ToNumber("a"), "12"),
    Kind.DECIMAL: (ToNumber("a"), "12,5"),
    Kind.MONEY: (ToMoney("a"), "12,50"),
    Kind.PERCENTAGE: (ToPercentage("a"), "12 %"),
    Kind.DATE: (ToDate("a"), "31/12/2024"),
    Kind.DATE_TIME: (ToDateTime("a"), "31/12/2024 14:30"),
    Kind.PERIOD: (ToPeriod("a"), "2024"),
    Kind.YES_NO: (ToYesNo("a"), "sí"),
    Kind.CODE: (ToCode("a"), "007"),
    Kind.CATEGORY: (ToCategory("a"), "alta"),
    Kind.COMUNA: (ComunaFrom("a"), "Comuna 4"),
    Kind.BARRIO: (BarrioFrom("a"), "Boedo"),
    Kind.ADDRESS: (NormaliseAddress("a"), "Av. de Mayo 525"),
    Kind.COORDINATE: (ToCoordinate("a"), "-34,6"),
    Kind.TEXT: (ToText("a"), "hola"),
}
BEFORE: dict[Kind, Step] = {Kind.TEXT: ToCode("a")}  # what is text already is refused


@pytest.mark.parametrize("kind", Kind)
def test_a_step_makes_a_column_of_each_kind(kind: Kind) -> None:
    step, text = WAYS[kind]
    table = do(BEFORE.get(kind, ToText("b")), table_of(DataFrame({"a": [text, None], "b": 1})))
    done = do(step, table)
    assert done.kinds["a"] is kind
    assert done.texts("a").isna().tolist() == [False, True]


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_can_be_decided_by_hand_and_what_does_not_fit_is_counted(kind: Kind) -> None:
    text = WAYS[kind][1]
    found = column(text, "¿?", None, name="a", choice=ColumnChoice("a", kind))
    assert found.kind is kind
    kept = found.values.to_pylist()[1] == "¿?"  # kinds that are text keep what they have
    assert kept or found.unreadable.tolist() == [1]
    assert found.blank == 1
