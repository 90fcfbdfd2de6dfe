"""Tests for app.store.project_file."""

import os
import sqlite3
import threading
from pathlib import Path

import pyarrow as pa
import pytest

from app.analysis.history import History
from app.analysis.other_table import OtherTable
from app.analysis.reading.settings import Dialect
from app.analysis.recipe import Entry, Recipe
from app.analysis.step import steps
from app.analysis.steps.rename_column import RenameColumn
from app.errors import UserError
from app.progress import Cancelled
from app.store import project_raw
from app.store.project_file import ProjectFile
from app.store.project_schema import APPLICATION_ID
from app.store.project_writing import copy_of
from tests.store.project_sample import ORIGIN, START, new_project, raw_table, same_raw

steps.load()
KINDS = sorted(cls.kind for cls in steps)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "obras ñ #1?.pcd"


def reopened(project: ProjectFile) -> ProjectFile:
    project.close()
    return ProjectFile.open(project.path)


def test_a_project_comes_back_as_it_was(path: Path) -> None:
    project = reopened(new_project(path))
    raw = project.raw(Dialect())
    assert raw is not None
    assert same_raw(raw, raw_table())
    assert project.origin == ORIGIN
    assert project.history() == START


def test_missing_and_empty_cells_stay_different(path: Path) -> None:
    raw = reopened(new_project(path)).raw(Dialect())
    assert raw is not None
    assert raw.cells["of"].to_pylist() == [None, "", "ñandú “1”\n"]


def test_a_remark_can_still_be_said_in_any_language(path: Path) -> None:
    raw = reopened(new_project(path)).raw(Dialect())
    assert raw is not None
    assert raw.remarks == raw_table().remarks
    assert raw.remarks[1].why.render("en") == "2 The line is empty."


@pytest.mark.parametrize("rows", [0, 1, 1000])
def test_a_table_in_many_parts_is_put_together_again(
    path: Path, rows: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project_raw, "PART", 300)
    raw = reopened(new_project(path, rows)).raw(Dialect())
    assert raw is not None
    assert same_raw(raw, raw_table(rows))


def test_each_way_of_reading_keeps_its_own_table(path: Path) -> None:
    project = new_project(path)
    latin = Dialect(encoding="cp1252", header_row=4)
    assert project.raw(latin) is None
    project.add_raw(latin, raw_table(5))
    project.add_raw(latin, raw_table(7))
    project = reopened(project)
    found = project.raw(latin)
    assert found is not None
    assert found.cells.num_rows == 7
    first = project.raw(Dialect())
    assert first is not None
    assert first.cells.num_rows == 3


@pytest.mark.parametrize("kind", KINDS)
def test_every_step_comes_back(path: Path, kind: str) -> None:
    step, _ = steps[kind].example()
    entries = (Entry(step, on=False, note="¿por qué?"), Entry(step))
    history = START.do(Recipe(entries))
    project = new_project(path)
    project.save(history)
    assert reopened(project).history() == history


def test_the_first_table_belongs_to_the_dialect_of_the_recipe(path: Path) -> None:
    reading = Recipe().reading.__class__(Dialect(delimiter="|"))
    project = ProjectFile.create(path, ORIGIN, raw_table(), History.of(Recipe(reading=reading)))
    assert project.raw(Dialect(delimiter="|")) is not None
    assert project.raw(Dialect()) is None


def test_what_is_kept_can_only_be_added_to(path: Path) -> None:
    project = new_project(path)
    project.save(START.do(Recipe.of(RenameColumn("id", "a"))))
    with pytest.raises(ValueError, match="later state"):
        project.save(START.do(Recipe.of(RenameColumn("id", "b"))))
    with pytest.raises(ValueError, match="later state"):
        project.save(START)


def test_parts_are_kept_by_name(path: Path) -> None:
    project = new_project(path)
    charts = [{"título": "€ ñ", "share": 0.1, "none": None}]
    project.set_part("charts", 1)
    project.set_part("charts", charts)
    project = reopened(project)
    assert project.part("charts") == charts
    assert project.part("notes") is None


def test_nothing_is_left_beside_a_closed_project(path: Path) -> None:
    project = new_project(path)
    project.set_part("notes", "x")
    project.close()
    project.close()
    assert list(path.parent.iterdir()) == [path]


