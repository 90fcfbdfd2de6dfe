"""Tests for app.analysis.fingerprint."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.fingerprint import fingerprint, words_of

KNOWN = {  # from the tests of OpenRefine
    "the multi multi word test": "multi test the word",
    " école ÉCole ecoLe ": "ecole",
    "\tABC \t DEF ": "abc def",
    "bbb\taaa": "aaa bbb",
    " d c b a ": "a b c d",
    "æø": "aeoe",
    "©ß": "css",
    "ﬀﬁﬂﬃﬅﬆ": "fffiflffistst",
    "ŉ": "n",
    "Øø": "oeoe",
    "schön": "schon",
    "müller": "muller",
}
SAME = [
    ("Constructora S.A.", "Constructora SA", "Constructora S. A.", "CONSTRUCTORA  S A"),
    ("Río S.R.L.", "Rio S. R. L.", "RIO srl", "Río S.R.L", "Rio S.R. L."),
    ("Sur Sociedad Anónima", "SUR S.A."),
    ("Av.Corrientes", "Av. Corrientes", "Avda. Corrientes", "AVENIDA CORRIENTES"),
    ("Escuela N° 5", "Escuela Nº 5", "Escuela Nro. 5", "Esc. N°5", "escuela n 5"),
    ("Gral. Paz", "General Paz"),
    ("- Juan", "juan", "JUAN."),
    ("D'Angelo", "D\u00b4Angelo", "D\u2019Angelo", "Dangelo"),
    ("J. M. Paz", "J.M. Paz", "JM Paz"),
    ("María José", "MARÍA\u00a0JOSÉ\u200b", "\ufeffMaria  Jose"),
    ("1° de Mayo", "1º de Mayo", "1o de mayo"),
]
APART = [
    ("Distribuidora Norte S.A.", "Distribuidora Norte S.R.L."),
    ("Comuna 1", "Comuna 11"),
    ("Hospital Argerich", "Hospital Pirovano"),
    ("Dr. Paz", "Dra. Paz"),
    ("A y B", "A B"),
    ("O+", "O"),
]


@pytest.mark.parametrize(("text", "key"), KNOWN.items())
def test_agrees_with_openrefine_where_nothing_was_repaired(text: str, key: str) -> None:
    assert fingerprint(text) == key


@pytest.mark.parametrize("texts", SAME, ids=lambda texts: texts[0])
def test_the_same_name_in_other_hands_has_the_same_fingerprint(texts: tuple[str, ...]) -> None:
    assert len({fingerprint(text) for text in texts}) == 1


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert fingerprint(one) != fingerprint(other)


@pytest.mark.parametrize("text", ["", "  ", "---", "(.)", "\u00a0\u200b"])
def test_a_text_without_words_has_no_fingerprint(text: str) -> None:
    assert fingerprint(text) == ""


def test_own_spellings_take_the_place_of_the_usual_ones() -> None:
    assert fingerprint("Calle Florida", {"calle": "c"}) == "c florida"
    assert fingerprint("Avda. Rivadavia", {}) == "avda rivadavia"


@given(st.text())
@settings(deadline=None)
def test_spaces_and_capitals_of_plain_words_never_matter(text: str) -> None:
    plain = "".join(sign for sign in text if sign.isascii())
    assert fingerprint(f"  {plain}\t") == fingerprint(plain) == fingerprint(plain.lower())


@given(st.text())
@settings(deadline=None)
def test_any_text_has_words_without_spaces(text: str) -> None:
    assert all(word and not any(sign.isspace() for sign in word) for word in words_of(text))
