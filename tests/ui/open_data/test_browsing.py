"""Tests for app.ui.open_data.browsing."""

from pytestqt.qtbot import QtBot

from app.catalogue import problems
from app.catalogue.kept_catalogue import read_kept
from app.ui.open_data.catalogue import Catalogue
from tests.catalogue.local_portal import GUARD, LocalPortal
from tests.ui.open_data.conftest import WHOLE, published


def bring(catalogue: Catalogue, qtbot: QtBot) -> None:
    catalogue.browsing.bring_whole()
    qtbot.waitUntil(lambda: not catalogue.browsing.asking)


def waits_for_a_person(catalogue: Catalogue) -> bool:
    return catalogue.browsing.problem is not None


def test_nobody_is_asked_until_a_person_wants_it(catalogue: Catalogue, portal: LocalPortal) -> None:
    assert catalogue.browsing.is_empty
    assert portal.asked == []


def test_what_came_is_kept_for_another_day(catalogue: Catalogue, qtbot: QtBot) -> None:
    bring(catalogue, qtbot)
    assert [one.name for one in catalogue.browsing.kept.datasets] == ["ba-obras", "compras"]
    assert read_kept(catalogue.browsing._path, catalogue.address) == catalogue.browsing.kept


def test_a_refusal_leaves_what_was_kept_and_can_be_tried_again(
    catalogue: Catalogue, portal: LocalPortal, qtbot: QtBot
) -> None:
    bring(catalogue, qtbot)
    portal.page(WHOLE, GUARD)
    bring(catalogue, qtbot)
    assert isinstance(catalogue.browsing.problem, problems.Refused)
    assert len(catalogue.browsing.kept.datasets) == 2
    portal.action(WHOLE, [published(portal)])
    catalogue.browsing.try_again()
    qtbot.waitUntil(lambda: not catalogue.browsing.asking)
    assert not waits_for_a_person(catalogue)
    assert len(catalogue.browsing.kept.datasets) == 1


def test_a_search_adds_what_it_finds_and_says_what_it_left(
    catalogue: Catalogue, portal: LocalPortal, qtbot: QtBot
) -> None:
    portal.action("package_search", {"count": 30, "results": [published(portal), {"tags": 3}]})
    catalogue.browsing.search("obras")
    qtbot.waitUntil(lambda: not catalogue.browsing.asking)
    assert len(catalogue.browsing.kept.datasets) == 1
    assert (catalogue.browsing.lost, catalogue.browsing.more) == (1, 28)


def test_asking_can_be_stopped(catalogue: Catalogue) -> None:
    catalogue.browsing.bring_whole()
    catalogue.browsing.cancel()
    assert not catalogue.browsing.asking
    assert catalogue.browsing.is_empty


def test_another_address_begins_with_nothing(catalogue: Catalogue, qtbot: QtBot) -> None:
    bring(catalogue, qtbot)
    catalogue.use("https://datos.ejemplo.org")
    assert catalogue.browsing.is_empty
    assert catalogue.host == "datos.ejemplo.org"
