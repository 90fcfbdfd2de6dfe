"""Promises that every exporter keeps."""

import errno
import os
import signal
from pathlib import Path

import pytest
from pandas import DataFrame, Series

from app.analysis.exporter import Exporter, export, exporter_for, exporters
from app.analysis.table import table_of
from app.errors import UserError
from app.progress import Cancelled
from tests.analysis.exporters.awkward import awkward, deliverable_of

exporters.load()
every_exporter = pytest.mark.parametrize("cls", list(exporters), ids=lambda cls: cls.kind)
OLD = b"what was there"


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@every_exporter
def test_lives_in_a_file_of_its_own_name(cls: type[Exporter]) -> None:
    assert cls.__module__ == f"app.analysis.exporters.{cls.kind}"


@every_exporter
def test_writes_an_awkward_table_and_leaves_nothing_else_behind(
    cls: type[Exporter], tmp_path: Path
) -> None:
    export(awkward(), tmp_path / f"a.{cls.kind}")
    assert files(tmp_path) == [f"a.{cls.kind}"]
    assert (tmp_path / f"a.{cls.kind}").stat().st_size


@every_exporter
def test_writes_a_table_without_rows(cls: type[Exporter], tmp_path: Path) -> None:
    table = table_of(DataFrame({"city": Series([], dtype="str"), "n": Series([], dtype="int64")}))
    export(deliverable_of(table), tmp_path / f"a.{cls.kind}")
    assert (tmp_path / f"a.{cls.kind}").stat().st_size


@every_exporter
def test_writes_a_table_without_columns(cls: type[Exporter], tmp_path: Path) -> None:
    export(deliverable_of(table_of(DataFrame())), tmp_path / f"a.{cls.kind}")
    assert (tmp_path / f"a.{cls.kind}").exists()


@every_exporter
def test_stopping_it_leaves_the_old_file(cls: type[Exporter], tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    path = tmp_path / f"a.{cls.kind}"
    path.write_bytes(OLD)
    with pytest.raises(Cancelled):
        export(awkward(), path, stop)
    assert path.read_bytes() == OLD
    assert files(tmp_path) == [path.name]


@every_exporter
def test_a_disk_without_room_is_explained_and_leaves_the_old_file(
    cls: type[Exporter], tmp_path: Path
) -> None:
    resource = pytest.importorskip("resource", reason="this system sets no limits")
    path = tmp_path / f"a.{cls.kind}"
    path.write_bytes(OLD)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, limits[1]))  # no file grows past 64 bytes
    try:
        with pytest.raises(UserError) as caught:
            export(awkward(), path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert caught.value.what.text.startswith("There is no room")
    assert path.read_bytes() == OLD
    assert files(tmp_path) == [path.name]


def test_a_file_another_program_holds_is_explained_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(_self: Path, _target: Path) -> None:  # what Windows says while Excel has it open
        raise PermissionError(errno.EACCES, "The process cannot access the file")

    path = tmp_path / "a.csv"
    path.write_bytes(OLD)
    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(UserError) as caught:
        export(awkward(), path)
    assert "Excel" in caught.value.todo.text
    assert path.read_bytes() == OLD
    assert files(tmp_path) == ["a.csv"]


def test_a_folder_that_is_not_there_is_explained(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        export(awkward(), tmp_path / "no" / "a.csv")
    assert caught.value.what.text.startswith("There is no folder")


def test_a_name_that_is_a_folder_is_explained(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(UserError, match="is a folder"):
        export(awkward(), tmp_path / "a.csv")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may write anywhere")
def test_a_folder_that_lets_nobody_write_is_explained(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UserError, match="cannot be written"):
        export(awkward(), tmp_path / "a.csv")


def test_an_unknown_ending_names_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        export(awkward(), tmp_path / "a.docx")
    assert ".xlsx" in str(caught.value.todo)


def test_the_ending_may_be_in_capitals() -> None:
    assert exporter_for(Path("A.XLSX")).kind == "xlsx"
