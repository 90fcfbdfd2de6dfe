"""Pictures of Datos: what is mine, the catalogue in every state, and ways of bringing data."""

from pathlib import Path
from tempfile import mkdtemp

from msgspec.structs import replace

from app.catalogue.facts import write_facts
from app.catalogue.kept_catalogue import KeptCatalogue, write_kept
from app.catalogue.portal import USUAL
from app.catalogue.problems import CutShort, Offline, Refused
from app.i18n import Message, msg, plural
from app.ui.catalogue.catalogue_tab import CatalogueTab
from app.ui.catalogue.dataset_view import DatasetView
from app.ui.open_data.catalogue import Catalogue
from app.ui.pages.data_actions import show_data
from app.ui.pages.datasets import Datasets
from app.ui.shots.pretended_catalogue import (
    DATASETS,
    MEGA,
    WORKS,
    PretendedGetter,
    PretendedSource,
    facts_then,
)
from app.ui.shots.shot import Shot
from app.ui.stage import Prepare, Stage

HOST = "data.buenosaires.gob.ar"
SEEN = "2026-11-20T10:00:00-03:00"
BEFORE, NOW = "2026-05-30", "2026-11-02"
CHANGES: tuple[Message, ...] = (
    msg("It has the same columns."), msg("Rows are told by their “{column}”.", column="id"),
    plural("One row added.", "{rows} rows added.", count=140, rows="140"),
    plural("One row removed.", "{rows} rows removed.", count=3, rows="3"),
)  # fmt: skip


def page_of(stage: Stage, part: str) -> Datasets:
    """Go to a part of Datos."""
    show_data(stage.program, part)
    page = stage.window.pages["datasets"] if stage.window else None
    if not isinstance(page, Datasets):
        raise TypeError("there is no page of data")
    return page


def pretend(
    stage: Stage,
    source: PretendedSource | None = None,
    getter: PretendedGetter | None = None,
    *,
    kept: bool = True,
) -> CatalogueTab:
    """Show a catalogue that answers from here, with what was kept of it or without."""
    program = stage.program
    if "catalogue" in vars(program):
        program.catalogue.close()
    found = KeptCatalogue(address=USUAL)
    if kept:
        found = found.with_whole(DATASETS, SEEN)
    write_kept(program.places.catalogue, found)
    program.catalogue = Catalogue(
        program.places, USUAL, source or PretendedSource(), getter or PretendedGetter()
    )
    tab = page_of(stage, "catalogue").catalogue
    tab.begin()
    return tab


def card_of(
    stage: Stage, source: PretendedSource | None = None, getter: PretendedGetter | None = None
) -> DatasetView:
    """Show a dataset whole."""
    view = pretend(stage, source, getter).view
    if view is None:
        raise LookupError("the catalogue was not made")
    view.show_dataset(WORKS.name)
    if view.dataset is None:
        raise LookupError("the dataset is not shown")
    return view.dataset


def _practice(stage: Stage) -> None:
    page = page_of(stage, "practice")
    card = page.practice.cards[1]
    if not card.more.isChecked():
        card.more.click()


def _search(words: str) -> Prepare:
    def prepare(stage: Stage) -> None:
        tab = pretend(stage, getter=PretendedGetter((facts_then(BEFORE),)))
        if tab.view:
            tab.view.results.search.words.setText(words)

    return prepare


def _asked_in_vain(problem: Exception, *, kept: bool) -> Prepare:
    def prepare(stage: Stage) -> None:
        pretend(stage, PretendedSource(problem), kept=kept)
        stage.program.catalogue.browsing.bring_whole()
        stage.settle()

    return prepare


def _fetch(getter: PretendedGetter) -> Prepare:
    def prepare(stage: Stage) -> None:
        card_of(stage, getter=getter).cards[0].main.click()
        stage.settle()

    return prepare


def _changes(stage: Stage) -> None:
    card = card_of(stage, getter=PretendedGetter((facts_then(NOW),)))
    stage.program.catalogue.fetching.changes[WORKS.resources[0].id] = CHANGES
    card.refresh()


def _folder(stage: Stage) -> None:
    folder = Path(mkdtemp(dir=stage.places.personal)) / "Reclamos"
    folder.mkdir()
    for year in (2022, 2023, 2024):
        (folder / f"reclamos-{year}.csv").write_text("comuna;mes;cantidad\n1;1;20\n4;1;31\n")
    (folder / "barrios.csv").write_text("barrio;comuna\nBoedo;5\nOnce;3\n")
    (folder / "vacio.csv").write_text("")
    page_of(stage, "mine").mine.show_folder(folder)
    stage.settle()


def _address(stage: Stage) -> None:
    pretend(stage, getter=PretendedGetter(came=0))
    view = page_of(stage, "mine").mine.ask_address()
    view.field.setText("https://datos.ejemplo.org/gastos-2024.csv")
    view.bring.click()


def _mine(stage: Stage) -> None:
    path = stage.places.downloads / WORKS.name / "observatorio-de-obras-urbanas.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"id;obra" * (MEGA // 7))
    write_facts(path, replace(facts_then(BEFORE), size=path.stat().st_size))
    pretend(stage)
    page = page_of(stage, "mine")
    page.mine.show_mine()
    page.mine.own.refresh()


def _asking(stage: Stage) -> None:
    pretend(stage, PretendedSource(silent=True))
    stage.program.catalogue.browsing.bring_whole()
    stage.settle()


def _nothing_kept(stage: Stage) -> None:
    pretend(stage, kept=False)


def _card(stage: Stage) -> None:
    card_of(stage)


def _older(stage: Stage) -> None:
    card_of(stage, getter=PretendedGetter((facts_then(BEFORE),)))


DATA = (
    Shot("datos", _mine),
    Shot("datos-practica", _practice),
    Shot("datos-catalogo-vacio", _nothing_kept),
    Shot("datos-catalogo", _search("")),
    Shot("datos-catalogo-nada", _search("subtes y premetro")),
    Shot("datos-preguntando", _asking),
    Shot("datos-sin-conexion", _asked_in_vain(Offline(HOST), kept=True)),
    Shot("datos-rechazo", _asked_in_vain(Refused(HOST), kept=False)),
    Shot("datos-ficha", _card),
    Shot("datos-ficha-vieja", _older),
    Shot("datos-bajando", _fetch(PretendedGetter(came=MEGA))),
    Shot("datos-fallo", _fetch(PretendedGetter(came=MEGA, problem=CutShort()))),
    Shot("datos-cambios", _changes),
    Shot("datos-carpeta", _folder),
    Shot("datos-direccion", _address),
)
