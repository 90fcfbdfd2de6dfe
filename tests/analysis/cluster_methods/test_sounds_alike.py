"""Tests for app.analysis.cluster_methods.sounds_alike."""

import pytest

from app.analysis.cluster_methods.sounds_alike import SoundsAlike

PAIRS = """
    Giménez/Jiménez Vázquez/Vasquez Vasquez/Basquez Hernández/Ernandez Yrigoyen/Irigoyen
    Gómez/Gomes Villa/Viya Quilmes/Kilmes Zabala/Savala Huergo/Guergo Ybarra/Ibarra Hierro/Yerro
    Núñez/Nuñes Echeverría/Etcheverría Moreno/Morreno Casa/Caza
"""
APART = (
    "Peña/Pena",
    "Comuna 1/Comuna 11",
    "Escuela 4/Escuela 14",
    "Hospital General de Agudos Argerich/Hospital General de Agudos Pirovano",
    "Ministerio de Educación/Ministerio de Economía",
    "Ministerio de Salud/Ministerio de Economía",
)


@pytest.mark.parametrize("pair", PAIRS.split())
def test_names_that_sound_the_same_meet(pair: str) -> None:
    one, other = pair.split("/")
    assert SoundsAlike().key(one) == SoundsAlike().key(other)


@pytest.mark.parametrize("pair", APART)
def test_other_names_stay_apart(pair: str) -> None:
    one, other = pair.split("/")
    assert SoundsAlike().key(one) != SoundsAlike().key(other)
