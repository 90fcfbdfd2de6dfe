"""Promises that every way of grouping values keeps."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.cluster import ClusterMethod, cluster_methods
from app.analysis.cluster_method import KeyMethod
from app.progress import Cancelled
from app.records import from_record, to_record

cluster_methods.load()
keyed = [cls for cls in cluster_methods if issubclass(cls, KeyMethod)]
every_key = pytest.mark.parametrize("cls", keyed, ids=lambda cls: cls.kind)
every_method = pytest.mark.parametrize("cls", list(cluster_methods), ids=lambda cls: cls.kind)


def together(cls: type[ClusterMethod], *texts: str) -> list[set[str]]:
    return [{texts[place] for place in places} for places in cls().gather(texts)]


@every_method
def test_lives_in_a_file_of_its_own_name(cls: type[ClusterMethod]) -> None:
    assert cls.__module__ == f"app.analysis.cluster_methods.{cls.kind}"


@every_method
def test_joins_and_keeps_apart_what_its_example_says(cls: type[ClusterMethod]) -> None:
    one, same, other = cls.example()
    assert together(cls, other, one, same) == [{one, same}]


@every_method
def test_survives_being_saved(cls: type[ClusterMethod]) -> None:
    assert from_record(cluster_methods, json.loads(json.dumps(to_record(cls())))) == cls()


@every_method
def test_says_what_it_does(cls: type[ClusterMethod]) -> None:
    assert cls.title.text
    assert cls.words.text


@every_method
def test_texts_without_words_join_no_group(cls: type[ClusterMethod]) -> None:
    assert together(cls, "", " ", "--", "\u00a0") == []


@every_method
def test_figures_never_meet_other_figures(cls: type[ClusterMethod]) -> None:
    assert together(cls, "123", "456", "30-71234567-1") == []


@every_method
def test_a_group_has_each_value_once_and_no_value_alone(cls: type[ClusterMethod]) -> None:
    texts = ["Perez", "Peres", "PEREZ", "Constructora Sur", "Construtora Sur", "x", ""]
    for places in cls().gather(texts):
        assert len(set(places)) == len(places) > 1


@every_method
def test_can_be_stopped(cls: type[ClusterMethod]) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(cls().gather(["Constructora Sur", "Construtora Sur"], stop))


@every_key
@given(text=st.text())
@settings(deadline=None, max_examples=40)
def test_any_text_has_a_key(cls: type[KeyMethod], text: str) -> None:
    assert isinstance(cls().key(text), str)


@every_method
@given(texts=st.lists(st.text(max_size=12), unique=True, max_size=12))
@settings(deadline=None, max_examples=40)
def test_any_texts_can_be_gathered(cls: type[ClusterMethod], texts: list[str]) -> None:
    for places in cls().gather(texts):
        assert set(places) <= set(range(len(texts)))
