"""Tests for app.analysis.candidates."""

import pytest

from app.analysis.candidates import candidates
from app.progress import Cancelled

PADRON = [
    "Constructora Sur S.A.", "Constructora Sur S.R.L.", "Constructora Norte S.A.",
    "Hospital General de Agudos Argerich", "Hospital General de Agudos Pirovano",
    "Escuela 4", "Escuela 14", "Núñez", "Villa Lugano", "Palermo",
]  # fmt: skip


def best(text: str) -> str | None:
    (found,) = candidates([text], PADRON)
    return found.best.value if found.best else None


def options(text: str) -> list[str]:
    (found,) = candidates([text], PADRON)
    return [one.value for one in found.found]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("NUNEZ", "Núñez"),
        ("Vila Lugano", "Villa Lugano"),
        ("Hosp. Gral. de Agudos ARGERICH", "Hospital General de Agudos Argerich"),
        ("Palermo", "Palermo"),
        ("Escuela N° 4", "Escuela 4"),
        ("Escuela 1", None),
        ("Zárate", None),
        ("", None),
        ("--", None),
    ],
)
def test_the_best_of_the_list(text: str, value: str | None) -> None:
    assert best(text) == value


def test_another_legal_form_is_offered_but_never_the_best() -> None:
    (found,) = candidates(["CONSTRUCTORA SUR SRL."], PADRON)
    assert {one.value for one in found.found[:2]} == {PADRON[0], PADRON[1]}
    doubts = {one.value: one.doubt for one in found.found}
    assert doubts[PADRON[0]] is not None
    assert doubts[PADRON[1]] is None


def test_other_figures_lose_points_and_are_said() -> None:
    (found,) = candidates(["Escuela 5"], PADRON, least=50)
    assert all(str(one.why).startswith("The figures change") for one in found.found)
    assert found.best is None


def test_hospitals_do_not_meet_above_their_own() -> None:
    assert options("Hospital General de Agudos Pirovano")[0].endswith("Pirovano")


def test_each_text_comes_once_and_it_can_be_stopped() -> None:
    assert len(list(candidates(["a", "a", "b"], PADRON))) == 2

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(candidates(["a"], PADRON, progress=stop))


def test_no_list_gives_no_candidates() -> None:
    (found,) = candidates(["a"], [])
    assert found.found == ()
