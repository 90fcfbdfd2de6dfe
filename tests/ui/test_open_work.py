"""A program that ended by itself is noticed, by whoever opens it next."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.ui.main import recovered
from app.ui.open_work import OpenWork

DIES = """
import os, sys
from pathlib import Path
from app.ui.open_work import OpenWork
work = OpenWork(Path(sys.argv[1]))
work.begin()
work.note(Path(sys.argv[2]))
os._exit(1)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "obras.pcd"
    path.touch()
    return path


def died(personal: Path, project: Path) -> None:
    """Run a program that ends without closing, with a project open."""
    command = [sys.executable, "-c", DIES, str(personal), str(project)]
    subprocess.run(command, check=False)  # noqa: S603 - our own program


def test_the_first_time_nothing_was_left(tmp_path: Path) -> None:
    assert OpenWork(tmp_path).begin() is None


def test_what_was_open_when_the_program_died_is_offered_once(tmp_path: Path, project: Path) -> None:
    died(tmp_path, project)
    work = OpenWork(tmp_path)
    assert work.begin() == project
    work.end()
    assert OpenWork(tmp_path).begin() is None


def test_a_program_that_closed_as_it_should_left_nothing(tmp_path: Path, project: Path) -> None:
    work = OpenWork(tmp_path)
    work.begin()
    work.note(project)
    work.end()
    assert OpenWork(tmp_path).begin() is None


def test_another_one_that_runs_at_the_same_time_is_not_one_that_died(
    tmp_path: Path, project: Path
) -> None:
    first = OpenWork(tmp_path)
    first.begin()
    first.note(project)
    second = OpenWork(tmp_path)
    assert second.begin() is None
    second.note(tmp_path / "otra.pcd")
    second.end()
    assert (tmp_path / "abierto.txt").read_text("utf-8") == str(project)
    first.end()


def test_a_project_that_is_gone_is_not_offered(tmp_path: Path, project: Path) -> None:
    died(tmp_path, project)
    project.unlink()
    assert OpenWork(tmp_path).begin() is None


def test_the_notice_opens_the_project() -> None:
    opened: list[str] = []
    notice = recovered(Path("obras.pcd"), lambda: opened.append("obras"))
    assert "obras" in str(notice.todo)
    notice.act()
    assert opened == ["obras"]
