"""Tests for app.analysis.header_match."""

import pytest
from pandas import DataFrame

from app.analysis.header_match import HeaderMatch, mapping_of, match_headers
from app.analysis.reading.table_file import read_raw
from app.analysis.start_table import start_table
from app.analysis.table import table_of
from tests.analysis.shared_files import SHARED

OBRAS = SHARED / "real/obras"
OWN = table_of(
    DataFrame({"Año": [2023], "monto": [1.5], "barrio": ["Once"], "proveedor": ["a"], "q1": [1]})
)


def matched(**columns: list[object]) -> dict[str, str]:
    matches = match_headers(OWN, table_of(DataFrame(columns)))
    return {one.its: one.ours for one in matches}


def test_capitals_accents_and_signs_do_not_matter() -> None:
    assert matched(ano=[2024], MONTO=[2.5], BARRIO=["Boedo"]) == {
        "ano": "Año", "MONTO": "monto", "BARRIO": "barrio",
    }  # fmt: skip


def test_known_synonyms_meet_only_when_their_kinds_do() -> None:
    assert matched(importe=[2.5], razon_social=["x"])["importe"] == "monto"
    assert matched(razon_social=["x"])["razon_social"] == "proveedor"
    assert matched(empresa=[5])["empresa"] == "proveedor"  # a number may stand among texts
    assert matched(fecha=[True])["fecha"] == ""


def test_similar_names_meet_but_never_with_other_figures() -> None:
    assert matched(barrios=["Boedo"])["barrios"] == "barrio"
    assert matched(q2=[1])["q2"] == ""


def test_columns_with_the_same_values_meet() -> None:
    own = table_of(DataFrame({"zona": ["Once", "Boedo", "Flores"]}))
    other = table_of(DataFrame({"sector": ["ONCE", "boedo", "Palermo"]}))
    (match,) = match_headers(own, other)
    assert (match.ours, match.sure) == ("zona", False)


def test_what_was_decided_before_comes_first() -> None:
    other = table_of(DataFrame({"monto": [1.5], "total_final": [2.5]}))
    matches = match_headers(OWN, other, {"total_final": "monto"})
    assert mapping_of(matches) == (("total_final", "monto"),)
    assert {one.its: one.ours for one in matches}["monto"] == ""


def test_no_column_of_ours_is_given_twice() -> None:
    other = table_of(DataFrame({"monto": [1.5], "Monto ": [1.5], "importe": [1.5]}))
    ours = [one.ours for one in match_headers(OWN, other) if one.ours]
    assert ours == ["monto"]


@pytest.mark.skipif(not OBRAS.exists(), reason="the shared real files are not there")
def test_the_same_real_file_of_two_years_matches_whole() -> None:
    old = start_table(read_raw(OBRAS / "obras_2019_johannasantos.csv"))
    new = start_table(read_raw(OBRAS / "obras_2025_ortizlara.csv"))
    matches: tuple[HeaderMatch, ...] = match_headers(old, new)
    assert all(one.its == one.ours for one in matches)
