"""Whatever is in a file, reading a lesson ends and says what is wrong with it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.lessons.builder import build_lesson
from app.lessons.problem import is_usable
from app.lessons.review import review
from app.lessons.source_reader import read_source
from tests.lessons.bundled import COURSE

FOLDER = COURSE.available[0].folder
SPANISH, ENGLISH = ((FOLDER / f"leccion.{one}.md").read_text("utf-8") for one in ("es", "en"))
LINES = SPANISH.splitlines()
PIECES = st.sampled_from([
    "---", ":::", "```", "``` comprobar", "::: ejercicio {#e1}", "- id: c1", "  que: ", "{", "[",
    "- ", "  ", "\t", "&a", "*a", "!!x", "## ", "?", ": ", "#", "''", "{#", "\u00a0", "é", "0",
])  # fmt: skip


def reviewed(text: str) -> None:
    source, pair = read_source(text), read_source(ENGLISH)
    if is_usable(review(source, pair, COURSE.context)):
        build_lesson(source, pair, COURSE.context.keys)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=30).map("\n".join))
def test_nonsense_is_read_without_a_crash(text: str) -> None:
    reviewed(text)
    reviewed(f"---\nid: x\n---\n{text}")


@settings(deadline=None, max_examples=60)
@given(st.integers(0, len(LINES) - 1), st.integers(1, 3), PIECES)
def test_a_lesson_with_lines_spoilt_is_refused_or_made(start: int, count: int, piece: str) -> None:
    reviewed("\n".join([*LINES[:start], piece, *LINES[start + count :]]))
