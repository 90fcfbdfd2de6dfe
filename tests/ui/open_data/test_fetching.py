"""Tests for app.ui.open_data.fetching, and for what a card says of a download."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.catalogue import problems
from app.catalogue.dataset import Dataset, Resource
from app.i18n import Message
from app.ui.catalogue import resource_state as acts
from app.ui.catalogue.resource_state import ResourceState, state_of
from app.ui.open_data.catalogue import Catalogue
from tests.catalogue.local_portal import LocalPortal, cut
from tests.ui.open_data.conftest import FILE


@pytest.fixture
def works(portal: LocalPortal) -> Dataset:
    file = Resource(id="r1", title="Obras", format="CSV", address=f"{portal.address}/obras.csv",
                    modified="2026-05-30")  # fmt: skip
    return Dataset(name="ba-obras", title="BA Obras", resources=(file,))


def get(catalogue: Catalogue, works: Dataset, qtbot: QtBot) -> ResourceState:
    catalogue.fetching.start(works, works.resources[0])
    qtbot.waitUntil(lambda: not catalogue.fetching.fetch("r1").running)
    return state_of(works, works.resources[0], catalogue.fetching)


def wanted(state: ResourceState) -> list[str]:
    return [act for act, _ in state.acts]


def test_a_file_not_here_offers_only_its_download(catalogue: Catalogue, works: Dataset) -> None:
    assert wanted(state_of(works, works.resources[0], catalogue.fetching)) == [acts.GET]


def test_what_came_is_opened_from_then_on(
    catalogue: Catalogue, works: Dataset, qtbot: QtBot
) -> None:
    state = get(catalogue, works, qtbot)
    assert wanted(state) == [acts.OPEN, acts.GET, acts.FOLDER]
    here = catalogue.fetching.here("r1")
    assert here is not None
    assert here.path.read_bytes() == FILE
    assert catalogue.fetching.every() == (here,)


def test_what_was_cut_is_gone_on_with(
    catalogue: Catalogue, portal: LocalPortal, works: Dataset, qtbot: QtBot
) -> None:
    portal.answers["/obras.csv"] = cut(FILE, 30_000)
    state = get(catalogue, works, qtbot)
    assert state.problem is not None
    assert wanted(state) == [acts.GET, acts.PAGE]
    assert state.acts[0][1] == Message("Go on from where it stopped")
    portal.file("/obras.csv", FILE)
    assert wanted(get(catalogue, works, qtbot))[0] == acts.OPEN


def test_a_failure_keeps_offering_the_one_from_before(
    catalogue: Catalogue, portal: LocalPortal, works: Dataset, qtbot: QtBot
) -> None:
    get(catalogue, works, qtbot)
    portal.page("/obras.csv", b"<html>Inicio</html>")
    state = get(catalogue, works, qtbot)
    assert isinstance(catalogue.fetching.fetch("r1").problem, problems.PageInstead)
    assert wanted(state) == [acts.GET, acts.PAGE, acts.OPEN]


def test_a_cancelled_download_is_quiet_and_begun_again_at_once(
    catalogue: Catalogue, portal: LocalPortal, works: Dataset, qtbot: QtBot
) -> None:
    catalogue.fetching.start(works, works.resources[0])
    assert state_of(works, works.resources[0], catalogue.fetching).running
    catalogue.fetching.cancel("r1")
    assert not catalogue.fetching.fetch("r1").running
    assert wanted(get(catalogue, works, qtbot))[0] == acts.OPEN


def test_a_newer_one_in_the_catalogue_makes_it_old(
    catalogue: Catalogue, portal: LocalPortal, works: Dataset, qtbot: QtBot
) -> None:
    get(catalogue, works, qtbot)
    later = Resource(id="r1", format="CSV", address=f"{portal.address}/obras.csv",
                     modified="2026-11-02")  # fmt: skip
    state = state_of(works, later, catalogue.fetching)
    assert state.stale
    assert wanted(state) == [acts.OPEN, acts.GET]


def test_what_changed_since_the_one_from_before_is_told(
    catalogue: Catalogue, portal: LocalPortal, works: Dataset, qtbot: QtBot
) -> None:
    get(catalogue, works, qtbot)
    portal.file("/obras.csv", FILE + b"4000;Otra;1,50\n", '"two"')
    state = get(catalogue, works, qtbot)
    assert wanted(state) == [acts.OPEN, acts.COMPARE]
    catalogue.fetching.compare("r1")
    qtbot.waitUntil(lambda: "r1" in catalogue.fetching.changes)
    told = state_of(works, works.resources[0], catalogue.fetching).changes
    assert "One row added." in [str(one) for one in told]


def test_a_version_that_does_not_open_is_explained(
    catalogue: Catalogue, portal: LocalPortal, works: Dataset, qtbot: QtBot
) -> None:
    get(catalogue, works, qtbot)
    portal.file("/obras.csv", b"%PDF-1.4 nothing", '"two"')
    get(catalogue, works, qtbot)
    catalogue.fetching.compare("r1")
    qtbot.waitUntil(lambda: "r1" in catalogue.fetching.changes)
    told = state_of(works, works.resources[0], catalogue.fetching).changes
    assert len(told) == 2


def test_what_is_no_table_is_shown_in_its_folder(
    catalogue: Catalogue, portal: LocalPortal, qtbot: QtBot, tmp_path: Path
) -> None:
    address = portal.file("/diccionario.pdf", b"%PDF-1.4")
    file = Resource(id="p1", format="PDF", address=address)
    book = Dataset(name="ba-obras", resources=(file,))
    catalogue.fetching.start(book, file)
    qtbot.waitUntil(lambda: not catalogue.fetching.fetch("p1").running)
    assert wanted(state_of(book, file, catalogue.fetching))[0] == acts.FOLDER
