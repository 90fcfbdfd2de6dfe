"""What comes out of the build is whole, does its work and carries everybody's licence."""

import os
import sys
from importlib.metadata import Distribution
from pathlib import Path
from types import SimpleNamespace

import contents
import licences
import pytest
import trial
from contents import Entry

SITE = "/venv/lib/python3.11/site-packages"
OURS = [Entry("app", "", "PYMODULE"), Entry("app.steps.sort", "", "PYMODULE")]


@pytest.fixture
def app(tmp_path: Path) -> Path:
    (tmp_path / "app/steps").mkdir(parents=True)
    for name in ("__init__", "__main__", "steps/sort"):
        (tmp_path / f"app/{name}.py").touch()
    return tmp_path / "app"


def metadata(folder: Path, name: str, licence: str, *texts: str) -> Path:
    """Install a library that is only its own description."""
    info = folder / f"{name}-1.0.dist-info"
    described = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n{licence}\n"
    files = {"METADATA": described, "top_level.txt": f"{name}\n", **dict.fromkeys(texts, "free")}
    for file, text in files.items():
        (info / file).parent.mkdir(parents=True, exist_ok=True)
        (info / file).write_text(text, "utf-8")
    record = "".join(f"{info.name}/{file},,\n" for file in files)
    (info / "RECORD").write_text(record, "utf-8")
    return info


def library(folder: Path, licence: str, *texts: str) -> licences.Part:
    described = metadata(folder, "thing", licence, *texts)
    return licences.library(Distribution.at(described))


def program(tmp_path: Path, says: str) -> trial.Trial:
    """Write something that stands for the built program."""
    path = tmp_path / "program"
    path.write_text(f"#!{sys.executable}\nimport sys, time\n{says}\n", "utf-8")
    path.chmod(0o700)
    return trial.Trial(path, tmp_path)


def test_what_pyinstaller_wrote_down_is_read(tmp_path: Path) -> None:
    entry = ("app.steps", "/app/steps.py", "PYMODULE")
    (tmp_path / "PYZ-00.toc").write_text(repr(("made", [entry])), "utf-8")
    (tmp_path / "COLLECT-00.toc").write_text(repr(([entry],)), "utf-8")
    assert contents.modules(tmp_path) == contents.files(tmp_path) == [Entry(*entry)]


def test_a_program_with_every_module_lacks_none(app: Path) -> None:
    assert contents.lacking(app, OURS) == []


def test_a_member_of_a_family_that_was_left_out_is_named(app: Path) -> None:
    assert contents.lacking(app, OURS[:1]) == ["app.steps.sort"]


@pytest.mark.parametrize(
    ("licence", "said"),
    [
        ("License-Expression: MIT", "MIT"),
        ("License: Apache-2.0\n        and a long text", "Apache-2.0"),
        ("Classifier: License :: OSI Approved :: BSD License", "BSD License"),
        ("Summary: none", "?"),
    ],
)
def test_a_library_says_its_licence_in_several_ways(
    tmp_path: Path, licence: str, said: str
) -> None:
    assert library(tmp_path, licence).licence == said


def test_the_texts_of_a_library_are_those_of_its_metadata(tmp_path: Path) -> None:
    texts = ("LICENCE.rst", "licenses/vendor/COPYING", "entry_points.txt")
    assert set(library(tmp_path, "", *texts).texts) == {"LICENCE.rst", "vendor/COPYING"}


def test_qt_brings_no_text_so_ours_goes_with_it(tmp_path: Path) -> None:
    texts = library(tmp_path, "License: LGPL-3.0-only OR GPL-2.0-only").texts
    assert [text.is_file() for text in texts.values()] == [True, True]
    assert "LESSER" in texts["LGPL-3.0.txt"].read_text("utf-8")


def test_python_brings_its_licence() -> None:
    assert all(text.is_file() for text in licences.python().texts.values())
    assert licences.python().texts


def test_every_library_inside_the_program_is_found_by_what_it_left_there() -> None:
    inside = [
        Entry("openpyxl.cell", f"{SITE}/openpyxl/cell/__init__.py", "PYMODULE"),
        Entry("yaml/_yaml.so", f"{SITE}/yaml/_yaml.so", "EXTENSION"),
        Entry("json", "/usr/lib/python3.11/json/__init__.py", "PYMODULE"),
    ]
    assert set(licences._distribution_names(inside)) == {"openpyxl", "PyYAML"}


