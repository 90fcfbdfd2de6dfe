"""Tests for app.analysis.decided."""

from pandas import Series

from app.analysis.cluster import groups
from app.analysis.decided import Decided

NAMES = Series(["Palermo", "Palermo", "PALERMO", "Palermo  Soho", "Soho Palermo"], dtype="str")


def test_spellings_of_the_same_words_are_the_same_pair() -> None:
    known = Decided(apart=(("Palermo", "Palermo Soho"),))
    assert known.are_apart("SOHO, Palermo", "palermo")
    assert not known.are_apart("Palermo", "Belgrano")


def test_two_spellings_with_the_same_words_may_be_told_apart_by_their_texts() -> None:
    known = Decided(apart=(("Palermo", "PALERMO"),))
    assert known.are_apart("PALERMO", "Palermo")
    assert not known.are_apart("palermo", "Palermo")
    found = groups(NAMES.head(3), decided=known)
    assert found == ()


def test_a_group_is_split_where_two_were_told_apart() -> None:
    texts = Series(["Sur SA", "Sur SA", "Sur SRL", "Sur", "SUR S.R.L."], dtype="str")
    known = Decided(apart=(("Sur SA", "Sur SRL"),))
    found = groups(texts, "without_legal_form", decided=known)
    assert [[value for value, _ in group.values] for group in found] == [
        ["Sur SA", "Sur"], ["SUR S.R.L.", "Sur SRL"],
    ]  # fmt: skip


def test_values_known_to_be_the_same_are_together_whatever_the_method() -> None:
    known = Decided(same=(("Irigoyen", "Yrigoyen"),))
    texts = Series(["Irigoyen", "YRIGOYEN", "Otra"], dtype="str")
    (group,) = groups(texts, decided=known)
    assert {value for value, _ in group.values} == {"Irigoyen", "YRIGOYEN"}
    assert group.agreed == {"Irigoyen", "YRIGOYEN"}
    assert groups(texts) == ()


def test_nothing_decided_changes_nothing() -> None:
    assert groups(NAMES, decided=Decided()) == groups(NAMES)
    assert not groups(NAMES)[0].agreed
