"""Tests for app.analysis.cluster."""

from pathlib import Path

import pandas as pd
import pytest
from pandas import Series

from app.analysis.cluster import Group, groups
from app.analysis.cluster_methods.fingerprint import Fingerprint
from app.analysis.differences import tidy
from app.analysis.fingerprint import fingerprint
from app.errors import UserError
from app.progress import Cancelled

PRACTICE = Path(__file__).parents[2] / "bundled_data" / "datasets" / "compras-texto.csv"
NAMES = Series(
    ["KIR SRL"] * 3
    + [" Kir  S.R.L."] * 4
    + ["Kir S.R.L"] * 3
    + ["Otra"] * 9
    + ["LIMA", "lima", None],
    dtype="str",
)


def test_groups_come_by_rows_and_their_values_by_frequency() -> None:
    kir, lima = groups(NAMES)
    assert kir.values == ((" Kir  S.R.L.", 4), ("KIR SRL", 3), ("Kir S.R.L", 3))
    assert kir.rows == 10
    assert lima.values == (("LIMA", 1), ("lima", 1))


def test_the_spelling_proposed_has_no_spaces_to_spare() -> None:
    assert groups(NAMES)[0].suggestion == "Kir S.R.L."


def test_says_in_what_the_values_differ() -> None:
    kir, lima = groups(NAMES)
    assert str(lima.why) == "They differ in capitals"
    assert str(kir.why) == "They differ in spaces, capitals and dots or signs"
    assert not kir.doubt


@pytest.mark.parametrize(
    ("texts", "method", "why"),
    [
        (["Sur S.A.", "Sur S.R.L."], "without_legal_form", "The legal form changes"),
        (["Sur S.A.", "Sur"], "without_legal_form", "The legal form changes"),
        (["Lote 1 de 2", "Lote 2 de 1"], "fingerprint", "The figures change"),
        (["Piso 1", "Piso 1 1"], "fingerprint", "The figures change"),
    ],
)
def test_what_may_be_two_things_is_in_doubt(texts: list[str], method: str, why: str) -> None:
    (group,) = groups(Series(texts, dtype="str"), method)
    assert group.doubt
    assert str(group.why).startswith(why)


def test_each_value_carries_its_identifiers_and_two_of_them_are_a_doubt() -> None:
    names = Series(["Sur SA", "Sur SA", "SUR S.A.", "Río", "RIO"], dtype="str")
    cuits = Series(["30-1", "301", "30-2", "30-3", "303"], dtype="str")
    sur, rio = groups(names, ids=cuits)
    assert sur.ids == (("30-1", "301"), ("30-2",))
    assert sur.doubt
    assert str(sur.why).startswith("They have different identifiers")
    assert not rio.doubt


def test_a_method_may_be_given_its_own_spellings() -> None:
    names = Series(["Calle Florida", "C. Florida"], dtype="str")
    assert not groups(names)
    assert len(groups(names, Fingerprint((("calle", "c"),)))) == 1


def test_a_method_nobody_knows_is_explained() -> None:
    with pytest.raises(UserError):
        groups(NAMES, "metaphone")


def test_can_be_stopped() -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        groups(NAMES, progress=stop)


@pytest.mark.skipif(not PRACTICE.exists(), reason="the practice purchases are not there")
def test_the_practice_suppliers_are_left_in_the_number_the_lesson_says() -> None:
    rows = pd.read_csv(PRACTICE, dtype="str", keep_default_na=False)
    names = rows["proveedor"]
    assert names.nunique() == 157
    assert names.map(tidy).map(fingerprint).nunique() == 46
    alike = groups(names, ids=rows["cuit"])
    assert not any(group.doubt for group in alike)
    norte = [group for group in groups(names, "without_legal_form", rows["cuit"]) if group.doubt]
    assert len(norte) == 1
    assert norte[0].suggestion.upper().startswith("DISTRIBUIDORA NORTE")
    assert norte[0].ids_differ


@pytest.mark.parametrize("method", ["fingerprint", "ngrams", "sounds_alike", "almost_equal"])
@pytest.mark.parametrize(
    "texts",
    [
        ["Hospital General de Agudos Argerich", "Hospital General de Agudos Pirovano"],
        ["Ministerio de Educación", "Ministerio de Economía", "Ministerio de Salud"],
        ["123", "456", "30-71234567-1", "20-12345678-6", "20-12345678-5"],
        ["Comuna 1", "Comuna 11"],
        ["Escuela 4", "Escuela 14"],
    ],
)
def test_what_must_stay_apart_does_in_each_of_our_methods(texts: list[str], method: str) -> None:
    assert groups(Series(texts, dtype="str"), method) == ()


def test_groups_of_openrefine_may_overlap_and_warn_of_figures() -> None:
    texts = Series(["30-71234567-1", "30-71234567-2", "Otra"], dtype="str")
    (group,) = groups(texts, "openrefine_knn")
    assert group.doubt
    assert str(group.why).startswith("The figures change")


@pytest.mark.parametrize(
    ("texts", "method"),
    [
        (["Radiomax S.A.", "Radiofox S.A."], "almost_equal"),
        (["Algarri", "Alguarri", "Palmarri"], "almost_equal"),
        (["EL SOL", "SOL A SOL"], "sounds_alike"),
    ],
)
def test_more_than_one_letter_of_a_word_is_a_doubt(texts: list[str], method: str) -> None:
    (group,) = groups(Series(texts, dtype="str"), method)
    assert group.doubt
    assert "More than one letter" in group.why.render("en")


@pytest.mark.parametrize(
    "texts",
    [
        ["Hospital Fernández", "Hospital Fernadnez"],
        ["Parques y Jardines Sur SA", "Sur Parques y Jardines S.A."],
        ["Corporación Sur", "Corporacion  Sur", "Corporasión Sur"],
        ["COBERTURA PORTEÃ\u2018A", "COBERTURA PORTEÑA"],
    ],
)
def test_a_slip_an_order_or_broken_letters_are_no_doubt(texts: list[str]) -> None:
    assert not Group(tuple((text, 1) for text in texts)).doubt


def test_a_spelling_with_broken_letters_is_not_proposed() -> None:
    assert Group((("ViviÃ±as", 9), ("Viviñas", 2))).suggestion == "Viviñas"
    assert Group((("ACU?A", 9), ("ACUÑA", 2))).suggestion == "ACUÑA"
    assert Group((("ACU?A", 9), ("acu?a", 2))).suggestion == "ACU?A"