@pytest.mark.parametrize(("prefix", "of_the_system"), [("/usr", True), ("/opt/python", False)])
def test_what_was_taken_from_the_system_is_told_from_what_was_not(
    monkeypatch: pytest.MonkeyPatch, prefix: str, *, of_the_system: bool
) -> None:
    monkeypatch.setattr(sys, "base_prefix", prefix)

    def taken(source: str, kind: str = "BINARY") -> bool:
        return licences._is_of_the_system(Entry("name", source, kind))

    assert taken("/lib/x86_64-linux-gnu/libxcb.so.1")
    assert taken(f"{prefix}/lib/libpython3.11.so.1.0") is of_the_system
    assert not taken(f"{prefix}/lib/python3.11/site-packages/numpy.libs/libopenblas.so")
    assert not taken(f"{SITE}/PySide6/Qt/lib/libQt6Core.so.6")
    assert not taken("/somewhere/bundled_data/rows.csv", "DATA")


def test_the_packages_that_own_a_file_are_read_with_and_without_an_architecture(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = "libz:amd64: /lib/libz.so.1\none, two:i386: /lib/shared\ndiversion by x to: y\n"
    monkeypatch.setattr("subprocess.run", lambda *_, **__: SimpleNamespace(stdout=told))
    assert licences._owners([Path("/lib/libz.so.1")]) == {"libz", "one", "two"}


def test_licences_are_gathered_with_an_index_and_what_has_none_is_said(tmp_path: Path) -> None:
    (tmp_path / "COPYING").write_text("free", "utf-8")
    good = licences.Part("One 1.0", "MIT", {"deep/COPYING": tmp_path / "COPYING"})
    bad = licences.Part("Two 2.0", "?", {})
    assert licences.gather([good, bad], tmp_path / "licences") == ["Two 2.0"]
    assert (tmp_path / "licences/One-1.0/deep/COPYING").read_text("utf-8") == "free"
    assert "One 1.0: MIT\nTwo 2.0: ?\n" in (tmp_path / "licences/LEEME.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("built", "source", "said"),
    [
        ('{"families": {"steps": 2}}', '{"families": {"steps": 2}}', ""),
        ('{"families": {"steps": 1}}', '{"families": {"steps": 2}}', "families:"),
        ('{"families": {"steps": 1}}', "{}", "families:"),
        ("Traceback", "{}", "not a self-check: Traceback"),
    ],
)
def test_a_program_with_other_families_than_its_source_is_told(
    built: str, source: str, said: str
) -> None:
    found = trial.differences(built, source)
    assert found.startswith(said)
    assert bool(found) is bool(said)


@pytest.mark.skipif(os.name == "nt", reason="a script with execution rights stands for the program")
@pytest.mark.parametrize(("says", "well"), [("pass", True), ("sys.exit(1)", False)])
def test_a_command_that_fails_fails_the_trial(tmp_path: Path, says: str, *, well: bool) -> None:
    assert program(tmp_path, says).does("demo") is well


@pytest.mark.skipif(os.name == "nt", reason="a script with execution rights stands for the program")
@pytest.mark.parametrize(
    ("says", "watched", "well"), [("time.sleep(60)", 0.1, True), ("pass", 30, False)]
)
def test_a_window_has_to_stay_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, says: str, watched: float, *, well: bool
) -> None:
    monkeypatch.setattr(trial, "STAYS_OPEN", watched)
    assert program(tmp_path, says).opens() is well


@pytest.mark.parametrize(
    ("status", "said", "reports", "complaint"),
    [
        (None, "", [], ""),
        (0, "", [], "it ended with 0"),
        (None, "no plugin", [], "no plugin"),
        (None, "", [Path("crash-1.txt")], "crash-1.txt"),
    ],
)
def test_a_window_that_ends_complains_or_reports_a_crash_fails_the_trial(
    status: int | None, said: str, reports: list[Path], complaint: str
) -> None:
    assert trial.complaint_of_window(status, said, reports) == complaint
