"""A recipe that looks at another table, done without a window."""

import csv
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

from app import i18n
from app.analysis.history import History
from app.analysis.other_table import OtherTable
from app.analysis.project import origin_of
from app.analysis.reading.settings import BY_EVIDENCE
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Recipe
from app.analysis.steps.join_tables import JoinTables
from app.commands import run
from app.errors import UserError
from app.store.project_file import ProjectFile

JOIN = JoinTables("padrón", (("cuit", "cuit"),), compare="codes")


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    i18n.use_language("en")
    yield
    i18n.use_language("en")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lines = [f"30-0000000{number}-1;{number},50" for number in range(1, 6)]
    (tmp_path / "obras.csv").write_text("\n".join(["cuit;monto", *lines, ""]), "utf-8")
    firms = [f"300000000{number}1;Firma {number};{number}00,25" for number in range(2, 8)]
    (tmp_path / "padron.csv").write_text("\n".join(["cuit;nombre;capital", *firms, ""]), "utf-8")
    recipe = Recipe.of(JOIN).with_table(other(tmp_path))
    (tmp_path / "receta.json").write_text(json.dumps(recipe.to_record()), "utf-8")
    return tmp_path


def other(folder: Path) -> OtherTable:
    return OtherTable("padrón", "padron.csv", origin_of(folder / "padron.csv").sha256)


def done(folder: Path, recipe: str, *more: str, out: str = "salida.csv") -> pd.DataFrame:
    arguments = [str(folder / recipe), str(folder / "obras.csv"), "--out", str(folder / out)]
    assert run.main([*arguments, *more]) == 0
    return pd.read_csv(folder / "salida.csv") if out == "salida.csv" else pd.DataFrame()


def test_finds_the_file_beside_the_recipe(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert done(folder, "receta.json")["nombre"].fillna("").tolist() == [
        "", "Firma 2", "Firma 3", "Firma 4", "Firma 5",
    ]  # fmt: skip
    assert capsys.readouterr().err == ""


def test_finds_the_file_where_it_is_said(folder: Path) -> None:
    (folder / "aparte").mkdir()
    (folder / "padron.csv").rename(folder / "aparte" / "otro nombre.csv")
    path = folder / "aparte" / "otro nombre.csv"
    assert done(folder, "receta.json", "--with", f"padrón={path}")["nombre"].notna().sum() == 4


def test_finds_the_file_beside_the_data(folder: Path) -> None:
    (folder / "recetas").mkdir()
    (folder / "receta.json").rename(folder / "recetas" / "receta.json")
    assert done(folder, "recetas/receta.json")["nombre"].notna().sum() == 4


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "padron.csv").unlink()
    with pytest.raises(UserError, match="needs another table") as caught:
        done(folder, "receta.json")
    assert "padron.csv" in str(caught.value.what)
    assert not (folder / "salida.csv").exists()


def test_another_file_of_that_name_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "padron.csv").write_text("cuit;nombre\n30000000011;Nueva\n", "utf-8")
    assert done(folder, "receta.json", "--json")["nombre"].fillna("").tolist()[0] == "Nueva"
    captured = capsys.readouterr()
    assert "not the same file" in captured.err
    assert json.loads(captured.out)["rows"] == 5


def test_what_is_not_a_name_and_a_file_is_refused(folder: Path) -> None:
    with pytest.raises(UserError, match="which table is which file"):
        done(folder, "receta.json", "--with", "padron.csv")


def test_the_workbook_says_which_other_files_were_used(folder: Path) -> None:
    done(folder, "receta.json", out="salida.xlsx")
    rows = list(load_workbook(folder / "salida.xlsx")["Source"].iter_rows(values_only=True))
    told = {row[0]: str(row[1]) for row in rows}
    assert told["Other table"].startswith("padrón: padron.csv")


def test_a_project_brings_its_own(folder: Path) -> None:
    raw = read_raw(folder / "obras.csv")
    history = History.of(Recipe.of(JOIN).with_table(other(folder)))
    project = ProjectFile.create(folder / "a.pcd", origin_of(folder / "obras.csv"), raw, history)
    project.add_raw(BY_EVIDENCE, read_raw(folder / "padron.csv"), other(folder).sha256)
    project.close()
    (folder / "padron.csv").unlink()
    assert done(folder, "a.pcd")["nombre"].notna().sum() == 4


def test_the_program_reads_both_files_and_gives_the_same_table(folder: Path) -> None:
    expected = done(folder, "receta.json")
    done(folder, "receta.json", out="programa.py")
    words = (folder / "programa.py").read_text("utf-8")
    assert "tables['padrón'] = pd.read_csv('padron.csv'" in words
    assert "read_numbers(tables['padrón']['capital'], ',')" in words
    subprocess.run([sys.executable, "programa.py"], cwd=folder, check=True)
    with (folder / "resultado.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["nombre"] for row in rows] == expected["nombre"].fillna("").tolist()
    assert [float(row["capital"] or 0) for row in rows] == expected["capital"].fillna(0).tolist()
