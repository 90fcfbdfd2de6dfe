"""What two tables share, the tables of a recipe, and keys that a person said are the same."""

import pytest
from pandas import DataFrame, Series

from app.analysis.join_keys import proposed_keys
from app.analysis.kind import Kind
from app.analysis.near_keys import near_keys
from app.analysis.other_table import OtherTable
from app.analysis.recipe import Recipe, do
from app.analysis.recipe_tables import users_of, with_name, without_table
from app.analysis.start_table import start_table
from app.analysis.steps.append_tables import AppendTables
from app.analysis.steps.join_tables import JoinTables
from app.analysis.steps.trim_spaces import TrimSpaces
from app.analysis.table import Table, table_of
from app.analysis.table_as_read import as_read
from app.errors import UserError
from tests.analysis.steps.running import exported_beside

OFFERS = Table(
    DataFrame({
        "Proceso": Series(["401-1001-LPU25", "4021002LPU25", "403-1O03-LPU25"], dtype="str"),
        "Oferente": Series(["Sur", "Norte", "Este"], dtype="str"),
    }),
    {"Proceso": Kind.CODE, "Oferente": Kind.TEXT},
)  # fmt: skip
OWN = Table(
    DataFrame({
        "n": [1, 2, 3, 4],
        "numero_proceso": Series(
            ["401-1001-LPU25", "402-1002-LPU25", "403-1003-LPU25", "404-1004-LPU25"], dtype="str"
        ),
    }),
    {"n": Kind.WHOLE, "numero_proceso": Kind.CODE},
    {},
    {"ofertas": OFFERS},
)  # fmt: skip
PAIR = ("numero_proceso", "Proceso")


def test_keys_are_proposed_by_their_values_and_compared_as_strictly_as_is_enough() -> None:
    found = proposed_keys(OWN, OFFERS)
    assert (found.pairs, found.compare) == ((PAIR,), "codes")


def test_nothing_is_proposed_when_nothing_agrees() -> None:
    assert proposed_keys(OWN, table_of(DataFrame({"x": ["a", "b"]}))).pairs == ()


def test_a_letter_that_looks_a_figure_is_proposed_and_another_figure_is_not() -> None:
    found = near_keys(OWN, OFFERS, PAIR, "codes")
    assert [(key.text, key.found[0].value) for key in found.keys] == [
        ("403-1003-LPU25", "403-1O03-LPU25")
    ]
    assert set(found.lost) == {
        (PAIR[0], "403-1003-LPU25"), (PAIR[0], "404-1004-LPU25"),
    }  # fmt: skip


def test_keys_said_to_be_the_same_join_and_the_cell_stays_as_it_is() -> None:
    alike = (("numero_proceso", "403-1003-LPU25", "403-1O03-LPU25"),)
    step = JoinTables("ofertas", (PAIR,), compare="codes", alike=alike)
    result = do(step, OWN)
    assert result.frame["Oferente"].fillna("").tolist() == ["Sur", "Norte", "Este", ""]
    assert exported_beside(step, OWN)["Oferente"].tolist()[:3] == ["Sur", "Norte", "Este"]
    assert result.frame["numero_proceso"].tolist() == OWN.frame["numero_proceso"].tolist()


RECIPE = Recipe(tables=(OtherTable("ofertas", "o.csv"), OtherTable("otra", "x.csv"))).then(
    TrimSpaces(("n",))
)


def test_a_table_is_renamed_in_the_steps_that_use_it_too() -> None:
    recipe = RECIPE.then(JoinTables("ofertas", (PAIR,))).then(AppendTables(("otra", "ofertas")))
    assert users_of(recipe, "ofertas") == (1, 2)
    renamed = with_name(recipe, "ofertas", " Ofertas 2025 ")
    assert users_of(renamed, "Ofertas 2025") == (1, 2)
    assert users_of(renamed, "ofertas") == ()
    assert [one.name for one in renamed.tables] == ["Ofertas 2025", "otra"]


def test_a_name_that_is_taken_or_empty_is_refused() -> None:
    for name in ("otra", "  "):
        with pytest.raises(UserError):
            with_name(RECIPE, "ofertas", name)


def test_taking_a_table_out_takes_only_the_steps_that_use_it() -> None:
    recipe = without_table(RECIPE.then(JoinTables("ofertas", (PAIR,))), "ofertas")
    assert [entry.step.kind for entry in recipe.entries] == ["trim_spaces"]
    assert [one.name for one in recipe.tables] == ["otra"]


def test_a_finished_table_comes_back_the_same_cell_by_cell() -> None:
    frame = DataFrame({
        "texto": Series(["a", None, "007"], dtype="str"),
        "monto": [1234.5, None, 0.1],
        "dia": Series(["2024-01-31", "2023-12-01", None]).astype("datetime64[s]"),
        "n": [1, 2, 3],
    })  # fmt: skip
    kinds = {"texto": Kind.TEXT, "monto": Kind.MONEY, "dia": Kind.DATE, "n": Kind.WHOLE}
    table = Table(frame, kinds, {"monto": Series(["ver anexo"], index=[1], dtype="str")})
    raw, reading, total = as_read(table)
    again = start_table(raw, reading)
    assert again.kinds == table.kinds
    assert again.frame["monto"].tolist()[::2] == [1234.5, 0.1]
    assert again.unread_in("monto").tolist() == ["ver anexo"]
    assert again.frame["dia"].tolist()[:2] == table.frame["dia"].tolist()[:2]
    assert total == as_read(table)[2]


def test_a_table_that_would_not_come_back_the_same_is_refused() -> None:
    kinds = {"monto": Kind.MONEY}
    unread = {"monto": Series(["s/d"], index=[1], dtype="str")}  # read again, it would be nothing
    with pytest.raises(UserError, match="could not be brought"):
        as_read(Table(DataFrame({"monto": [1.0, None]}), kinds, unread))
