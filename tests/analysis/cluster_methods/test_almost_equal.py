"""Tests for app.analysis.cluster_methods.almost_equal and app.analysis.near_texts."""

from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from app.analysis.cluster_methods.almost_equal import (
    AlmostEqual,
    _most,
    _near_names,
    _near_words,
)
from app.analysis.near_texts import Nearness, near_pairs
from app.progress import unwatched


def groups(*texts: str) -> list[set[str]]:
    return [{texts[place] for place in places} for places in AlmostEqual().gather(texts)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Corrientes", "Corientes"),
        ("Constructora Sur S.A.", "Construtcora Sur SA"),
        ("Jiménez", "Giménez"),
        ("MORENO", "Morreno"),
        ("José Pérez", "Jose Peres"),
        ("Ferretería del Sur", "Ferre teria del Sur"),
        ("Villa Lugano", "Vila Luganno"),
        ("Escuela 14 Belgrano", "Escuela 14 Belgrando"),
        ("Echeverría", "Etcheverría"),
    ],
)
def test_a_letter_or_two_meet(one: str, other: str) -> None:
    assert groups(one, other) == [{one, other}]


@pytest.mark.parametrize(
    "texts",
    [
        ["Hospital General de Agudos Argerich", "Hospital General de Agudos Pirovano"],
        ["Ministerio de Educación", "Ministerio de Economía", "Ministerio de Salud"],
        ["123", "456", "124", "30-71234567-1", "30-71234567-2"],
        ["Comuna 1", "Comuna 11", "Comuna 2"],
        ["Escuela 4", "Escuela 14"],
        ["Distribuidora Norte", "Distribuidora Oeste", "Distribuidora Este"],
        ["Sur SA", "Sur SRL", "Sud"],
        ["M", "F"],
        ["Constructora Sur S.A.", "Constructora Sur S.A.S."],
        ["Palermo", "Palermo Soho"],
    ],
)
def test_two_things_stay_apart(texts: list[str]) -> None:
    assert groups(*texts) == []


def test_values_linked_through_another_are_one_group() -> None:
    assert groups("Corrientes", "Corientes", "Corintes") == [
        {"Corrientes", "Corientes", "Corintes"}
    ]


@given(st.lists(st.text("abñ", min_size=1, max_size=9), unique=True, max_size=14))
@settings(deadline=None, max_examples=80)
def test_bins_find_every_pair_that_comparing_all_with_all_does(texts: list[str]) -> None:
    radius = lambda text: min(len(text) // 4, 2)  # noqa: E731 - as short as its use
    found = {(one, other) for one, other, _ in near_pairs(texts, Nearness(OSA.distance, radius, 6))}
    asked = {
        (one, other)
        for one, other in combinations(range(len(texts)), 2)
        if OSA.distance(texts[one], texts[other]) <= min(radius(texts[one]), radius(texts[other]))
    }
    assert found == asked


FEW = ["gomez", "gomes", "gonez", "perez", "peres", "constructora", "construtora", "sur", "sa"]


@given(st.lists(st.lists(st.sampled_from(FEW), min_size=1, max_size=3).map(tuple), unique=True))
@settings(deadline=None)
def test_names_are_near_as_when_each_is_compared_with_each(lists: list[tuple[str, ...]]) -> None:
    names = {words: [at] for at, words in enumerate(lists)}
    near = _near_words(names, unwatched)
    expected = {
        frozenset((one, other))
        for one, other in permutations(names, 2)
        if _may_be_same(one, other, near)
    }
    assert {frozenset(pair) for pair in _near_names(names, near)} == expected


def _may_be_same(
    one: tuple[str, ...], other: tuple[str, ...], near: dict[str, dict[str, int]]
) -> bool:
    pairs = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    if len(one) != len(other) or len(pairs) > 2 or not pairs or pairs[0][0] > pairs[0][1]:
        return False
    away = [near.get(mine, {}).get(its, 100) for mine, its in pairs]
    return sum(away) <= _most(one)
