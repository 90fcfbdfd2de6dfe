"""Promises that every shape of code keeps, and what is known of some from elsewhere."""

import re

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.ar import cbu as stdnum_cbu
from stdnum.ar import cuit as stdnum_cuit

from app.analysis.code_shape import CodeShape, code_shapes, every_shape
from app.analysis.codes.cbu import Cbu
from app.analysis.codes.cuit import Cuit
from app.analysis.codes.indec import Indec
from app.analysis.territory import COMUNAS

every_code = pytest.mark.parametrize("cls", every_shape(), ids=lambda cls: cls.kind)
NUMBERS = st.text("0123456789", min_size=10, max_size=10)


@every_code
def test_lives_in_a_file_of_its_own_name(cls: type[CodeShape]) -> None:
    assert cls.__module__ == f"app.analysis.codes.{cls.kind}"
    assert code_shapes[cls.kind] is cls


@every_code
def test_its_good_examples_are_right_and_are_written_in_one_way(cls: type[CodeShape]) -> None:
    for text, best in cls.good.items():
        assert cls.is_valid(text), text
        assert cls.normal(text) == best
        assert cls.is_valid(best)
        assert cls.normal(best) == best


@every_code
def test_its_bad_examples_are_not_right(cls: type[CodeShape]) -> None:
    for text in (*cls.bad, "", " ", "a confirmar", "s/d"):
        assert not cls.is_valid(text), text


@every_code
def test_a_column_and_a_text_give_the_same_answer(cls: type[CodeShape]) -> None:
    others = [text for shape in every_shape() for text in (*shape.good, *shape.bad)]
    texts = [*others, "", " 1 "]
    found = cls.matches(pa.array([*texts, None])).to_pylist()
    assert found == [*(cls.fits(text) for text in texts), None]


@every_code
def test_says_what_it_is_in_both_languages(cls: type[CodeShape]) -> None:
    assert cls.words.render("es") != cls.words.render("en")
    assert cls.name.text
    assert re.compile(cls.hint).pattern == cls.hint


def test_one_text_is_at_most_one_sort_of_purchase_or_file() -> None:
    kinds = ("purchase_process", "purchase_order", "file_number_gde", "file_number_sade", "ocid")
    shapes = [code_shapes[kind] for kind in kinds]
    for shape in shapes:
        for text in shape.good:
            assert [other for other in shapes if other.fits(text)] == [shape]


@given(NUMBERS, st.sampled_from(["20", "23", "24", "27", "30", "33", "34", "50", "51", "55"]))
@settings(deadline=None)
def test_cuits_agree_with_stdnum_but_for_the_digit_that_is_never_given(
    digits: str, prefix: str
) -> None:
    for last in "0123456789":
        text = f"{prefix}{digits[:8]}{last}"
        given_up = stdnum_cuit.is_valid(text) and last == "9" and not Cuit.is_valid(text)
        assert given_up or Cuit.is_valid(text) == stdnum_cuit.is_valid(text)


@given(st.text("0123456789", min_size=20, max_size=20))
@settings(deadline=None)
def test_cbus_agree_with_stdnum(digits: str) -> None:
    for last in "0123456789":
        text = f"{digits[:7]}{stdnum_cbu.calc_check_digit(digits[:7])}{digits[7:]}{last}"[:22]
        assert Cbu.is_valid(text) == stdnum_cbu.is_valid(text)


def test_the_codes_of_the_comunas_are_those_of_indec() -> None:
    assert [comuna.code for comuna in COMUNAS] == [f"0{2000 + 7 * n}" for n in range(1, 16)]
    assert sum(Indec.is_valid(f"02{number:03d}") for number in range(1000)) == 15
