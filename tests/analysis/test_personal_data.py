"""Tests for app.analysis.personal_data, small_groups and the ways of hiding."""

from collections.abc import Sequence

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame, Index, Series
from stdnum.ar import cuit

from app.analysis.arrow_text import TEXT
from app.analysis.kind import Kind
from app.analysis.masking import all_last_three, initials, last_three, without_number
from app.analysis.personal_data import personal_findings
from app.analysis.small_groups import small_groups
from app.analysis.table import Table, table_of
from app.lessons.practice import practice_table, read_keys
from app.paths import datasets_folder


def found(**columns: Sequence[object]) -> dict[tuple[str, str], tuple[int, str]]:
    """Return the count and severity of each finding, by column and sort."""
    findings = personal_findings(table_of(DataFrame(columns)))
    return {(one.column, one.sort): (one.count, one.severity) for one in findings}


def number(start: str) -> str:
    return f"{start[:2]}-{start[2:]}-{cuit.calc_check_digit(start)}"


def test_the_cuil_of_a_person_is_personal_and_the_cuit_of_a_company_is_not() -> None:
    people = [number("2099641654"), number("2799000123")]
    companies = [number("3099641654"), number("3399000122"), number("3499000124")]
    assert found(cuit=[*people, *companies]) == {("cuit", "tax_number"): (2, "high")}
    assert found(cuit=companies) == {}


def test_a_wrong_check_digit_is_not_taken_for_a_cuil() -> None:
    right = number("2099641654")
    wrong = right[:-1] + str((int(right[-1]) + 1) % 10)
    assert found(codigo=[wrong]) == {}


def test_documents_need_a_header_or_the_word() -> None:
    assert found(dni=["99.641.654", "99641655", "s/d"])["dni", "document"] == (2, "high")
    assert found(monto=["99.641.654"]) == {}
    assert found(nota=["vino con DNI 99.641.654"])["nota", "document"] == (1, "high")
    assert found(dni=[99641654, 99641655])["dni", "document"] == (2, "high")


def test_mails_and_phones_are_found_wherever_they_are() -> None:
    told = found(nota=["escribir a ana@ejemplo.org", "11-0000-0001", "1234", None])
    assert told == {("nota", "email"): (1, "high"), ("nota", "phone"): (1, "high")}
    assert found(telefono=["4000-0001"])["telefono", "phone"] == (1, "high")
    assert found(expediente=["401-0001-CME23", "EX-2023-12345678-GCABA"]) == {}


def test_health_is_serious_beside_people_and_a_doubt_alone() -> None:
    notes = ["Está en tratamiento médico", None]
    assert found(nota=notes, dni=["99.641.654", "99.641.655"])["nota", "health"] == (1, "high")
    assert found(nota=notes)["nota", "health"] == (1, "low")
    assert found(rubro=["Salud", "Insumos"]) == {}


def test_the_name_of_a_work_or_a_firm_is_not_a_person() -> None:
    assert found(nombre=["Plaza Irlanda", "Escuela 12"]) == {}
    assert found(proveedor=["Juan Paz S.R.L."]) == {}
    names = ["Ana Paz", "Juan Sosa"]
    assert found(nombre=names) == {("nombre", "name"): (2, "medium")}
    told = found(nombre=names, fecha_nacimiento=["01/02/1990", "03/04/1980"])
    assert told["nombre", "name"][1] == "high"
    assert told["fecha_nacimiento", "birth"] == (2, "medium")


def test_an_address_is_personal_only_beside_people() -> None:
    assert found(direccion=["Boedo 123"]) == {}
    told = found(direccion=["Boedo 123"], email=["ana@ejemplo.org"])
    assert told["direccion", "address"] == (1, "medium")


@pytest.mark.parametrize("column", ["importe", "monto"])
def test_what_could_not_be_read_is_looked_at_too(column: str) -> None:
    table = Table(
        DataFrame({column: [30, None]}), {column: Kind.MONEY},
        {column: Series(["ana@ejemplo.org"], index=Index([1]), dtype="str")},
    )  # fmt: skip
    assert [(one.sort, one.count) for one in personal_findings(table)] == [("email", 1)]


def test_an_example_never_shows_what_it_found() -> None:
    frame = DataFrame({"nombre": ["Ana Paz"], "dni": ["99.641.654"], "mail": ["ana@ejemplo.org"]})
    for one in personal_findings(table_of(frame)):
        assert one.example not in frame[one.column].tolist()
        assert "ana" not in one.example.lower()
        assert one.why.render("es")


def test_an_empty_table_has_nothing() -> None:
    assert personal_findings(table_of(DataFrame({"dni": Series([], dtype="str")}))) == ()


def test_the_list_of_volunteers_is_full_of_it() -> None:
    findings = personal_findings(practice_table(datasets_folder(), "voluntariado"))
    counts = {(one.column, one.sort): one.count for one in findings}
    assert (
        counts["dni", "document"] == counts["telefono", "phone"] == counts["nombre", "name"] == 60
    )
    assert ("anio_nacimiento", "birth") in counts
    assert ("nota", "health") in counts


@pytest.mark.parametrize("name", ["bac-contratos", "presupuesto-2023", "compras", "obras-comunas"])
def test_tables_of_purchases_budget_and_works_raise_no_alarm(name: str) -> None:
    serious = [one for one in personal_findings(practice_table(datasets_folder(), name))
               if one.severity != "low"]  # fmt: skip
    assert serious == []


def test_small_groups_are_those_of_the_answer_key() -> None:
    keys = read_keys(datasets_folder())["voluntariado"]
    table = practice_table(datasets_folder(), "voluntariado")
    shifts = small_groups(table, ("barrio", "turno"))
    assert shifts.groups == keys["grupos_barrio_turno_menores_5"]
    assert small_groups(table, ("barrio", "anio_nacimiento")).alone == keys["unicos_barrio_anio"]
    assert small_groups(table, ("comuna", "turno")).smallest == keys["minimo_comuna_turno"]
    assert small_groups(table.with_rows(table.frame.iloc[:0]), ("turno",)).smallest == 0


def test_ways_of_hiding() -> None:
    assert last_three("99.641.654") == "**.***.654"
    assert last_three("123") == "***"
    assert initials("Ana María de Paz 01") == "A. M. D. P."
    assert without_number("Av. Rivadavia 4567 3º B") == "Av. Rivadavia"
    assert without_number("Boedo") == "Boedo"
    assert without_number("4567") is None


@given(st.text("aZñÁ1٣½ .-@\n", max_size=12))
@settings(deadline=None)
def test_the_last_three_never_show_more_than_three(text: str) -> None:
    hidden = last_three(text)
    assert len(hidden) == len(text)
    assert all_last_three(pa.array([text, None], TEXT)).to_pylist() == [hidden, None]
    assert sum(one.isalnum() for one in hidden) <= 3
