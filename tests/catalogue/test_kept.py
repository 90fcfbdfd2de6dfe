"""The catalogue as it was last seen, found in without internet, and what is newer in it."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from app.catalogue.dataset import Dataset, Resource
from app.catalogue.facts import Download, Facts, source_of
from app.catalogue.freshness import freshness
from app.catalogue.kept_catalogue import SOME, WHOLE, KeptCatalogue, read_kept, write_kept
from app.catalogue.searching import Wanted, choices, search
from app.catalogue.size_words import size_words

HERE = "https://data.buenosaires.gob.ar"
WORKS = Dataset(name="ba-obras", title="BA Obras", organisation="Secretaría General",
                topics=("Urbanismo",), resources=(Resource(id="1", format="CSV"),))  # fmt: skip
BOUGHT = Dataset(name="buenos-aires-compras", title="Compras y contrataciones",
                 organisation="Hacienda", about="Licitaciones, también de obras.",
                 resources=(Resource(id="2", format="CSV"),
                            Resource(id="3", format="JSON")))  # fmt: skip
SPEND = Dataset(name="presupuesto", title="Presupuesto ejecutado", organisation="Hacienda",
                words=("gasto público",))  # fmt: skip
ALL = (WORKS, BOUGHT, SPEND)


def test_it_is_there_the_next_time(tmp_path: Path) -> None:
    kept = KeptCatalogue(address=HERE).with_whole(ALL, "2026-11-20T10:00:00-03:00")
    write_kept(tmp_path / "sub/catalogue.json", kept)
    again = read_kept(tmp_path / "sub/catalogue.json", HERE)
    assert again == kept
    assert (again.day, again.extent) == ("20/11/2026", WHOLE)
    assert again.dataset("presupuesto") == replace(SPEND, seen=kept.seen)


@pytest.mark.parametrize("content", [b"", b"{", b'{"datasets": 3}', b"\xff\xfe"])
def test_a_damaged_one_is_as_if_there_were_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "catalogue.json").write_bytes(content)
    assert read_kept(tmp_path / "catalogue.json", HERE).datasets == ()


def test_that_of_another_address_is_not_shown(tmp_path: Path) -> None:
    write_kept(tmp_path / "c.json", KeptCatalogue(address="https://otro.org", datasets=ALL))
    assert read_kept(tmp_path / "c.json", HERE) == KeptCatalogue(address=HERE)


def test_what_a_search_finds_is_added_and_the_whole_keeps_its_day() -> None:
    some = KeptCatalogue(address=HERE).with_some((WORKS,), "2026-11-19")
    assert (some.extent, some.day) == (SOME, "19/11/2026")
    whole = some.with_whole(ALL, "2026-11-20")
    newer = Dataset(name="ba-obras", title="BA Obras 2026")
    later = whole.with_some((newer,), "2026-11-21")
    assert later.day == "20/11/2026"
    assert later.dataset("ba-obras") == replace(newer, seen="2026-11-21")
    assert len(later.datasets) == 3


def test_words_are_found_without_accents_and_the_title_counts_most() -> None:
    assert [one.name for one in search(ALL, Wanted("obras"))] == [
        "ba-obras",
        "buenos-aires-compras",
    ]
    assert [one.name for one in search(ALL, Wanted("PUBLICO gasto"))] == ["presupuesto"]
    assert search(ALL, Wanted("obras inexistentes")) == ()


def test_filters_leave_what_answers_to_all_of_them() -> None:
    assert [one.name for one in search(ALL, Wanted(organisation="Hacienda"))] == [
        "buenos-aires-compras", "presupuesto",
    ]  # fmt: skip
    assert search(ALL, Wanted(organisation="Hacienda", format="JSON")) == (BOUGHT,)
    assert search(ALL, Wanted(topic="Urbanismo", words="compras")) == ()


def test_choices_say_how_many_there_are() -> None:
    found = choices(ALL)
    assert found.organisations == (("Hacienda", 2), ("Secretaría General", 1))
    assert found.formats == (("CSV", 2), ("JSON", 1))


FACTS = Facts(resource="1", address="https://x/a.csv", published="2026-05-30T10:00:00",
              told_size=100)  # fmt: skip


def now(published: str = "2026-05-30T10:00:00", size: int = 100, address: str = "https://x/a.csv"
        ) -> Resource:  # fmt: skip
    return Resource(id="1", modified=published, size=size, address=address)


def test_the_same_as_that_day_is_fresh() -> None:
    assert not freshness(FACTS, now()).stale
    assert not freshness(FACTS, now("2026-05-30T10:00:00+00:00")).stale
    assert not freshness(FACTS, now("2026-05-01T10:00:00", size=0)).stale


def test_what_is_newer_is_told_in_words() -> None:
    found = freshness(FACTS, now("2026-11-02T09:00:00", size=250))
    words = " ".join(map(str, found.why))
    assert "02/11/2026" in words
    assert "30/05/2026" in words
    assert "250 bytes" in words
    assert freshness(FACTS, now(address="https://x/b.csv")).stale
    assert freshness(FACTS, now("ayer")).stale
    assert freshness(FACTS, None).stale


def test_a_file_shorter_than_was_told_is_doubted() -> None:
    whole = Download(Path("a.csv"), Facts(resource="1", size=100, told_size=100))
    assert whole.doubt is None
    short = Download(Path("a.csv"), Facts(resource="1", size=90, told_size=100))
    assert "90 bytes" in str(short.doubt)
    unknown = Download(Path("a.csv"), Facts(resource="1", size=90, sure=False))
    assert "did not say" in str(unknown.doubt)


@pytest.mark.parametrize(
    ("facts", "source"),
    [
        (Facts(resource="1", organisation="SG", dataset_title="BA Obras", licence="CC"),
         "SG (BA Obras, CC)"),
        (Facts(resource="1", organisation="SG"), "SG"),
        (Facts(resource="1", dataset_title="datos.org"), "datos.org"),
        (Facts(resource="1"), ""),
    ],
)  # fmt: skip
def test_who_published_it_is_quoted(facts: Facts, source: str) -> None:
    assert source_of(facts) == source


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 bytes"), (1023, "1023 bytes"), (1024, "1 KB"), (1_048_572, "1 MB"),
     (2_500_000, "2,4 MB"),
     (12 << 20, "12 MB"),
     (616 << 20, "616 MB"), (3 << 30, "3 GB"), (5 << 40, "5120 GB")],
)  # fmt: skip
def test_a_size_is_said_shortly(size: int, words: str) -> None:
    assert str(size_words(size)) == words
