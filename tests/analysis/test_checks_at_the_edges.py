"""What the checks must not take for a fault, and what they must not miss."""

from datetime import date
from pathlib import Path

from app.analysis.check import Finding
from app.analysis.look import look_at_file
from app.analysis.quality import quality
from tests.analysis.reading.files import csv_of, xlsx_of

TODAY = date(2026, 11, 21)
MANY = "".join(f"{n},{n}.50\n" for n in range(1, 15))


def found(folder: Path, text: str | bytes, name: str = "t.csv") -> dict[str, Finding]:
    report = quality(look_at_file(csv_of(folder, text, name), today=TODAY))
    return {one.id: one for one in report.findings}


def test_a_total_at_the_foot_is_reported_with_its_line(tmp_path: Path) -> None:
    text = "barrio,cantidad,monto\nFlores,1,10.50\nBoedo,2,20.25\n\nTotal,3,99.75\n"
    ids = found(tmp_path, text)
    assert ids["S07"].rows == (5,)
    assert ids["K06"].rows == (5,)


def test_subtotals_that_add_up_are_totals_and_no_wrong_ones(tmp_path: Path) -> None:
    text = (
        "area,obra,monto\nSur,a,10.50\nSur,b,20.25\nSubtotal,,30.75\n"
        "Norte,c,5.25\nNorte,d,4.50\nSubtotal,,9.75\nTOTAL,,40.50\n"
    )
    ids = found(tmp_path, text)
    assert ids["S07"].rows == (4, 7, 8)
    assert "K06" not in ids


def test_a_firm_called_total_is_no_total(tmp_path: Path) -> None:
    text = "empresa,barrio,monto\nTotal Especialidades SA,Flores,10.50\nOtra,Boedo,20.25\n"
    assert "S07" not in found(tmp_path, text)


def test_thousands_with_points_are_not_ambiguous_beside_decimal_commas(tmp_path: Path) -> None:
    text = "id;monto\n1;1.234\n2;1.500,25\n3;99,50\n4;12.000\n"
    assert not {"V06", "V07"} & set(found(tmp_path, text))


def test_three_decimals_are_not_ambiguous_beside_others(tmp_path: Path) -> None:
    text = "id,indice\n1,101.586\n2,99.5\n3,100.12\n4,1203.979\n5,0.125\n"
    assert not {"V06", "V07"} & set(found(tmp_path, text))


def test_initials_and_numbers_do_not_make_a_spelling(tmp_path: Path) -> None:
    rows = "".join(f"{n},TV por cable {'AB'[n % 2]}\n" for n in range(20))
    assert "V16" not in found(tmp_path, f"id,medio\n{rows}")
    rows = "".join(f"{n},Licitación {('Pública', 'Privada')[n % 2]}\n" for n in range(20))
    assert "V16" not in found(tmp_path, f"id,medio\n{rows}")


def test_first_names_of_people_are_no_spellings(tmp_path: Path) -> None:
    text = "nombre,apellido\nJose Maria,Paz\nJosé María,Gil\nAna,Gil\n"
    assert "V16" not in found(tmp_path, text)


def test_a_feminine_is_no_slip(tmp_path: Path) -> None:
    rows = "".join(f"{n},Gobernador\n" for n in range(9))
    assert "V16" not in found(tmp_path, f"id,cargo\n{rows}10,Gobernadora\n")
    assert "V16" in found(tmp_path, f"id,cargo\n{rows}10,Gobernedor\n")


def test_one_column_has_no_separator(tmp_path: Path) -> None:
    assert "F03" not in found(tmp_path, "fecha\n2024-01-15\n2024-02-20\n")


def test_two_legal_forms_are_two_firms(tmp_path: Path) -> None:
    text = "id,firma\n1,FEMANI MEDICAL S.R.L.\n2,FEMANI MEDICAL S.A.\n3,FEMANI MEDICAL S.A.\n"
    assert "V16" not in found(tmp_path, text)


def test_abbreviations_are_spellings(tmp_path: Path) -> None:
    text = "id,area\n1,Ministerio de Salud\n2,Min. de Salud\n3,Ministerio de Salud\n"
    assert found(tmp_path, text)["V16"].rows == (3,)


def test_a_code_that_repeats_in_a_table_of_items_is_no_repeated_key(tmp_path: Path) -> None:
    text = "id,item,precio\n1,a,1.50\n1,b,2.50\n2,a,3.50\n2,c,4.50\n"
    assert not {"K01", "K02"} & set(found(tmp_path, text))


def test_the_end_may_be_still_to_come(tmp_path: Path) -> None:
    text = "id,fecha_fin\n1,2033-11-10\n2,2024-05-20\n"
    assert found(tmp_path, text)["V14"].severity == "note"


def test_many_numbers_may_be_12345_by_chance(tmp_path: Path) -> None:
    rows = "".join(f"{n},{n}.00\n" for n in range(1, 21_000))
    assert "V10" not in found(tmp_path, f"id,monto\n{rows}")


def test_points_of_another_province_are_no_mistake(tmp_path: Path) -> None:
    text = "id,lat,lng\n1,-31.42,-64.18\n2,-32.88,-68.84\n3,-34.60,-58.38\n"
    assert not {"V20", "V21"} & set(found(tmp_path, text))


def test_coordinates_broken_by_thousands_fall_outside(tmp_path: Path) -> None:
    text = "id,lat,lng\n1,-34.578.254,-58.412.118\n2,-34.6012,-58.3812\n3,-34.6112,-58.4012\n"
    assert found(tmp_path, text)["V20"].rows == (2,)


