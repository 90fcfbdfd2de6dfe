"""Codes and meanings, levels that add up, and periods counted twice."""

from pathlib import Path

import pytest

from app.analysis.check import Finding
from app.analysis.look import look_at_file
from app.analysis.quality import quality
from tests.analysis.reading.files import csv_of
from tests.analysis.shared_files import needs_real_files, real


def found(folder: Path, text: str, check: str) -> list[Finding]:
    report = quality(look_at_file(csv_of(folder, text)))
    return [one for one in report.findings if one.id == check]


PAIRS = "jur,jur_desc,prog,prog_desc,vigente\n" + "".join(
    f"{jur},Ministerio {jur},{prog},Programa {jur} {prog},{jur * prog}00.50\n"
    for jur in range(1, 13)
    for prog in range(1, 5)
)


def test_a_program_depends_on_its_ministry(tmp_path: Path) -> None:
    assert not found(tmp_path, PAIRS, "K05")


def test_a_code_with_two_descriptions(tmp_path: Path) -> None:
    text = f"{PAIRS}3,Min. Tres,1,Programa 3 1,5.25\n4,MINISTERIO 4,2,Programa 4 2,1.25\n"
    one = found(tmp_path, text, "K05")
    assert [(each.column, each.rows) for each in one] == [("jur_desc", (50,))]
    assert "3 is “Ministerio 3” and “Min. Tres”" in one[0].message.render("en")


def test_a_description_with_two_codes(tmp_path: Path) -> None:
    text = f"{PAIRS}99,Ministerio 5,1,Otro,1.50\n99,Ministerio 5,1,Otro,2.50\n"
    assert [(one.column, one.rows) for one in found(tmp_path, text, "K05")] == [("jur", (50, 51))]


def test_a_name_that_changes_with_the_years_is_a_note(tmp_path: Path) -> None:
    rows = "".join(
        f"{year},{jur},{'Nuevo' if year == 2023 and jur == 1 else f'Ministerio {jur}'},{jur}.50\n"
        for year in (2022, 2023)
        for jur in range(1, 13)
    )
    one = found(tmp_path, f"anio,jur,jur_desc,monto\n{rows}", "K05")
    assert [(each.severity, each.rows) for each in one] == [("note", (14,))]


def test_descriptions_of_things_that_are_no_codes_are_free(tmp_path: Path) -> None:
    rows = "".join(f"barbijo {n % 9},descripción {n % 7},{n}.50\n" for n in range(60))
    assert not found(tmp_path, f"item,item_desc,monto\n{rows}", "K05")


LEVELS = (
    "1,Personal,30.75\n1.1,Planta,10.50\n1.2,Contratos,20.25\n2,Bienes,50.00\n2.1,Papel,25.00\n"
    "2.2,Tinta,25.00\n2.2.1,Negra,12.00\n2.2.2,Color,13.00\n"
)


def test_levels_of_a_code_are_totals_among_the_rows(tmp_path: Path) -> None:
    text = f"codigo,concepto,monto\n{LEVELS}"
    one = found(tmp_path, text, "S07")
    assert [each.rows for each in one] == [(2, 5, 7)]
    step = one[0].fix.step() if one[0].fix else None
    assert step
    left = step.apply(look_at_file(csv_of(tmp_path, text)).table).frame
    assert left["monto"].sum() == pytest.approx(80.75)
    assert not found(tmp_path, text, "K06")


def test_a_level_that_is_not_the_sum_of_its_parts(tmp_path: Path) -> None:
    text = f"codigo,concepto,monto\n{LEVELS}3,Otros,70.00\n3.1,a,25.00\n3.2,b,25.00\n"
    assert [one.rows for one in found(tmp_path, text, "K06")] == [(10,)]
    assert [one.rows for one in found(tmp_path, text, "S07")] == [(2, 5, 7)]


def test_levels_in_several_columns(tmp_path: Path) -> None:
    text = (
        "inciso,principal,monto\nPersonal,,30.75\nPersonal,Planta,10.50\nPersonal,Otros,20.25\n"
        "Bienes,,50.00\nBienes,Papel,25.00\nBienes,Tinta,25.00\nObras,,9.75\nObras,a,5.00\n"
        "Obras,b,4.25\n"
    )
    assert [one.rows for one in found(tmp_path, text, "K06")] == [(8,)]


