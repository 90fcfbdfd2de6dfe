"""What goes into the program that people install, and what stays out."""

import runpy
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import bundle
import pytest

ROOT = Path(__file__).parents[1]


class Asked(SimpleNamespace):
    """Stands for PyInstaller, and remembers what the spec asks of it."""

    def collect_submodules(self, package: str) -> list[str]:
        self.searched, self.path = package, list(sys.path)
        return ["app.analysis.steps"]

    def analysis(self, scripts: list[str], **options: Any) -> "Asked":
        self.scripts, self.options, self.pure, self.datas = scripts, options, (), ()
        self.binaries = [("pyarrow/libarrow_flight.so.2600", ""), ("pyarrow/lib.so", "")]
        self.programs: dict[str, bool] = {}
        return self

    def program(self, *_parts: object, name: str, console: bool, **_options: object) -> None:
        self.programs[name] = console


@pytest.fixture
def read_spec(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Asked]:
    asked = Asked()
    for name in ("PyInstaller", "PyInstaller.utils", "PyInstaller.utils.hooks"):
        monkeypatch.setitem(sys.modules, name, asked)
    monkeypatch.setattr(sys, "path", [folder for folder in sys.path if folder != str(ROOT)])
    steps = {name: lambda *_, **__: None for name in ("PYZ", "COLLECT")}
    given = {"SPECPATH": str(ROOT / "packaging"), "Analysis": asked.analysis, **steps}

    def read() -> Asked:
        runpy.run_path(str(ROOT / "packaging/app.spec"), {**given, "EXE": asked.program})
        return asked

    return read


def test_the_spec_finds_our_modules_and_leaves_out_what_is_never_used(
    read_spec: Callable[[], Asked],
) -> None:
    asked = read_spec()
    assert asked.searched == "app"
    assert str(ROOT) in asked.path
    assert not (ROOT / "packaging/__init__.py").exists(), "it would hide the library"
    assert asked.options["hiddenimports"] == ["app.analysis.steps"]
    assert asked.binaries == [("pyarrow/lib.so", "")]


@pytest.mark.parametrize(
    ("platform", "programs"),
    [
        ("linux", {"pensar-con-datos": True}),
        ("darwin", {"pensar-con-datos": True}),
        ("win32", {"pensar-con-datos": False, "pensar-con-datos-consola": True}),
    ],
)
def test_windows_gets_one_program_for_the_window_and_one_that_can_print(
    read_spec: Callable[[], Asked],
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    programs: dict[str, bool],
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert read_spec().programs == programs


@pytest.mark.parametrize(
    ("destination", "wanted"),
    [
        ("pyarrow/_fs.cpython-311-x86_64-linux-gnu.so", True),
        ("pyarrow/_s3fs.cpython-311-x86_64-linux-gnu.so", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/lib/libQt6Qml.so.6", False),
        ("PySide6/Qt/translations/qtbase_es.qm", True),
        ("PySide6\\translations\\qtbase_fr.qm", False),
        ("libstdc++.so.6", False),
        ("stdnum/imsi.dat", False),
        ("stdnum/ar/cuit.py", True),
        ("bundled_data/lessons/repeated-rows/rows.csv", True),
    ],
)
def test_files_that_are_never_used_stay_out(destination: str, *, wanted: bool) -> None:
    assert bundle.is_wanted(destination) is wanted


def test_practice_data_and_spanish_travel_with_the_program(tmp_path: Path) -> None:
    for name in (
        "bundled_data/d/rows.csv",
        "bundled_data/maker/dice.py",
        "app/locale/es/LC_MESSAGES/app.mo",
        "app/help/pages/es/grid.md",
    ):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).touch()
    files = bundle.data_files(tmp_path)
    assert (str(tmp_path / "bundled_data/d/rows.csv"), "bundled_data/d") in files
    assert not [file for file, _ in files if file.endswith(".py")], (
        "the data travel, not what made them"
    )
    folders = [folder for _, folder in files]
    assert {"app/locale/es/LC_MESSAGES", "app/help/pages/es"} <= set(folders)
