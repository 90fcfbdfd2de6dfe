"""Files that come from a real server: whole, cut, changed, refused; never half of one."""

import gzip
import hashlib
import shutil
import threading
from collections import namedtuple
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.catalogue import problems
from app.catalogue.dataset import Dataset, Resource
from app.catalogue.download import Downloads, file_name, name_of, of_address
from app.catalogue.facts import Download, facts_of
from app.catalogue.part import Part
from app.progress import Cancelled
from tests.catalogue.local_portal import (
    GUARD,
    Answer,
    Answering,
    LocalPortal,
    TestClock,
    cut,
    give_file,
    running,
    web_of,
)

ROWS = "id;obra\n" + "".join(f"{number};Obra de la comuna {number}\n" for number in range(9000))
FILE = ROWS.encode("latin-1")
PATH = "/datasets/ba-obras/obras.csv"
Usage = namedtuple("Usage", "total used free")


def works(address: str, published: str = "2026-05-30", size: int = 0) -> Dataset:
    resource = Resource(id="r1", title="Obras", format="CSV", address=address, size=size,
                        modified=published)  # fmt: skip
    return Dataset(name="ba-obras", title="BA Obras", organisation="SGyRI",
                   licence="CC-BY-2.5-AR", resources=(resource,))  # fmt: skip


@pytest.fixture
def downloads(tmp_path: Path, clock: TestClock) -> Downloads:
    return Downloads(tmp_path, web_of(clock))


def get(downloads: Downloads, dataset: Dataset) -> Download:
    return downloads.get(dataset, dataset.resources[0])


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_a_file_arrives_whole_with_its_facts(portal: LocalPortal, downloads: Downloads) -> None:
    address = portal.file(PATH, FILE, Last_Modified="Sat, 30 May 2026 10:00:00 GMT")
    found = get(downloads, works(address, size=len(FILE)))
    assert found.path.read_bytes() == FILE
    assert found.facts.sha256 == hashlib.sha256(FILE).hexdigest()
    assert (found.facts.size, found.facts.sure) == (len(FILE), True)
    assert (found.facts.organisation, found.facts.licence) == ("SGyRI", "CC-BY-2.5-AR")
    assert found.facts.modified == "Sat, 30 May 2026 10:00:00 GMT"
    assert left(downloads.folder) == ["obras.csv", "obras.csv.facts.json"]
    assert facts_of(found.path) == found.facts
    assert downloads.of("r1") == found


def test_what_was_cut_goes_on_where_it_stopped(
    portal: LocalPortal, downloads: Downloads, clock: TestClock
) -> None:
    address = f"{portal.address}{PATH}"
    portal.in_turn(PATH, cut(FILE, 70_000), lambda web: give_file(web, FILE, '"one"'))
    assert get(downloads, works(address)).path.read_bytes() == FILE
    assert portal.headers[1]["Range"] == "bytes=70000-"
    assert portal.headers[1]["If-Range"] == '"one"'
    assert clock.waited == [1.0]


def test_what_always_fails_leaves_only_an_unfinished_file(
    portal: LocalPortal, downloads: Downloads
) -> None:
    portal.answers[PATH] = cut(FILE, 70_000)
    dataset = works(f"{portal.address}{PATH}")
    with pytest.raises(problems.CutShort):
        get(downloads, dataset)
    assert downloads.begun(dataset, dataset.resources[0]) == 70_000
    assert "obras.csv" not in left(downloads.folder)
    assert list(downloads.all()) == []
    portal.file(PATH, FILE)
    assert get(downloads, dataset).path.read_bytes() == FILE
    assert portal.headers[-1]["Range"] == "bytes=70000-"


def test_a_file_that_changed_meanwhile_is_brought_again_whole(
    portal: LocalPortal, downloads: Downloads
) -> None:
    other = FILE.replace(b"Obra", b"Otra")
    portal.in_turn(PATH, cut(FILE, 70_000), lambda web: give_file(web, other, '"two"'))
    assert get(downloads, works(f"{portal.address}{PATH}")).path.read_bytes() == other


