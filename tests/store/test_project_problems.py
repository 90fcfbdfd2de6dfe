"""Whatever happens to a project file is told in words, and nothing that was kept is lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.analysis.reading.settings import Dialect
from app.analysis.recipe import Recipe
from app.analysis.steps.rename_column import RenameColumn
from app.errors import UserError
from app.store import project_problems as problems
from app.store.project_file import ProjectFile
from app.store.project_schema import VERSION
from app.store.project_writing import copy_of
from tests.store.project_sample import ORIGIN, START, new_project, raw_table

resource = pytest.importorskip("resource", reason="Windows has no such limits")
pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="needs POSIX permissions and limits"
)
NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "obras.pcd"


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that others may look into, and only its owner may change."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@contextmanager
def as_a_guest(folder: Path) -> Iterator[None]:
    """Be somebody who owns nothing here; without being root, own a folder that is closed."""
    if os.geteuid():
        folder.chmod(0o555)
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if not ran("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)):
        pytest.skip("only root may mount a small disk")
    yield disk
    assert ran("umount", "--lazy", str(disk))


def ran(*command: str) -> bool:
    program = shutil.which(command[0])
    if not program:
        return False
    done = subprocess.run([program, *command[1:]], check=False, capture_output=True)  # noqa: S603 - fixed commands
    return not done.returncode


def closed_project(path: Path) -> Path:
    new_project(path).close()
    return path


def change(path: Path, *commands: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for command in commands:
        connection.execute(command)
    connection.close()


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", problems.EmptyProject),
        (b"a;b\n1;2\n", problems.NotAProject),
        (b"PK\x03\x04" + bytes(2000), problems.NotAProject),
        (b"SQLite format 3\0" + bytes(3), problems.NotAProject),
    ],
)
def test_what_is_no_project_is_told_so(
    path: Path, content: bytes, problem: type[UserError]
) -> None:
    path.write_bytes(content)
    with pytest.raises(problem):
        ProjectFile.open(path)
    assert path.read_bytes() == content


def test_a_folder_and_a_missing_file_are_told_apart(path: Path) -> None:
    with pytest.raises(problems.MissingProject):
        ProjectFile.open(path)
    with pytest.raises(problems.NotAProject):
        ProjectFile.open(path.parent)
    with pytest.raises(problems.MissingProject):
        new_project(path.parent / "no such folder" / "x.pcd")
    with pytest.raises(problems.BadName):
        new_project(path.parent / ("x" * 300))


def test_another_sqlite_file_is_no_project(path: Path) -> None:
    change(path, "create table bookmarks (a)")
    with pytest.raises(problems.NotAProject):
        ProjectFile.open(path)


def test_a_project_of_a_newer_version_is_not_touched(path: Path) -> None:
    change(closed_project(path), f"pragma user_version = {VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(problems.NewerProject):
        ProjectFile.open(path)
    assert path.read_bytes() == before


def test_a_project_that_would_do_more_than_it_is_asked_is_refused(path: Path) -> None:
    trigger = "create trigger t after insert on nodes begin delete from parts; end"
    change(closed_project(path), trigger)
    with pytest.raises(problems.NotAProject):
        ProjectFile.open(path)


@pytest.mark.parametrize("share", [0.1, 0.3, 0.6, 0.9, 0.99])
def test_a_file_cut_short_says_so(path: Path, share: float) -> None:
    content = closed_project(path).read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(problems.DamagedProject):
        ProjectFile.open(path)


@pytest.mark.parametrize("damage", ["delete from nodes", "drop table raws", "delete from parts"])
def test_a_file_with_a_part_missing_says_so(path: Path, damage: str) -> None:
    change(closed_project(path), damage)
    with pytest.raises(problems.DamagedProject):
        ProjectFile.open(path)


def test_no_flipped_bit_of_a_text_or_a_cell_goes_unnoticed(path: Path) -> None:
    closed_project(path)
    change(path, "update raw_parts set blob = x'00' || substr(blob, 2) where name = '0'")
    project = ProjectFile.open(path)
    with pytest.raises(problems.DamagedProject):
        project.raw(Dialect())
    project.close()
    change(path, "update nodes set text = replace(text, '-1', '-2')")
    with pytest.raises(problems.DamagedProject):
        ProjectFile.open(path)


def test_a_second_window_is_told_that_it_is_open(path: Path) -> None:
    project = new_project(path)
    with pytest.raises(problems.OpenElsewhere):
        ProjectFile.open(path)
    with pytest.raises(problems.OpenElsewhere):
        new_project(path)
    with pytest.raises(problems.OpenElsewhere):
        copy_of(path, path.parent)
    project.set_part("notes", "still mine")
    project.close()
    assert ProjectFile.open(path).part("notes") == "still mine"


def test_another_process_is_told_that_it_is_open(path: Path) -> None:
    project = new_project(path)
    with pytest.raises(problems.OpenElsewhere):
        ProjectFile.open(path)  # which must not let go of the lock
    look = "sqlite3.connect(sys.argv[1], timeout=0).execute('select * from parts')"
    command = [sys.executable, "-c", f"import sqlite3, sys; {look}", str(path)]
    other = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603
    assert "database is locked" in other.stderr
    project.close()


def test_a_guest_may_not_save_where_nothing_can_be_written(shared: Path) -> None:
    path = closed_project(shared / "obras.pcd")
    path.chmod(0o444)
    with as_a_guest(shared):
        with pytest.raises(problems.ReadOnlyProject):
            ProjectFile.open(path)
        with pytest.raises(problems.ReadOnlyProject):
            new_project(shared / "new.pcd")


def test_a_project_that_cannot_be_written_is_worked_on_as_a_copy(shared: Path, path: Path) -> None:
    closed_project(shared / path.name)
    closed_project(path)
    copy = copy_of(shared / path.name, path.parent)
    assert copy.name == "obras (2).pcd"
    assert ProjectFile.open(copy).history() == START


def test_a_guest_may_not_read_what_is_not_his(shared: Path) -> None:
    path = closed_project(shared / "obras.pcd")
    path.chmod(0o000)
    with as_a_guest(shared), pytest.raises(problems.ForbiddenProject):
        ProjectFile.open(path)
    shared.chmod(0o700)
    with as_a_guest(shared):
        if not os.access(shared, os.X_OK):
            with pytest.raises(problems.ForbiddenProject):
                ProjectFile.open(path)


@pytest.mark.parametrize("what", ["deleted", "moved", "replaced"])
def test_a_file_lost_while_open_takes_no_more_and_can_be_saved_elsewhere(
    path: Path, what: str
) -> None:
    project, other = new_project(path), path.with_name("other.pcd")
    project.set_part("notes", "before")
    path.unlink() if what == "deleted" else path.rename(path.with_name("moved"))
    if what == "replaced":
        path.write_bytes(b"something else")
    with pytest.raises(problems.LostProject):
        project.save(START.do(Recipe.of(RenameColumn("id", "a"))))
    assert project.history() == START
    project.copy_to(other)
    project.close()
    copy = ProjectFile.open(other)
    assert copy.part("notes") == "before"
    assert copy.raw(Dialect()) is not None


def test_a_deleted_project_can_be_saved_under_its_own_name_again(path: Path) -> None:
    project = new_project(path)
    path.unlink()
    project.copy_to(path)
    project.close()
    assert ProjectFile.open(path).history() == START


def fill(disk: Path, room: int = 0) -> Path:
    """Put a film on the disk that leaves only so many bytes."""
    film = disk / "film"
    film.write_bytes(bytes(shutil.disk_usage(disk).free - room))
    return film


def test_a_full_disk_is_told_and_nothing_that_was_kept_is_lost(small_disk: Path) -> None:
    project = new_project(small_disk / "obras.pcd")
    project.set_part("notes", "before")
    film = fill(small_disk, 200_000)
    history = START.do(Recipe.of(RenameColumn("id", "x" * 300_000)))
    with pytest.raises(problems.DiskFull):
        project.save(history)
    with pytest.raises(problems.DiskFull):
        project.set_part("notes", "y" * 300_000)
    assert (project.history(), project.part("notes")) == (START, "before")
    film.unlink()
    project.save(history)
    project.close()
    again = ProjectFile.open(small_disk / "obras.pcd")
    assert (again.history(), again.part("notes")) == (history, "before")
    again.close()


def test_a_full_disk_takes_no_half_project(small_disk: Path) -> None:
    project = new_project(small_disk / "obras.pcd")
    fill(small_disk, 10_000)
    with pytest.raises(problems.DiskFull):
        project.copy_to(small_disk / "copy.pcd")
    with pytest.raises(problems.DiskFull):
        ProjectFile.create(small_disk / "new.pcd", ORIGIN, raw_table(9_000), START)
    project.close()
    assert sorted(one.name for one in small_disk.iterdir()) == ["film", "obras.pcd"]


def test_a_disk_full_to_the_last_byte_loses_nothing(small_disk: Path) -> None:
    path = small_disk / "obras.pcd"
    project = new_project(path)
    film = fill(small_disk)
    with pytest.raises(problems.DiskFull):
        project.set_part("notes", "y" * 30_000)
    project.close()
    with pytest.raises(problems.DiskFull):
        ProjectFile.open(path)
    film.unlink()
    project = ProjectFile.open(path)
    assert project.history() == START
    project.close()


def test_a_limit_on_the_size_of_files_loses_nothing(path: Path) -> None:
    project = new_project(path)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 5000, before[1]))
    try:
        with pytest.raises(problems.DiskFull):
            project.set_part("notes", "y" * 300_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert project.part("notes") is None
    project.set_part("notes", "after")
    project.close()
    assert ProjectFile.open(path).part("notes") == "after"
