"""A column called «total» is money beside what is bought, and a count elsewhere."""

from pathlib import Path

import pytest

from app.analysis.kind import Kind
from app.analysis.reading.table_file import read_table
from tests.analysis.reading.files import csv_of
from tests.analysis.shared_files import needs_real_files, real


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("campania,medio,total\nDengue,Diario,246.50\nLegal,Radio,492.25\n", Kind.MONEY),
        ("proveedor,Total general\nAcme,246.50\nBeta,492.25\n", Kind.MONEY),
        ("proveedor,total\nAcme,2\nBeta,3\n", Kind.WHOLE),
        ("barrio,total\nFlores,2.50\nBoedo,3.25\n", Kind.DECIMAL),
        ("proveedor,total_horas\nAcme,2.50\nBeta,3.25\n", Kind.DECIMAL),
        ("proveedor,total_paginas\nAcme,2.50\nBeta,3.25\n", Kind.DECIMAL),
    ],
)
def test_a_total_is_money_beside_what_is_bought(tmp_path: Path, text: str, kind: Kind) -> None:
    columns = read_table(csv_of(tmp_path, text)).columns
    assert list(columns.values())[-1].kind is kind


@needs_real_files
def test_the_totals_of_the_advertising_of_2016_are_money() -> None:
    advertising = read_table(real("pauta/pauta-oficial-primer-semestre-2016.csv"))
    assert advertising.columns["total"].kind is Kind.MONEY
    contacts = read_table(real("suaci/gcba_suaci_comunas.csv"))
    assert contacts.columns["total"].kind is Kind.WHOLE
