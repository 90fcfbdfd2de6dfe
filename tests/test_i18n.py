"""Tests for app.i18n."""

import pytest

from app.i18n import msg, plural


@pytest.mark.parametrize("language", ["es", "en"])
def test_counts_are_written_as_in_argentina_and_texts_as_they_are(language: str) -> None:
    sentence = msg("{rows} rows in {year}, {share} of them", rows=1665, year="2023", share=0.5)
    assert sentence.render(language) == "1.665 rows in 2023, 0.5 of them"


def test_a_plural_follows_its_count_however_it_is_written() -> None:
    assert plural("one row", "{count} rows", count=12340).render("en") == "12.340 rows"
    assert plural("one row", "{count} rows", count=1).render("en") == "one row"
