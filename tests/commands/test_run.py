"""A recipe done without a window: what is written, what is told, what is refused."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from openpyxl import load_workbook

from app import i18n
from app.analysis.charts.bars import BarChart
from app.analysis.expectations.nothing_missing import NothingMissing
from app.analysis.history import History
from app.analysis.project import Origin, origin_of
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Entry, Recipe
from app.analysis.recipe_about import About
from app.analysis.steps.drop_duplicates import DropDuplicates
from app.analysis.steps.rename_column import RenameColumn
from app.analysis.steps.trim_spaces import TrimSpaces
from app.commands import run
from app.commands.main import main
from app.errors import UserError
from app.records import to_record
from app.store.project_file import ProjectFile

TEXT = "id;barrio;monto\n1; Boedo ;10,50\n1; Boedo ;10,50\n2;Once;\n"
RECIPE = Recipe((
    Entry(DropDuplicates(("id",))),
    Entry(TrimSpaces(("barrio",)), note="prolijo"),
    Entry(RenameColumn("monto", "pesos"), on=False),
))  # fmt: skip
Folder = Path


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    i18n.use_language("en")
    yield
    i18n.use_language("en")


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "obras.csv").write_text(TEXT, "utf-8")
    (tmp_path / "receta.json").write_text(json.dumps(RECIPE.to_record()), "utf-8")
    return tmp_path


def done(folder: Folder, recipe: str, out: str, *more: str) -> int:
    return run.main(
        [str(folder / recipe), str(folder / "obras.csv"), "--out", str(folder / out), *more]
    )


def test_writes_the_result_and_tells_each_step(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert done(folder, "receta.json", "limpio.csv") == 0
    frame = pd.read_csv(folder / "limpio.csv")
    assert frame.to_dict("list")["barrio"] == ["Boedo", "Once"]
    assert frame["monto"].tolist()[0] == 10.5
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "1. Remove rows that repeat another in id. 3 → 2 rows"
    assert told[1].startswith("2. ")
    assert told[-1] == f"{folder / 'limpio.csv'}: 2 rows, 3 columns."


def test_json_keeps_its_keys(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    done(folder, "receta.json", "limpio.xlsx", "--json")
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert list(report) == ["out", "rows", "columns", "steps", "expectations"]
    assert [list(step) for step in report["steps"]] == 2 * [
        ["sentence", "rows_before", "rows_after", "changed", "unread"]
    ]
    assert (report["rows"], report["steps"][0]["rows_before"]) == (2, 3)


def test_the_workbook_says_how_the_file_was_read(folder: Folder) -> None:
    done(folder, "receta.json", "limpio.xlsx")
    rows = load_workbook(folder / "limpio.xlsx")["Source"].iter_rows(values_only=True)
    told = {row[0]: row[1] for row in rows}
    assert told["Separator of the columns"] == ";"
    assert told["File"] == "obras.csv"
    assert len(str(told["SHA-256 of the file"])) == 64


def test_a_project_is_a_recipe_with_its_charts(folder: Folder) -> None:
    raw = read_raw(folder / "obras.csv")
    project = ProjectFile.create(folder / "a.pcd", Origin("obras.csv"), raw, History.of(RECIPE))
    chart = to_record(BarChart("barrio", heading="Barrios"))
    project.set_part("charts", [chart, {"kind": "of_tomorrow"}])
    project.close()
    assert done(folder, "a.pcd", "limpio.xlsx") == 0
    book = load_workbook(folder / "limpio.xlsx")
    assert (len(book["Chart"]._charts), book["Data"].max_row) == (1, 3)


def test_a_program_says_what_the_evidence_decided(folder: Folder) -> None:
    done(folder, "receta.json", "receta.py")
    text = (folder / "receta.py").read_text("utf-8")
    assert "sep=';'" in text
    assert "read_numbers(df['monto'], ',')" in text


def test_a_step_that_cannot_be_done_writes_nothing(folder: Folder) -> None:
    bad = Recipe.of(TrimSpaces(("calle",)))
    (folder / "mala.json").write_text(json.dumps(bad.to_record()), "utf-8")
    with pytest.raises(UserError) as caught:
        done(folder, "mala.json", "limpio.csv")
    assert "calle" in str(caught.value.what)
    assert not (folder / "limpio.csv").exists()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"steps": 3}', '{"steps": [{"kind": "trim_spaces"}]}']
)
def test_what_is_not_a_recipe_takes_one_line(
    folder: Folder, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    (folder / "mala.json").write_text(text, "utf-8")
    arguments = ["run", str(folder / "mala.json"), str(folder / "obras.csv"), "--out", "x.csv"]
    assert main(arguments) == 2
    words = capsys.readouterr().err
    assert words.count("\n") == 1
    assert "unexpected" not in words.lower()


def test_a_recipe_that_is_not_there_and_an_unknown_ending_are_told(folder: Folder) -> None:
    with pytest.raises(UserError, match="There is no file"):
        done(folder, "no.json", "limpio.csv")
    with pytest.raises(UserError, match="does not write"):
        done(folder, "receta.json", "limpio.docx")


def test_cells_that_could_not_be_read_are_told(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [f"{number};Once;{number},5" for number in range(20)]
    (folder / "obras.csv").write_text(
        "\n".join(["id;barrio;monto", *lines, "99;Once;ver anexo", ""])
    )
    done(folder, "receta.json", "limpio.csv")
    assert "One cell could not be read" in capsys.readouterr().out


def save(folder: Folder, recipe: Recipe) -> None:
    (folder / "otra.json").write_text(json.dumps(recipe.to_record()), "utf-8")


LAST_YEAR = Recipe.of(TrimSpaces(("BARRIO",)))


def test_columns_with_other_names_are_proposed_and_never_guessed_alone(folder: Folder) -> None:
    save(folder, LAST_YEAR)
    with pytest.raises(UserError) as caught:
        done(folder, "otra.json", "x.csv")
    assert "BARRIO=barrio" in str(caught.value.what)
    assert not (folder / "x.csv").exists()


@pytest.mark.parametrize("how", [("--guess",), ("--map", "BARRIO=barrio")])
def test_columns_agreed_to_take_the_names_of_the_recipe(folder: Folder, how: list[str]) -> None:
    save(folder, LAST_YEAR)
    assert done(folder, "otra.json", "x.csv", *how) == 0
    assert pd.read_csv(folder / "x.csv")["BARRIO"].tolist() == ["Boedo", "Boedo", "Once"]


def test_a_column_that_is_not_in_the_file_cannot_be_mapped(folder: Folder) -> None:
    save(folder, LAST_YEAR)
    with pytest.raises(UserError, match="no column called"):
        done(folder, "otra.json", "x.csv", "--map", "BARRIO=zona")


def test_a_dry_run_tells_what_would_change_and_writes_nothing(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    save(folder, Recipe.of(TrimSpaces(("barrio",)), RenameColumn("id", "barrio")))
    assert done(folder, "otra.json", "x.csv", "--dry-run") == 1
    told = capsys.readouterr().out
    assert "“ Boedo ” → “Boedo”" in told
    assert "2. CANNOT" in told
    assert not (folder / "x.csv").exists()


def test_a_result_not_as_expected_is_written_and_told(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    save(folder, Recipe(expectations=(NothingMissing("monto"),)))
    assert done(folder, "otra.json", "x.csv") == 1
    assert "Not as expected" in capsys.readouterr().out
    assert (folder / "x.csv").exists()


def test_an_expectation_that_stops_leaves_nothing_written(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    save(folder, Recipe(expectations=(NothingMissing("monto", stop=True),)))
    assert done(folder, "otra.json", "x.csv") == 1
    assert "One cell of “monto” is empty." in capsys.readouterr().err
    assert not (folder / "x.csv").exists()


def test_steps_keep_the_numbers_they_have_in_the_recipe(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    first_off = (Entry(RenameColumn("monto", "pesos"), on=False), *RECIPE.entries)
    save(folder, Recipe(first_off))
    for more in ([], ["--dry-run"]):
        done(folder, "otra.json", "limpio.csv", *more)
        told = capsys.readouterr().out.splitlines()
        assert told[0].startswith("1. (switched off) ")
        assert told[1].startswith("2. Remove rows")


def test_a_dry_run_needs_no_place_to_write_and_judges_the_result(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [str(folder / "otra.json"), str(folder / "obras.csv")]
    save(folder, Recipe(expectations=(NothingMissing("monto", stop=True),)))
    assert run.main([*arguments, "--dry-run"]) == 1
    told = capsys.readouterr().out
    assert "Not as expected: " in told
    assert "Nothing was written." in told
    with pytest.raises(UserError, match="where to write"):
        run.main(arguments)


def test_a_dry_run_by_pieces_writes_nothing_either(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    save(folder, Recipe.of(TrimSpaces(("barrio",))))
    assert done(folder, "otra.json", "limpio.csv", "--stream", "--dry-run") == 0
    assert not (folder / "limpio.csv").exists()
    assert "Nothing was written." in capsys.readouterr().out


def test_a_step_that_cannot_be_done_is_told_by_its_number(folder: Folder) -> None:
    save(folder, Recipe.of(RenameColumn("barrio", "b"), TrimSpaces(("barrio",))))
    with pytest.raises(UserError) as caught:
        done(folder, "otra.json", "limpio.csv")
    assert str(caught.value.what).startswith("Step 2: ")


def test_a_recipe_made_over_another_file_says_so(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    for sha256, told in (("0" * 64, True), (origin_of(folder / "obras.csv").sha256, False)):
        save(folder, Recipe(about=About(file="obras_2019.csv", sha256=sha256)))
        done(folder, "otra.json", "limpio.csv")
        assert ("another file: “obras_2019.csv”" in capsys.readouterr().err) is told


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ({"kind": "trim_spaces", "columns": ["barrio"]}, "no “columns”: it has names"),
        ({"kind": "rename_column", "column": "barrio"}, "“name” is missing"),
    ],
)
def test_a_recipe_written_by_hand_is_told_which_word_is_wrong(
    folder: Folder, step: dict[str, Any], words: str
) -> None:
    (folder / "otra.json").write_text(json.dumps({"recipe": 1, "steps": [step]}), "utf-8")
    with pytest.raises(UserError) as caught:
        done(folder, "otra.json", "limpio.csv")
    assert words in str(caught.value.what)
