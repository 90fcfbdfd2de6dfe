"""Tests for the steps that write texts in another way, against their exported code."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.steps.change_case import ChangeCase
from app.analysis.steps.clean_invisible import CleanInvisible
from app.analysis.steps.institution_names import InstitutionNames
from app.analysis.steps.keep_only import KeepOnly
from app.analysis.steps.pad_text import PadText
from app.analysis.steps.proper_names import ProperNames
from app.analysis.steps.remove_characters import RemoveCharacters
from app.analysis.steps.replace_by_list import ReplaceByList
from app.analysis.steps.straighten_quotes import StraightenQuotes
from app.analysis.steps.strip_accents import StripAccents
from app.analysis.steps.unescape_html import UnescapeHtml
from app.analysis.text_step import TextStep
from app.errors import UserError
from tests.analysis.steps.running import after, exported, listed, texts

CELLS = st.lists(
    st.text("aAñÑÁéz0 9.,;-&amp<b>/'\u00b4\u00a0\u200b\u00ad\u0301\n\t()", max_size=12)
)
STEPS: tuple[Callable[[], TextStep], ...] = (
    lambda: CleanInvisible(("a",)),
    lambda: UnescapeHtml(("a",), tags=True),
    lambda: StraightenQuotes(("a",), dashes=True),
    lambda: StripAccents(("a",)),
    lambda: StripAccents(("a",), keep=False),
    lambda: RemoveCharacters(("a",), "punctuation"),
    lambda: RemoveCharacters(("a",), "these", "]^-a\\"),
    lambda: KeepOnly(("a",), "letters_digits"),
    lambda: KeepOnly(("a",), "number"),
    lambda: ProperNames(("a",), surname=True),
    lambda: InstitutionNames(("a",)),
    lambda: ReplaceByList(("a",), (("a", "b"), ("A0", "x"))),
)


@pytest.mark.parametrize("make", STEPS)
@given(cells=CELLS)
@settings(deadline=None, max_examples=60)
def test_exported_code_does_the_same(make: Callable[[], TextStep], cells: list[str]) -> None:
    step, table = make(), texts("a", *cells, None)
    assert listed(texts(*exported(step, table.frame)["a"])) == listed(step.apply(table))


def test_no_column_is_refused() -> None:
    with pytest.raises(UserError):
        StripAccents(()).apply(texts("a"))


def test_invisible_signs_go_and_visible_spaces_stay() -> None:
    cells = ("Minis\u00adterio  de", "a\u00a0b", "\u200b\u200b", "", "  ", "a\r\nb")
    assert after(CleanInvisible(("a",)), *cells) == [
        "Ministerio  de", "a b", None, "", "  ", "a b",
    ]  # fmt: skip


def test_html_codes_need_their_semicolon() -> None:
    cells = ("R&D", "Ley 1&copia", "&amp;amp;lt;", "&#209;and&uacute;", "&nada;")
    assert after(UnescapeHtml(("a",)), *cells) == ["R&D", "Ley 1&copia", "<", "Ñandú", "&nada;"]


def test_an_enye_is_a_letter_of_its_own() -> None:
    assert after(StripAccents(("a",)), "Año", "pingüino", "n\u0303") == ["Año", "pinguino", "ñ"]
    assert after(StripAccents(("a",), keep=False), "Año") == ["Ano"]


def test_people_are_written_as_they_sign() -> None:
    names = {
        "FERNANDO DE LA RÚA": "Fernando de la Rúa",
        "de la rúa, fernando": "De la Rúa, Fernando",
        "o'higgins": "O'Higgins",
        "MCDONALD": "McDonald",
        "MACRI": "Macri",
        "ortega y gasset": "Ortega y Gasset",
        "La Madrid": "La Madrid",
        "j.m. pérez-garcía": "J.M. Pérez-García",
        "DeMarchi": "DeMarchi",
        "juan pablo ii": "Juan Pablo II",
    }
    assert after(ProperNames(("a",)), *names) == list(names.values())
    assert after(ProperNames(("a",), surname=True), "ñáñez, ana") == ["ÑÁÑEZ, Ana"]


def test_institutions_keep_their_acronyms() -> None:
    names = {
        "MINISTERIO DE SALUD": "Ministerio de Salud",
        "ypf s.a.": "YPF S.A.",
        "CONSTRUCTORA DEL SUR SRL": "Constructora del Sur SRL",
        "dr. pérez hnos. s.r.l.": "Dr. Pérez Hnos. S.R.L.",
    }
    assert after(InstitutionNames(("a",)), *names) == list(names.values())


def test_signs_are_chosen_by_their_kind() -> None:
    assert after(KeepOnly(("a",), "digits"), "20-12.345/6", "s/n") == ["20123456", ""]
    assert after(KeepOnly(("a",), "letters_spaces"), "Ñandú 3º!") == ["Ñandú º"]
    with pytest.raises(UserError):
        after(RemoveCharacters(("a",), "these"), "a")


def test_texts_of_a_list_can_change_places() -> None:
    swap = ReplaceByList(("a",), (("norte", "Sur"), ("sur", "Norte")))
    assert after(swap, "Norte y sur", "sureño") == ["Sur y Norte", "sureño"]
    inside = ReplaceByList(("a",), (("a", "1"), ("ab", "2")), whole_words=False, case=True)
    assert after(inside, "abaA") == ["21A"]


def test_zeros_go_before_digits_only() -> None:
    assert after(PadText("a", 3), "7", "12A", "1234", "s/d", "") == [
        "007", "12A", "1234", "s/d", "",
    ]  # fmt: skip


def test_only_the_first_letter_is_a_capital() -> None:
    assert after(ChangeCase("a", "sentence"), "¿QUÉ ES?", "1º ÁREA") == ["¿Qué es?", "1º área"]
