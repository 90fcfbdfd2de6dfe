"""What the catalogue answers, well and badly, asked of a real server."""

import json
import threading
from collections.abc import Callable

import pytest

from app.catalogue import problems
from app.catalogue.portal import Portal, tidy_address
from app.progress import Cancelled
from tests.catalogue.local_portal import GUARD, Answering, LocalPortal, TestClock, web_of

WHOLE = "current_package_list_with_resources"
WORKS = {
    "id": "4cc16b16-cb04-47a4-a7dc-ffb354d0dcb1",
    "name": "ba-obras",
    "title": "BA Obras",
    "notes": "Obras de la Ciudad.",
    "license_id": "CC-BY-2.5-AR",
    "metadata_modified": "2026-06-01T12:00:00.000001",
    "organization": {"name": "sgyri", "title": "Secretaría General"},
    "groups": [{"name": "urbanismo", "title": "Urbanismo y Territorio"}],
    "tags": [{"name": "obras", "display_name": "obras"}],
    "resources": [
        {
            "id": "r1", "name": "Observatorio de obras", "format": "csv", "size": None,
            "url": "https://cdn.buenosaires.gob.ar/datosabiertos/datasets/ba-obras/obras.csv",
            "last_modified": "2026-05-30T10:00:00",
        },
        {"id": "r2", "name": "Obras", "format": ".XLSX", "size": "2048", "url": "http://x/o.xlsx"},
    ],
}  # fmt: skip


def asked(portal: LocalPortal, clock: TestClock | None = None) -> Portal:
    return Portal(portal.address, web_of(clock))


def test_a_dataset_is_told_with_its_files(portal: LocalPortal) -> None:
    portal.action("package_show", WORKS)
    found = asked(portal).show("ba-obras")
    assert (found.name, found.title, found.licence) == ("ba-obras", "BA Obras", "CC-BY-2.5-AR")
    assert found.organisation == "Secretaría General"
    assert found.topics == ("Urbanismo y Territorio",)
    assert found.formats == ("CSV", "XLSX")
    assert [one.size for one in found.resources] == [0, 2048]
    assert portal.asked == ["/api/3/action/package_show?id=ba-obras"]


def test_the_whole_catalogue_comes_with_one_request(portal: LocalPortal) -> None:
    portal.action(WHOLE, [WORKS, {**WORKS, "name": "otro"}])
    listing = asked(portal).whole()
    assert [one.name for one in listing.datasets] == ["ba-obras", "otro"]
    assert len(portal.asked) == 1


