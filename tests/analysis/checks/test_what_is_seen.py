"""Faults that real files have, and what only looks like them."""

from pathlib import Path

from app.analysis.check import Finding
from app.analysis.look import look_at_file
from app.analysis.quality import quality
from tests.analysis.reading.files import csv_of
from tests.analysis.shared_files import needs_real_files, real

CURRENCIES = "monto_contrato,moneda_monto_contrato,precio,moneda_precio\n"


def found(folder: Path, text: str, check: str) -> list[Finding]:
    report = quality(look_at_file(csv_of(folder, text)))
    return [one for one in report.findings if one.id == check]


def test_an_amount_that_is_missing_needs_no_currency(tmp_path: Path) -> None:
    text = f"{CURRENCIES}10.50,ARS,,\n20.25,,7.50,\n30.75,ARs,8.50,USD\n"
    told = [(one.column, one.rows) for one in found(tmp_path, text, "K10")]
    assert told == [("moneda_monto_contrato", (3,)), ("moneda_precio", (3,))]


def test_words_that_may_be_an_answer_are_a_note(tmp_path: Path) -> None:
    text = "id,cargo\n1,Asesor\n2,NO APLICA\n3,Sin datos\n4,Director\n"
    assert [(one.severity, one.count) for one in found(tmp_path, text, "V04")] == [("note", 2)]


def test_two_columns_that_look_swapped_are_told_so(tmp_path: Path) -> None:
    rows = "".join(f"{n},{n}00.50,{n}90.50\n" for n in range(1, 20))
    message = found(tmp_path, f"id,vigente,devengado\n{rows}", "K07")[0].message
    assert message.render("en").endswith("are the two columns swapped?")


def test_a_total_that_is_not_the_quantity_by_the_price(tmp_path: Path) -> None:
    rows = "".join(f"{n},10.50,{n * 10.5:.2f}\n" for n in range(1, 20))
    header = "cantidad,precio_unitario,precio_total\n"
    assert [one.rows for one in found(tmp_path, f"{header}{rows}3,10.50,41.50\n", "K07")] == [(21,)]
    assert not found(tmp_path, f"{header}{rows}", "K07")


def test_a_wrong_cuit_is_not_put_right_by_writing_it_with_hyphens(tmp_path: Path) -> None:
    one = found(tmp_path, "id,cuit\n1,33-69345023-9\n2,30-99903208-4\n", "K03")[0]
    assert one.fix is None
    assert one.todo


def test_a_rule_of_the_guide_is_cited_only_where_it_applies(tmp_path: Path) -> None:
    assert found(tmp_path, "id,comuna\n1,1\n2,16\n", "V18")[0].rules == ()
    text = "monto,moneda\n10.50,ARS\n20.25,ECU\n30.75,ARS\n"
    assert found(tmp_path, text, "V18")[0].rules == (9,)
    assert found(tmp_path, "id,area\n1,Salud\n2,NULL\n3,Obras\n", "V03")[0].rules == ()
    assert found(tmp_path, "id,area\n1,Salud\n2,\n3,Obras\n", "V03")[0].rules == (13,)


def test_the_year_of_a_tender_is_no_series(tmp_path: Path) -> None:
    years = [*range(2005, 2011), *range(2012, 2016)]
    rows = "".join(f"Obra {n},{year},{n}.50\n" for year in years for n in range(4))
    assert not found(tmp_path, f"obra,licitacion_anio,monto\n{rows}", "K09")
    message = found(tmp_path, f"obra,anio,monto\n{rows}", "K09")[0].message
    assert message.render("en") == "“anio” lacks 2011."


@needs_real_files
def test_the_months_that_the_contacts_of_the_city_lack() -> None:
    report = quality(look_at_file(real("suaci/gcba_suaci_comunas.csv")))
    one = next(each for each in report.findings if each.id == "K09")
    assert one.count == 3
    assert "2014-10" in one.message.render("en")