def test_a_server_that_joins_halves_of_two_versions_is_not_believed(
    portal: LocalPortal, downloads: Downloads
) -> None:
    other = FILE.replace(b"Obra", b"Otra")

    def careless(web: Answering) -> None:
        if "If-Range" in web.headers:
            web.headers.replace_header("If-Range", '"two"')
        give_file(web, other, '"two"')

    portal.in_turn(PATH, cut(FILE, 70_000), careless, careless)
    assert get(downloads, works(f"{portal.address}{PATH}")).path.read_bytes() == other


def test_a_server_without_pieces_sends_it_again(portal: LocalPortal, downloads: Downloads) -> None:
    portal.in_turn(PATH, cut(FILE, 70_000), lambda web: web.give(200, FILE, "text/csv"))
    assert get(downloads, works(f"{portal.address}{PATH}")).path.read_bytes() == FILE


def test_everything_had_come_already(portal: LocalPortal, downloads: Downloads) -> None:
    address = portal.file(PATH, FILE)
    dataset = works(address)
    part = Part(downloads.path_of(dataset, dataset.resources[0]))
    portal.answers[PATH] = cut(FILE, 10)
    with pytest.raises(problems.CutShort):
        get(downloads, dataset)
    part.path.write_bytes(FILE)
    portal.file(PATH, FILE)
    assert get(downloads, dataset).path.read_bytes() == FILE


def test_a_length_that_lies_is_not_believed(portal: LocalPortal, downloads: Downloads) -> None:
    longer = str(len(FILE) + 10)

    def lies(web: Answering) -> None:
        web.give(200, FILE, "text/csv", Content_Length=longer)
        web.close_connection = True

    portal.answers[PATH] = lies
    with pytest.raises(problems.CutShort):
        get(downloads, works(f"{portal.address}{PATH}"))
    assert "obras.csv" not in left(downloads.folder)


def test_a_file_of_unknown_length_says_so(portal: LocalPortal, downloads: Downloads) -> None:
    def no_length(web: Answering) -> None:
        web.send_response(200)
        web.send_header("Connection", "close")
        web.end_headers()
        web.wfile.write(FILE)
        web.close_connection = True

    portal.answers[PATH] = no_length
    found = get(downloads, works(f"{portal.address}{PATH}"))
    assert found.path.read_bytes() == FILE
    assert not found.facts.sure


def test_a_packed_answer_is_unpacked(portal: LocalPortal, downloads: Downloads) -> None:
    packed = gzip.compress(FILE)
    portal.answers[PATH] = lambda web: web.give(200, packed, "text/csv", Content_Encoding="gzip")
    assert get(downloads, works(f"{portal.address}{PATH}")).path.read_bytes() == FILE


def test_a_packed_answer_without_its_end_is_refused(
    portal: LocalPortal, downloads: Downloads
) -> None:
    packed = gzip.compress(FILE)[:-20]
    portal.answers[PATH] = lambda web: web.give(200, packed, "text/csv", Content_Encoding="gzip")
    with pytest.raises(problems.CutShort):
        get(downloads, works(f"{portal.address}{PATH}"))
    assert "obras.csv" not in left(downloads.folder)


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (GUARD, problems.Refused),
        (b"<!DOCTYPE html><html>Inicio</html>", problems.PageInstead),
        (b'<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>', problems.PageInstead),
    ],
)
def test_a_page_in_place_of_the_file_never_replaces_it(
    portal: LocalPortal, downloads: Downloads, body: bytes, problem: type[Exception]
) -> None:
    dataset = works(portal.file(PATH, FILE))
    before = get(downloads, dataset)
    portal.page(PATH, body)
    with pytest.raises(problem):
        get(downloads, dataset)
    assert before.path.read_bytes() == FILE
    assert downloads.of("r1") == before
    assert not [name for name in left(downloads.folder) if "part" in name]


