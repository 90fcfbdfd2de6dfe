"""A formula said in one sentence, and what an editor knows of the place of the cursor."""

import pytest
from pandas import DataFrame

from app.analysis.formula.at_cursor import brackets_at, call_at, pieces
from app.analysis.formula.evaluation import check
from app.analysis.formula.fitting_example import fitting_example
from app.analysis.formula.function import FormulaFunction, function_named, functions
from app.analysis.formula.in_words import in_words
from app.analysis.formula.part_names import NAMES, signature
from app.analysis.formula.phrases import FUNCTIONS
from app.analysis.formula.problem import FormulaError
from app.analysis.formula.topics import TOPICS
from app.analysis.table import table_of

functions.load()
EVERY = pytest.mark.parametrize("cls", list(functions), ids=lambda cls: cls.kind)
WORKS = table_of(
    DataFrame({"obra": ["Plaza", "Escuela"], "monto": [10.5, 20.0], "avance": [50, 60]})
)


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("[monto] * 1,21", "In each row: “monto” times 1,21."),
        ("REDONDEAR([a] * 2; 1)", "In each row: (“a” times 2), rounded (decimals: 1)."),
        ("[a] + REDONDEAR([b]; 2)", "In each row: “a” plus (“b”, rounded (decimals: 2))."),
        ("([a] + [b]) / 2", "In each row: (“a” plus “b”) divided by 2."),
        (
            'IF([n] > 2; "alto"; "bajo")',
            "In each row: if “n” is more than 2: the text “alto”; otherwise: the text “bajo”.",
        ),
        ("MAYUSC([a] & [b])", "In each row: (“a” followed by “b”) in capitals."),
        (
            "SI(Y([a] > 1; [b] > 2); 1; 0)",
            "In each row: if (“a” is more than 1 and also “b” is more than 2): 1; otherwise: 0.",
        ),
    ],
)
def test_a_formula_is_said_in_one_sentence(formula: str, said: str) -> None:
    assert str(in_words(formula)) == said


def test_what_would_be_no_clearer_in_a_sentence_is_not_said() -> None:
    assert in_words("HALLAR([a]; [b])") is None
    assert in_words(" + ".join(["[a]"] * 12)) is None


def test_a_phrase_names_every_part_it_is_given() -> None:
    for (kind, count), phrase in FUNCTIONS.items():
        names = ["first", "second", "third", "fourth"]
        assert [f"{{{name}}}" in phrase.text for name in names] == [
            place < count for place in range(4)
        ]
        least, most = functions[kind].takes
        assert least <= count <= most


def test_every_function_is_under_one_topic() -> None:
    listed = [kind for _, kinds in TOPICS for kind in kinds]
    assert sorted(listed) == sorted(cls.kind for cls in functions)


@EVERY
def test_every_part_of_a_function_has_a_name(cls: type[FormulaFunction]) -> None:
    found = signature(cls)
    least, most = cls.takes
    assert set(NAMES) <= {one.kind for one in functions}
    assert found.repeated or len(found.parts) == most
    assert all(found.at(part) >= 0 for part in range(least))


def test_parts_given_in_pairs_take_turns() -> None:
    cls = function_named("SI.CONJUNTO")
    assert cls is not None
    assert [signature(cls).at(part) for part in range(5)] == [0, 1, 0, 1, 0]
    cls = function_named("CAMBIAR")
    assert cls is not None
    assert [signature(cls).at(part) for part in range(5)] == [0, 1, 2, 1, 2]


def test_the_part_one_is_in_is_known_in_half_a_formula() -> None:
    text = "REDONDEAR(SUMA([a;b]; 2); "
    inner, outer = call_at(text, 17), call_at(text, len(text))
    assert inner is not None
    assert (inner.function.kind, inner.part) == ("total_of_row", 0)
    assert outer is not None
    assert (outer.function.kind, outer.part) == ("round", 1)
    assert call_at("[a] + 1", 7) is None
    assert call_at('SI("a;b(', 8) is not None


def test_brackets_are_found_with_their_other_half_and_not_inside_texts() -> None:
    assert brackets_at('SI((1); ")")', 3) == (2, 11)
    assert brackets_at('SI((1); ")")', 12) == (2, 11)
    assert brackets_at('SI((1); ")")', 4) == (3, 5)
    assert brackets_at("(1", 1) is None


def test_what_is_half_written_is_cut_in_pieces_too() -> None:
    sorts = [piece.sort for piece in pieces('SI([mon > 1; "hola')]
    assert sorts == ["function", "open", "column"]
    assert [piece.sort for piece in pieces('"hola ; (1')] == ["text"]


@EVERY
def test_the_example_of_a_function_is_given_with_the_columns_at_hand(
    cls: type[FormulaFunction],
) -> None:
    spanish = fitting_example(cls, WORKS, "es")
    assert "[n]" not in spanish
    assert "[t]" not in spanish
    assert fitting_example(cls, WORKS, "en").startswith(cls.names[-1])


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("REDONDAR([monto]; 1)", "REDONDEAR([monto]; 1)"),
        ("[montto] + 1", "[monto] + 1"),
        ("1 + monto", "1 + [monto]"),
        ("ABS([monto]", "ABS([monto])"),
    ],
)
def test_a_formula_with_a_slip_says_how_it_is_mended(wrong: str, right: str) -> None:
    with pytest.raises(FormulaError) as problem:
        check(wrong, WORKS)
    assert problem.value.mended(wrong) == right
    check(right, WORKS)
