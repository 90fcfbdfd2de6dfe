"""The course that comes with the program, for the tests about it."""

from pathlib import Path

from app.lessons.course import Course
from app.lessons.lesson import Exercise, Lesson

DATA = Path(__file__).parents[2] / "bundled_data"
COURSE = Course.load(DATA / "course")
IDS = [lesson.id for lesson in COURSE.available]


def lesson(id_: str = "m3-02") -> Lesson:
    return COURSE.lesson(id_)


def exercise(id_: str = "m3-02") -> Exercise:
    return lesson(id_).exercises[0]
