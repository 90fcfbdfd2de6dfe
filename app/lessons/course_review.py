"""Whether the map of the course and what it names agree with each other."""

from collections.abc import Iterator

from app.i18n import msg
from app.lessons.course import MAP_FILE, Course
from app.lessons.course_map import CourseLesson
from app.lessons.lesson import Lesson
from app.lessons.problem import Problem


def review_map(course: Course) -> tuple[Problem, ...]:
    """Return what the map says of lessons that do not exist."""
    ids = {lesson.id for lesson in course.lessons}
    asked = [id_ for route in course.routes for id_ in route.lessons]
    return tuple(_unknown(id_) for id_ in asked if id_ not in ids)


def review_place(course: Course, place: CourseLesson, lesson: Lesson) -> Iterator[Problem]:
    """Yield where a lesson and its place on the map do not agree."""
    on_map = (place.id, place.module, place.order, place.minutes, place.titles)
    if on_map != (lesson.id, lesson.module, lesson.order, lesson.minutes, dict(lesson.titles)):
        message = msg("The map says something else of {id}: name, place or minutes.", id=place.id)
        yield Problem("E70", 1, message, MAP_FILE)
    ids = {one.id for one in course.lessons}
    yield from (_unknown(id_) for id_ in lesson.requires if id_ not in ids)


def _unknown(id_: str) -> Problem:
    return Problem("E71", 1, msg("There is no lesson {id} on the map.", id=id_), MAP_FILE)
