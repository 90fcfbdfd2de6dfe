"""Every function that LibreOffice Calc has too gives what Calc gives, or says where it does not.

What Calc answers is kept in `calc_facts.json`; `calc_maker` makes it again. Empty cells are one
difference for all: Calc takes them for zero or "", and here they give an empty cell.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd
import pytest
from pandas import DataFrame, Series

from app.analysis.formula.evaluation import FormulaResult, evaluate
from app.analysis.formula.explanation import EMPTIES, explain
from app.analysis.kind import Kind
from app.analysis.table import Table
from tests.analysis.formula.calc_grid import Case, Row, cases
from tests.analysis.formula.calc_maker import FACTS

DIGITS = 6e-15  # Calc writes 15 figures
ERROR = "error"
TYPES = {
    Kind.DECIMAL: "float64", Kind.TEXT: "str", Kind.DATE_TIME: "datetime64[s]",
    Kind.YES_NO: "boolean",
}  # fmt: skip
Judge = Callable[[Row, Any, Any], bool]


@dataclass(frozen=True)
class Difference:
    """Where some comparisons (by how their names begin) differ, and the words that say so.

    Without words it is Calc that slips, or ends before we do: the reason is in `why`.
    """

    names: tuple[str, ...]
    fits: Judge
    says: str = ""
    why: str = ""


def error(one: Any) -> bool:
    return isinstance(one, dict)


DIFFERENCES = (
    Difference(("MULTIPLO",), lambda row, ours, theirs: row[1] == 0 and error(ours),
               "There are no multiples of zero"),
    Difference(("RESIDUO",), lambda row, ours, theirs: row == (1e10, -0.3) and ours == -0.2,
               why="Calc loses figures: -0.19999885559082"),
    Difference(("POTENCIA", "sign ^"), lambda row, ours, theirs: ours == 0 and error(theirs),
               why="too small for any number; Excel gives 0 too"),
    Difference(("REDONDEAR.MAS", "REDONDEAR.MENOS", "TRUNCAR"),
               lambda row, ours, theirs: row[0] in {123456789012.345, 10000000000.005},
               why="Calc looks at 12 figures only: it loses the cents of ten thousand millions"),
    Difference(("NOMPROPIO",), lambda row, ours, theirs: row[0] in
               {"pin\u0303a", "juan DE la cruz", "2da cuadra", "McDonald's"},
               "words such as “de” stay small"),
    Difference(("ESPACIOS", "LIMPIAR"), lambda row, ours, theirs: "\u00a0" in row[0] or
               "\n" in row[0], "odd spaces"),
    Difference(("HALLAR", "ENCONTRAR"), lambda row, ours, theirs: row[0] == "" and error(theirs),
               "An empty text begins at the first"),
    Difference(("HALLAR",), lambda row, ours, theirs: row[0] in {"*", "?"}, "are plain signs"),
    Difference(("HALLAR",), lambda row, ours, theirs: row[0] in {"á", "ñ"} and error(theirs),
               "without minding capitals nor accents"),
    Difference(("HALLAR",), lambda row, ours, theirs: row == ("n", "Ñandú") and ours == 1,
               "ñ counts as n"),
    Difference(("texts =",), lambda row, ours, theirs: row == ("A", "a") and ours is False,
               "in texts, capitals and accents too"),
    Difference(("CONTAR.SI-2", "SUMAR.SI-3"), lambda row, ours, theirs: row[0] in {"a", "A", "a*"},
               "capitals and accents too; “*” is a plain sign"),
    Difference(("CONTAR.SI-2", "SUMAR.SI-3"), lambda row, ours, theirs: row[0] == "",
               why="an empty cell is not the same as a text without signs"),
    Difference(("VALOR",), lambda row, ours, theirs: row[0] == "1e3" and error(ours),
               "as numbers are written in Argentina"),
    Difference(("VALOR", "FECHANUMERO"), lambda row, ours, theirs: row[0] == "" and ours is None,
               "gives an empty cell"),
    Difference(("FECHANUMERO",), lambda row, ours, theirs: row[0] == "31/12/2024",
               "with the day first"),
    Difference(("ESNUMERO-t",), lambda row, ours, theirs: ours is True,
               "or a text that can be read as one"),
    Difference(("ESVACIO-t",), lambda row, ours, theirs: row[0] == "", "text of no signs"),
    Difference(("TEXTO 0%",), lambda row, ours, theirs: row[0] in
               {1.005, -1.005, 10000000000.005, 4503599627370497.5},
               why="Calc rounds the binary number; Excel and we, the one that is written"),
    Difference(("TEXTO 0,0%",), lambda row, ours, theirs: row[0] == 4503599627370497.5,
               why="Calc writes 15 figures"),
    Difference(("DIASEM-2",), lambda row, ours, theirs: row[1] not in {1, 2} and error(ours),
               "There is no other way to count"),
    Difference(("DIAS",), lambda row, ours, theirs: any(one.hour for one in row),
               "whatever their hours"),
    Difference(("DIAS.LAB",), lambda row, ours, theirs: min(row).year < 1899 and error(theirs),
               why="Calc does not count working days before its first date"),
    Difference(("days later", "FECHA.MES", "FIN.MES"),
               lambda row, ours, theirs: error(ours) and theirs.startswith("10"),
               why="programs have no day after 9999"),
    Difference(("days later",), lambda row, ours, theirs: row[0].hour > 0, "whole days"),
    Difference(("FECHA",), lambda row, ours, theirs: error(ours), "A day that does not exist"),
    Difference(("SI-2",), lambda row, ours, theirs: ours is None and theirs is False,
               "without a third, no gives an empty cell"),
    Difference(("SI.CONJUNTO",), lambda row, ours, theirs: ours is None and error(theirs),
               "without it, the rest is empty"),
    Difference(("ESILEGIBLE",), lambda row, ours, theirs: None in row and ours is False,
               "an empty one is not that"),
)  # fmt: skip
SAID = {fact["name"]: fact["answers"] for fact in json.loads(FACTS.read_text("utf-8"))}


def table_of(case: Case) -> Table:
    columns = zip("abcdef", case.kinds, zip(*case.rows, strict=True), strict=False)
    frame = {name: Series(list(cells), dtype=TYPES[kind]) for name, kind, cells in columns}
    return Table(DataFrame(frame), dict(zip("abcdef", case.kinds, strict=False)))


def answers(case: Case, found: FormulaResult) -> list[Any]:
    return [_answer(case, found, row) for row in found.values.index]


def _answer(case: Case, found: FormulaResult, row: int) -> Any:
    value: Any = found.values[row]
    if row in found.unread.index:
        return {ERROR: found.unread[row]}
    if pd.isna(value):
        return None
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d") if case.gives else value
    return value.item() if hasattr(value, "item") else value


def same(ours: Any, theirs: Any) -> bool:
    if error(ours) and error(theirs):
        return True
    if isinstance(ours, bool) or isinstance(theirs, bool):
        return ours is theirs
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return abs(ours - theirs) <= DIGITS * max(abs(ours), abs(theirs))
    return bool(ours == theirs)


def of_here(case: Case, theirs: Any) -> Any:
    """Return a text of Calc, which writes as in the United States, with our signs."""
    if case.name.startswith("TEXTO") and isinstance(theirs, str):
        return theirs.translate(str.maketrans(",.", ".,"))
    return theirs


def about(difference: Difference, case: Case) -> bool:
    base = case.name.split("-")[0].split(" ")[0]
    return case.name in difference.names or base in difference.names


def explained(case: Case, row: Row, ours: Any, theirs: Any) -> bool:
    if ours is None and None in row:
        return True
    return any(about(one, case) and one.fits(row, ours, theirs) for one in DIFFERENCES)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_gives_what_calc_gives_or_a_difference_that_is_told(case: Case) -> None:
    ours = answers(case, evaluate(case.ours, table_of(case)))
    rows = list(zip(case.rows, ours, SAID[case.name], strict=True))
    told = [(row, one, of_here(case, theirs)) for row, one, theirs in rows]
    unlike = [one for one in told if not same(one[1], one[2]) and not explained(case, *one)]
    assert unlike == []


@pytest.mark.parametrize("difference", DIFFERENCES, ids=lambda one: one.says or one.why)
def test_a_difference_is_told_by_the_function_and_happens(difference: Difference) -> None:
    assert difference.says or difference.why
    happened = False
    for case in (one for one in cases() if about(difference, one)):
        found = zip(case.rows, answers(case, evaluate(case.ours, table_of(case))),
                    SAID[case.name], strict=True)  # fmt: skip
        fits = [row for row, ours, theirs in found if None not in row
                and not same(ours, of_here(case, theirs))
                and difference.fits(row, ours, theirs)]  # fmt: skip
        happened = happened or bool(fits)
        if fits and not difference.why:
            assert any(difference.says in one.render("en") for one in explain(case.ours))
    assert happened or difference.names == ("ESILEGIBLE",)


def test_what_empty_cells_give_is_told_of_every_formula() -> None:
    assert EMPTIES in explain("[a] + 1")
