"""A recipe done piece by piece gives what it gives at once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.analysis.conditions.contains import Contains
from app.analysis.delimited_text import write_delimited
from app.analysis.expectations.row_count import RowCount
from app.analysis.reading.raw_table import RawTable
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Recipe
from app.analysis.runner import Runner
from app.analysis.start_table import start_table
from app.analysis.steps.drop_duplicates import DropDuplicates
from app.analysis.steps.keep_rows import KeepRows
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


def test_what_is_expected_of_all_the_rows_cannot_be_looked_at_by_pieces(
    path: Path, tmp_path: Path
) -> None:
    raw = read_raw(path)
    with pytest.raises(UserError, match="expects"):
        stream(lambda: [raw], Recipe(expectations=(RowCount(),)), tmp_path / "x.csv")
