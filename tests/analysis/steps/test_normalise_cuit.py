"""Tests for app.analysis.steps.normalise_cuit, and for suppliers that clash."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame

from app.analysis.cuit_number import cuits_of_one_name, names_of_one_cuit, one_cuit
from app.analysis.kind import Kind
from app.analysis.plain_python.cuits import CUITS
from app.analysis.recipe import do
from app.analysis.steps.normalise_cuit import NormaliseCuit
from app.analysis.table import table_of
from app.errors import UserError
from tests.analysis.steps.running import after, exported, function, listed, texts, unread

MANY = (
    "30714758892", "30-69802216- 3", "30-\r\n50085213-1", " 30-71187832-3", None, "n/a",
    "30-70296606-3", "TIN 215750090015", "30-71475889-2; 30-71252366-9", "00-00000000-0",
)  # fmt: skip


def test_the_dirt_of_the_real_files_is_put_right_and_the_rest_is_marked() -> None:
    done = do(NormaliseCuit("a"), texts(*MANY))
    right = ["30-71475889-2", "30-69802216-3", "30-50085213-1", "30-71187832-3"]
    assert listed(done) == [*right, *[None] * 6]
    assert list(unread(done)) == [6, 7, 8, 9]
    assert done.kinds["a"] is Kind.CODE


def test_a_wrong_check_digit_may_be_kept_and_is_never_changed() -> None:
    assert after(NormaliseCuit("a", "digits", "keep"), "30-70296606-3", "x") == [
        "30702966063",
        None,
    ]


def test_a_column_without_any_is_refused() -> None:
    with pytest.raises(UserError):
        do(NormaliseCuit("a"), texts("uno", "dos"))


@pytest.mark.parametrize("form", ["hyphens", "digits"])
@pytest.mark.parametrize("wrong", ["mark", "keep"])
def test_exported_code_does_the_same(form: str, wrong: str) -> None:
    step, table = NormaliseCuit("a", form, wrong), texts(*MANY)  # type: ignore[arg-type] # the choices
    assert exported(step, table.frame)["a"].equals(do(step, table).frame["a"])


@given(st.from_regex(r"(20|30|33|27|97)[- ]?[0-9]{8}[- ]?[0-9]", fullmatch=True))
@settings(deadline=None)
def test_the_exported_reader_agrees(text: str) -> None:
    assert function(CUITS, "one_cuit")(text, "hyphens", "mark") == one_cuit(text)


def test_suppliers_written_as_several_are_found_by_cuit_and_by_name() -> None:
    frame = DataFrame(
        {
            "cuit": ["30714758892", "30-71475889-2", "30-69802216-3", "n/a", "30-50085213-1"],
            "name": ["MIAVASA SA", "Miavasa S.A.", "Kir S.R.L.", "Otra", "KIR SRL"],
        }
    )
    (one,) = names_of_one_cuit(table_of(frame), "cuit", "name")
    assert (one.key, one.texts, one.rows) == ("30-71475889-2", ("MIAVASA SA", "Miavasa S.A."), 2)
    (two,) = cuits_of_one_name(table_of(frame), "cuit", "name")
    assert (set(two.texts), two.rows) == ({"30-69802216-3", "30-50085213-1"}, 2)