@pytest.mark.parametrize(
    ("status", "problem"),
    [(404, problems.Missing), (403, problems.Refused), (500, problems.ServerTrouble)],
)
def test_a_failure_is_explained_and_leaves_nothing(
    portal: LocalPortal, downloads: Downloads, status: int, problem: type[Exception]
) -> None:
    portal.page(PATH, b"<html>no</html>", status)
    with pytest.raises(problem):
        get(downloads, works(f"{portal.address}{PATH}"))
    assert left(downloads.folder) == []


def test_a_file_that_moved_is_followed(portal: LocalPortal, downloads: Downloads) -> None:
    new = portal.file("/nuevo/obras.csv", FILE)
    portal.answers[PATH] = lambda web: web.give(302, b"", Location="/nuevo/obras.csv")
    found = get(downloads, works(f"{portal.address}{PATH}"))
    assert found.facts.came_from == new
    assert found.facts.address == f"{portal.address}{PATH}"


def test_a_new_version_keeps_the_one_from_before(portal: LocalPortal, downloads: Downloads) -> None:
    dataset = works(portal.file(PATH, FILE))
    first = get(downloads, dataset)
    assert first.before is None
    portal.file(PATH, FILE + b"9001;Otra\n", '"two"')
    second = get(downloads, dataset)
    assert second.path == first.path
    assert second.path.read_bytes() == FILE + b"9001;Otra\n"
    assert second.before is not None
    assert second.before.read_bytes() == FILE


def test_the_same_file_again_keeps_what_was_aside(
    portal: LocalPortal, downloads: Downloads
) -> None:
    dataset = works(portal.file(PATH, FILE))
    get(downloads, dataset)
    again = get(downloads, dataset)
    assert again.before is None
    assert left(downloads.folder) == ["obras.csv", "obras.csv.facts.json"]


def test_a_download_is_cancelled_and_gone_on_with(
    portal: LocalPortal, downloads: Downloads
) -> None:
    dataset = works(portal.file(PATH, FILE))

    def stop(done: int, total: int) -> None:
        if done > 60_000:
            raise Cancelled

    with pytest.raises(Cancelled):
        downloads.get(dataset, dataset.resources[0], stop)
    begun = downloads.begun(dataset, dataset.resources[0])
    assert 0 < begun < len(FILE)
    assert get(downloads, dataset).path.read_bytes() == FILE
    assert portal.headers[-1]["Range"] == f"bytes={begun}-"


def test_a_download_that_stopped_moving_is_cancelled(
    portal: LocalPortal, downloads: Downloads
) -> None:
    free, begun = threading.Event(), threading.Event()

    def stalls(web: Answering) -> None:
        web.give(200, FILE[:5000], "text/csv", Content_Length=str(len(FILE)))
        begun.set()
        free.wait(5)
        web.close_connection = True

    def stop(done: int, total: int) -> None:
        if begun.is_set():
            raise Cancelled

    portal.answers[PATH] = stalls
    dataset = works(f"{portal.address}{PATH}")
    with pytest.raises(Cancelled):
        downloads.get(dataset, dataset.resources[0], stop)
    free.set()


def test_a_full_disk_is_told_before_anything_comes(
    portal: LocalPortal, downloads: Downloads, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(100, 90, 10))
    with pytest.raises(problems.NoRoom) as raised:
        get(downloads, works(portal.file(PATH, FILE)))
    assert "obras.csv" in str(raised.value.what)


