"""Tests for app.lessons.progress_book: folding does not mind order or repetition."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.events import (
    Event,
    exercise_checked,
    exercise_passed,
    hint_opened,
    lesson_completed,
    lesson_opened,
    question_answered,
)
from app.lessons.progress_book import Progress, State, fold
from tests.lessons.bundled import lesson

IDS = st.sampled_from(["m3-02", "m7-03"])
PARTS = st.sampled_from(["e1", "e2"])
EVENTS = st.one_of(
    IDS.map(lesson_opened),
    IDS.map(lesson_completed),
    st.builds(
        lambda one, part, check: exercise_checked(one, part, check=check, attempt=1),
        IDS, PARTS, st.sampled_from(["", "c1"]),
    ),
    st.builds(hint_opened, IDS, PARTS, st.integers(1, 4), st.just(5)),
    st.builds(lambda one, part: exercise_passed(one, part, 1), IDS, PARTS),
    st.builds(
        lambda one, right: question_answered(one, "p1", right=right, attempt=1), IDS, st.booleans()
    ),
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(EVENTS), st.randoms())
def test_neither_order_nor_repetition_matters(events: list[Event], chance: st.DataObject) -> None:
    shuffled = [*events, *events[:3]]
    chance.shuffle(shuffled)  # type: ignore[attr-defined] # Hypothesis gives a Random
    assert fold(shuffled) == fold(events)


def test_nothing_done_is_not_started() -> None:
    assert fold([]) == Progress()
    assert Progress().lesson("m3-02").state is State.NONE
    assert Progress().lesson("m3-02").exercise("e1").attempts == 0


def test_reviews_hints_and_answers_add_up() -> None:
    progress = fold([
        lesson_opened("m3-02"),
        exercise_checked("m3-02", "e1", check="c3", attempt=1),
        hint_opened("m3-02", "e1", 2, 95),
        hint_opened("m3-02", "e1", 1, 99),
        exercise_checked("m3-02", "e1", attempt=2),
        question_answered("m3-02", "p1", right=False, attempt=1),
        question_answered("m3-02", "p1", right=True, attempt=2),
    ])  # fmt: skip
    done = progress.lesson("m3-02")
    assert done.state is State.PRACTISING
    assert (done.exercise("e1").attempts, done.exercise("e1").passed) == (2, True)
    assert (done.exercise("e1").hints, done.exercise("e1").failed) == (2, 1)
    assert (done.question("p1").attempts, done.question("p1").right) == (2, True)


def test_a_lesson_is_mastered_with_its_exercises_and_most_questions() -> None:
    solved = [exercise_passed("m3-02", "e1", 1)]
    first = question_answered("m3-02", "p1", right=True, attempt=1)
    second = question_answered("m3-02", "p2", right=True, attempt=1)
    assert not fold(solved).lesson("m3-02").masters(lesson())
    assert not fold([*solved, first]).lesson("m3-02").masters(lesson())
    assert fold([*solved, first, second]).lesson("m3-02").masters(lesson())
    assert not fold([first, second]).lesson("m3-02").masters(lesson())


def test_a_mastered_lesson_stays_so() -> None:
    assert (
        fold([lesson_completed("m3-02"), lesson_opened("m3-02")]).lesson("m3-02").state
        is State.MASTERED
    )