def test_a_net_salary_must_be_what_is_left(tmp_path: Path) -> None:
    text = (
        "mes,asig_mensuales,salario_familiar,descuentos,liquido\n"
        "1,1000.50,0.00,200.25,800.25\n2,1000.50,10.00,200.25,810.25\n3,1000.50,0.00,200.25,900.25\n"
    )
    assert found(tmp_path, text)["K07"].rows == (4,)


def test_lines_after_a_cell_with_breaks_are_those_of_the_file(tmp_path: Path) -> None:
    text = 'id,nota,monto\n1,"una\ndos\ntres",10.50\n2,x,S/D\n3,y,9.25\n'
    assert found(tmp_path, text)["V04"].rows == (5,)


def test_lines_below_notes_are_those_of_the_file(tmp_path: Path) -> None:
    text = "Compras\n\nid,nota,monto\n1,x,10.50\n2,y,S/D\n3,z,9.25\n"
    assert found(tmp_path, text)["V04"].rows == (5,)


def test_rows_of_a_workbook_are_those_of_its_sheet(tmp_path: Path) -> None:
    path = xlsx_of(tmp_path, [["id", "monto"], [1, 10.5], [2, "S/D"], [3, 9.25]])
    report = quality(look_at_file(path, today=TODAY))
    assert [(one.id, one.rows) for one in report.findings if one.id == "V04"] == [("V04", (3,))]


def test_a_packed_file_is_no_disguise_when_its_name_says_so(tmp_path: Path) -> None:
    path = xlsx_of(tmp_path, [["id", "monto"], [1, 10.5], [2, 9.25]])
    assert not quality(look_at_file(path)).findings


def test_a_value_that_fails_in_a_column_of_numbers_has_its_line(tmp_path: Path) -> None:
    assert found(tmp_path, f"id,monto\n{MANY}15,dos pesos\n")["V08"].rows == (16,)


def test_personal_data_are_told_with_the_lines_where_they_are(tmp_path: Path) -> None:
    text = (
        "dni,obra,cuit\n30111222,Escuela,30-71233845-9\n28999111,Taller de discapacidad,\n"
        "27888000,Plaza,20-17254359-7\n"
    )
    report = quality(look_at_file(csv_of(tmp_path, text)))
    told = {one.column: (one.severity, one.rows) for one in report.findings if one.id == "M03"}
    assert told == {"dni": ("warning", (2, 3, 4)), "obra": ("note", (3,)), "cuit": ("note", (4,))}


def test_the_address_of_a_work_is_not_of_a_person_because_one_builder_is_one(
    tmp_path: Path,
) -> None:
    firms = "".join(f"Florida {n},30-71233845-9,Hospital de salud mental\n" for n in range(9))
    report = quality(look_at_file(csv_of(
        tmp_path, f"direccion,cuit,obra\n{firms}Salta 10,20-17254359-7,Plaza\n"
    )))  # fmt: skip
    assert [(one.column, one.rows) for one in report.findings if one.id == "M03"] == [
        ("cuit", (11,))
    ]


def test_the_example_of_broken_letters_shows_them(tmp_path: Path) -> None:
    long = "Puesta en valor de la playa de estacionamiento y de las veredas de Parque AvellaÃ±eda"
    one = found(tmp_path, f"id,obra\n1,{long}\n")["F04"]
    assert "AvellaÃ±eda" in str(one.message)


def test_what_is_no_number_is_called_by_what_it_should_be(tmp_path: Path) -> None:
    rows = "".join(f"{n},-34.6{n},20{n:02},1\n" for n in range(10, 20))
    text = f"id,lat,anio,comuna\n{rows}20,-34658478,512-07-OC17,4 y 1\n"
    report = quality(look_at_file(csv_of(tmp_path, text)))
    told = {one.column: one.message.render("en") for one in report.findings if one.id == "V08"}
    assert told["lat"] == "One cell of “lat” is no degree of the map: “-34658478”."
    assert told["anio"] == "One cell of “anio” is no year nor month: “512-07-OC17”."
    assert "comuna" not in told  # “4 y 1” is told once, as several values


NAMES = "contrato_id,organismo,proveedor,rubro,fecha,moneda,estado,comuna,monto,item_nro"


def test_the_amount_of_a_few_contracts_with_items_is_told_too(tmp_path: Path) -> None:
    """Five rows of twenty are items: adding up the column counts those contracts again."""
    one = "Hospital {n},Firma {n},Insumos,2019-02-{n:02},ARS,activo,4,{n}500.50"
    rows = [f"C{n}," + one.format(n=n) + ",1" for n in range(1, 16)]
    rows += [f"C1,{one.format(n=1)},2", f"C1,{one.format(n=1)},3", f"C2,{one.format(n=2)},2"]
    few = found(tmp_path, "\n".join([NAMES, *rows, ""]))["K02"]
    assert "“monto” repeats in every row of the same “contrato_id”" in few.message.render("en")
    assert few.count == 5


def test_two_purchases_of_a_firm_for_the_same_amount_are_no_items(tmp_path: Path) -> None:
    one = "C{n},Hospital {n},Firma {n},Rubro {n},2019-02-{n:02},ARS,activo,{n},{m}500.50,1"
    rows = [one.format(n=n, m=n) for n in range(1, 16)]
    rows += [one.format(n=16, m=1).replace("Firma 16", "Firma 1"),
             one.format(n=17, m=2).replace("Firma 17", "Firma 2")]  # fmt: skip
    text = "\n".join([NAMES.replace("proveedor", "proveedor_id"), *rows, ""])
    assert "K02" not in found(tmp_path, text)