def test_numbers_that_begin_like_others_are_no_levels(tmp_path: Path) -> None:
    rows = "".join(f"{n},{n * 7 % 13}.50\n" for n in range(1, 200))
    assert not found(tmp_path, f"codigo,monto\n{rows}", "S07")
    assert not found(tmp_path, f"codigo,monto\n{rows}", "K06")


@pytest.mark.parametrize(("total", "lines"), [("30.76", 0), ("30.79", 1), ("31.75", 1)])
def test_a_total_may_differ_by_the_rounding_of_a_cent(
    tmp_path: Path, total: str, lines: int
) -> None:
    text = f"organismo,barrio,monto\nSalud,Flores,10.50\nObras,Boedo,20.25\nTOTAL,,{total}\n"
    assert len(found(tmp_path, text, "K06")) == lines


def test_a_count_that_misses_one_is_told(tmp_path: Path) -> None:
    text = "organismo,barrio,gasto\nSalud,Flores,10\nObras,Boedo,20\nTOTAL,,31\n"
    assert found(tmp_path, text, "K06")


HEADER = "anio,organismo,programa,sancion,devengado\n"
BLOCK = "".join(f"2018,Salud,Programa {n},{n}00.50,{n}0.25\n" for n in range(1, 13))


def test_a_year_loaded_twice_with_another_label_or_file(tmp_path: Path) -> None:
    drifted = BLOCK.replace("Salud,Programa", "Min. de Salud,Prog.")
    assert [one.count for one in found(tmp_path, HEADER + BLOCK + drifted, "K11")] == [12]
    files = "".join(
        f"{name},{line}\n" for name in ("a.csv", "b.csv") for line in BLOCK.splitlines()
    )
    assert [one.count for one in found(tmp_path, f"archivo,{HEADER}{files}", "K11")] == [12]


def test_copies_in_every_cell_are_told_as_identical_rows_only(tmp_path: Path) -> None:
    assert not found(tmp_path, HEADER + BLOCK + BLOCK, "K11")
    assert found(tmp_path, HEADER + BLOCK + BLOCK, "S06")


def test_the_same_pay_every_month_is_no_month_twice(tmp_path: Path) -> None:
    rows = "".join(f"2018,{mes},Persona {n},{n}500.50\n" for mes in range(1, 5) for n in range(20))
    assert not found(tmp_path, f"anio,mes,cargo,monto\n{rows}", "K11")


def test_a_whole_year_beside_its_quarters_can_be_left_out(tmp_path: Path) -> None:
    rows = "".join(f"O{n},{part},{n}.50\n" for n in (1, 2) for part in ("1T", "2T", "Anual"))
    text = f"organismo,trimestre,monto\n{rows}"
    one = found(tmp_path, text, "K11")
    assert [each.rows for each in one] == [(4, 7)]
    step = one[0].fix.step() if one[0].fix else None
    assert step
    assert len(step.apply(look_at_file(csv_of(tmp_path, text)).table)) == 4


def test_amounts_that_run_on_within_the_year(tmp_path: Path) -> None:
    rows = "".join(
        f"{year},{part},O{n},{n * part}{year % 7}.50\n"
        for year in (2021, 2022)
        for part in (1, 2, 3, 4)
        for n in range(1, 7)
    )
    one = found(tmp_path, f"anio,trimestre,organismo,devengado\n{rows}", "K11")
    assert [(each.column, each.severity) for each in one] == [("devengado", "warning")]
    apart = "".join(
        f"{year},{part},O{n},{(n * 37 + part * 11 + year) % 97}.50\n"
        for year in (2021, 2022)
        for part in (1, 2, 3, 4)
        for n in range(1, 7)
    )
    assert not found(tmp_path, f"anio,trimestre,organismo,devengado\n{apart}", "K11")


@needs_real_files
def test_the_mistake_the_city_published_is_found() -> None:
    folder = real("budget/errores_oficiales")
    twice = quality(look_at_file(folder / "presu_2018_doble_conteo_T3_mas_anual_e237b9fa.csv"))
    counts = [one.count for one in twice.findings if one.id == "K11"]
    assert counts == [2345]
    right = quality(look_at_file(folder / "presu_2018_correcto_anual_b469ba7f.csv"))
    assert not [one for one in right.findings if one.id == "K11"]
