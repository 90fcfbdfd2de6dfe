"""Tests for app.analysis.formula.completion and .explanation."""

from app.analysis.formula.completion import completions, help_for
from app.analysis.formula.explanation import explain
from tests.analysis.formula.tables import TABLE


def offered(text: str) -> list[str]:
    return [one.text for one in completions(text, len(text), TABLE)]


def test_functions_are_offered_in_either_language_whatever_the_accents() -> None:
    assert "REDONDEAR(" in offered("1 + redo")
    assert "ROUND(" in offered("rou")
    assert "AÑO(" in offered("añ")


def test_columns_are_offered_with_their_brackets() -> None:
    assert offered("mont") == ["[monto total]", "MONTH("]
    assert offered("2 * [tot") == ["[monto total]"]
    assert set(offered("[")) == {f"[{name}]" for name in TABLE.columns}


def test_what_is_written_is_replaced_up_to_the_bracket_that_closes() -> None:
    found = completions("2 * [mo] + 1", 7, TABLE)[0]
    assert (found.start, found.end) == (4, 8)


def test_inside_a_text_nothing_is_offered() -> None:
    assert offered('"redo') == []
    assert offered('"a" & redo') != []


def test_the_help_of_a_function_is_found_by_any_of_its_names() -> None:
    found = help_for("iferror")
    assert found is not None
    assert found.names[0] == "SI.ERROR"
    assert found.takes == (1, 2)
    assert help_for("nada") is None


def test_a_formula_is_explained_from_the_inside_out() -> None:
    said = [line.render("en") for line in explain("REDONDEAR([n] * 2; 1)")]
    assert said[0] == "It uses [n]."
    assert said[2] == "[n] * 2: multiplies."
    assert said[3].startswith("REDONDEAR([n] * 2; 1): Leave a number")