def test_a_cancelled_creation_leaves_no_file(path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        ProjectFile.create(path, ORIGIN, raw_table(), START, stop)
    assert not list(path.parent.iterdir())


def test_a_new_project_takes_the_place_of_a_closed_one(path: Path) -> None:
    new_project(path, 3).close()
    raw = new_project(path, 9).raw(Dialect())
    assert raw is not None
    assert raw.cells.num_rows == 9


def crash_while_saving(path: Path) -> None:
    """Leave a project as a power cut in the middle of a commit would."""
    connection = sqlite3.connect(path, isolation_level=None)
    rows = [(number, 0, "x" * 2000) for number in range(1, 400)]
    connection.executemany("insert into nodes (id, crc, text) values (?, ?, ?)", rows)
    connection.execute("pragma cache_size = 5")
    connection.execute("begin immediate")
    connection.execute("update nodes set text = zeroblob(1900)")
    halfway, journal = path.read_bytes(), journal_of(path).read_bytes()
    connection.close()
    path.write_bytes(halfway)
    journal_of(path).write_bytes(journal)


def journal_of(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def test_the_journal_of_a_crash_is_not_played_into_a_new_project(path: Path) -> None:
    new_project(path).close()
    crash_while_saving(path)
    raw = new_project(path, 5).raw(Dialect())
    assert raw is not None
    assert raw.cells.num_rows == 5


def test_a_copy_of_a_crashed_project_goes_back_to_what_was_kept(path: Path) -> None:
    new_project(path).close()
    crash_while_saving(path)
    copy = copy_of(path, path.parent)
    connection = sqlite3.connect(copy)
    kept = connection.execute("select count(*) from nodes where text = ?", ("x" * 2000,))
    assert kept.fetchone() == (399,)
    connection.close()


def test_a_copy_is_whole_and_on_its_own(path: Path) -> None:
    project, other = new_project(path), path.with_name("copia.pcd")
    project.set_part("notes", "before")
    project.copy_to(other)
    project.set_part("notes", "after")
    copy = ProjectFile.open(other)
    assert copy.part("notes") == "before"
    assert copy.raw(Dialect()) is not None


def test_other_programs_can_tell_what_the_file_is(path: Path) -> None:
    new_project(path).close()
    with path.open("rb") as file:
        start = file.read(72)
    assert start[:15] == b"SQLite format 3"
    assert int.from_bytes(start[68:72], "big") == APPLICATION_ID


def test_every_commit_waits_for_the_disk_and_never_writes_ahead(path: Path) -> None:
    with new_project(path)._database.reading() as connection:
        assert connection.execute("pragma synchronous").fetchone() == (3,)
        assert connection.execute("pragma journal_mode").fetchone() == (b"truncate",)
        assert connection.execute("pragma locking_mode").fetchone() == (b"exclusive",)


def test_threads_take_turns(path: Path) -> None:
    project = new_project(path)

    def write(name: str) -> None:
        for number in range(20):
            project.set_part(name, number)

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [reopened(project).part("a")] == [19]


def test_two_thousand_edits_take_little_room(path: Path) -> None:
    edit = steps["edit_cell"].example()[0]
    histories = [START]
    for _ in range(2000):  # long enough to see it grow in a straight line
        histories.append(histories[-1].do(histories[-1].present.then(edit)))
    project = new_project(path)
    sizes = []
    for number in (0, 1000, 2000):
        project.save(histories[number])
        sizes.append(path.stat().st_size)
    assert sizes[1] - sizes[0] < 1000 * 400
    assert sizes[2] - sizes[1] < 1000 * 400
    assert reopened(project).history() == histories[-1]


def test_an_action_in_the_middle_of_a_long_recipe_takes_little_room(path: Path) -> None:
    entries = Recipe.of(*(RenameColumn("id", str(number)) for number in range(1000)))
    project = new_project(path)
    history = START.do(entries)
    project.save(history)
    size = path.stat().st_size
    for index in range(100):
        history = history.do(history.present.without(500 + index))
    project.save(history)
    assert path.stat().st_size - size < 100 * 400
    assert reopened(project).history() == history


def test_recipes_read_again_share_their_entries(path: Path) -> None:
    one = START.do(Recipe.of(RenameColumn("id", "a")))
    project = new_project(path)
    project.save(one.do(one.present.then(RenameColumn("a", "b"))))
    first, second = (node.value for node in reopened(project).history().nodes[1:])
    assert second.entries[0] is first.entries[0]


def test_an_answer_that_no_form_gives_is_refused_in_words(path: Path) -> None:
    project = new_project(path)
    project.save(START.do(Recipe.of(RenameColumn("id", True))))  # type: ignore[arg-type]
    with pytest.raises(UserError):
        reopened(project).history()


def test_a_table_without_columns_is_kept(path: Path) -> None:
    raw = raw_table().__class__(pa.table({}), "csv", 1)
    found = reopened(ProjectFile.create(path, ORIGIN, raw, START)).raw(Dialect())
    assert found is not None
    assert found.cells.num_columns == 0


def test_unfinished_files_of_long_ago_are_swept_away(path: Path) -> None:
    old = path.parent / ".pcd-unfinished-old"
    old.mkdir()
    os.utime(old, (0, 0))
    new_project(path)
    assert not old.exists()


def test_another_table_is_kept_beside_and_its_recipe_comes_back(path: Path) -> None:
    project = new_project(path)
    other = OtherTable("padrón", "padron.csv", "cd" * 32)
    project.add_raw(Dialect(), raw_table(8), other.sha256)
    project.save(project.history().do(project.history().present.with_table(other)))
    project.save(project.history().do(project.history().present.then(RenameColumn("id", "n"))))
    project = reopened(project)
    assert project.history().present.tables == (other,)
    found, own = project.raw(Dialect(), other.sha256), project.raw(Dialect())
    assert found is not None
    assert own is not None
    assert (found.cells.num_rows, own.cells.num_rows) == (8, 3)
    assert project.history().undo().undo().present.tables == ()
