"""Marks what somebody answers to a question, and explains it."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.lessons.lesson import Option, Question, in_language
from app.lessons.typed_number import close, typed_numbers

TRIES = 2  # then the answer is shown


@dataclass(frozen=True)
class Explained:
    """An option that was chosen, or a right one that was missed, and why."""

    option: str
    right: bool
    why: str


@dataclass(frozen=True)
class QuizVerdict:
    """Whether the answer is right; `misplaced` is the first step that is not in its place."""

    right: bool
    explained: tuple[Explained, ...] = ()
    why: str = ""
    misplaced: str = ""


def answer(question: Question, given: Sequence[str], language: str) -> QuizVerdict:
    """Mark an answer: the ids of the options chosen or in order, or the number as typed."""
    if question.form == "number":
        return QuizVerdict(_number_right(question, given), why=in_language(question.why, language))
    if question.form == "order":
        return _ordered(question, given, language)
    chosen = set(given)
    right = {option.id for option in question.options if option.right}
    told = [option for option in question.options if option.id in chosen | right]
    explained = tuple(_explained(option, language) for option in told)
    return QuizVerdict(chosen == right, explained, in_language(question.why, language))


def _explained(option: Option, language: str) -> Explained:
    return Explained(option.id, option.right, in_language(option.why, language))


def _ordered(question: Question, given: Sequence[str], language: str) -> QuizVerdict:
    wanted = [option.id for option in question.options]
    pairs = zip(wanted, [*given, *[""] * len(wanted)], strict=False)
    misplaced = next((found or want for want, found in pairs if want != found), "")
    right = list(given) == wanted
    return QuizVerdict(right, why=in_language(question.why, language), misplaced=misplaced)


def _number_right(question: Question, given: Sequence[str]) -> bool:
    expected = question.expected
    typed = typed_numbers(given[0]) if given else ()
    return expected is not None and any(
        close(one, expected, question.tolerance, question.percent) for one in typed
    )
