"""Tests for app.log: what is written, and what never is."""

import logging
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from app import log as app_log
from app.analysis.kind import Kind
from app.i18n import msg
from app.log import NAME, DiscreetFormatter, set_up_logging

CELL = "Juana Pérez"
log = logging.getLogger("app.analysis.something")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder with the log in it; afterwards logging is as it was."""
    ours = logging.getLogger("app")
    before = ours.handlers[:], ours.level, ours.propagate
    set_up_logging(tmp_path / "log")
    yield tmp_path / "log"
    for handler in ours.handlers:
        handler.close()
    ours.handlers, ours.level, ours.propagate = before


def written(folder: Path) -> str:
    return (folder / NAME).read_text("utf-8")


def test_numbers_names_of_files_and_kinds_are_written(folder: Path) -> None:
    path = Path("/home/juana/obras.csv")
    log.info("%s: %d rows, %.1f s, %s, %s", path, np.int64(12), Decimal("0.5"), Kind.DATE, KeyError)
    assert "obras.csv: 12 rows, 0.5 s, date, KeyError" in written(folder)
    assert "juana" not in written(folder)


def test_a_text_is_left_out(folder: Path) -> None:
    log.info("cell %s of %r", CELL, [CELL])
    log.info("cell %(cell)s", {"cell": CELL})
    log.info("%s", msg("“{cell}” is not a date.", cell=CELL))
    assert CELL not in written(folder)
    assert "cell <text> of '<text>'" in written(folder)
    assert "is not a date" in written(folder)


def test_an_exception_is_written_without_its_words(folder: Path) -> None:
    try:
        float(CELL)
    except ValueError as error:
        log.exception("could not read %s", error)  # noqa: TRY401 - somebody will
        log.error(error)  # noqa: TRY400 - somebody will
    assert CELL not in written(folder)
    assert "could not read builtins.ValueError" in written(folder)
    assert "tests/test_log.py:" in written(folder)


def test_a_line_with_the_wrong_values_is_still_written() -> None:
    record = logging.LogRecord("app", 20, "", 1, "%d rows and %d more", (CELL,), None)
    line = DiscreetFormatter().format(record)
    assert "%d rows and %d more" in line
    assert CELL not in line


def test_the_stack_and_other_libraries_are_left_out(folder: Path) -> None:
    logging.getLogger("openpyxl").error("cell %s", CELL)
    log.info("here", stack_info=True)
    assert CELL not in written(folder)
    assert "Stack" not in written(folder)


def test_the_log_keeps_to_its_five_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app_log, "SIZE", 2000)
    set_up_logging(folder)
    for number in range(1000):
        log.info("line %d", number)
    assert len(list(folder.iterdir())) == 5
    assert all(file.stat().st_size <= 2000 for file in folder.iterdir())


def test_setting_up_twice_writes_every_line_once(folder: Path) -> None:
    set_up_logging(folder)
    log.info("once")
    assert written(folder).count("once") == 1


def test_without_a_place_for_it_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("", "utf-8")
    before = logging.getLogger("app").handlers[:]
    set_up_logging(tmp_path / "log")
    assert logging.getLogger("app").handlers == before