def test_a_disk_that_fills_up_half_way_is_told(
    portal: LocalPortal, downloads: Downloads, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.catalogue.part.os.fsync", full)
    with pytest.raises(problems.NoRoom):
        get(downloads, works(portal.file(PATH, FILE)))
    assert "obras.csv" not in left(downloads.folder)


def test_a_folder_where_nobody_may_write_is_told(portal: LocalPortal, tmp_path: Path) -> None:
    (tmp_path / "ba-obras").write_text("not a folder", "utf-8")
    with pytest.raises(problems.NotWritten):
        get(Downloads(tmp_path, web_of()), works(portal.file(PATH, FILE)))


def test_a_file_that_somebody_changed_is_not_the_download_any_more(
    portal: LocalPortal, downloads: Downloads
) -> None:
    found = get(downloads, works(portal.file(PATH, FILE)))
    found.path.write_bytes(FILE + b"edited")
    assert downloads.of("r1") is None
    assert facts_of(found.path) is None


def test_an_empty_file_is_no_file(portal: LocalPortal, downloads: Downloads) -> None:
    with pytest.raises(problems.WebProblem):
        get(downloads, works(portal.file(PATH, b"")))
    assert "obras.csv" not in left(downloads.folder)


def test_two_files_with_one_name_are_two_files(downloads: Downloads) -> None:
    one = Resource(id="a", address="https://x.org/2024/obras.csv")
    other = Resource(id="b", address="https://x.org/2025/obras.csv")
    dataset = Dataset(name="obras", resources=(one, other))
    assert downloads.path_of(dataset, one) != downloads.path_of(dataset, other)


def test_any_address_can_be_brought(portal: LocalPortal, downloads: Downloads) -> None:
    dataset, resource = of_address(portal.file("/a/Gastos%202024.csv", FILE))
    found = downloads.get(dataset, resource)
    assert found.path.name == "Gastos 2024.csv"
    with pytest.raises(problems.BadAddress):
        of_address("file:///etc/passwd")


@pytest.mark.parametrize(
    ("resource", "name"),
    [
        (Resource(id="1", address="https://x.org/a/obras.csv?v=2"), "obras.csv"),
        (Resource(id="1", address="https://x.org/descarga/77", format="XLSX"), "77.xlsx"),
        (Resource(id="1", address="https://x.org/", title="Obras 2024", format="CSV"),
         "Obras 2024.csv"),
        (Resource(id="1", address="https://x.org/..%2F..%2Fetc%2Fpasswd.csv"), "passwd.csv"),
    ],
)  # fmt: skip
def test_a_file_gets_the_name_of_its_address(resource: Resource, name: str) -> None:
    assert name_of(resource) == name


@pytest.mark.parametrize("text", ["..", "con", "a/b", "x" * 400, " . ", "nul.csv", 'a"b?'])
def test_a_name_is_one_every_system_takes(text: str) -> None:
    name = file_name(text)
    assert 0 < len(name) <= 121
    assert not set(name) & set('/\\:*?"<>|')
    assert name.strip(" .") == name
    assert name.lower() not in {"con", "nul.csv"}


VERSIONS = (FILE, FILE.replace(b"Obra", b"Otra"), FILE[:50_000], FILE + b"9001;Otra\n")
ANSWERS = st.one_of(
    st.tuples(st.just("cut"), st.integers(0, 3), st.integers(0, len(FILE))),
    st.tuples(st.sampled_from(["whole", "no pieces", "fails", "page"]),
              st.integers(0, 3), st.just(0)),
)  # fmt: skip


def answer_of(how: str, which: int, at: int) -> Answer:
    body, tag = VERSIONS[which], f'"{which}"'
    ways: dict[str, Answer] = {
        "cut": cut(body, min(at, len(body)), tag),
        "whole": lambda web: give_file(web, body, tag),
        "no pieces": lambda web: web.give(200, body, "text/csv"),
        "fails": lambda web: web.give(503, b""),
        "page": lambda web: web.give(200, GUARD, "text/html"),
    }
    return ways[how]


@settings(deadline=None, max_examples=40)
@given(st.lists(ANSWERS, min_size=1, max_size=4))
def test_whatever_the_server_does_the_file_is_one_of_its_versions_or_none(
    answers: list[tuple[str, int, int]],
) -> None:
    with running() as portal, TemporaryDirectory() as folder:
        portal.in_turn(PATH, *(answer_of(*one) for one in answers))
        downloads, dataset = Downloads(Path(folder), web_of()), works(f"{portal.address}{PATH}")
        for _ in range(3):
            with suppress(problems.WebProblem):
                get(downloads, dataset)
        for found in downloads.all():
            assert found.path.read_bytes() in VERSIONS
            assert found.facts.sha256 == hashlib.sha256(found.path.read_bytes()).hexdigest()
