"""The demonstration: the main job on a table of practice, with a known answer."""

import json
import re
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app import i18n
from app.commands import _pictures, demo
from app.store.project_file import ProjectFile


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the demonstration writes; the picture of the window has tests of its own."""
    i18n.use_language("en")
    out = tmp_path_factory.mktemp("demo") / "new"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_pictures, "draw_window", lambda path: path.write_bytes(b"png"))
        assert demo.main(["--out", str(out), "--json"]) == 0
    return out


def test_everything_is_written(folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == [
        "compras.pcd", "compras.xlsx", "grafico.png", "grafico.svg", "informe.html", "ventana.png",
    ]  # fmt: skip
    assert (folder / "grafico.png").read_bytes().startswith(b"\x89PNG")


def test_the_workbook_adds_up_to_the_known_answer(folder: Path) -> None:
    book = load_workbook(folder / "compras.xlsx")
    header, *rows = book["Data"].iter_rows(values_only=True)
    amounts = [float(str(row[header.index("monto")])) for row in rows]
    assert round(sum(amounts), 2) == 1_249_642_118.06
    assert len({row[header.index("proveedor")] for row in rows}) == 42
    assert len(book["Chart"]._charts) == 1


def test_the_project_can_be_undone_step_by_step(folder: Path) -> None:
    with closing(ProjectFile.open(folder / "compras.pcd")) as project:
        history = project.history()
        assert len(history.present.entries) == 8
        assert len(history.undo().present.entries) == 7
        assert project.origin.practice
        assert len(project.part("charts")) == 1


def test_the_report_has_the_picture_and_says_it_is_practice(folder: Path) -> None:
    text = (folder / "informe.html").read_text("utf-8")
    assert len(re.findall("<svg", text)) == 1
    assert 'class="practice"' in text


def test_a_wrong_total_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(_pictures, "draw_window", lambda path: None)
    monkeypatch.setattr(demo, "_known_total", lambda: 1.0)
    assert demo.main(["--out", str(tmp_path), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["total"] == 1_249_642_118.06


def test_without_the_libraries_of_the_window_the_rest_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(path: Path) -> None:
        raise ImportError("libEGL.so.1")

    monkeypatch.setattr(_pictures, "draw_window", missing)
    assert demo.main(["--out", str(tmp_path)]) == 0
    assert "libEGL.so.1" in capsys.readouterr().out
    assert (tmp_path / "compras.xlsx").exists()
