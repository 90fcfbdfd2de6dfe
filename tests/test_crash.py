"""Tests for app.crash: whatever fails, no cell, no name and no path of a person is written."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.crash import install_excepthook, kind_of, report
from app.errors import UserError
from app.i18n import msg
from app.version import VERSION

CELL = "Juana Pérez 27-12345678-9"


class Odd(Exception):
    """An error that says what it should not in every way there is."""

    def __str__(self) -> str:
        return CELL

    __repr__ = __str__


def look_up() -> None:
    cells: dict[str, str] = {}
    cells[CELL]


def locate() -> None:
    pd.Series([1], index=["a"]).loc[CELL]


def cast() -> None:
    pa.array([CELL]).cast(pa.int64())


def number() -> None:
    float(CELL)


def open_file() -> None:
    Path(f"/{CELL}/{CELL}.csv").read_text("utf-8")


def decode() -> None:
    (CELL.encode() + b"\xff").decode("ascii")


def caused() -> None:
    try:
        number()
    except ValueError as error:
        error.add_note(CELL)
        raise Odd(CELL) from error


def several() -> None:
    raise ExceptionGroup(CELL, [Odd(CELL), KeyError(CELL)])


def told() -> None:
    raise UserError(msg("“{cell}” is not a date.", cell=CELL), msg("Correct it: {x}.", x=CELL))


def evaluated() -> None:
    exec(f"'{CELL}' + 1")  # noqa: S102 - what it fails with is the point


FAILURES = [look_up, locate, cast, number, open_file, decode, caused, several, told, evaluated]


def failure(fail: object) -> BaseException:
    with pytest.raises(Exception) as caught:  # noqa: PT011 - any kind
        fail()  # type: ignore[operator]
    return caught.value


@pytest.mark.parametrize("fail", FAILURES)
def test_no_report_quotes_what_a_person_had(tmp_path: Path, fail: object) -> None:
    text = report(failure(fail), tmp_path).read_text("utf-8")
    assert CELL not in text
    assert "Pérez" not in text
    assert str(Path.home()) not in text
    assert str(tmp_path) not in text


@pytest.mark.parametrize("fail", FAILURES)
def test_a_report_says_where_it_happened(tmp_path: Path, fail: object) -> None:
    text = report(failure(fail), tmp_path).read_text("utf-8")
    assert "tests/test_crash.py:" in text
    assert fail.__name__ in text  # type: ignore[attr-defined]


def test_a_report_says_the_kind_its_cause_and_the_versions(tmp_path: Path) -> None:
    text = report(failure(caused), tmp_path).read_text("utf-8")
    assert "test_crash.Odd" in text
    assert "builtins.ValueError" in text
    assert VERSION in text
    assert "pandas 3" in text


def test_what_the_system_and_the_program_say_themselves_is_kept() -> None:
    assert kind_of(failure(open_file)) == "builtins.FileNotFoundError: No such file or directory"
    assert kind_of(failure(told)).endswith("“{cell}” is not a date.")


@settings(deadline=None)
@given(cell=st.text("bcdfghjñáé0123456789", min_size=12))
def test_no_cell_is_ever_quoted(tmp_path_factory: pytest.TempPathFactory, cell: str) -> None:
    error = ValueError(cell, {"cell": cell})
    text = report(error, tmp_path_factory.getbasetemp() / "crashes").read_text("utf-8")
    assert cell not in text


def test_endless_recursion_makes_a_short_report(tmp_path: Path) -> None:
    def again() -> None:
        again()

    text = report(failure(again), tmp_path).read_text("utf-8")
    assert len(text.splitlines()) < 100


def test_a_report_is_written_somewhere_when_the_folder_cannot_be(tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("", "utf-8")
    path = report(failure(number), blocked)
    assert path.is_file()
    path.unlink()


def test_old_reports_make_room_for_new_ones(tmp_path: Path) -> None:
    for day in range(30):
        (tmp_path / f"crash-20200101-0000{day:02}-aaaaaa.txt").write_text("", "utf-8")
    new = report(failure(number), tmp_path)
    assert new.exists()
    assert len(list(tmp_path.iterdir())) == 20


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[list[Path]]:
    """The reports that were shown, with the hooks in place for one test."""
    before = sys.excepthook, threading.excepthook
    reports: list[Path] = []
    install_excepthook(tmp_path, reports.append)
    yield reports
    sys.excepthook, threading.excepthook = before


def catch(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def test_an_uncaught_error_is_reported_and_shown(shown: list[Path], tmp_path: Path) -> None:
    catch(failure(number))
    assert shown == list(tmp_path.iterdir())


def test_the_same_failure_is_shown_once(shown: list[Path]) -> None:
    catch(failure(number))
    catch(failure(number))
    assert len(shown) == 1
    catch(failure(cast))
    assert len(shown) == 2


def test_a_failure_in_a_thread_is_reported(shown: list[Path]) -> None:
    thread = threading.Thread(target=number)
    thread.start()
    thread.join()
    assert len(shown) == 1


def test_stopping_the_program_is_no_failure(shown: list[Path]) -> None:
    catch(KeyboardInterrupt())
    assert not shown


def test_a_report_that_cannot_be_shown_does_not_fail_again(
    tmp_path: Path, shown: list[Path]
) -> None:
    install_excepthook(tmp_path, lambda path: number())
    catch(failure(look_up))
    assert list(tmp_path.iterdir())
