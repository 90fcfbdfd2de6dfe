"""Tests for app.analysis.exporters.py: the program is run, and does what the recipe does."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pandas as pd
from pandas.testing import assert_frame_equal

from app.analysis.deliverable import Deliverable, StartColumn
from app.analysis.exporter import export
from app.analysis.kind import Kind
from app.analysis.project import Origin
from app.analysis.reading.settings import ColumnChoice, Dialect, Reading
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Entry, Recipe
from app.analysis.start_table import start_table
from app.analysis.steps.change_case import ChangeCase
from app.analysis.steps.edit_cell import EditCell
from app.analysis.steps.trim_spaces import TrimSpaces

FILE = "Listado;;\nproveedor;monto;fecha\n  Ñandú ;1.234,50;05/06/2024\nsur;(10,00);\n"
START = (
    StartColumn("proveedor", Kind.TEXT),
    StartColumn("monto", Kind.MONEY),
    StartColumn("fecha", Kind.DATE),
)
ENTRIES = (
    Entry(TrimSpaces(("proveedor",)), note="quedó\nprolijo"),
    Entry(ChangeCase("proveedor", "upper")),
    Entry(ChangeCase("proveedor", "lower"), on=False),
)


def made(folder: Path) -> Deliverable:
    (folder / "obras.csv").write_text(FILE, "cp1252")
    reading = Reading(Dialect("cp1252", ";", 2))
    table = start_table(read_raw(folder / "obras.csv", reading.dialect), reading)
    recipe = Recipe(ENTRIES, reading)
    run = recipe.run(table)
    return Deliverable("Obras", run, recipe, (), Origin("obras.csv"), start=START)


def test_the_program_gives_the_same_table(tmp_path: Path) -> None:
    deliverable = made(tmp_path)
    export(deliverable, tmp_path / "receta.py")
    subprocess.run([sys.executable, "receta.py"], cwd=tmp_path, check=True)
    found = pd.read_csv(tmp_path / "resultado.csv", parse_dates=["fecha"])
    found["fecha"] = found["fecha"].astype("datetime64[s]")
    assert_frame_equal(found, deliverable.table.frame, check_dtype=False)


def test_each_step_has_its_sentence_and_what_is_off_is_a_comment(tmp_path: Path) -> None:
    export(made(tmp_path), tmp_path / "receta.py")
    text = (tmp_path / "receta.py").read_text("utf-8")
    assert "# 2. Write “proveedor” in CAPITALS." in text
    assert "# quedó\n# prolijo" in text
    assert "# df['proveedor'] = df['proveedor'].map(str.lower" in text


def test_functions_that_steps_share_are_written_once(tmp_path: Path) -> None:
    deliverable = made(tmp_path)
    twice = Recipe((*ENTRIES, ENTRIES[0]), deliverable.recipe.reading)
    export(replace(deliverable, recipe=twice), tmp_path / "receta.py")
    assert (tmp_path / "receta.py").read_text("utf-8").count("def tidy(") == 1


def test_the_program_reads_the_same_part_of_a_file_with_its_own_signs(tmp_path: Path) -> None:
    path = tmp_path / "obras.csv"
    path.write_text("a||b||c\n'x'||1||2\ny||3||4\nz||5||6\nw||7||8\n", "utf-8")
    dialect = Dialect("utf-8", "||", 1, quote="none", rows_from=2, rows_to=3, chosen=("a", "c"))
    reading = Reading(dialect)
    table = start_table(read_raw(path, dialect), reading)
    start = tuple(StartColumn(name, Kind.TEXT) for name in ("a", "c"))
    export(
        Deliverable("O", table, Recipe((), reading), (), Origin("obras.csv"), start=start),
        tmp_path / "o.py",
    )
    call = next(
        line
        for line in (tmp_path / "o.py").read_text("utf-8").splitlines()
        if "read_" in line and line.startswith("df =")
    )
    names: dict[str, object] = {"pd": pd}
    exec(call.replace("'obras.csv'", repr(str(path))), names)  # noqa: S102 - our own
    found = names["df"]
    assert isinstance(found, pd.DataFrame)
    assert found["a"].tolist() == table.frame["a"].tolist() == ["y", "z"]
    assert list(found.columns) == ["a", "c"]


def test_what_is_typed_in_a_coordinate_or_a_period_is_read_as_the_program_reads_it(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.csv").write_text("lat;mes\n-34.6;2024-01\n-34.7;2024-02\n", "utf-8")
    kinds = {"lat": Kind.COORDINATE, "mes": Kind.PERIOD}
    choices = tuple(ColumnChoice(name, kind) for name, kind in kinds.items())
    reading = Reading(Dialect("utf-8", ";", 1), choices)
    table = start_table(read_raw(tmp_path / "a.csv", reading.dialect), reading)
    recipe = replace(
        Recipe.of(EditCell("lat", 0, "-34.578"), EditCell("mes", 1, "ene-24")), reading=reading
    )
    start = tuple(StartColumn(name, kind) for name, kind in kinds.items())
    expected = recipe.run(table).frame
    assert expected["lat"].tolist() == [-34.578, -34.7]
    export(
        Deliverable("A", table, recipe, (), Origin("a.csv"), start=start), tmp_path / "receta.py"
    )
    subprocess.run([sys.executable, "receta.py"], cwd=tmp_path, check=True)
    assert_frame_equal(pd.read_csv(tmp_path / "resultado.csv"), expected, check_dtype=False)
