"""What a check sees: subjects, operators, and never an exception."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.recipe import Recipe
from app.analysis.step import steps
from app.lessons.evaluation import evaluate
from app.lessons.operators import OPERATORS
from app.lessons.predicate import Demand, Predicate, Work
from app.lessons.shown import filled, shown
from app.lessons.subjects import COLUMN, PROPERTIES
from app.lessons.ticks import tick_words
from tests.lessons.tables import ask, dated, table, work

FIRMS = {
    "name": ["Acá", "ACA", "Sur ", None],
    "id": ["1", "1", "2", "3"],
    "n": [1.0, 2.5, -3.0, None],
}


@pytest.mark.parametrize(
    ("que", "igual"),
    [
        ("tabla.filas", "4"),
        ("tabla.columnas", "3"),
        ("columna.name.distintos", "3"),
        ("columna.name.vacios", "1"),
        ("columna.name.espacios_sobrantes", "1"),
        ("columna.id.unicos", "no"),
        ("columna.n.suma", "0.5"),
        ("columna.n.minimo", "-3"),
        ("columna.n.maximo", "2.5"),
        ("columna.n.mediana", "1"),
        ("columna.n.tipo", "decimal"),
        ("columna.id.valores", ["3", "2", "1"]),
    ],
)
def test_looks_at_a_table_and_its_columns(que: str, igual: Any) -> None:
    assert ask(work(FIRMS), que=que, igual=igual).passed
    assert not ask(work(FIRMS), que=que, igual="otra cosa").passed


def test_looks_at_days() -> None:
    done = dated("day", ["2023-03-05", "2023-01-09"])
    assert ask(done, que="columna.day.minimo", igual="2023-01-09").passed
    assert ask(done, que="columna.day.tipo", igual="fecha").passed


def test_looks_at_one_cell_by_its_row() -> None:
    assert ask(work(FIRMS), que="celda.name", donde={"id": "3"}, igual="x").obtained is None
    assert ask(work(FIRMS), que="celda.name", donde={"id": "2"}, igual="sur").passed
    assert ask(work(FIRMS), que="celda.name", donde={"id": "1"}, igual="aca").obtained is None


def test_looks_at_the_recipe() -> None:
    trim = steps["trim_spaces"](("name",))  # type: ignore[call-arg] # a member of the family
    done = Work(table(FIRMS), table(FIRMS), Recipe.of(trim))
    assert ask(done, que="receta.pasos", igual="1").passed
    assert ask(done, que="receta.incluye", incluye="trim_spaces").passed
    assert not ask(done, que="receta.incluye", excluye="trim_spaces").passed


@pytest.mark.parametrize(
    "typed", ["2893003136.15", "2.893.003.136,15", "$ 2.893.003.136,15", "2,893,003,136.15"]
)
def test_a_number_may_be_typed_in_either_way(typed: str) -> None:
    done = work(FIRMS, total=typed)
    assert ask(done, que="respuesta.total", igual="clave.t.total", tolerancia="1").passed


@pytest.mark.parametrize("typed", ["", "no sé", "2893003136", "289300313615", "2.893.003.134"])
def test_a_wrong_answer_is_wrong(typed: str) -> None:
    done = work(FIRMS, total=typed)
    assert not ask(done, que="respuesta.total", igual="clave.t.total", tolerancia="0.1").passed


def test_an_answer_exactly_on_the_tolerance_is_right() -> None:
    assert ask(work(FIRMS, n="100.3"), que="respuesta.n", igual="100", tolerancia="0.3").passed
    assert ask(work(FIRMS, n="102"), que="respuesta.n", igual="100", tolerancia_pct="2").passed
    assert not ask(
        work(FIRMS, n="102.1"), que="respuesta.n", igual="100", tolerancia_pct="2"
    ).passed


@pytest.mark.parametrize(
    ("typed", "right"), [("27.711", "27.711"), ("27.711", "27711"), ("27,711", "27.711")]
)
def test_what_can_be_read_in_two_ways_is_right_in_either(typed: str, right: str) -> None:
    assert ask(work(FIRMS, rate=typed), que="respuesta.rate", igual=right).passed


def test_words_are_compared_without_capitals_and_accents_unless_strict() -> None:
    done = work(FIRMS, who="ESPACIO publico")
    assert ask(done, que="respuesta.who", igual="Espacio Público").passed
    assert not ask(done, que="respuesta.who", igual="Espacio Público", estricto="si").passed


@pytest.mark.parametrize(
    ("operator", "value", "passed"),
    [
        ("min", "3", "yes"), ("min", "4", "no"), ("max", "3", "yes"), ("max", "2", "no"),
        ("entre", ["1", "3"], "yes"), ("entre", ["4", "9"], "no"), ("distinto_de", "4", "yes"),
        ("distinto_de", "3", "no"), ("en", ["1", "3"], "yes"), ("en", ["1"], "no"),
    ],
)  # fmt: skip
def test_numbers_are_compared(operator: str, value: Any, passed: str) -> None:
    finding = ask(work(FIRMS), que="columna.name.distintos", **{operator: value})
    assert finding.passed is (passed == "yes")


def test_lists_of_values_include_and_exclude() -> None:
    done = work(FIRMS)
    assert ask(done, que="columna.id.valores", incluye=["1", "3"]).passed
    assert not ask(done, que="columna.id.valores", incluye="Total").passed
    assert ask(done, que="columna.id.valores", excluye="Total").passed
    assert ask(done, que="columna.id", en=["1", "2", "3"]).passed
    assert not ask(done, que="columna.gone.valores", excluye="Total").passed


def test_shapes_have_names() -> None:
    tax = {"cuit": ["97-00000000-6", "30-12345678-1"]}
    finding = ask(work(tax), que="columna.cuit", patron="cuit")
    assert not finding.passed
    assert finding.obtained == len(finding.examples)
    assert ask(work({"p": ["2023-01", "2023-12"]}), que="columna.p", patron="periodo").passed
    assert not ask(work({"p": ["2023-13"]}), que="columna.p", patron="periodo").passed


def test_rows_lost_are_counted_against_the_start() -> None:
    finding = ask(work({"a": ["x"]}, {"a": ["x", "y"]}), que="tabla.filas", igual_a="original")
    assert (finding.passed, finding.obtained, finding.expected) == (False, 1, 2)


def test_a_column_that_changed_tells_in_how_many_cells() -> None:
    done = work({"a": ["x", "z", None]}, {"a": ["x", "y", None]})
    assert ask(done, que="columna.a", igual_a="original").obtained == 1
    assert not ask(done, que="tabla", igual_a="original").passed


def test_rows_gone_count_as_changes_of_every_column() -> None:
    finding = ask(work({"a": ["x"]}, {"a": ["x", "y"]}), que="columna.a", igual_a="original")
    assert (finding.passed, finding.obtained) == (False, 1)


def test_another_order_of_the_rows_is_no_change() -> None:
    start = table({"a": ["x", "y"]})
    done = Work(start.with_rows(start.frame.iloc[::-1]), start)
    assert ask(done, que="tabla", igual_a="original").passed


def test_joining_two_companies_is_told_with_their_names() -> None:
    before = {"name": ["Norte S.A.", "Norte S.R.L.", "Sur"], "id": ["1", "2", "3"]}
    done = work(before | {"name": ["Norte", "Norte", "Sur"]}, before)
    finding = ask(done, que="columna.name.separa", agrupa_como="columna.id")
    assert (finding.passed, finding.examples) == (False, ("Norte S.A.", "Norte S.R.L."))
    untouched = ask(work(before), que="columna.name.separa", agrupa_como="columna.id")
    assert untouched.passed


def test_a_company_still_written_in_two_ways_is_told() -> None:
    finding = ask(work(FIRMS), que="columna.name.distintos", max="1", segun="columna.id")
    assert finding.examples == ("ACA",)


def test_checks_can_be_grouped() -> None:
    right, wrong = {"que": "tabla.filas", "igual": "4"}, {"que": "tabla.filas", "igual": "5"}
    assert ask(work(FIRMS), alguna=[wrong, right]).passed
    assert not ask(work(FIRMS), alguna=[wrong]).passed
    assert ask(work(FIRMS), ninguna=[wrong]).passed
    assert not ask(work(FIRMS), ninguna=[right, wrong]).passed


ODD = st.one_of(
    st.none(), st.integers(), st.floats(), st.text(max_size=6),
    st.lists(st.text(max_size=4), max_size=3).map(tuple),
)  # fmt: skip
COLUMNS = [f"columna.{column}.{name}" for column in ("name", "n", "gone") for name in COLUMN]
SUBJECTS = st.one_of(
    st.sampled_from([f"{topic}.{name}" for topic, names in PROPERTIES.items() for name in names]),
    st.sampled_from(COLUMNS),
    st.sampled_from(["respuesta.total", "celda.name", "tabla", "", ".", "columna", "otra.cosa"]),
)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(SUBJECTS, st.sampled_from(list(OPERATORS)), ODD, st.sampled_from(["", "id", "gone"]))
def test_a_check_never_fails_and_always_has_words(
    subject: str, operator: str, expected: Any, by: str
) -> None:
    predicate = Predicate(subject, (Demand(operator, expected),), by=by, where=(("id", "2"),))
    done = work(FIRMS, FIRMS, total="1.234,5")
    finding = evaluate(predicate, done)
    assert isinstance(finding.passed, bool)
    assert "{" not in filled("{obtenido}{esperado}{diferencia}{ejemplo_1}{ejemplo_2}", finding) or (
        "{" in str(expected)
    )
    assert tick_words(predicate, done).render("es")


@settings(deadline=None, max_examples=60)
@given(SUBJECTS, st.sampled_from(list(OPERATORS)))
def test_a_check_on_an_empty_table_never_fails(subject: str, operator: str) -> None:
    predicate = Predicate(subject, (Demand(operator, "1"),))
    nothing = work({"name": [], "n": [], "id": []})
    assert isinstance(evaluate(predicate, nothing).passed, bool)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3702220812, "3.702.220.812"), (1234.5, "1.234,5"), (1234.25, "1.234,25"), (240, "240"),
        (-2.0, "\u22122"), (("a", "b"), "2"), (None, "—"), (float("nan"), "—"), ("S.A.", "S.A."),
    ],
)  # fmt: skip
def test_numbers_are_shown_the_argentine_way(value: Any, text: str) -> None:
    assert shown(value) == text
