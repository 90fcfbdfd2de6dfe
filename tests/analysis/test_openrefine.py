"""OpenRefine's own methods, against the facts of its tests and manual."""

import pytest
from rapidfuzz.distance import Levenshtein

from app.analysis.cluster_methods.openrefine_fingerprint import OpenRefineFingerprint
from app.analysis.cluster_methods.openrefine_knn import OpenRefineKnn
from app.analysis.cluster_methods.openrefine_ngram import OpenRefineNgram

FINGERPRINTS = [
    ("the multi multi word test", "multi test the word"),
    (" école ÉCole ecoLe ", "ecole"),
    ("\tABC \t DEF ", "abc def"),
    ("bbb\taaa", "aaa bbb"),
    (" d c b a ", "a b c d"),
    ("æø", "aeoe"),
    ("©ß", "css"),
    ("\ufb00\ufb01\ufb02\ufb03\ufb05\ufb06", "fffiflffistst"),
    ("\u0149", "n"),
    ("Øø", "oeoe"),
    ("schön", "schon"),
    ("müller", "muller"),
    ("Constructora S.A.", "constructora sa"),
    ("Constructora S. A.", "a constructora s"),
    ("Av.Corrientes", "avcorrientes"),
    ("N\u00b0 5", "5 n\u00b0"),
    ("N\u00ba 5", "5 no"),
    ("Peña", "pena"),
]
NGRAMS = [
    (1, "hello", "ehlo"),
    (1, "he!llo,. world", "dehlorw"),
    (3, "\u0001a, !b-c_d\u00a0d\tz\u0003", "abcbcdcddddz"),
    (2, "abcdefg", "abbccddeeffg"),
    (2, "gfedcba", "bacbdcedfegf"),
    (2, "a b c d e f g", "abbccddeeffg"),
    (2, " a,b.c d\te!f?g ", "abbccddeeffg"),
    (2, "écÉCec", "ceec"),
    (2, "", ""),
    (2, "Paris", "arispari"),
    (1, "Paris", "aiprs"),
    (2, "M", ""),
]
DISTANCES = [
    ("New York", "NewYork", 1), ("M. Makeba", "Miriam Makeba", 5), ("", "abc", 3),
    ("", "", 0), ("a", "b", 1),
]  # fmt: skip


def stars(texts: list[str], block: int = 6, radius: int = 1) -> list[set[str]]:
    method = OpenRefineKnn(radius, block)
    return [{texts[place] for place in places} for places in method.gather(texts)]


@pytest.mark.parametrize(("text", "key"), FINGERPRINTS)
def test_fingerprints(text: str, key: str) -> None:
    assert OpenRefineFingerprint().key(text) == key


@pytest.mark.parametrize(("size", "text", "key"), NGRAMS)
def test_pieces_of_words(size: int, text: str, key: str) -> None:
    assert OpenRefineNgram(size).key(text) == key


@pytest.mark.parametrize(("one", "other", "distance"), DISTANCES)
def test_distances(one: str, other: str, distance: int) -> None:
    assert Levenshtein.distance(one, other) == distance


def test_nearest_neighbours() -> None:
    assert stars(["ab", "abc", "c", "ĉ"], block=2) == [{"ab", "abc"}]
    assert stars(["foo", "bar"], block=2) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("Córdoba", "Cordoba"), ("Núñez", "Nuñez"), ("Luján", "Lujan"), ("Moreno", "Morreno")],
)
def test_values_that_share_no_block_of_six_are_never_compared(one: str, other: str) -> None:
    assert stars([one, other]) == []
    assert stars([one, other], block=2) == [{one, other}]


def test_groups_are_stars_that_may_overlap() -> None:
    texts = ["constructora", "constructorb", "constructorbb"]
    assert stars(texts) == [set(texts), {texts[0], texts[1]}, {texts[1], texts[2]}]
