"""Tests for app.analysis.steps.change_case."""

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis import text_case
from app.analysis.arrow_text import TEXT
from app.analysis.plain_python.texts import TITLE
from app.analysis.steps.change_case import ChangeCase
from app.errors import UserError
from tests.analysis.steps.running import after, exported, function, listed, texts, with_unread

WORDS = st.lists(
    st.text("aáñßİ\u0131ŉ ǅΣσΑ.-'\u2019ABCÁ12x", max_size=12) | st.text(max_size=6), max_size=6
)
TITLES = [
    ("CONSTRUCTORA DEL SUR S.A.", "Constructora del Sur S.A."),
    ("constructora del sur s.r.l.", "Constructora del Sur S.R.L."),
    ("LA CASA DE LAS FLORES SRL", "La Casa de las Flores SRL"),
    ("Programa de la AFIP y el INDEC", "Programa de la AFIP y el INDEC"),
    ("MINISTERIO DE SALUD GCBA", "Ministerio de Salud GCBA"),
    ("PÉREZ, Juan", "Pérez, Juan"),
    ("ñandú ÁRBOL", "Ñandú Árbol"),
    ("PLAN A", "Plan A"),
    ("JUAN XXIII Y PÍO XII", "Juan XXIII y Pío XII"),
    ("BERNARDO O'HIGGINS", "Bernardo O'Higgins"),
    ("GARCÍA-LÓPEZ (HIJO)", "García-López (Hijo)"),
    ("3RO B - AV. DE MAYO 12", "3ro B - Av. de Mayo 12"),
    ("ME\u0301XICO", "Me\u0301xico"),
    ("PLIEGO 558-0001-LPA24 DE LA 3RA", "Pliego 558-0001-LPA24 de la 3ra"),
    ("", ""),
    (" de ", " De "),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_titles_follow_the_spanish_custom(text: str, title: str) -> None:
    assert after(ChangeCase("a", "title"), text) == [title]


def test_a_title_does_not_change_when_written_again() -> None:
    assert [text_case.title(title) for _, title in TITLES] == [title for _, title in TITLES]


@given(WORDS)
@settings(deadline=None)
def test_capitals_and_small_letters_are_those_of_python(words: list[str]) -> None:
    column = pa.array(words, TEXT)
    assert text_case.upper(column).to_pylist() == [word.upper() for word in words]
    assert text_case.lower(column).to_pylist() == [word.lower() for word in words]


@given(WORDS)
@settings(deadline=None)
def test_exported_titles_are_the_same(words: list[str]) -> None:
    exported_title = function(TITLE, "title")
    assert [exported_title(word) for word in words] == [text_case.title(word) for word in words]


def test_exported_code_writes_difficult_letters_the_same() -> None:
    step = ChangeCase("a", "upper")
    table = texts("straße", "ñandú", None, "ŉ")
    assert exported(step, table.frame)["a"].fillna("-").tolist() == [
        "STRASSE",
        "ÑANDÚ",
        "-",
        "\u02bcN",
    ]
    assert listed(step.apply(table)) == ["STRASSE", "ÑANDÚ", None, "\u02bcN"]


def test_a_column_of_numbers_is_refused() -> None:
    with pytest.raises(UserError):
        ChangeCase("a", "upper").apply(with_unread([1.0, None], {1: "x"}))
