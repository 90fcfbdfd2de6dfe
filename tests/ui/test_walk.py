"""The whole walk on a real dirty file: open, look, clean, count, draw, hand over, come back."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import i18n
from app.analysis.conditions.one_of import OneOf
from app.analysis.exporter import export
from app.analysis.step import steps
from app.records import to_record
from app.store.project_file import ProjectFile
from app.ui.desk.alike_page import AlikePage
from app.ui.desk.handing_over import deliverable_of
from app.ui.desk.step_panel import StepPanel
from app.ui.pages.import_page import ImportPage
from app.ui.pages.workbench import Workbench
from app.ui.session import Session
from app.ui.stage import Stage

WORKS = Path(__file__).parents[3] / "shared/data/real/obras/obras_2025_ortizlara.csv"
PRICES = Path(__file__).parents[3] / "shared/data/real/ipc/IPCBA_empalmado.xlsx"
pytestmark = pytest.mark.skipif(
    not WORKS.exists(), reason="the real files of the City are not beside this checkout"
)


@pytest.fixture(scope="module")
def stage(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    stage = Stage(qapp, tmp_path_factory.mktemp("profile"))
    stage.dress("es", "light", (1366, 768))
    yield stage
    stage.close()
    i18n.use_language("en")


@pytest.fixture(scope="module")
def bench(stage: Stage) -> Workbench:
    page = import_of(stage, WORKS)
    page.open.click()
    stage.settle()
    assert stage.window is not None
    found = stage.window.pages["workbench"]
    assert isinstance(found, Workbench)
    return found


def import_of(stage: Stage, path: Path) -> ImportPage:
    assert stage.window is not None
    stage.window.opening.open(path)
    stage.settle()
    page = stage.window.pages["import"]
    assert isinstance(page, ImportPage)
    return page


def session_of(stage: Stage) -> Session:
    assert stage.program.session is not None
    return stage.program.session


def form_of(bench: Workbench) -> StepPanel:
    assert bench.desk is not None
    panel = bench.desk.desk.side.currentWidget()
    assert isinstance(panel, StepPanel)
    return panel


def test_the_import_panel_says_what_was_understood(stage: Stage) -> None:
    page = import_of(stage, WORKS)
    assert page.dialect.encoding.currentData() == "latin-1"
    assert page.dialect.delimiter.currentData() == ";"
    assert page.words.text() == "1.665 filas y 35 columnas"
    assert page.columns.boxes["monto_contrato"].currentData() == "money"


def test_a_sheet_with_titles_and_notes_shows_only_its_table(stage: Stage) -> None:
    page = import_of(stage, PRICES)
    assert page.dialect.sheet.count() == 2
    assert page.importing is not None
    assert page.importing.raw is not None
    assert page.importing.raw.header_row > 1


def test_every_row_is_on_the_grid_and_the_scope_says_so(bench: Workbench, stage: Stage) -> None:
    assert bench.scope == "1.665 de 1.665 filas"
    view = session_of(stage).view
    assert view is not None
    assert len(view.table.unread_in("monto_contrato")) > 0


def test_a_filter_shows_the_works_of_one_comuna(bench: Workbench, stage: Stage) -> None:
    session = session_of(stage)
    session.filter_column("comuna", OneOf("comuna", ("8",)))
    stage.settle()
    assert bench.scope == "377 de 1.665 filas"
    session.filter_column("comuna", None)
    stage.settle()


def test_a_form_previews_before_it_is_applied(bench: Workbench, stage: Stage) -> None:
    assert bench.hands is not None
    bench.hands.begin(steps["trim_spaces"], {"names": ("nombre",)})
    stage.settle()
    panel = form_of(bench)
    assert panel.preview.words
    assert session_of(stage).recipe.entries == ()
    panel.apply.click()
    stage.settle()
    assert [entry.step.kind for entry in session_of(stage).recipe.entries] == ["trim_spaces"]


def test_groups_compare_the_cuit_and_leave_doubtful_ones_apart(
    bench: Workbench, stage: Stage
) -> None:
    assert bench.desk is not None
    bench.desk.group_similar("licitacion_oferta_empresa", -1)
    stage.settle()
    page = bench.desk.findChild(AlikePage)
    assert page is not None
    assert page.head.companion == "cuit_contratista"
    doubts = [at for at, group in enumerate(page.found.groups) if group.doubt]
    assert doubts
    assert not any(page.decisions[at].joined for at in doubts)
    before = session_of(stage).view
    assert before is not None
    page.apply()
    stage.settle()
    after = session_of(stage).view
    assert after is not None
    column = "licitacion_oferta_empresa"
    assert after.table.frame[column].nunique() < before.table.frame[column].nunique()
    assert len(after.table) == 1665


def test_undo_takes_everything_back_and_redo_does_it_again(stage: Stage) -> None:
    session = session_of(stage)
    done = len(session.recipe.entries)
    for _ in range(done):
        session.undo()
    stage.settle()
    assert session.recipe.entries == ()
    for _ in range(done):
        session.redo()
    stage.settle()
    assert len(session.recipe.entries) == done


def test_the_excel_file_has_the_data_the_recipe_and_a_living_chart(
    stage: Stage, tmp_path: Path
) -> None:
    from app.analysis.charts.bars import BarChart  # noqa: PLC0415 - read after the families

    session = session_of(stage)
    chart = BarChart("etapa", heading="La mayoría terminó", source="BA Obras", unit="obras")
    session.set_part("charts", [to_record(chart)])
    path = tmp_path / "obras.xlsx"
    export(deliverable_of(session), path)
    book = openpyxl.load_workbook(path)
    assert book.worksheets[0].max_row == 1666
    assert any("limpió" in name.lower() for name in book.sheetnames)
    charted = [sheet for sheet in book.worksheets if getattr(sheet, "_charts", [])]
    assert charted


def test_a_copy_opens_with_its_whole_history(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    session = session_of(stage)
    keeper = session.keeper
    assert isinstance(keeper, ProjectFile)
    copy = tmp_path / "copia.pcd"
    keeper.copy_to(copy)
    again = ProjectFile.open(copy)
    assert again.history().present == session.recipe
    assert len(again.history().nodes) == len(session.history.nodes)
    assert again.origin == session.origin
    again.close()
