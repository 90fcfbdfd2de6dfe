"""The titles of the lessons that pages of help lead to."""

from collections.abc import Mapping
from functools import cache

from app.lessons.course import MAP_FILE
from app.lessons.course_map import CourseLesson, read_map
from app.paths import course_folder


def lesson_title(lesson: str, language: str) -> str:
    """Return the title of a lesson; its number where the course does not have it."""
    found = lessons().get(lesson)
    return found.title(language) if found else lesson


@cache
def lessons() -> Mapping[str, CourseLesson]:
    """Return the lessons on the map of the course, written already or still to come."""
    modules = read_map(course_folder() / MAP_FILE).modules
    return {lesson.id: lesson for module in modules for lesson in module.lessons}
