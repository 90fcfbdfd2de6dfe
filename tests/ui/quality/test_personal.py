"""Personal data, said before the table leaves and in the tab of quality."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.desk import handing_over
from app.ui.pages.checking import QUALITY
from app.ui.pages.workbench import Workbench
from app.ui.session import Session
from app.ui.stage import Stage

LEFT = Qt.MouseButton.LeftButton
PEOPLE = """nombre,dni,mail,barrio
Ana Pérez,99.000.001,ana@example.org,Boedo
Luis Gómez,99.000.002,luis@example.org,Flores
María Díaz,99.000.003,maria@example.org,Boedo
"""


@pytest.fixture
def people(stage: Stage, tmp_path: Path) -> Session:
    path = tmp_path / "personas.csv"
    path.write_text(PEOPLE, "utf-8")
    assert stage.window is not None
    stage.window.opening.open_practice(path, "personas.csv")
    stage.settle()
    assert stage.program.session is not None
    return stage.program.session


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Count how many times it was asked where to save."""
    times: list[str] = []

    def ask(_parent: object, _title: object, name: str, _kinds: str) -> None:
        times.append(name)

    monkeypatch.setattr(handing_over, "ask_where", ask)
    return times


def test_a_table_without_people_is_exported_without_questions(
    bench: Workbench, stage: Stage, asked: list[str]
) -> None:
    bench.export()
    stage.settle()
    if not bench.gate.bar.isVisible():
        assert asked == ["compras-sucias.xlsx"]


def test_people_are_said_before_the_export_and_the_person_decides(
    people: Session, bench: Workbench, stage: Stage, asked: list[str], qtbot: QtBot
) -> None:
    bench.export()
    stage.settle()
    bar = bench.gate.bar
    assert bar.isVisible()
    assert asked == []
    qtbot.mouseClick(bar.list.buttons["dni", "drop"], LEFT)
    stage.settle()
    assert people.recipe.entries[-1].step.kind == "drop_personal"
    assert ("dni", "drop") not in bar.list.buttons
    qtbot.mouseClick(bar.list.buttons["nombre", "mask"], LEFT)
    stage.settle()
    assert people.recipe.entries[-1].step.kind == "mask_values"
    qtbot.mouseClick(bar.go_on, LEFT)
    assert asked == ["personas.xlsx"]
    assert not bar.isVisible()


def test_whoever_went_on_is_not_asked_again_of_the_same(
    people: Session, bench: Workbench, stage: Stage, asked: list[str], qtbot: QtBot
) -> None:
    bench.export()
    stage.settle()
    qtbot.mouseClick(bench.gate.bar.go_on, LEFT)
    bench.export()
    stage.settle()
    assert len(asked) == 2
    assert people.recipe.entries == ()


def test_escape_leaves_the_export(
    people: Session, bench: Workbench, stage: Stage, asked: list[str], qtbot: QtBot
) -> None:
    assert people.recipe.entries == ()
    bench.export()
    stage.settle()
    qtbot.keyClick(bench.gate.bar.go_on, Qt.Key.Key_Escape)
    assert not bench.gate.bar.isVisible()
    assert asked == []


def test_the_tab_of_quality_says_it_too(
    people: Session, bench: Workbench, stage: Stage, qtbot: QtBot
) -> None:
    bench.tabs.setCurrentIndex(QUALITY)
    stage.settle()
    assert bench.quality is not None
    buttons = bench.quality.people.buttons
    assert {column for column, _ in buttons} == {"nombre", "dni", "mail"}
    qtbot.mouseClick(buttons["mail", "drop"], LEFT)
    stage.settle()
    assert "mail" not in {column for column, _ in bench.quality.people.buttons}
    assert len(people.recipe.entries) == 1
