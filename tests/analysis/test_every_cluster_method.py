"""Promises that every way of grouping values keeps."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.cluster import ClusterMethod, cluster_methods
from app.records import from_record, to_record

cluster_methods.load()
every_method = pytest.mark.parametrize("cls", list(cluster_methods), ids=lambda cls: cls.kind)


@every_method
def test_lives_in_a_file_of_its_own_name(cls: type[ClusterMethod]) -> None:
    assert cls.__module__ == f"app.analysis.cluster_methods.{cls.kind}"


@every_method
def test_joins_and_keeps_apart_what_its_example_says(cls: type[ClusterMethod]) -> None:
    one, same, other = (cls().key(text) for text in cls.example())
    assert one == same != other


@every_method
def test_survives_being_saved(cls: type[ClusterMethod]) -> None:
    assert from_record(cluster_methods, json.loads(json.dumps(to_record(cls())))) == cls()


@every_method
def test_says_what_it_does(cls: type[ClusterMethod]) -> None:
    assert cls.title.text
    assert cls.words.text


@every_method
def test_texts_without_words_join_no_group(cls: type[ClusterMethod]) -> None:
    assert {cls().key(text) for text in ("", " ", "--", "\u00a0")} == {""}


@every_method
def test_figures_never_meet_other_figures(cls: type[ClusterMethod]) -> None:
    assert len({cls().key(text) for text in ("123", "456", "30-71234567-1")}) == 3


@every_method
@given(text=st.text())
@settings(deadline=None, max_examples=40)
def test_any_text_has_a_key(cls: type[ClusterMethod], text: str) -> None:
    assert isinstance(cls().key(text), str)
