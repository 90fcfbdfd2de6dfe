"""Tests for app.analysis.continued."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.continued import continued


@pytest.mark.parametrize(
    ("texts", "then"),
    [
        (["x"], ["x", "x", "x"]),
        (["5"], ["5", "5", "5"]),
        (["1", "3"], ["5", "7", "9"]),
        (["3", "2"], ["1", "0", "-1"]),
        (["0,5", "1"], ["1,5", "2", "2,5"]),
        (["1", "2", "4"], ["1", "2", "4"]),
        (["31/01/2024", "31/03/2024"], ["31/05/2024", "31/07/2024", "30/09/2024"]),
        (["01/12/2023", "01/01/2024"], ["01/02/2024", "01/03/2024", "01/04/2024"]),
        (["28/02/2024", "29/02/2024"], ["01/03/2024", "02/03/2024", "03/03/2024"]),
        (["29/02/2020", "28/02/2021"], ["28/02/2022", "28/02/2023", "28/02/2024"]),
        (["2024-11", "2024-12"], ["2025-01", "2025-02", "2025-03"]),
        (["Comuna 1", "Comuna 2"], ["Comuna 3", "Comuna 4", "Comuna 5"]),
        (["008", "009"], ["010", "011", "012"]),
        (["Nov", "Dic"], ["Ene", "Feb", "Mar"]),
        (["viernes", "sábado"], ["domingo", "lunes", "martes"]),
        (["a", "b"], ["a", "b", "a"]),
        (["a", ""], ["a", "", "a"]),
        (["Comuna 1", "Barrio 2"], ["Comuna 1", "Barrio 2", "Comuna 1"]),
        (["Comuna 2", "Comuna 1"], ["Comuna 2", "Comuna 1", "Comuna 2"]),
        (["31/12/9998", "31/12/9999"], ["31/12/9998", "31/12/9999", "31/12/9998"]),
        (["99/99/2024", "1"], ["99/99/2024", "1", "99/99/2024"]),
    ],
)
def test_goes_on_with_a_series_or_repeats(texts: list[str], then: list[str]) -> None:
    assert continued(texts, 3) == then


@settings(deadline=None)
@given(st.lists(st.text("0123/-, Comun", max_size=10), min_size=1, max_size=4))
def test_any_texts_are_followed_by_as_many_as_asked(texts: list[str]) -> None:
    assert len(continued(texts, 7)) == 7
