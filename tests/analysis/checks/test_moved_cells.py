"""Rows with a separator too many or one missing: put right only when there is one way."""

from pathlib import Path

import pytest

from app.analysis.check import Finding
from app.analysis.look import Look, look_at_file
from app.analysis.quality import quality
from tests.analysis.reading.files import csv_of

SOUND = "id,obra,monto,fecha\n" + "".join(
    f"{n},Plaza {chr(64 + n)},{n}00.50,2024-01-{n + 10}\n" for n in range(1, 9)
)


def looked(folder: Path, more: str, sound: str = SOUND) -> tuple[Look, list[Finding]]:
    look = look_at_file(csv_of(folder, sound + more))
    return look, [one for one in quality(look).findings if one.id in {"S03", "S04"}]


def mended(look: Look, finding: Finding) -> list[object]:
    step = finding.fix.step() if finding.fix else None
    assert step
    frame = step.apply(look.table).frame
    return [str(value) for value in frame.iloc[finding.rows[0] - 2]]


def test_a_comma_inside_a_text_is_put_back(tmp_path: Path) -> None:
    look, found = looked(tmp_path, "9,Escuela, anexo,900.25,2024-02-20\n")
    assert [(one.id, one.rows, one.todo) for one in found] == [("S04", (10,), None)]
    assert mended(look, found[0]) == ["9", "Escuela, anexo", "900.25", "2024-02-20 00:00:00"]


def test_a_number_with_three_decimals_is_written_as_the_file_means_it(tmp_path: Path) -> None:
    look, found = looked(tmp_path, "9,Escuela, anexo,1.234,2024-02-20\n")
    assert mended(look, found[0])[2] == "1.234"


def test_a_separator_missing_in_the_middle_is_put_back(tmp_path: Path) -> None:
    look, found = looked(tmp_path, "9,900.25,2024-02-20\n")
    assert mended(look, found[0]) == ["9", "nan", "900.25", "2024-02-20 00:00:00"]


def test_a_row_cut_at_its_end_is_right_as_it_is(tmp_path: Path) -> None:
    _, found = looked(tmp_path, "9,Escuela,900.25\n")
    assert [(one.id, one.rows, one.fix) for one in found] == [("S03", (10,), None)]
    assert found[0].todo


def test_what_fits_nowhere_or_in_two_places_is_left_to_the_person(tmp_path: Path) -> None:
    _, found = looked(tmp_path, "9,Escuela,900.25,2024-02-20,sobra\n")
    assert [(one.id, one.fix) for one in found] == [("S04", None)]
    sound = "id,obra,calle\n1,a,b\n2,c,d\n3,e,f\n"
    _, found = looked(tmp_path, "4,una,otra,más\n", sound)
    assert [(one.id, one.fix) for one in found] == [("S04", None)]


def test_of_two_ways_the_one_with_a_blank_after_the_comma_is_taken(tmp_path: Path) -> None:
    sound = "id,obra,calle\n1,a,b\n2,c,d\n3,e,f\n"
    look, found = looked(tmp_path, "4,una,RIVERA, PEDRO\n", sound)
    assert mended(look, found[0]) == ["4", "una", "RIVERA, PEDRO"]


def test_certain_and_doubtful_rows_are_told_apart(tmp_path: Path) -> None:
    _, found = looked(tmp_path, "9,Casa, dos,9.50,2024-02-20\n10,x,9.50,2024-02-21,sobra\n")
    assert [(one.rows, bool(one.fix)) for one in found] == [((10,), True), ((11,), False)]


@pytest.mark.parametrize(
    ("cells", "record"),
    [
        (("2024-01-11", "2024-01-12"), {"kind": "rename_column", "name": "fecha"}),
        (("1", "2"), {"kind": "rename_column", "name": "fila"}),
        (("", ""), {"kind": "remove_columns"}),
        (("rojo", "azul"), None),
    ],
)
def test_a_column_without_a_name_is_called_as_its_values_say(
    tmp_path: Path, cells: tuple[str, str], record: dict[str, str] | None
) -> None:
    rows = "".join(f"x{n},{cell},{n}.50\n" for n, cell in enumerate(cells))
    rows += "x9,3,9.50\n" if record and record.get("name") == "fila" else ""
    found = quality(look_at_file(csv_of(tmp_path, f"obra,,monto\n{rows}"))).findings
    fix = next(one.fix for one in found if one.id == "H01")
    told = dict(fix.record or {}) if fix else None
    assert (told and {name: told[name] for name in record or ()}) == record


def test_of_two_columns_of_one_name_the_copy_is_removed_and_another_is_renamed(
    tmp_path: Path,
) -> None:
    text = "id,monto,monto,monto\n1,5.50,5.50,7.25\n2,6.50,6.50,8.25\n"
    fixes = {
        one.column: dict(one.fix.record or {}) if one.fix else None
        for one in quality(look_at_file(csv_of(tmp_path, text))).findings
        if one.id == "H02"
    }
    assert fixes["monto (2)"] == {"kind": "remove_columns", "names": ("monto (2)",)}
    assert fixes["monto (3)"] == {
        "kind": "rename_column", "column": "monto (3)", "name": "monto_3"
    }  # fmt: skip
