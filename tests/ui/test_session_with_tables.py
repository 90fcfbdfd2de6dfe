"""A project whose recipe joins another table."""

from pathlib import Path

from pandas import DataFrame
from pytestqt.qtbot import QtBot

from app.analysis.history import History
from app.analysis.other_table import OtherTable
from app.analysis.project import Origin
from app.analysis.reading.settings import BY_EVIDENCE
from app.analysis.reading.table_file import read_raw
from app.analysis.recipe import Recipe
from app.analysis.steps.join_tables import JoinTables
from app.store.project_file import ProjectFile
from app.ui.session import Session
from app.ui.tasks import Tasks

PADRON = OtherTable("padrón", "padron.csv", "ab" * 32)
JOIN = JoinTables("padrón", (("cuit", "cuit"),))


def saved(folder: Path, *, other: bool) -> Path:
    DataFrame({"cuit": ["30-1", "30-2"], "n": [1, 2]}).to_csv(folder / "a.csv", index=False)
    DataFrame({"cuit": ["30-2"], "x": ["dos"]}).to_csv(folder / "b.csv", index=False)
    history = History.of(Recipe())
    path = folder / "a.pcd"
    project = ProjectFile.create(path, Origin("a.csv"), read_raw(folder / "a.csv"), history)
    if other:
        project.add_raw(BY_EVIDENCE, read_raw(folder / "b.csv"), PADRON.sha256)
    project.save(history.do(history.present.with_table(PADRON).then(JOIN)))
    project.close()
    return path


def test_a_join_still_runs_when_the_project_is_opened_again(tmp_path: Path, qtbot: QtBot) -> None:
    tasks, project = Tasks(), ProjectFile.open(saved(tmp_path, other=True))
    session = Session(project, tasks)
    with qtbot.waitSignal(session.view_changed):
        session.refresh()
    assert session.view is not None
    assert session.view.run.problem is None
    assert session.view.table.frame["x"].fillna("").tolist() == ["", "dos"]
    with qtbot.waitSignal(session.view_changed):
        session.undo()
    assert session.view.table.columns == ["cuit", "n"]
    with qtbot.waitSignal(session.view_changed):
        session.redo()
    assert session.view.table.columns == ["cuit", "n", "x"]
    tasks.close()
    project.close()


def test_a_table_that_was_never_kept_is_told_and_the_rest_is_seen(
    tmp_path: Path, qtbot: QtBot
) -> None:
    tasks, project = Tasks(), ProjectFile.open(saved(tmp_path, other=False))
    session = Session(project, tasks)
    with qtbot.waitSignal(session.view_changed):
        session.refresh()
    assert session.view is not None
    assert session.view.run.problem is not None
    assert session.view.table.columns == ["cuit", "n"]
    tasks.close()
    project.close()
