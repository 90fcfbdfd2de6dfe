"""Tests for app.analysis.formula.parser, .writing and .names."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.analysis.formula.names import columns_of, renamed
from app.analysis.formula.parser import parse
from app.analysis.formula.problem import FormulaError
from app.analysis.formula.tree import Call, Column, Minus, Node, Number, Operation
from app.analysis.formula.writing import write
from tests.analysis.formula.trees import TREES


def number(value: float) -> Number:
    return Number(value, whole=True)


@given(TREES)
@settings(deadline=None)
def test_a_tree_that_is_written_and_read_is_the_same(tree: Node) -> None:
    for language in ("es", "en"):
        try:
            again = parse(write(tree, language))
        except FormulaError as error:
            assume("too" not in error.what.text)  # longer than anybody writes
            raise
        assert again == tree


@given(TREES)
@settings(deadline=None, max_examples=50)
def test_the_language_never_changes_the_meaning(tree: Node) -> None:
    try:
        english = write(parse(write(tree, "es")), "en")
        assert write(parse(english), "es") == write(tree, "es")
    except FormulaError as error:
        assert "too" in error.what.text  # noqa: PT017 - only the length may refuse it


@given(st.text(max_size=40))
@settings(deadline=None, max_examples=500)
def test_any_text_is_read_or_refused_with_the_part_to_underline(text: str) -> None:
    refused = refusal(text)
    if refused is None:
        return
    assert 0 <= refused.at <= refused.end <= len(text)
    assert refused.what.render("es")
    assert refused.todo.render("es")


def refusal(text: str) -> FormulaError | None:
    try:
        parse(text)
    except FormulaError as refused:
        return refused
    return None


def test_the_minus_of_a_number_binds_stronger_than_a_power_as_in_excel() -> None:
    assert parse("-2 ^ 2") == Operation("^", Minus(number(2)), number(2))
    assert parse("0 - 2 ^ 2") == Operation("-", number(0), parse("2 ^ 2"))
    assert write(parse("-(2 ^ 2)")) == "-(2 ^ 2)"


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("[n] * 1,5", "[n] * 1.5"),
        ("REDONDEAR([n] * 1,5; 2)", "ROUND([n] * 1.5, 2)"),
        ("ABS(1,5)", "ABS(1.5)"),
        ("MAX((1,5))", "MAX(1.5)"),
        ("IF([n] > 1,5,[n])", "SI([n] > 1; 5; [n])"),
        ("MAX(1, 5)", "MAX(1; 5)"),
        ("SIERROR([n];0)", "IFERROR([n], 0)"),
        ("anio([d])", "AÑO([d])"),
        ("year([d])", "AÑO([d])"),
        ("día([d])", "DIA([d])"),
    ],
)
def test_two_ways_of_writing_the_same(text: str, same: str) -> None:
    assert write(parse(text)) == write(parse(same))


@pytest.mark.parametrize(
    ("text", "at", "end", "said"),
    [
        ("MAX(1,5)", 4, 7, "“1,5” may be one number with decimals or two parts"),
        ("REDONDEAR(2,5)", 10, 13, "may be one number"),
        ("31/12/2024", 0, 10, "“31/12/2024” would be a division"),
        ("1 + * 2", 4, 5, "before it a number"),
        ("MAX(1; ; 2)", 7, 8, "before it a number"),
        ("MAX([n]", 7, 7, "it was opened at place 4"),
        ("[n])", 3, 4, "never opened"),
        ("monto total * 2", 6, 11, "“total” was not expected"),
        ("2 ^ 3 ^ 2", 6, 7, "not clear what comes first"),
        ("HOY()", 0, 3, "another result each time"),
    ],
)
def test_an_error_says_where_and_what_was_expected(text: str, at: int, end: int, said: str) -> None:
    with pytest.raises(FormulaError) as refused:
        parse(text)
    assert (refused.value.at, refused.value.end) == (at, end)
    assert said in refused.value.what.render("en")


def test_a_misspelled_function_suggests_the_one_that_was_meant() -> None:
    with pytest.raises(FormulaError) as refused:
        parse("REDONDIAR([n]; 2)")
    assert refused.value.todo.render("en") == "Did you mean REDONDEAR?"


def test_the_function_is_known_whatever_its_points_and_accents() -> None:
    for name in ("SI.ERROR", "si.error", "SIERROR", "IFERROR", "si_error"):
        assert isinstance(parse(f"{name}([n]; 0)"), Call)


def test_columns_are_listed_once_and_none_when_it_is_not_well_written() -> None:
    assert columns_of("[a] + SI([b] > [a]; [a]]x]; 0)") == ("a", "b", "a]x")
    assert columns_of("[a] +") == ()


def test_renaming_leaves_the_rest_as_it_was_typed() -> None:
    text = '= si( ([a])>1 ;[b] ; "[a]" ) + [a]'
    assert renamed(text, {"a": "x]y"}) == '= si( ([x]]y])>1 ;[b] ; "[a]" ) + [x]]y]'
    assert renamed("[a] +", {"a": "b"}) == "[a] +"


@given(TREES, st.dictionaries(st.sampled_from(["n", "["]), st.text(min_size=1, max_size=4)))
@settings(deadline=None, max_examples=50)
def test_renaming_columns_renames_them_in_the_tree(tree: Node, names: dict[str, str]) -> None:
    text = write(tree)
    try:
        parse(text)
    except FormulaError:
        return
    expected = [names.get(name, name) for name in columns_of(text)]
    assert columns_of(renamed(text, names)) == tuple(dict.fromkeys(expected))


def test_a_name_in_brackets_may_have_any_sign() -> None:
    assert parse('[a; (b) "c" ]]d]') == Column('a; (b) "c" ]d')
