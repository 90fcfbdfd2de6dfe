"""The program that the desk writes, run by a plain Python with pandas, gives the same table."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.analysis.history import History
from app.analysis.other_table import OtherTable
from app.analysis.project import origin_of
from app.analysis.reading.settings import BY_EVIDENCE
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Recipe
from app.analysis.step import Step
from app.analysis.steps.append_tables import AppendTables
from app.analysis.steps.group_rows import GroupRows
from app.analysis.steps.join_tables import JoinTables
from app.analysis.steps.new_column import NewColumn
from app.progress import unwatched
from app.store.project_file import ProjectFile
from app.ui.desk.handing_over import deliverable_of, hand_over
from app.ui.session import Session
from app.ui.tasks import Tasks

FILE = "Listado de obras;;\n;;\ncuit;monto;fecha\n30-1;1.234,50;05/06/2024\n30-2;(10,00);\n;3;\n"
PADRON = "Padrón;\n;\ncuit;capital\n301;1.000,25\n303;7,5\n"
OTHER = OtherTable("padrón", "padron.csv", "ab" * 32)
STEPS: dict[str, tuple[Step, ...]] = {
    "join": (JoinTables("padrón", (("cuit", "cuit"),), compare="codes"),),
    "append": (AppendTables(("padrón",), (("padrón", (("capital", "monto"),)),), "de", "obras"),),
    "look up": (NewColumn("c", 'BUSCAR([cuit]; "padrón"; "cuit"; "capital")'),),
    "group": (GroupRows(("cuit",)),),
}


def project_of(folder: Path, steps: tuple[Step, ...]) -> ProjectFile:
    (folder / "obras.csv").write_text(FILE, "cp1252")
    (folder / "padron.csv").write_text(PADRON, "utf-16")
    raw, recipe = read_raw(folder / "obras.csv"), Recipe.of(*steps).with_table(OTHER)
    origin = origin_of(folder / "obras.csv")
    project = ProjectFile.create(folder / "a.pcd", origin, raw, History.of(recipe))
    project.add_raw(BY_EVIDENCE, read_raw(folder / "padron.csv"), OTHER.sha256)
    return project


@pytest.mark.parametrize("where", ["beside its file", "in another folder"])
@pytest.mark.parametrize("name", list(STEPS))
def test_the_program_gives_the_table_of_the_desk(
    name: str, where: str, tmp_path: Path, qtbot: QtBot
) -> None:
    together = where == "beside its file"
    tasks, project = Tasks(), project_of(tmp_path, STEPS[name])
    session = Session(project, tasks)
    with qtbot.waitSignal(session.view_changed):
        session.refresh()
    assert session.view is not None
    assert session.view.run.problem is None
    folder = tmp_path if together else tmp_path / "otra"
    folder.mkdir(exist_ok=True)
    hand_over(session, deliverable_of(session), folder / "programa.py", unwatched)
    subprocess.run([sys.executable, "-I", "programa.py"], cwd=folder, check=True)
    session.view.table.frame.to_csv(folder / "esperado.csv", index=False)
    wanted, found = (folder / one for one in ("esperado.csv", "resultado.csv"))
    assert found.read_text("utf-8") == wanted.read_text("utf-8")
    assert (folder / "programa.datos.csv").exists() is not together
    tasks.close()
    project.close()
