"""A recipe done piece by piece gives what it gives at once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.analysis.conditions.contains import Contains
from app.analysis.conditions.one_of import OneOf
from app.analysis.delimited_text import write_delimited
from app.analysis.expectation import UnmetExpectationError, verdicts
from app.analysis.expectations.known_values import KnownValues
from app.analysis.expectations.no_repeats import NoRepeats
from app.analysis.expectations.nothing_missing import NothingMissing
from app.analysis.expectations.row_count import RowCount
from app.analysis.kind import Kind
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.settings import ColumnChoice, Reading
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Recipe
from app.analysis.runner import Runner
from app.analysis.start_table import start_table
from app.analysis.steps.change_case import ChangeCase
from app.analysis.steps.comuna_from import ComunaFrom
from app.analysis.steps.date_parts import DateParts
from app.analysis.steps.drop_duplicates import DropDuplicates
from app.analysis.steps.fill_empty import FillEmpty
from app.analysis.steps.join_tables import JoinTables
from app.analysis.steps.keep_rows import KeepRows
from app.analysis.steps.new_column import NewColumn
from app.analysis.steps.remove_blank_rows import RemoveBlankRows
from app.analysis.steps.remove_columns import RemoveColumns
from app.analysis.steps.rename_column import RenameColumn
from app.analysis.steps.to_date import ToDate
from app.analysis.steps.to_number import ToNumber
from app.analysis.steps.to_text import ToText
from app.analysis.steps.trim_spaces import TrimSpaces
from app.analysis.streaming import stream
from app.analysis.written_column import written_columns
from app.errors import UserError

RECIPE = Recipe.of(TrimSpaces(("name",)), KeepRows((Contains("name", "a"),)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    rows = "".join(f" ana {n} ;{n},{n % 10};0{n % 9 + 1}/03/2024\n" for n in range(90))
    path = tmp_path / "a.csv"
    path.write_text(f"name;amount;day\n{rows}beto;?;13/03/2024\n", "utf-8")
    return path


def cut(raw: RawTable, size: int) -> Iterator[RawTable]:
    for start in range(0, raw.cells.num_rows, size):
        yield replace(raw, cells=raw.cells.slice(start, size), first=start)


@pytest.mark.parametrize("size", [1, 7, 500])
def test_the_result_is_the_same_as_at_once(path: Path, tmp_path: Path, size: int) -> None:
    raw = read_raw(path)
    done = stream(lambda: cut(raw, size), RECIPE, tmp_path / "pieces.csv")
    at_once = Runner(start_table(raw)).run(RECIPE.entries)
    write_delimited(list(written_columns(at_once.table)), tmp_path / "once.csv")
    assert (tmp_path / "pieces.csv").read_bytes() == (tmp_path / "once.csv").read_bytes()
    assert (done.rows, done.columns) == (len(at_once.table), tuple(at_once.table.columns))
    assert done.effects == at_once.effects


def test_a_step_that_needs_every_row_is_refused_by_name(path: Path, tmp_path: Path) -> None:
    raw = read_raw(path)
    with pytest.raises(UserError) as caught:
        stream(lambda: [raw], Recipe.of(DropDuplicates(("name",))), tmp_path / "x.csv")
    assert str(DropDuplicates.title) in str(caught.value.what)
    assert not (tmp_path / "x.csv").exists()


def test_what_is_expected_is_counted_piece_by_piece(path: Path, tmp_path: Path) -> None:
    expected = (RowCount(3), NothingMissing("amount"), KnownValues("name", ("ana 1", "ana 2")))
    raw = read_raw(path)
    done = stream(lambda: cut(raw, 7), Recipe(expectations=expected), tmp_path / "x.csv")
    assert done.judged == verdicts(expected, start_table(raw))
    assert [verdict.met for _, verdict in done.judged] == [True, True, False]


def test_nothing_is_handed_over_when_the_recipe_demands_to_stop(path: Path, tmp_path: Path) -> None:
    raw = read_raw(path)
    recipe = Recipe(expectations=(RowCount(500, stop=True),))
    with pytest.raises(UnmetExpectationError):
        stream(lambda: cut(raw, 7), recipe, tmp_path / "x.csv")
    assert not (tmp_path / "x.csv").exists()


def test_what_needs_all_the_rows_is_refused_by_name(path: Path, tmp_path: Path) -> None:
    raw = read_raw(path)
    with pytest.raises(UserError) as caught:
        stream(lambda: [raw], Recipe(expectations=(NoRepeats(("name",)),)), tmp_path / "x.csv")
    assert str(NoRepeats(("name",)).sentence()) in str(caught.value.what)


AS_TEXT = Reading(choices=tuple(ColumnChoice(one, Kind.TEXT) for one in ("monto", "dia", "lugar")))
LINES = ["monto;dia;lugar;n"]
LINES += ["1.234;05/06/2024;Boca;1", "5;;s/d;2", "s/d;07/06/2024 10:30;;3"] * 5
LINES += ["7,50;25/06/2024;V. Lugano;4", "no sé;ayer;Marte;5"]
CLEANING = Recipe.of(
    TrimSpaces(("lugar",)),
    ToNumber("monto"),
    ToDate("dia"),
    ComunaFrom("lugar", "comuna"),
    NewColumn("doble", "[monto] * 2"),
    KeepRows((OneOf("doble", ("10.0", "15.0", "2468.0")),)),  # as decimals are compared
    ToText("doble"),
    DateParts("dia", "mes"),
    ChangeCase("comuna", "upper"),
    RenameColumn("lugar", "barrio"),
)


def streamed_and_at_once(folder: Path, recipe: Recipe, size: int) -> tuple[bytes, bytes]:
    path = folder / "b.csv"
    path.write_text("\n".join(LINES) + "\n", "utf-8")
    raw = read_raw(path)
    done = stream(lambda: cut(raw, size), recipe, folder / "pieces.csv")
    at_once = Runner(start_table(raw, recipe.reading)).run(recipe.entries)
    assert at_once.problem is None
    assert done.effects == at_once.effects
    write_delimited(list(written_columns(at_once.table)), folder / "once.csv")
    return (folder / "pieces.csv").read_bytes(), (folder / "once.csv").read_bytes()


@pytest.mark.parametrize("size", [1, 4, 500])
def test_what_rests_on_all_the_rows_is_settled_first(tmp_path: Path, size: int) -> None:
    pieces, once = streamed_and_at_once(tmp_path, CLEANING.read_as(AS_TEXT), size)
    assert pieces == once
    assert once.count(b"\n") == 12


@pytest.mark.parametrize("size", [1, 4, 500])
def test_what_rests_on_a_conversion_waits_for_it(tmp_path: Path, size: int) -> None:
    """Blank rows are told once the words for nothing are empty, and so are the dates left."""
    recipe = Recipe.of(
        RemoveColumns(("n", "lugar")), ToNumber("monto"), RemoveBlankRows(), ToDate("dia"),
        FillEmpty("monto", "2,5"),
    )  # fmt: skip
    pieces, once = streamed_and_at_once(tmp_path, recipe.read_as(AS_TEXT), size)
    assert pieces == once


def test_a_doubt_over_all_the_pieces_is_asked_as_at_once(tmp_path: Path) -> None:
    raw = read_raw(written(tmp_path, "dia\n05/06/2024\n25/06/2024\n06/25/2024\n"))
    recipe = Recipe.of(ToDate("dia")).read_as(AS_TEXT)
    with pytest.raises(UserError, match="two ways"):
        stream(lambda: cut(raw, 1), recipe, tmp_path / "x.csv")
    assert not (tmp_path / "x.csv").exists()


def test_currencies_that_never_meet_in_a_piece_are_a_mixture_all_the_same(tmp_path: Path) -> None:
    raw = read_raw(written(tmp_path, "monto;n\n$ 5;1\nU$S 7;2\n"))
    with pytest.raises(UserError, match="dollars"):
        stream(lambda: cut(raw, 1), Recipe.of(ToNumber("monto")).read_as(AS_TEXT), tmp_path / "x")


def test_a_table_beside_is_at_hand_for_every_piece(tmp_path: Path) -> None:
    raw = read_raw(written(tmp_path, "sigla;n\nMS;1\nME;2\nMS;3\n"))
    beside = {"areas": start_table(read_raw(written(tmp_path, "s;area\nMS;Salud\n", "c.csv")))}
    step = JoinTables("areas", (("sigla", "s"),))
    stream(lambda: cut(raw, 1), Recipe.of(step), tmp_path / "x.csv", beside)
    lines = (tmp_path / "x.csv").read_text("utf-8").splitlines()
    assert [line.rsplit(",", 1)[1] for line in lines] == ["area", "Salud", "", "Salud"]


def written(folder: Path, text: str, name: str = "d.csv") -> Path:
    (folder / name).write_text(text, "utf-8")
    return folder / name
