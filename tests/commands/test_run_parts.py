"""A recipe done to a part of a file, or to one that does not fit in memory."""

import json
import re
from pathlib import Path

import pytest

from app.analysis.expectations.known_values import KnownValues
from app.analysis.expectations.row_count import RowCount
from app.analysis.recipe import Recipe
from app.analysis.steps.drop_duplicates import DropDuplicates
from app.analysis.steps.join_tables import JoinTables
from app.analysis.steps.trim_spaces import TrimSpaces
from app.commands import run
from app.errors import UserError

ROWS = 5000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = "".join(f" Boedo {n % 7} ;{n};{n % 28 + 1:02d}/03/2024\n" for n in range(ROWS))
    (tmp_path / "a.csv").write_text(f"barrio;id;fecha\n{rows}", "utf-8")
    save(tmp_path, Recipe.of(TrimSpaces(("barrio",))))
    return tmp_path


def save(folder: Path, recipe: Recipe) -> None:
    (folder / "r.json").write_text(json.dumps(recipe.to_record()), "utf-8")


def done(folder: Path, out: str, *more: str) -> int:
    given = [str(folder / "r.json"), str(folder / "a.csv"), "--out", str(folder / out)]
    return run.main([*given, *more])


def lines(folder: Path, out: str) -> list[str]:
    return (folder / out).read_text("utf-8").splitlines()


def test_by_pieces_the_file_is_the_same(folder: Path) -> None:
    assert done(folder, "whole.csv") == 0
    assert done(folder, "pieces.csv", "--stream") == 0
    assert lines(folder, "pieces.csv") == lines(folder, "whole.csv")


def test_a_file_that_does_not_fit_goes_by_pieces_alone(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(folder, Recipe.of(TrimSpaces(("barrio",))))
    big = folder / "a.csv"
    big.write_text(big.read_text("utf-8") * 1, "utf-8")
    assert done(folder, "whole.csv") == 0
    (folder / "a.csv").write_text("barrio;id;fecha\n" + " Boedo ;1;01/03/2024\n" * 60_000, "utf-8")
    capsys.readouterr()
    assert done(folder, "pieces.csv", "--memory", "1", "--json") == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["rows"], report["columns"]) == (60_000, 3)
    assert report["steps"][0]["rows_before"] == 60_000


def test_what_can_be_done_neither_way_offers_a_part(folder: Path) -> None:
    save(folder, Recipe.of(DropDuplicates(("id",))))
    (folder / "a.csv").write_text("barrio;id\n" + "Boedo;1\n" * 60_000, "utf-8")
    with pytest.raises(UserError) as caught:
        done(folder, "x.csv", "--memory", "1")
    assert re.search(r"--sample [0-9]+, --rows 1-[0-9]+ ", str(caught.value.todo))
    assert not (folder / "x.csv").exists()


def test_a_sample_rows_and_columns_can_be_asked(folder: Path) -> None:
    assert done(folder, "sample.csv", "--sample", "10") == 0
    assert len(lines(folder, "sample.csv")) == 11
    assert done(folder, "rows.csv", "--rows", "3-5") == 0
    assert [line.split(",")[1] for line in lines(folder, "rows.csv")[1:]] == ["2", "3", "4"]
    assert done(folder, "columns.csv", "--columns", "barrio") == 0
    assert lines(folder, "columns.csv")[0] == "barrio"


@pytest.mark.parametrize("text", ["5", "9-3", "a-b", "0-4"])
def test_a_range_that_is_none_is_refused(folder: Path, text: str) -> None:
    with pytest.raises(UserError, match="no range"):
        done(folder, "x.csv", "--rows", text)


def test_only_a_csv_is_written_by_pieces(folder: Path) -> None:
    with pytest.raises(UserError, match="Piece by piece"):
        done(folder, "x.xlsx", "--stream")


def test_by_pieces_what_the_recipe_expects_is_said_too(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(folder, Recipe(expectations=(RowCount(1), KnownValues("id", ("1", "2")))))
    assert done(folder, "x.csv", "--stream", "--json") == 1
    expected = json.loads(capsys.readouterr().out)["expectations"]
    assert [one["met"] for one in expected] == [True, False]
    save(folder, Recipe(expectations=(RowCount(9 * ROWS, stop=True),)))
    assert done(folder, "y.csv", "--stream") == 1
    assert not (folder / "y.csv").exists()
    assert "5000" in capsys.readouterr().err.replace(".", "")


def test_by_pieces_a_table_beside_is_joined(folder: Path) -> None:
    (folder / "b.csv").write_text("id;zona\n1;Norte\n", "utf-8")
    save(folder, Recipe.of(JoinTables("zonas", (("id", "id"),))))
    assert done(folder, "x.csv", "--stream", "--with", f"zonas={folder / 'b.csv'}") == 0
    assert lines(folder, "x.csv")[2].endswith(",Norte")
