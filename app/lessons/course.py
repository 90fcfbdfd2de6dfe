"""The course as the screen uses it: its map, its lessons, its words and its practice tables."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from app.analysis.table import Table
from app.errors import UserError
from app.i18n import msg
from app.lessons.context import Context
from app.lessons.course_map import (
    CourseLesson,
    CourseMap,
    Module,
    Route,
    read_course_file,
    read_map,
)
from app.lessons.glossary import Term, read_misconceptions, read_terms
from app.lessons.lesson import Lesson
from app.lessons.loading import Loaded, load_lesson
from app.lessons.practice import practice_path, practice_table, read_keys
from app.lessons.texts import Texts

PACK = "curso"  # how events name the pack a lesson is from
MAP_FILE, TERMS_FILE, MISCONCEPTIONS_FILE = "curso.yaml", "glosario.yaml", "errores.yaml"


@dataclass(frozen=True)
class Course:
    """The whole course. Lessons are read when they are first asked for."""

    datasets: Path
    map: CourseMap
    terms: Mapping[str, Term]
    misconceptions: Mapping[str, Texts]
    context: Context
    _loaded: dict[str, Loaded] = field(default_factory=dict)

    @classmethod
    def load(cls, folder: Path, datasets: Path | None = None) -> "Course":
        """Read the map of a course; its practice tables are beside it unless told otherwise.

        A course that cannot be read is a `UserError`; a lesson that cannot be is found later.
        """
        tables = datasets or folder.parent / "datasets"
        course_map = read_map(folder / MAP_FILE)
        terms = read_course_file(folder / TERMS_FILE, read_terms)
        misconceptions = read_course_file(folder / MISCONCEPTIONS_FILE, read_misconceptions)
        names = frozenset(path.stem for path in tables.glob("*.csv"))
        context = Context(read_keys(tables), names, frozenset(terms), frozenset(misconceptions))
        return cls(tables, course_map, terms, misconceptions, context)

    @property
    def version(self) -> str:
        """The version of the pack, kept with every event."""
        return self.map.version

    @property
    def modules(self) -> tuple[Module, ...]:
        """The modules, in order."""
        return self.map.modules

    @property
    def routes(self) -> tuple[Route, ...]:
        """The short ways through the course."""
        return self.map.routes

    @property
    def lessons(self) -> tuple[CourseLesson, ...]:
        """Every lesson of the map, in order, those still to come too."""
        return tuple(lesson for module in self.modules for lesson in module.lessons)

    @property
    def available(self) -> tuple[CourseLesson, ...]:
        """The lessons that are there, in order."""
        return tuple(lesson for lesson in self.lessons if lesson.is_available)

    def lesson(self, id_: str) -> Lesson:
        """Return a lesson; one that is not there or is damaged is a `UserError`."""
        loaded = self.loaded(id_)
        if not loaded.lesson:
            raise UserError(
                msg("The lesson {id} is damaged.", id=id_),
                msg("Install the program again. The other lessons work."),
            )
        return loaded.lesson

    def loaded(self, id_: str) -> Loaded:
        """Return a lesson together with what its author has to put right."""
        found = next((one for one in self.available if one.id == id_), None)
        if not found:
            raise UserError(
                msg("The lesson {id} is not in this course.", id=id_),
                msg("Choose one of the lessons that can be opened."),
            )
        if id_ not in self._loaded:
            self._loaded[id_] = load_lesson(found.folder, self.context)
        return self._loaded[id_]

    def table(self, name: str) -> Table:
        """Return a practice table as it is on opening."""
        return practice_table(self.datasets, name)

    def table_path(self, name: str) -> Path:
        """Return the file of a practice table."""
        return practice_path(self.datasets, name)
