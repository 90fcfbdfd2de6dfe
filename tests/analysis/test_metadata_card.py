"""The card of some data, its stars, and what DCAT-AR still asks of it."""

from datetime import date
from pathlib import Path

import pytest

from app.analysis.dcat_ar import dcat_missing, dcat_record
from app.analysis.look import look_at_file
from app.analysis.metadata_card import ANSWERS, Card, card_of
from app.analysis.quality import quality

FULL = Card(
    title="Compras", description="Contratos", publisher="GCBA", source_url="https://x.org/a.csv",
    updated="2026-10-01", issued="2020-01-01", frequency="R/P1M", licence="CC BY 4.0",
    row_is="un contrato", period="2024", unit="pesos corrientes", dictionary="https://x.org/dic",
    topic="ECON", identifier="compras",
)  # fmt: skip


def test_an_empty_card_lacks_every_answer_and_a_full_one_none() -> None:
    assert len(Card().missing()) == len(ANSWERS)
    assert FULL.missing() == ()


def test_answers_are_saved_and_read_back() -> None:
    assert card_of(FULL.to_record()) == FULL
    assert card_of({**FULL.to_record(), "of_another_version": 1}) == FULL


@pytest.mark.parametrize(
    ("changes", "stars"),
    [
        ({"licence": ""}, 0),
        ({"licence": "CC BY-NC 4.0"}, 0),
        ({"format": "pdf"}, 1),
        ({"format": "xlsx"}, 2),
        ({}, 3),
        ({"has_addresses": True}, 4),
        ({"has_addresses": True, "is_linked": True}, 5),
    ],
)
def test_each_star_needs_those_before(changes: dict[str, object], stars: int) -> None:
    card = FULL.with_answers(**changes)
    assert card.stars == stars
    assert (card.next_star() is None) == (stars == 5)


def test_data_are_stale_after_their_period_and_a_fifth() -> None:
    assert not FULL.is_stale(date(2026, 11, 6))
    assert FULL.is_stale(date(2026, 11, 7))
    assert not FULL.with_answers(frequency="eventual").is_stale(date(2036, 1, 1))
    assert not FULL.with_answers(updated="").is_stale(date(2036, 1, 1))


def test_the_profile_names_what_it_requires() -> None:
    assert dcat_missing(FULL) == ()
    lacking = dcat_missing(FULL.with_answers(topic="", source_url=""))
    assert [str(one.render("en")) for one in lacking] == [
        "The dataset lacks: superTheme.",
        "The distribution lacks: accessURL, downloadURL.",
    ]
    record = dcat_record(FULL)
    assert record["publisher"] == {"name": "GCBA"}
    assert record["license"] == "CC BY 4.0"


def test_the_card_is_asked_for_only_where_there_is_one(tmp_path: Path) -> None:
    path = tmp_path / "tabla.csv"
    path.write_text("id,monto\n1,100.50\n2,99.25\n", "utf-8")
    assert not quality(look_at_file(path)).findings
    assert [one.id for one in quality(look_at_file(path, card=Card())).findings] == ["M01"]
    assert not quality(look_at_file(path, card=FULL)).findings
