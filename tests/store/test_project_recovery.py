"""Tests for app.store.project_recovery."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.analysis.history import History
from app.analysis.reading.settings import Dialect
from app.analysis.recipe import Recipe
from app.analysis.steps.rename_column import RenameColumn
from app.errors import UserError
from app.store import project_problems as problems
from app.store.project_file import ProjectFile
from app.store.project_recovery import REPORT, recover
from app.store.project_schema import VERSION
from tests.store.project_sample import ORIGIN, new_project, raw_table, same_raw

ACTIONS = 60


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "obras.pcd"
    project = new_project(path, 400)
    history = project.history()
    for number in range(ACTIONS):
        history = history.do(history.present.then(RenameColumn("id", f"name {number}")))
    project.save(history.undo().undo())
    project.set_part("notes", "¡ojo!")
    project.add_raw(Dialect(encoding="cp1252"), raw_table(300))
    project.close()
    return path


def change(path: Path, *commands: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for command in commands:
        connection.execute(command)
    connection.close()


def recovered(path: Path) -> ProjectFile:
    return ProjectFile.open(recover(path, path.with_name("recovered.pcd")))


def depth(history: History[Recipe]) -> int:
    return max(len(node.value.entries) for node in history.nodes)


def test_everything_is_recovered_from_a_whole_project(path: Path) -> None:
    whole = ProjectFile.open(path)
    history = whole.history()
    whole.close()
    project = recovered(path)
    raw = project.raw(Dialect())
    assert raw is not None
    assert same_raw(raw, raw_table(400))
    assert (project.history(), project.origin, project.part("notes")) == (history, ORIGIN, "¡ojo!")
    assert project.part(REPORT) == {
        "actions": ACTIONS, "lost_actions": 0, "tables": 2, "lost_tables": 0,
    }  # fmt: skip


def test_the_damaged_file_is_left_as_it_is_and_no_other_is_overwritten(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])
    before = path.read_bytes()
    assert recover(path, path).name == "obras (2).pcd"
    assert path.read_bytes() == before


def test_the_history_goes_as_far_as_it_can_be_read(path: Path) -> None:
    change(path, "update nodes set crc = crc + 1 where id = 41")
    project = recovered(path)
    assert depth(project.history()) == 40
    assert len(project.history().present.entries) == 40
    assert project.part(REPORT)["lost_actions"] == ACTIONS - 40


def test_a_table_with_a_part_missing_is_left_out(path: Path) -> None:
    change(path, "delete from raw_parts where raw = 1 and name = '0'")
    project = recovered(path)
    assert project.raw(Dialect()) is None
    assert project.raw(Dialect(encoding="cp1252")) is not None
    assert project.part(REPORT)["lost_tables"] == 1


def test_a_table_without_a_history_starts_one(path: Path) -> None:
    change(path, "delete from nodes", "delete from parts")
    project = recovered(path)
    assert len(project.history().nodes) == 1
    assert project.raw(project.history().present.reading.dialect) is not None
    assert project.part(REPORT)["lost_actions"] is None
    assert project.origin.name == "obras.pcd"


def test_a_broken_index_does_not_hide_what_it_points_at(path: Path) -> None:
    change(
        path,
        "pragma writable_schema = on",
        "update sqlite_schema set rootpage = 2 where type = 'index'",
    )
    project = recovered(path)
    assert depth(project.history()) == ACTIONS
    assert project.raw(Dialect()) is not None


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (f"pragma user_version = {VERSION + 1}", problems.NewerProject),
        ("pragma application_id = 7", problems.NotAProject),
    ],
)
def test_what_is_no_damaged_project_is_not_recovered(
    path: Path, damage: str, problem: type[UserError]
) -> None:
    change(path, damage)
    with pytest.raises(problem):
        recover(path, path.with_name("new.pcd"))


def test_a_file_of_which_nothing_is_left_says_so(path: Path) -> None:
    change(path, "delete from nodes", "delete from raws")
    with pytest.raises(problems.NothingToRecover):
        recover(path, path.with_name("new.pcd"))
    path.write_bytes(bytes(5000))
    with pytest.raises(problems.NothingToRecover):
        recover(path, path.with_name("new.pcd"))


@settings(
    deadline=None, max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(cut=st.floats(0.05, 1), holes=st.lists(st.floats(0, 0.99), max_size=3))
def test_whatever_is_recovered_was_really_there(path: Path, cut: float, holes: list[float]) -> None:
    damaged = path.with_name("damaged.pcd")
    content = bytearray(path.read_bytes())
    for hole in holes:
        at = 100 + int(hole * len(content))
        content[at : at + 700] = b"\xa5" * len(content[at : at + 700])
    damaged.write_bytes(content[: int(cut * len(content))])
    try:
        project = recovered(damaged)
    except UserError:
        return
    raw = project.raw(Dialect())
    assert raw is None or same_raw(raw, raw_table(400))
    for node in project.history().nodes:
        names = [step.name for step in node.value.steps if isinstance(step, RenameColumn)]
        assert names == [f"name {number}" for number in range(len(names))]
    project.close()


def test_the_other_tables_are_recovered_as_what_they_were(tmp_path: Path) -> None:
    old = tmp_path / "obras.pcd"
    project = new_project(old)
    project.add_raw(Dialect(), raw_table(8), "cd" * 32)
    project.close()
    project = ProjectFile.open(recover(old, tmp_path / "otro.pcd"))
    other, own = project.raw(Dialect(), "cd" * 32), project.raw(Dialect())
    assert other is not None
    assert own is not None
    assert same_raw(other, raw_table(8))
    assert same_raw(own, raw_table())
