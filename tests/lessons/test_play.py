"""Tests for app.lessons.play: what it leaves is what a person's work leaves."""

import pytest

from app.errors import UserError
from app.events import exercise_checked
from app.lessons.play import Player, events_of, play
from app.lessons.progress_book import State, fold
from tests.lessons.bundled import COURSE, IDS, lesson

PLAYER = Player(COURSE)


@pytest.mark.parametrize("id_", IDS)
def test_a_lesson_played_is_a_lesson_mastered(id_: str) -> None:
    played = play(PLAYER, lesson(id_))
    told = list(events_of(lesson(id_), played, finish=True))
    assert all(one.as_meant for one in played)
    assert fold(told).lesson(id_).state is State.MASTERED
    assert told[0].type == "lesson_opened"


def test_a_wrong_way_leaves_its_misconception_and_no_victory() -> None:
    played = play(PLAYER, lesson(), "t1")
    told = list(events_of(lesson(), played, finish=False))
    assert [event.type for event in told] == ["lesson_opened", "exercise_checked"]
    assert told[1].payload["misconception"] == "no-ve-letra-perdida"
    assert not fold(told).lesson("m3-02").exercise("e1").passed


def test_attempts_go_on_from_those_made_before() -> None:
    before = fold([exercise_checked("m3-02", "e1", check="c3", attempt=1)])
    played = play(Player(COURSE, before=before), lesson())
    assert played[0].events[0].payload["attempt"] == 2


def test_an_unknown_wrong_way_is_refused() -> None:
    with pytest.raises(UserError):
        play(PLAYER, lesson(), "t99")
