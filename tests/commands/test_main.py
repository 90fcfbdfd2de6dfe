"""One line of what and what to do, never a traceback; no window unless asked for."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from app import i18n
from app.commands import inspect, main
from tests.analysis.reading.files import csv_of


@pytest.fixture(autouse=True)
def _same_language_after() -> Iterator[None]:
    before = i18n._language
    yield
    i18n.use_language(before)


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    status = main.main(arguments)
    return status, capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [["nothing"], ["inspect"], ["inspect", "a", "b"], ["inspect", "/no/such.csv"],
     ["--lang", "pt", "inspect"], ["--lang"], ["stats", "--columns"]],
)  # fmt: skip
def test_what_cannot_be_done_takes_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    status, words = told(capsys, *arguments)
    assert (status, words.count("\n")) == (2, 1)
    assert "Traceback" not in words


def test_a_bug_is_told_calmly(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_arguments: object) -> int:
        raise ZeroDivisionError("secret")

    monkeypatch.setattr(inspect, "main", fails)
    status, words = told(capsys, "inspect", "x")
    assert (status, words.count("\n")) == (2, 1)
    assert "ZeroDivisionError" in words
    assert "secret" not in words


def test_the_language_can_be_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gone = str(tmp_path / "x.csv")
    assert "There is no file" in told(capsys, "--lang", "en", "inspect", gone)[1]
    assert "There is no file" not in told(capsys, "--lang", "es", "inspect", gone)[1]


@pytest.mark.parametrize(
    ("system", "language"),
    [("es_AR.UTF-8", "es"), ("en_US.UTF-8", "en"), ("pt_BR.UTF-8", "es"), ("C", "es")],
)
def test_the_language_of_the_system(
    monkeypatch: pytest.MonkeyPatch, system: str, language: str
) -> None:
    monkeypatch.setenv("LC_ALL", system)
    assert i18n.system_language() == language


def test_a_file_opens_in_the_window(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    file = tmp_path / "obras.pcd"
    file.touch()
    window = SimpleNamespace(open_window=lambda path: 7 if path == file else 0)
    monkeypatch.setitem(sys.modules, main.WINDOW, window)
    assert main.main([str(file)]) == 7


def test_without_a_screen_the_window_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main.main(["--lang", "en"]) == 2
    assert "no screen" in capsys.readouterr().err


def test_without_a_command_the_window_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, main.WINDOW, SimpleNamespace(open_window=lambda: 7))
    assert main.main([]) == 7


def test_every_module_is_a_command_and_help_lists_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert {"inspect", "stats", "cluster"} <= set(main.commands())
    assert main.main(["--help"]) == 0
    assert "inspect" in capsys.readouterr().out
    assert main.main(["stats", "--help"]) == 0


def test_inspect_loads_no_window(tmp_path: Path) -> None:
    path = csv_of(tmp_path, "a;b\n1;2\n")
    code = (
        "import sys; from app.commands.main import main;"
        f"main(['inspect', {str(path)!r}]);"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)  # noqa: S603
    assert run.returncode == 0, run.stderr