def test_a_catalogue_of_several_pages_is_brought_whole(
    portal: LocalPortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.catalogue.portal.AT_ONCE", 2)
    every = [{"name": f"d{number}"} for number in range(5)]

    def answer(web: Answering) -> None:
        start, most = int(web.query["offset"]), int(web.query["limit"])
        body = {"success": True, "result": every[start : start + most]}
        web.give(200, json.dumps(body).encode())

    portal.answers[WHOLE] = answer
    assert len(asked(portal).whole().datasets) == 5


def test_where_the_whole_list_is_closed_a_search_brings_it(portal: LocalPortal) -> None:
    portal.action("package_search", {"count": 1, "results": [WORKS]})
    assert [one.name for one in asked(portal).whole().datasets] == ["ba-obras"]


def test_a_search_says_how_many_there_are(portal: LocalPortal) -> None:
    portal.action("package_search", {"count": 230, "results": [WORKS]})
    listing = asked(portal).search('obras: "públicas" +x')
    assert listing.count == 230
    assert "q=obras+p%C3%BAblicas+x" in portal.asked[0]


def test_a_broken_entry_is_counted_and_spoils_no_other(portal: LocalPortal) -> None:
    broken = {"name": "roto", "resources": {"not": "a list"}}
    portal.action(WHOLE, [WORKS, broken, "just text", {"title": "without a name"}])
    listing = asked(portal).whole()
    assert [one.name for one in listing.datasets] == ["ba-obras"]
    assert (listing.lost, listing.count) == (3, 4)


def test_missing_and_null_fields_are_nothing(portal: LocalPortal) -> None:
    bare = {"name": "x", "notes": None, "organization": None, "tags": None}
    portal.action("package_show", {**bare, "resources": [{"url": "http://x/a.csv"}]})
    found = asked(portal).show("x")
    assert (found.title, found.about, found.organisation) == ("x", "", "")
    assert found.resources[0].id == "http://x/a.csv"


def test_names_are_listed(portal: LocalPortal) -> None:
    portal.action("package_list", ["a", "b"])
    assert asked(portal).names() == ("a", "b")


BAD: list[tuple[str, Callable[[LocalPortal], None], type[problems.WebProblem]]] = [
    ("the guard", lambda p: p.page("package_show", GUARD), problems.Refused),
    ("a page", lambda p: p.page("package_show", b"<html>Hola</html>"), problems.NotUnderstood),
    ("403", lambda p: p.page("package_show", b"<html>no</html>", 403), problems.Refused),
    ("404 page", lambda p: p.page("package_show", b"<html>no</html>", 404), problems.Missing),
    ("500", lambda p: p.page("package_show", b"oops", 500), problems.ServerTrouble),
    ("503", lambda p: p.page("package_show", GUARD, 503), problems.ServerTrouble),
    ("not JSON", lambda p: p.page("package_show", b'{"succ'), problems.NotUnderstood),
    ("nothing", lambda p: p.page("package_show", b""), problems.NotUnderstood),
    ("no result", lambda p: p.page("package_show", b'{"success": true}'), problems.NotUnderstood),
    ("another type", lambda p: p.action("package_show", ["a"]), problems.NotUnderstood),
    ("no name", lambda p: p.action("package_show", {"title": "x"}), problems.NotUnderstood),
    (
        "not found",
        lambda p: p.fails("package_show", {"__type": "Not Found Error", "message": "x"}, 404),
        problems.Missing,
    ),
    (
        "its own failure",
        lambda p: p.fails("package_show", {"__type": "Search Error", "message": "bad query"}, 409),
        problems.NotUnderstood,
    ),
]


@pytest.mark.parametrize(("prepare", "problem"), [one[1:] for one in BAD], ids=[o[0] for o in BAD])
def test_every_failure_is_explained(
    portal: LocalPortal,
    prepare: Callable[[LocalPortal], None],
    problem: type[problems.WebProblem],
) -> None:
    prepare(portal)
    with pytest.raises(problem) as raised:
        asked(portal).show("ba-obras")
    assert str(raised.value.what)
    assert str(raised.value.todo)


def test_its_own_words_are_told(portal: LocalPortal) -> None:
    portal.fails("package_show", {"message": "bad query"}, 409)
    with pytest.raises(problems.NotUnderstood) as raised:
        asked(portal).show("x")
    assert "bad query" in str(raised.value.what)


def test_what_may_pass_is_tried_again_with_longer_and_longer_waits(
    portal: LocalPortal, clock: TestClock
) -> None:
    good = json.dumps({"success": True, "result": ["a"]}).encode()
    portal.in_turn(
        "package_list",
        lambda web: web.give(503, b""),
        lambda web: web.give(429, b"", Retry_After="7"),
        lambda web: web.give(200, good),
    )
    assert asked(portal, clock).names() == ("a",)
    assert clock.waited == [1.0, 7.0]


def test_the_guard_is_not_asked_again(portal: LocalPortal, clock: TestClock) -> None:
    portal.page("package_list", GUARD)
    with pytest.raises(problems.Refused):
        asked(portal, clock).names()
    assert len(portal.asked) == 1


def silent(portal: LocalPortal) -> threading.Event:
    """Let the portal say nothing until it is told to."""
    free = threading.Event()

    def answer(web: Answering) -> None:
        free.wait(5)
        web.give(200, b"")

    portal.answers["package_list"] = answer
    return free


def test_an_answer_that_never_comes_is_given_up(portal: LocalPortal) -> None:
    free = silent(portal)
    patient = Portal(portal.address, web_of(reading=0.05))
    with pytest.raises(problems.TooSlow):
        patient.names()
    free.set()


def test_asking_is_cancelled_while_the_other_side_says_nothing(portal: LocalPortal) -> None:
    free = silent(portal)

    def stop(done: int, total: int) -> None:
        if portal.asked:
            raise Cancelled

    with pytest.raises(Cancelled):
        asked(portal).names(stop)
    free.set()


def test_nobody_there_is_offline(clock: TestClock) -> None:
    for address in ("http://127.0.0.1:9", "http://nothing.invalid"):
        with pytest.raises(problems.Offline):
            Portal(address, web_of(clock)).names()
    assert clock.waited == []


def test_a_portal_that_moved_is_followed(portal: LocalPortal) -> None:
    portal.action("package_list", ["a"])
    moved = "/viejo/api/3/action/package_list"
    portal.answers[moved] = lambda web: web.give(301, b"", Location="/api/3/action/package_list")
    assert Portal(f"{portal.address}/viejo", web_of()).names() == ("a",)


def test_going_round_in_circles_ends(portal: LocalPortal) -> None:
    portal.answers["package_list"] = lambda web: web.give(302, b"", Location=web.path)
    with pytest.raises(problems.Astray):
        asked(portal).names()


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("data.buenosaires.gob.ar", "https://data.buenosaires.gob.ar"),
        (" https://datos.gob.ar/ ", "https://datos.gob.ar"),
        ("http://localhost:5000/api/3/", "http://localhost:5000"),
        ("https://data.buenosaires.gob.ar/dataset/ba-obras", "https://data.buenosaires.gob.ar"),
        ("https://datos.org/ckan", "https://datos.org/ckan"),
    ],
)
def test_an_address_is_put_in_order(typed: str, address: str) -> None:
    assert tidy_address(typed) == address


@pytest.mark.parametrize("typed", ["", "ftp://x.org", "https://", "file:///etc/passwd", "a b"])
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(problems.BadAddress):
        tidy_address(typed)
